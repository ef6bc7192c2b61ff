package io.mspbilling.communication;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import io.mspbilling.receivables.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When each customer, and each address, was last written to about what is owed: by reminders and
 * notices of charges that failed. What may have been sent counts. A message is at its address alone
 * there: who gets a copy, as a manager of ours may of many, is not who is written to. Not safe for
 * use by several threads.
 */
final class RecentMessages implements Kept {

  /** More than a week, in whatever zone its days are counted. */
  private static final Duration REMEMBERED = Duration.ofDays(9);

  private final Map<CustomerId, Map<EffectKey, Written>> byCustomer = new HashMap<>();
  private final Map<String, Map<EffectKey, Written>> byAddress = new HashMap<>();

  RecentMessages(Effects effects) {
    effects.listen(Reminding.TYPE, this::changed);
    effects.listen(
        Noticing.TYPE,
        notice -> {
          if (notice.order().kind() == NoticeKind.PAYMENT_FAILED) {
            changed(notice);
          }
        });
  }

  @Override
  public void keep(Archive archive) {
    Form<Map<EffectKey, Written>> messages =
        Form.map(Form.text(EffectKey::new), Form.facts(Written::facts, Written::of));
    archive.map("messages", byCustomer, Form.text(CustomerId::parse), messages);
    archive.map("messages by address", byAddress, Form.text(address -> address), messages);
  }

  private void changed(EffectState<? extends MessageOrder, Delivery> sent) {
    Message message = sent.order().message();
    String address = normal(message.address());
    if (sent.status() == EffectStatus.REFUSED || sent.status() == EffectStatus.NOT_SENT) {
      remove(byCustomer, message.customer(), sent.key());
      remove(byAddress, address, sent.key());
    } else {
      Written written = new Written(message.customer(), sent.intendedAt());
      put(byCustomer, message.customer(), sent.key(), written);
      put(byAddress, address, sent.key(), written);
    }
  }

  private static <K> void put(
      Map<K, Map<EffectKey, Written>> messages, K whom, EffectKey key, Written written) {
    Map<EffectKey, Written> all = messages.computeIfAbsent(whom, none -> new HashMap<>(2));
    all.put(key, written);
    Instant last = Collections.max(all.values().stream().map(Written::at).toList());
    all.values().removeIf(one -> one.at().isBefore(last.minus(REMEMBERED)));
  }

  private static <K> void remove(Map<K, Map<EffectKey, Written>> messages, K whom, EffectKey key) {
    messages.computeIfPresent(
        whom,
        (same, all) -> {
          all.remove(key);
          return all.isEmpty() ? null : all;
        });
  }

  /**
   * When a customer was written to, in order: the last time, and in the week before it.
   *
   * @param but a message that counts as if it had never been ordered
   */
  List<Instant> to(CustomerId customer, Optional<EffectKey> but) {
    return byCustomer.getOrDefault(customer, Map.of()).entrySet().stream()
        .filter(one -> but.filter(one.getKey()::equals).isEmpty())
        .map(one -> one.getValue().at())
        .sorted()
        .toList();
  }

  /** When an address was written to for others than a customer, in order, as far back. */
  List<Instant> forOthers(String address, CustomerId customer) {
    return byAddress.getOrDefault(normal(address), Map.of()).values().stream()
        .filter(one -> !one.customer().equals(customer))
        .map(Written::at)
        .sorted()
        .toList();
  }

  private static String normal(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  private record Written(CustomerId customer, Instant at) {

    Facts facts() {
      return Facts.builder().put("customer", customer).put("at", at).build();
    }

    static Written of(Facts facts) {
      return new Written(facts.read("customer", CustomerId::parse), facts.instant("at"));
    }
  }
}
