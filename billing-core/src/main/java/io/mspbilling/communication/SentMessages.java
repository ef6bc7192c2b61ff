package io.mspbilling.communication;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * To whom the messages of the last weeks went, by the sender's ids of them: a bounce counts only if
 * it is of one of these, as anybody may send us what looks like one. Mail servers give a message up
 * after days (RFC 5321 says at least four or five), so weeks are enough. Not safe for use by
 * several threads.
 */
final class SentMessages implements Kept {

  /** How long a message may still bounce, as far as we remember. */
  static final Duration REMEMBERED = Duration.ofDays(30);

  /** Oldest first. */
  private final Map<String, Recipients> byId = new LinkedHashMap<>();

  SentMessages(Effects effects) {
    effects.listen(Reminding.TYPE, this::changed);
    effects.listen(Noticing.TYPE, this::changed);
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "sent messages", byId, Form.text(id -> id), Form.facts(Recipients::facts, Recipients::of));
  }

  private void changed(EffectState<? extends MessageOrder, Delivery> sent) {
    if (!sent.hasSucceeded()) {
      return;
    }
    forget(sent.changedAt().minus(REMEMBERED));
    Message message = sent.order().message();
    List<String> addresses = new ArrayList<>(List.of(message.address()));
    addresses.addAll(message.copies());
    sent.result()
        .ifPresent(
            delivery ->
                byId.put(
                    Bounce.bare(delivery.messageId()),
                    new Recipients(addresses, sent.changedAt())));
  }

  private void forget(Instant before) {
    Iterator<Recipients> oldest = byId.values().iterator();
    while (oldest.hasNext() && oldest.next().at().isBefore(before)) {
      oldest.remove();
    }
  }

  /** Whether a message of this id went to this address. */
  boolean wentTo(String messageId, String address) {
    Recipients recipients = byId.get(Bounce.bare(messageId));
    return recipients != null
        && recipients.addresses().stream().anyMatch(one -> isSame(one, address));
  }

  private static boolean isSame(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private record Recipients(List<String> addresses, Instant at) {
    Facts facts() {
      return Facts.builder()
          .putList("addresses", addresses, (facts, address) -> facts.put("address", address))
          .put("at", at)
          .build();
    }

    static Recipients of(Facts facts) {
      return new Recipients(
          facts.list("addresses", one -> one.text("address")), facts.instant("at"));
    }
  }
}
