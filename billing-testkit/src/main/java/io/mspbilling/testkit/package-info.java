/** What all simulated worlds share: a clock that moves only when the test says so. */
@NullMarked
package io.mspbilling.testkit;

import org.jspecify.annotations.NullMarked;
