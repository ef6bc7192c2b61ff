/** Tests of the gate of calls. */
@NullMarked
package io.mspbilling.testkit.calls;

import org.jspecify.annotations.NullMarked;
