package io.mspbilling.notify.email;

import io.mspbilling.communication.Bounce;
import io.mspbilling.receivables.Pull;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** One read of an open mailbox. */
final class BounceReading {

  /** As many mails as are looked at in one read. */
  static final int MAX_MAILS = 500;

  private final Folder folder;
  private final UIDFolder ids;
  private final Sender sender;
  private final Instant beginning;

  /**
   * @param beginning how far back a read goes that goes on from nowhere
   */
  BounceReading(Folder folder, Sender sender, Instant beginning) {
    this.folder = folder;
    this.ids = (UIDFolder) folder;
    this.sender = sender;
    this.beginning = beginning;
  }

  Pull<Bounce> after(Optional<String> position) throws MessagingException {
    long validity = ids.getUIDValidity();
    long last =
        position
            .flatMap(MailboxPosition::parse)
            .filter(known -> known.validity() == validity)
            .map(MailboxPosition::last)
            .orElse(0L);
    List<Bounce> bounces = new ArrayList<>();
    for (Message mail : mailsAfter(last)) {
      bounces.addAll(bounces(mail));
      last = ids.getUID(mail);
    }
    return Pull.of(bounces, new MailboxPosition(validity, last).text());
  }

  /** Oldest first, with all that is asked of each before it is read. */
  private List<Message> mailsAfter(long last) throws MessagingException {
    Message[] found =
        last > 0
            ? ids.getMessagesByUID(last + 1, UIDFolder.LASTUID)
            : folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(beginning)));
    FetchProfile profile = new FetchProfile();
    profile.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(found, profile);
    List<Message> mails = new ArrayList<>();
    for (Message mail : found) {
      if (ids.getUID(mail) > last) { // A server shows its last mail whatever it is asked for.
        mails.add(mail);
      }
    }
    mails.sort(Comparator.comparing(Message::getMessageNumber));
    List<Message> next = mails.subList(0, Math.min(mails.size(), MAX_MAILS));
    FetchProfile looks = new FetchProfile();
    looks.add(FetchProfile.Item.CONTENT_INFO);
    folder.fetch(next.toArray(new Message[0]), looks);
    return next;
  }

  private List<Bounce> bounces(Message mail) throws MessagingException {
    try {
      return mail.isMimeType("multipart/report")
          ? DeliveryReport.bounces(bytes((IMAPMessage) mail), sender, at(mail))
          : List.of();
    } catch (MessagingException | IOException e) {
      if (!folder.isOpen()) {
        throw new MessagingException("the mailbox was closed", e);
      }
      return List.of(); // A mail that the server cannot show in a way that can be read.
    }
  }

  private static byte[] bytes(IMAPMessage mail) throws MessagingException, IOException {
    try (InputStream in = mail.getMimeStream()) {
      return in.readNBytes(DeliveryReport.MAX_BYTES);
    }
  }

  private Instant at(Message mail) throws MessagingException {
    Date received = mail.getReceivedDate();
    return received == null ? beginning : received.toInstant();
  }
}
