package io.mspbilling.notify.email;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.UnreachableException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;

/** What it means that a mailbox could not be read. Words of the server are not repeated. */
final class ImapFailures {

  private static final String READ = "read bounces";

  private final String system;

  ImapFailures(String system) {
    this.system = system;
  }

  BillingException connecting(MessagingException thrown) {
    if (thrown instanceof AuthenticationFailedException) {
      return notAllowed("the server does not take the login; check user and secret");
    }
    return Distrust.isCauseOf(thrown)
        ? new NotSentException(
            system, READ, "the server's certificate is not trusted or not its own", thrown, true)
        : UnreachableException.notSent(system, READ, "no connection to the mailbox", thrown);
  }

  BillingException reading(MessagingException thrown) {
    return thrown instanceof FolderNotFoundException
        ? notAllowed("there is no such mailbox, or this login may not read it")
        : new UnreachableException(system, READ, "the mailbox could not be read", thrown);
  }

  private AuthenticationException notAllowed(String remedy) {
    return new AuthenticationException(system, READ, new Refusal("IMAP", 0, "", ""), remedy);
  }
}
