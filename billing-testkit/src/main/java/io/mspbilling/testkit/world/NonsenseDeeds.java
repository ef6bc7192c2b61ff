package io.mspbilling.testkit.world;

import io.mspbilling.collection.Charging;
import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.communication.Holds;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.world.Phrases.Phrase;
import io.mspbilling.worklist.Suggestion;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What people decide that makes no sense: each is refused at once, or shown to them. */
final class NonsenseDeeds {

  private static final Currency OTHER = Currency.getInstance("EUR");

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "somebody rules on an effect that nobody knows, slip <n>",
              m -> new RulesOnNothing(m.group(1))),
          Phrase.of(
              "somebody wishes nothing of a charge refunded, slip <n>",
              m -> new RefundsNothing(m.group(1))),
          Phrase.of(
              "somebody wishes <money> of a charge refunded that nobody knows, slip <n>",
              m -> new RefundsUnknown(Usd.of(m.group(1)), m.group(2))),
          Phrase.of(
              "somebody wishes <money> more refunded than the last charge of <name>",
              m -> new RefundsTooMuch(m.group(2), Usd.of(m.group(1)))),
          Phrase.of(
              "somebody applies <money> more than it brought of the first money that waits",
              m -> new AppliesTooMuch(Usd.of(m.group(1)))),
          Phrase.of(
              "somebody applies the first money that waits in another currency",
              m -> new AppliesOtherCurrency()),
          Phrase.of(
              "somebody withdraws a consent that nobody gave, slip <n>",
              m -> new WithdrawsNothing(m.group(1))),
          Phrase.of(
              "somebody holds an invoice that nobody knows, slip <n>",
              m -> new HoldsNothing(m.group(1))));

  private NonsenseDeeds() {}

  /** Whether a hold holds nothing. */
  static boolean isOnNothing(Suggestion.Lift lift) {
    return lift.held().value().startsWith("slip-");
  }

  static void mustBeRefused(Town town, String what, DeskWork decision) {
    town.atDesk.add(
        (worker, rows) -> {
          try {
            decision.at(worker, rows);
            town.answered.wronglyTaken.add(what);
          } catch (IllegalArgumentException e) {
            // As it should be.
          }
        });
  }

  record RulesOnNothing(String slip) implements Deed {
    @Override
    public void happen(Town town) {
      EffectKey key = EffectKey.derive(town.journal.tenant(), "slip", List.of(slip));
      Suggestion release = new Suggestion.Release(Charging.TYPE, key);
      mustBeRefused(town, toString(), (worker, rows) -> worker.confirm(release, "Pat"));
    }

    @Override
    public String toString() {
      return "somebody rules on an effect that nobody knows, slip " + slip;
    }
  }

  /** Written by a program of one's own: the class that makes such records refuses it as well. */
  record RefundsNothing(String slip) implements Deed {
    @Override
    public void happen(Town town) {
      JournalRecord wish =
          JournalRecord.unique(
              "refund-requested",
              "slip-" + slip,
              Facts.builder()
                  .put("id", "slip-" + slip)
                  .put("payment", new PaymentId(town.gateway.system(), "slip-" + slip))
                  .put("amount", Usd.cents(0))
                  .put("reason", "a slip")
                  .build());
      mustBeRefused(town, toString(), (worker, rows) -> worker.decide(wish));
    }

    @Override
    public String toString() {
      return "somebody wishes nothing of a charge refunded, slip " + slip;
    }
  }

  record RefundsUnknown(long cents, String slip) implements Deed {
    @Override
    public void happen(Town town) {
      PaymentId payment = new PaymentId(town.gateway.system(), "slip-" + slip);
      refund(town, "slip-" + slip, payment, Usd.cents(cents));
    }

    @Override
    public String toString() {
      return "somebody wishes "
          + Usd.text(cents)
          + " of a charge refunded that nobody knows, slip "
          + slip;
    }
  }

  record RefundsTooMuch(String client, long cents) implements Deed {
    @Override
    public void happen(Town town) {
      town.lastCharge(client)
          .ifPresent(
              charge ->
                  refund(
                      town,
                      "too much of " + charge.payment() + " by " + cents,
                      charge.payment(),
                      charge.captured().plus(Usd.cents(cents))));
    }

    @Override
    public String toString() {
      return "somebody wishes "
          + Usd.text(cents)
          + " more refunded than the last charge of "
          + client;
    }
  }

  private static void refund(Town town, String id, PaymentId payment, Money amount) {
    town.decide(Refunds.requested(new Refunds.Requested(id, payment, amount, "a slip")));
    town.answered.mustBeShown(payment.text(), town.day());
  }

  record AppliesTooMuch(long cents) implements Deed {
    @Override
    public void happen(Town town) {
      town.atDesk.add(
          (worker, rows) ->
              new Office(town, worker).misapply(rows, brought -> brought.plus(Usd.cents(cents))));
    }

    @Override
    public String toString() {
      return "somebody applies "
          + Usd.text(cents)
          + " more than it brought of the first money that waits";
    }
  }

  record AppliesOtherCurrency() implements Deed {
    @Override
    public void happen(Town town) {
      town.atDesk.add(
          (worker, rows) ->
              new Office(town, worker)
                  .misapply(rows, brought -> Money.ofMinor(brought.minorUnits(), OTHER)));
    }

    @Override
    public String toString() {
      return "somebody applies the first money that waits in another currency";
    }
  }

  record WithdrawsNothing(String slip) implements Deed {
    @Override
    public void happen(Town town) {
      CustomerId customer = new CustomerId(town.psa.system(), "slip-" + slip);
      mustBeRefused(
          town, toString(), (worker, rows) -> worker.decide(Autopay.withdrawn(customer, "a slip")));
    }

    @Override
    public String toString() {
      return "somebody withdraws a consent that nobody gave, slip " + slip;
    }
  }

  record HoldsNothing(String slip) implements Deed {
    @Override
    public void happen(Town town) {
      InvoiceId invoice = new InvoiceId(town.psa.system(), "slip-" + slip);
      town.decide(Holds.placed(invoice, "a slip", Optional.empty()));
      town.answered.mustBeShown(invoice.value(), town.day());
    }

    @Override
    public String toString() {
      return "somebody holds an invoice that nobody knows, slip " + slip;
    }
  }
}
