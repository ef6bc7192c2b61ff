package io.mspbilling.testkit.planted;

import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.ReversalKind;
import java.util.List;
import java.util.Optional;

/** The same again: paid twice, month by month, or after it went back. */
final class RepeatStories {

  private RepeatStories() {}

  static void addTo(List<Story> all) {
    all.add(RepeatStories::twice);
    all.add(RepeatStories::fees);
    all.add(RepeatStories::returned);
  }

  private static void twice(Desk desk) {
    Client client = desk.roster.client();
    desk.others(client, 2);
    PlantedInvoice invoice = desk.bill(client).open();
    String payer = desk.printed.plain(client);
    String memo = desk.spelling.plain(invoice.number());
    desk.pay(Noise.PAID_TWICE).by(payer).memo(memo).on(desk.ago(7)).all(invoice).send();
    desk.pay(Noise.PAID_TWICE)
        .by(payer)
        .memo(memo)
        .on(desk.ago(desk.dice.below(6)))
        .forNothing(invoice.open().minorUnits(), Desk.USD);
  }

  private static void fees(Desk desk) {
    Client client = desk.roster.client();
    long fee = desk.cents();
    int months = desk.dice.between(2, 4);
    String payer = desk.printed.plain(client);
    for (int i = months; i > 0; i--) {
      PlantedInvoice invoice =
          desk.bill(client).of(fee).on(desk.ago(30 * i + 12), desk.ago(30 * i - 3)).open();
      desk.pay(Noise.EQUAL_FEES_ALL_PAID)
          .by(payer)
          .memo(withoutMonth(desk.spelling.small()))
          .on(desk.ago(30 * (i - 1) + 2))
          .all(invoice)
          .send();
    }
  }

  /** Who says a month says that of the invoice, and a small memo says any. */
  private static String withoutMonth(String memo) {
    return memo.endsWith("2026") ? "" : memo;
  }

  private static void returned(Desk desk) {
    Client client = desk.roster.client();
    PlantedInvoice invoice = desk.bill(client).open();
    String payer = desk.printed.plain(client);
    String memo = desk.spelling.plain(invoice.number());
    String ref = "trace" + desk.dice.between(100_000_000, 999_999_999);
    PaymentId first =
        desk.pay(Noise.RETURNED_AND_PAID_AGAIN)
            .by(payer)
            .memo(memo)
            .ref(ref)
            .on(desk.ago(8))
            .forNothing(invoice.open().minorUnits(), Desk.USD);
    boolean byRef = desk.dice.perMille(500);
    desk.add(
        new PlantedReversal(
            desk.reversalId(),
            ReversalKind.RETURN,
            desk.dice.of(List.of("R01", "R09")),
            desk.ago(6),
            invoice.open(),
            byRef ? Optional.empty() : Optional.of(first),
            byRef ? ref : ""));
    desk.pay(Noise.RETURNED_AND_PAID_AGAIN)
        .by(payer)
        .memo(memo)
        .ref(ref + "b")
        .on(desk.ago(3))
        .all(invoice)
        .send();
  }
}
