package io.mspbilling.collection;

import io.mspbilling.collection.GatewayEvent.ChargeFailed;
import io.mspbilling.collection.GatewayEvent.ChargeSucceeded;
import io.mspbilling.collection.GatewayEvent.DisputeWon;
import io.mspbilling.collection.GatewayEvent.PaidOut;
import io.mspbilling.collection.GatewayEvent.Reversed;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalException;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.receivables.Reversal;
import java.util.Optional;

/** The journal's form of what happened at a gateway. */
public final class GatewayEvents {

  static final Form<Payout> PAYOUTS = Form.facts(GatewayEvents::payout, GatewayEvents::payout);
  static final Form<DisputeWon> WON =
      Form.facts(GatewayEvents::facts, facts -> (DisputeWon) of(facts));

  private GatewayEvents() {}

  /** Writes an event. */
  public static Facts facts(GatewayEvent event) {
    Facts.Builder facts = Facts.builder().put("id", event.id());
    if (event instanceof ChargeSucceeded succeeded) {
      return facts
          .put("event", "charge-succeeded")
          .put("charge", succeeded.charge())
          .put("payment", succeeded.payment())
          .put("on", succeeded.on())
          .build();
    }
    if (event instanceof ChargeFailed failed) {
      return facts
          .put("event", "charge-failed")
          .put("charge", failed.charge())
          .putUnder("why", failed.decline().facts())
          .put("on", failed.on())
          .build();
    }
    if (event instanceof Reversed reversed) {
      return facts
          .put("event", "reversed")
          .put("fee", reversed.fee())
          .putUnder("reversal", reversed.reversal().facts())
          .build();
    }
    if (event instanceof DisputeWon won) {
      return facts
          .put("event", "dispute-won")
          .put("source", won.sourceId())
          .put("on", won.on())
          .build();
    }
    PaidOut paidOut = (PaidOut) event;
    return facts.put("event", "paid-out").putUnder("payout", payout(paidOut.payout())).build();
  }

  /**
   * Reads an event.
   *
   * @throws io.mspbilling.journal.FactsException if a fact is missing or cannot be read
   * @throws JournalException if the kind of event is not known
   */
  public static GatewayEvent of(Facts facts) {
    String id = facts.text("id");
    return switch (facts.text("event")) {
      case "charge-succeeded" ->
          new ChargeSucceeded(
              id,
              facts.read("charge", EffectKey::new),
              facts.read("payment", PaymentId::parse),
              facts.date("on"));
      case "charge-failed" ->
          new ChargeFailed(
              id,
              facts.read("charge", EffectKey::new),
              Decline.of(facts.under("why")),
              facts.date("on"));
      case "reversed" -> new Reversed(id, Reversal.of(facts.under("reversal")), facts.money("fee"));
      case "dispute-won" -> new DisputeWon(id, facts.text("source"), facts.date("on"));
      case "paid-out" -> new PaidOut(id, payout(facts.under("payout")));
      default ->
          throw new JournalException("unknown gateway event: written by a newer version?", null);
    };
  }

  private static Facts payout(Payout payout) {
    return Facts.builder()
        .put("id", payout.id())
        .put("arrivesOn", payout.arrivesOn())
        .put("net", payout.net())
        .put("bankTrace", payout.bankTrace())
        .putList("lines", payout.lines(), (facts, line) -> facts.put("line", text(line)))
        .build();
  }

  private static Payout payout(Facts facts) {
    return Payout.builder()
        .id(facts.read("id", PayoutId::parse))
        .arrivesOn(facts.date("arrivesOn"))
        .net(facts.money("net"))
        .bankTrace(facts.find("bankTrace"))
        .lines(facts.list("lines", line -> line.read("line", GatewayEvents::line)))
        .build();
  }

  /** Short, so that a payout of thousands of charges is one record; no id holds a tab. */
  private static String text(PayoutLine line) {
    String payment = line.payment().map(PaymentId::text).orElse("");
    return String.join(
        "\t",
        line.kind().name(),
        line.gross().toString(),
        line.fee().toString(),
        payment,
        line.sourceId());
  }

  private static PayoutLine line(String text) {
    String[] parts = text.split("\t", 5);
    if (parts.length < 5) {
      throw new IllegalArgumentException("not a line of a payout");
    }
    return new PayoutLine(
        PayoutLineKind.valueOf(parts[0]),
        parts[4],
        parts[3].isEmpty() ? Optional.empty() : Optional.of(PaymentId.parse(parts[3])),
        Money.parse(parts[1]),
        Money.parse(parts[2]));
  }
}
