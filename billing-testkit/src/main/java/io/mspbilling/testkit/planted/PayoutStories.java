package io.mspbilling.testkit.planted;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.planted.PlantedPayout.Charge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A processor pays out several charges less its fees. */
final class PayoutStories {

  private PayoutStories() {}

  static void addTo(List<Story> all) {
    all.add(desk -> tell(desk, false));
    all.add(desk -> tell(desk, true));
  }

  /**
   * @param own whether the charges are payments of their own
   */
  private static void tell(Desk desk, boolean own) {
    LocalDate on = desk.lately();
    List<Charge> charges = new ArrayList<>();
    List<PlantedInvoice> paid = new ArrayList<>();
    long fees = 0;
    long gross = 0;
    for (int i = desk.dice.between(2, 4); i > 0; i--) {
      Client client = desk.roster.client();
      desk.others(client, 2);
      PlantedInvoice invoice = desk.bill(client).open();
      String id = "ch_" + desk.dice.between(100_000_000, 999_999_999);
      Optional<PaymentId> payment =
          own
              ? Optional.of(
                  desk.pay(Noise.PAYOUT)
                      .by(client.customer().name())
                      .memo(invoice.number())
                      .ref(id)
                      .on(on.minusDays(2).isBefore(Desk.TODAY.minusDays(9)) ? on : on.minusDays(2))
                      .all(invoice)
                      .send())
              : Optional.empty();
      long fee = invoice.open().minorUnits() * 29 / 1000 + 30;
      charges.add(
          new Charge(
              id,
              payment,
              client.id(),
              invoice.number(),
              invoice.open(),
              Money.ofMinor(fee, Desk.USD)));
      paid.add(invoice);
      fees += fee;
      gross += invoice.open().minorUnits();
    }
    Paying deposit = desk.pay(Noise.PAYOUT).by("STRIPE").memo("STRIPE TRANSFER").on(on);
    PaymentId id =
        own ? deposit.forNothing(gross - fees, Desk.USD) : deposit.all(paid).and(-fees).send();
    desk.add(new PlantedPayout(desk.payoutId(), "Stripe", on, id, charges));
  }
}
