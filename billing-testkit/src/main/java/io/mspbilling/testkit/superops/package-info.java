/**
 * A stateful fake of SuperOps, with the vendor's traps. {@link
 * io.mspbilling.testkit.superops.FakeSuperOps} is where to begin.
 */
@NullMarked
package io.mspbilling.testkit.superops;

import org.jspecify.annotations.NullMarked;
