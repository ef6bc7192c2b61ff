package io.mspbilling.testkit.world;

import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;

/** What people do in the PSA to invoices that were paid. */
final class PaidDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "the office voids invoice <n> though it is paid", m -> new VoidsPaid(m.group(1))),
          Phrase.of(
              "somebody deletes a payment of invoice <n> in the PSA",
              m -> new DeletesPayment(m.group(1))));

  private PaidDeeds() {}

  /** A PSA voids none to which a memo is applied. */
  record VoidsPaid(String number) implements Deed {
    @Override
    public void happen(Town town) {
      town.invoice(number)
          .filter(id -> town.psa.owed(id).isZero() && town.ledger.creditOn(id) == 0)
          .ifPresent(town::voids);
    }

    @Override
    public String toString() {
      return "the office voids invoice " + number + " though it is paid";
    }
  }

  /** Cash that the office took is left alone: only the office knows of it. */
  record DeletesPayment(String number) implements Deed {
    @Override
    public void happen(Town town) {
      town.invoice(number)
          .ifPresent(
              id ->
                  town.psa.paymentsOn(id).stream()
                      .filter(payment -> !payment.recordedBy().equals("office"))
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
