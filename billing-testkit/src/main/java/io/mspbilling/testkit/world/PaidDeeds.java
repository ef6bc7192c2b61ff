package io.mspbilling.testkit.world;

import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people do in the PSA to invoices that were paid. */
final class PaidDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "the office voids invoice <n> though it is paid", m -> new VoidsPaid(m.group(1))),
          Phrase.of(
              "the office deletes invoice <n> though it is paid", m -> new DeletesPaid(m.group(1))),
          Phrase.of(
              "somebody deletes a payment of invoice <n> in the PSA",
              m -> new DeletesPayment(m.group(1))));

  private static final Set<String> PEOPLE = Set.of("office", "bookkeeper");

  private PaidDeeds() {}

  /** A PSA voids none to which a memo is applied. */
  record VoidsPaid(String number) implements Deed {
    @Override
    public void happen(Town town) {
      paid(town, number).ifPresent(town::voids);
    }

    @Override
    public String toString() {
      return "the office voids invoice " + number + " though it is paid";
    }
  }

  /** One that was paid of late: what was paid long ago is not looked for any more. */
  record DeletesPaid(String number) implements Deed {
    private static final int OF_LATE_DAYS = 20;

    @Override
    public void happen(Town town) {
      paid(town, number)
          .filter(
              id ->
                  town.psa.paymentsOn(id).stream()
                      .anyMatch(
                          payment -> payment.paidOn().plusDays(OF_LATE_DAYS).isAfter(town.today())))
          .ifPresent(
              id -> {
                town.voids(id);
                town.psa.deleteInvoice(id);
                town.deletedOn.put(id, town.day());
              });
    }

    @Override
    public String toString() {
      return "the office deletes invoice " + number + " though it is paid";
    }
  }

  private static Optional<InvoiceId> paid(Town town, String number) {
    return town.invoice(number)
        .filter(id -> town.psa.owed(id).isZero() && town.ledger.creditOn(id) == 0)
        .filter(id -> !isForgotten(town, id));
  }

  /** A mark that people set is gone with its invoice, where it is all that a PSA has. */
  private static boolean isForgotten(Town town, InvoiceId invoice) {
    return town.psa.features().contains(PsaFeature.PAID_MARKS)
        && town.psa.paymentsOn(invoice).stream()
            .anyMatch(mark -> PEOPLE.contains(mark.recordedBy()));
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
                      .ifPresent(
                          payment -> {
                            town.psa.removeByHand(id, payment);
                            town.paymentDeletedOn.put(id, town.day());
                          }));
    }

    @Override
    public String toString() {
      return "somebody deletes a payment of invoice " + number + " in the PSA";
    }
  }
}
