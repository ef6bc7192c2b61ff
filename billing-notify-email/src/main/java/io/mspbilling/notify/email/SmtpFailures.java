package io.mspbilling.notify.email;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.DeferredException;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnknownOutcomeException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;

/**
 * What it means for a message that the server said no, or nothing. Words of the server are not
 * repeated, as they may quote addresses.
 */
final class SmtpFailures {

  private static final String SEND = "send message";

  private final String system;

  SmtpFailures(String system) {
    this.system = system;
  }

  /** No connection, no TLS, or no login: nothing of the message was sent. */
  BillingException connecting(MessagingException thrown, SmtpReply last) {
    if (last.isNotNow()) {
      return new ThrottledException(system, SEND, last.refusal(), null);
    }
    if (thrown instanceof AuthenticationFailedException) {
      return notAllowed(last, "the server does not take the login; check user and secret");
    }
    if (Distrust.isCauseOf(thrown)) {
      return setup("the server's certificate is not trusted or not its own", thrown);
    }
    return last.isNo()
        ? notAllowed(last, "the server does not talk to us; ask its operator")
        : new NotSentException(system, SEND, "no connection to the mail server", thrown);
  }

  /** Something must be set up before any message can go. */
  NotSentException setup(String detail, @Nullable Throwable cause) {
    return new NotSentException(system, SEND, detail, cause, true);
  }

  /** It ended before the message was handed over: no server delivers what it has not got. */
  NotSentException interrupted(@Nullable Throwable cause) {
    return new NotSentException(system, SEND, "the message was not handed over", cause);
  }

  /** The server does not take mail from us, whomever it is for. */
  BillingException sender(SmtpReply reply) {
    if (reply.isNotNow()) {
      return new ThrottledException(system, SEND, reply.refusal(), null);
    }
    return reply.isNo()
        ? notAllowed(reply, "the server does not let us send as this sender")
        : interrupted(null);
  }

  /** The server takes mail for nobody that the message is for, or not yet. */
  BillingException recipient(SmtpReply reply) {
    if (reply.isClosing()) {
      return new ThrottledException(system, SEND, reply.refusal(), null);
    }
    if (reply.isAboutLogin()) {
      return notAllowed(reply, "the server asks for a login first");
    }
    if (reply.isNotNow()) {
      return new DeferredException(
          system, SEND, reply.refusal(), "the address takes no mail for now");
    }
    return reply.isNo()
        ? new RefusedException(
            system, SEND, reply.refusal(), "no recipient is taken; ask the server's operator")
        : interrupted(null);
  }

  /** The server got the message, and did not say that it took it. */
  BillingException message(SmtpReply reply) {
    if (reply.isClosing()) {
      return new ThrottledException(system, SEND, reply.refusal(), null);
    }
    if (reply.isNotNow()) {
      return new DeferredException(
          system, SEND, reply.refusal(), "the message is not taken for now");
    }
    return reply.isNo()
        ? new RefusedException(
            system, SEND, reply.refusal(), "the message is not taken; ask the server's operator")
        : lost(null);
  }

  /** The server may have the message, and may deliver it. */
  UnknownOutcomeException lost(@Nullable Throwable cause) {
    return new UnknownOutcomeException(
        system, SEND, "the server got the message, and gave no answer that can be read", cause);
  }

  private AuthenticationException notAllowed(SmtpReply reply, String remedy) {
    return new AuthenticationException(system, SEND, reply.refusal(), remedy);
  }
}
