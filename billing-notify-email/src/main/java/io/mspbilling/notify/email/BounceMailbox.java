package io.mspbilling.notify.email;

import io.mspbilling.communication.Bounce;
import io.mspbilling.communication.BounceFeed;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads bounces from the mailbox to which they come back (IMAP, RFC 9051 and RFC 3501). It is
 * opened for reading alone: nothing in it is changed, marked or deleted, so that people may read it
 * too. Only mails that say of themselves that they are delivery reports are fetched, and of each no
 * more than 256 KB; at most 500 mails are looked at in one read, and the next goes on there. POP is
 * not spoken, as it has no place to go on from. Safe for use by several threads.
 */
public final class BounceMailbox implements BounceFeed {

  /** What is older bounces no message that is remembered. */
  private static final Duration AS_FAR_BACK_AS = Duration.ofDays(30);

  private final SystemName system;
  private final ImapServer server;
  private final MailLogin login;
  private final Sender sender;
  private final InstantSource clock;
  private final ImapFailures failures;
  private final Session session;

  private BounceMailbox(Builder builder) {
    system = builder.system;
    server = builder.server;
    login = builder.login;
    sender = builder.sender;
    clock = builder.clock;
    failures = new ImapFailures(system.value());
    Properties properties = new Properties();
    Way.put(properties, "imap", server.encryption(), server.patience(), login, builder.trust);
    session = Session.getInstance(properties);
  }

  /**
   * A mailbox of one sender's bounces.
   *
   * @param sender whose messages count
   * @param clock tells how far back the first read goes
   */
  public static Builder builder(
      ImapServer server, MailLogin login, Sender sender, InstantSource clock) {
    return new Builder(server, login, sender, clock);
  }

  @Override
  public SystemName system() {
    return system;
  }

  @Override
  public Pull<Bounce> bouncesAfter(Optional<String> position) {
    try (Store store = session.getStore("imap")) {
      connect(store);
      try (Folder folder = store.getFolder(server.folder())) {
        folder.open(Folder.READ_ONLY);
        return new BounceReading(folder, sender, clock.instant().minus(AS_FAR_BACK_AS))
            .after(position);
      }
    } catch (MessagingException e) {
      throw failures.reading(e);
    }
  }

  private void connect(Store store) {
    try {
      store.connect(server.host(), server.port(), login.user(), login.secret().get());
    } catch (MessagingException e) {
      throw failures.connecting(e);
    }
  }

  /** Settings of a mailbox. */
  public static final class Builder {
    private final ImapServer server;
    private final MailLogin login;
    private final Sender sender;
    private final InstantSource clock;
    private SystemName system = SystemName.of("imap");
    private @Nullable SSLSocketFactory trust;

    private Builder(ImapServer server, MailLogin login, Sender sender, InstantSource clock) {
      this.server = Objects.requireNonNull(server, "server");
      this.login = Objects.requireNonNull(login, "login");
      this.sender = Objects.requireNonNull(sender, "sender");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** The name of the server in reports; {@code imap} if not said. */
    public Builder system(SystemName system) {
      this.system = Objects.requireNonNull(system, "system");
      return this;
    }

    /** Whom the server's certificate is trusted by, if not by the JDK's own authorities. */
    public Builder trust(SSLSocketFactory trust) {
      this.trust = Objects.requireNonNull(trust, "trust");
      return this;
    }

    public BounceMailbox build() {
      return new BounceMailbox(this);
    }
  }
}
