/** Tests of the mail sink. */
@NullMarked
package io.mspbilling.testkit.mail;

import org.jspecify.annotations.NullMarked;
