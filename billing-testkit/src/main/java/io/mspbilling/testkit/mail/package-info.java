/** A mail sender without a wire: it keeps what it was given to send. */
@NullMarked
package io.mspbilling.testkit.mail;

import org.jspecify.annotations.NullMarked;
