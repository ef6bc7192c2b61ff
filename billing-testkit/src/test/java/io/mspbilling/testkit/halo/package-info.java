/** Tests of the fake of HaloPSA, over raw HTTP. */
@NullMarked
package io.mspbilling.testkit.halo;

import org.jspecify.annotations.NullMarked;
