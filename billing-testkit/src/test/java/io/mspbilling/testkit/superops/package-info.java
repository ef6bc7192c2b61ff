/** Tests of the fake of SuperOps, over raw HTTP. */
@NullMarked
package io.mspbilling.testkit.superops;

import org.jspecify.annotations.NullMarked;
