package io.mspbilling.testkit.world;

import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;

/** What happens in life and is not in the usual mix; see {@link Mix} for the reasons. */
final class UnsettledDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "the office enters on invoice <n> the check of <money> that the bank shows too",
              m -> new EntersCheck(m.group(1), Usd.of(m.group(2)))),
          Phrase.of(
              "the office voids invoice <n> though it is paid", m -> new VoidsPaid(m.group(1))),
          Phrase.of(
              "somebody deletes a payment of invoice <n> in the PSA",
              m -> new DeletesPayment(m.group(1))));

  private UnsettledDeeds() {}

  record EntersCheck(String number, long cents) implements Deed {
    @Override
    public void happen(Town town) {
      boolean isThere =
          town.ledger.lines().stream()
              .filter(line -> line.bookedOn().equals(town.today()))
              .anyMatch(line -> line.amount().equals(Usd.cents(cents)));
      town.invoice(number)
          .filter(id -> isThere)
          .ifPresent(id -> town.psa.enterByHand(id, Usd.cents(cents), town.today(), "bookkeeper"));
    }

    @Override
    public String toString() {
      return "the office enters on invoice "
          + number
          + " the check of "
          + Usd.text(cents)
          + " that the bank shows too";
    }
  }

  record VoidsPaid(String number) implements Deed {
    @Override
    public void happen(Town town) {
      town.invoice(number).ifPresent(town.psa::voidInvoice);
    }

    @Override
    public String toString() {
      return "the office voids invoice " + number + " though it is paid";
    }
  }

  record DeletesPayment(String number) implements Deed {
    @Override
    public void happen(Town town) {
      town.invoice(number)
          .ifPresent(
              id ->
                  town.psa.paymentsOn(id).stream()
                      .map(RecordedPayment::id)
                      .findFirst()
                      .ifPresent(payment -> town.psa.removeByHand(id, payment)));
    }

    @Override
    public String toString() {
      return "somebody deletes a payment of invoice " + number + " in the PSA";
    }
  }
}
