package io.mspbilling.testkit.mail;

import io.mspbilling.communication.Bounce;
import io.mspbilling.communication.BounceFeed;
import io.mspbilling.communication.Delivery;
import io.mspbilling.communication.MailCodes;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.Notifier;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.calls.CallFaults;
import io.mspbilling.testkit.calls.Calls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sends nothing and keeps everything. Either it is a plain mail server, which sends what it is
 * given as often as it is given, and cannot be searched; or a sender with keys, which sends a
 * message once per key and finds it again. Safe for use by several threads.
 */
public final class MailSink implements Notifier, BounceFeed {
  private final SystemName system;
  private final boolean keyed;
  private final Calls<MailOperation> calls;
  private final Map<String, Message> sent = new LinkedHashMap<>();
  private final Set<String> undeliverable = new HashSet<>();
  private final List<Bounce> bounces = new ArrayList<>();

  private MailSink(String name, boolean keyed) {
    this.system = SystemName.of(name);
    this.keyed = keyed;
    this.calls = new Calls<>(system);
  }

  /** A plain mail server: the same key is sent again, and look-ups answer {@code Unclear}. */
  public static MailSink plain() {
    return new MailSink("mail-sink", false);
  }

  /** A sender that sends a message once per key and can be searched. */
  public static MailSink keyed() {
    return new MailSink("mail-sink", true);
  }

  @Override
  public SystemName system() {
    return system;
  }

  @Override
  public Guarantees guarantees() {
    return keyed ? Guarantees.none().withKeys().withLookUpAfter(Duration.ZERO) : Guarantees.none();
  }

  @Override
  public Delivery send(Message message) {
    return calls.run(MailOperation.SEND, () -> keep(message));
  }

  @Override
  public Probe<String> findMessage(Message message) {
    return calls.run(MailOperation.FIND_MESSAGE, () -> find(message));
  }

  /** From now on this address takes no messages. */
  public void refuse(String address) {
    calls.locked(() -> undeliverable.add(folded(address)));
  }

  /** From now on messages to this address are taken again. */
  public void accept(String address) {
    calls.locked(() -> undeliverable.remove(folded(address)));
  }

  @Override
  public Pull<Bounce> bouncesAfter(Optional<String> position) {
    return calls.run(
        MailOperation.READ_BOUNCES,
        () -> {
          int from = position.map(Integer::valueOf).orElse(0);
          return Pull.of(bounces.subList(from, bounces.size()), String.valueOf(bounces.size()));
        });
  }

  /**
   * The last message to an address comes back.
   *
   * @param status the enhanced status code: {@code 5.1.1} for an address that nobody has, {@code
   *     4.4.7} for a message that was tried for days
   * @throws IllegalArgumentException if nothing was sent there
   */
  public Bounce bounce(String address, String status, Instant at) {
    return calls.locked(
        () -> {
          Bounce.Finality finality = MailCodes.finality(status);
          Bounce bounce = new Bounce(lastTo(address), address, finality, status, at);
          bounces.add(bounce);
          return bounce;
        });
  }

  private String lastTo(String address) {
    return sent.entrySet().stream()
        .filter(one -> goesTo(one.getValue(), address))
        .map(Map.Entry::getKey)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalArgumentException("nothing was sent to " + address));
  }

  /** Every message sent, oldest first; one that was sent twice is here twice. */
  public List<Message> sent() {
    return calls.locked(() -> List.copyOf(sent.values()));
  }

  /** The messages sent or copied to an address, oldest first; letter case does not matter. */
  public List<Message> sentTo(String address) {
    return sent().stream().filter(message -> goesTo(message, address)).toList();
  }

  /** The messages sent under a key: more than one means that somebody was told twice. */
  public List<Message> sentUnder(EffectKey key) {
    return sent().stream().filter(message -> message.key().equals(key)).toList();
  }

  /** The faults, to be scripted. */
  public CallFaults<MailOperation> faults() {
    return calls.faults();
  }

  /** The gate of all calls: counts and hooks. */
  public Calls<MailOperation> calls() {
    return calls;
  }

  /** Those that take no mail are not among whom it went to. */
  private Delivery keep(Message message) {
    List<String> taking =
        recipients(message).filter(address -> !undeliverable.contains(folded(address))).toList();
    List<Delivery.Missed> missed =
        recipients(message)
            .filter(address -> undeliverable.contains(folded(address)))
            .map(address -> new Delivery.Missed(address, Bounce.Finality.PERMANENT, "5.1.1"))
            .toList();
    String id =
        keyed ? message.key().value() : String.format(Locale.ROOT, "msg_%06d", sent.size() + 1);
    if (!taking.isEmpty() && !sent.containsKey(id)) {
      sent.put(id, message.to(taking.get(0), taking.subList(1, taking.size())));
    }
    return new Delivery(id, missed);
  }

  private Probe<String> find(Message message) {
    if (!keyed) {
      return Probe.unclear("a plain mail server cannot be searched");
    }
    String id = message.key().value();
    return sent.containsKey(id) ? Probe.found(id) : Probe.absent();
  }

  private static boolean goesTo(Message message, String address) {
    return recipients(message).anyMatch(one -> folded(one).equals(folded(address)));
  }

  private static Stream<String> recipients(Message message) {
    return Stream.concat(Stream.of(message.address()), message.copies().stream());
  }

  private static String folded(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
