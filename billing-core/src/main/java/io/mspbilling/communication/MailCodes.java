package io.mspbilling.communication;

import io.mspbilling.communication.Bounce.Finality;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the codes of a mail system say of the address that a message did not reach. A code of class
 * 5 says that this message will never arrive, and most of these say so of the message, of its
 * sender or of a server: another message may arrive then, and such a code closes no address.
 *
 * <p>An enhanced status code (RFC 3463, and the registry that RFC 5248 began) has a class, a
 * subject and a detail. Final for the address are, in class 5:
 *
 * <ul>
 *   <li>1.1, 1.2 and 1.3: there is no such mailbox, no such domain, or it is no address
 *   <li>1.4: it may be any of several mailboxes, and nobody will ever choose
 *   <li>1.6: the mailbox has moved, and nobody knows where
 *   <li>1.10: the domain takes no mail (RFC 7505); Exchange Online also says it of a mailbox that
 *       is not there
 *   <li>2.1: the mailbox is disabled
 * </ul>
 *
 * <p>Not so 1.7 and 1.8, which are about the sender, 2.2 (full), 2.3 (too long for the mailbox),
 * 2.4 (a list), nor anything of the subjects 3 (the server), 4 (network and routes), 5 (protocol),
 * 6 (content) and 7 (rules, such as SPF and lists of senders).
 *
 * <p>Four codes name no cause: X.0.0 tells the class alone; 1.0 and 2.0 say that it was something
 * about an address or the mailbox, and that may be a full one as well as one that is gone; and
 * 5.4.1 is not defined, as "no answer" is a reason to try again, while Exchange Online says it of
 * recipients that its directory does not have. There the next code decides, and in the end the
 * server's SMTP reply (RFC 5321): 550, 551 and 553 speak of the mailbox, 556 of its domain (RFC
 * 7504); 552 is a full mailbox or a long message, 554 anything. A reply of 4xx asks to come again,
 * whatever code stands beside it. What no code says is not taken for final.
 */
public final class MailCodes {

  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

  private static final Set<String> NO_CAUSE = Set.of("5.0.0", "4.0.0", "5.1.0", "5.2.0", "5.4.1");

  private static final Set<String> ABOUT_THE_ADDRESS =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1");

  private static final Set<Integer> REPLIES_ABOUT_THE_ADDRESS = Set.of(550, 551, 553, 556);

  private MailCodes() {}

  /** Whether a text is an enhanced status code, and nothing else. */
  public static boolean isStatus(String text) {
    return STATUS.matcher(text).matches();
  }

  /**
   * Whether another message to the address would fare better, by an enhanced status code alone.
   *
   * @param status which may be anything
   */
  public static Finality finality(String status) {
    return finality(List.of(status), 0);
  }

  /**
   * Whether another message to the address would fare better.
   *
   * @param statuses enhanced status codes, of which the first that names a cause decides; what is
   *     none is passed over
   * @param reply the SMTP reply, three digits; any other number if there is none
   */
  public static Finality finality(List<String> statuses, int reply) {
    if (reply >= 400 && reply < 500) {
      return Finality.TRANSIENT;
    }
    Optional<String> cause = statuses.stream().filter(MailCodes::namesCause).findFirst();
    boolean isAboutTheAddress =
        cause.map(ABOUT_THE_ADDRESS::contains).orElse(REPLIES_ABOUT_THE_ADDRESS.contains(reply));
    return isAboutTheAddress ? Finality.PERMANENT : Finality.TRANSIENT;
  }

  private static boolean namesCause(String status) {
    return isStatus(status) && !NO_CAUSE.contains(status);
  }
}
