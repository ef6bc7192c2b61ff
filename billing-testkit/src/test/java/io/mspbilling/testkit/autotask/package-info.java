/** Tests of the fake of Autotask PSA, over raw HTTP. */
@NullMarked
package io.mspbilling.testkit.autotask;

import org.jspecify.annotations.NullMarked;
