/**
 * The {@link io.mspbilling.communication.Notifier} that sends e-mail over SMTP, and the {@link
 * io.mspbilling.communication.BounceFeed} that reads what comes back.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.notify.email;
