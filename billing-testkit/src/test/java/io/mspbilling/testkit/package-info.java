/** Tests of what all simulated worlds share. */
@NullMarked
package io.mspbilling.testkit;

import org.jspecify.annotations.NullMarked;
