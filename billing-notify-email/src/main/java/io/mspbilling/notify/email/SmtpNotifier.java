package io.mspbilling.notify.email;

import io.mspbilling.communication.Delivery;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.Notifier;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.SystemName;
import jakarta.mail.Session;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages as e-mail through a mail server (SMTP, RFC 5321).
 *
 * <p>Over TLS with a certificate of the server's own name, else nothing is sent; only a server on
 * this machine may do without. One connection is made for each message and closed after it; while
 * it is open, the mail library keeps a thread by which writes time out. Everything is waited for no
 * longer than {@link SmtpServer#patience()}.
 *
 * <p>What it throws:
 *
 * <ul>
 *   <li>{@link io.mspbilling.failure.RefusedException}: the server does not take this message;
 *       nobody got it
 *   <li>{@link io.mspbilling.failure.DeferredException}: it does not for now, or the message's own
 *       address takes no mail for now
 *   <li>{@link io.mspbilling.failure.ThrottledException}: the server takes nothing for now
 *   <li>{@link io.mspbilling.failure.AuthenticationException}: it does not take our login, or not
 *       this sender
 *   <li>{@link NotSentException}: no connection, no TLS that can be trusted, no login offered, or
 *       the connection ended before the message was handed over
 *   <li>{@link io.mspbilling.failure.UnknownOutcomeException}: the server got the message, and no
 *       answer came that can be read
 * </ul>
 *
 * <p>A recipient that the server does not take keeps nothing back from the others, and is told of
 * in the {@link Delivery}; if it takes none, nobody got the message. That a server took a message
 * does not mean that it arrives: what comes back later is a bounce.
 *
 * <p>A mail server knows no keys and cannot be asked what it sent: {@link #guarantees()} promises
 * nothing, and a message in doubt waits for a person. What is sent twice by a person's word has one
 * {@code Message-ID}, by which many mailboxes show it once. Safe for use by several threads.
 */
public final class SmtpNotifier implements Notifier {

  private final SystemName system;
  private final SmtpServer server;
  private final Sender sender;
  private final Optional<MailLogin> login;
  private final Optional<Pace> pace;
  private final SmtpFailures failures;
  private final MimeForm form;
  private final Session session;

  private SmtpNotifier(Builder builder) {
    system = builder.system;
    server = builder.server;
    sender = builder.sender;
    login = Optional.ofNullable(builder.login);
    pace = Optional.ofNullable(builder.pace);
    failures = new SmtpFailures(system.value());
    form = new MimeForm(sender, builder.clock, builder.zone);
    session = Session.getInstance(SmtpProperties.of(server, sender, builder.login, builder.trust));
  }

  /**
   * A notifier without a login, which logs in by {@link Builder#login}.
   *
   * @param clock tells the {@code Date} of messages
   */
  public static Builder builder(SmtpServer server, Sender sender, InstantSource clock) {
    return new Builder(server, sender, clock);
  }

  @Override
  public SystemName system() {
    return system;
  }

  @Override
  public Guarantees guarantees() {
    return Guarantees.none();
  }

  /**
   * @return with the {@code Message-ID}, its angle brackets included
   */
  @Override
  public Delivery send(Message message) {
    keepPace(message);
    Envelope envelope =
        new Envelope(
            sender.envelope(),
            MessageId.localPart(message.key()),
            message.address(),
            message.copies());
    SmtpConversation conversation = new SmtpConversation(session, server, login, failures);
    try {
      conversation.open();
      return new Delivery(form.id(message), conversation.send(envelope, form.of(message, session)));
    } finally {
      conversation.end();
    }
  }

  private void keepPace(Message message) {
    if (pace.isEmpty()) {
      return;
    }
    List<String> addresses = new ArrayList<>(message.copies());
    addresses.add(message.address());
    try {
      pace.get().await(addresses);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSentException(system.value(), "send message", "called off while waiting", e);
    }
  }

  /** Always unclear: a mail server keeps no account of what it sent that we could read. */
  @Override
  public Probe<String> findMessage(Message message) {
    return Probe.unclear(
        "a mail server cannot be asked what it sent; look for "
            + form.id(message)
            + " in its log, or ask the customer");
  }

  /** Settings of a notifier. */
  public static final class Builder {
    private final SmtpServer server;
    private final Sender sender;
    private final InstantSource clock;
    private SystemName system = SystemName.of("smtp");
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable MailLogin login;
    private @Nullable Pace pace;
    private @Nullable SSLSocketFactory trust;

    private Builder(SmtpServer server, Sender sender, InstantSource clock) {
      this.server = Objects.requireNonNull(server, "server");
      this.sender = Objects.requireNonNull(sender, "sender");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** The name of the server in reports; {@code smtp} if not said. */
    public Builder system(SystemName system) {
      this.system = Objects.requireNonNull(system, "system");
      return this;
    }

    /** Who we are to the server. */
    public Builder login(MailLogin login) {
      this.login = Objects.requireNonNull(login, "login");
      return this;
    }

    /** How fast messages go to the mailboxes of one domain; as fast as they come if not said. */
    public Builder pace(Pace pace) {
      this.pace = Objects.requireNonNull(pace, "pace");
      return this;
    }

    /** In which zone the {@code Date} of messages is written; UTC if not said. */
    public Builder zone(ZoneId zone) {
      this.zone = Objects.requireNonNull(zone, "zone");
      return this;
    }

    /** Whom the server's certificate is trusted by, if not by the JDK's own authorities. */
    public Builder trust(SSLSocketFactory trust) {
      this.trust = Objects.requireNonNull(trust, "trust");
      return this;
    }

    public SmtpNotifier build() {
      return new SmtpNotifier(this);
    }
  }
}
