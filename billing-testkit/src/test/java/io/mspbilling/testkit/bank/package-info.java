/** Tests of the in-process bank. */
@NullMarked
package io.mspbilling.testkit.bank;

import org.jspecify.annotations.NullMarked;
