package io.mspbilling.communication;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A notice to be sent.
 *
 * @param message what is sent
 * @param kind what it tells
 * @param about what each thing is that it tells of, by its id: payments, charges, invoices, a card
 * @param day the day on which it was decided. One that was not sent on it is decided anew, as
 *     things are then
 */
public record NoticeOrder(Message message, NoticeKind kind, List<String> about, LocalDate day)
    implements MessageOrder {

  public NoticeOrder {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(day, "day");
    about = List.copyOf(about);
  }

  /** The key of a notice: the same about the same things is one, on whatever day. */
  public static EffectKey key(
      TenantId tenant, NoticeKind kind, CustomerId customer, List<String> about) {
    List<String> parts = new ArrayList<>(List.of(kind.name(), customer.text()));
    about.stream().sorted().forEach(parts::add);
    return EffectKey.derive(tenant, "notice", parts);
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .putUnder("message", message.facts())
        .put("kind", kind.name())
        .putList("about", about, (facts, one) -> facts.put("id", one))
        .put("day", day)
        .build();
  }

  static NoticeOrder of(EffectKey key, Facts facts) {
    return new NoticeOrder(
        Message.of(key, facts.under("message")),
        facts.read("kind", NoticeKind::valueOf),
        facts.list("about", one -> one.text("id")),
        facts.date("day"));
  }

  @Override
  public String description() {
    return "send '"
        + kind.template()
        + "' to "
        + message.customer()
        + about.stream().collect(Collectors.joining(", ", " for ", ""));
  }
}
