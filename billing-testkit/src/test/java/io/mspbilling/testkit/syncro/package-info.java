/** Tests of the fake of Syncro, over raw HTTP. */
@NullMarked
package io.mspbilling.testkit.syncro;

import org.jspecify.annotations.NullMarked;
