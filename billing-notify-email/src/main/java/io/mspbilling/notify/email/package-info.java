/** The {@link io.mspbilling.communication.Notifier} that sends e-mail over SMTP. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.notify.email;
