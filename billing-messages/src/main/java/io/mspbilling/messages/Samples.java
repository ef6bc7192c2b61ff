package io.mspbilling.messages;

import io.mspbilling.communication.AfterFailure;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices to look at: a customer, its invoices, a card. None of it exists. */
final class Samples {

  static final Customer CUSTOMER =
      Customer.builder().id(CustomerId.parse("sample:1")).name("Acme Dental").build();

  private static final LocalDate DAY = LocalDate.of(2026, 6, 9);
  private static final Optional<URI> PAGE =
      Optional.of(URI.create("https://pay.example/invoice/7f3a"));
  private static final String CARD = "Visa 4242";

  private static final List<OwedLine> LINES =
      List.of(
          new OwedLine("INV-10417", LocalDate.of(2026, 5, 12), usd("1284.50")),
          new OwedLine("INV-10432", Optional.of(LocalDate.of(2026, 5, 26)), usd("89.00"), true),
          new OwedLine("INV-10458", LocalDate.of(2026, 6, 2), usd("2310.00")));
  private static final List<OwedLine> ONE = LINES.subList(0, 1);
  private static final List<OwedLine> PAID =
      LINES.stream()
          .map(line -> new OwedLine(line.number(), Optional.empty(), line.amount(), false))
          .toList();

  private Samples() {}

  /** A step of dunning about several invoices. */
  static Notice step(String template, String subject, String opening) {
    return new Notice.PaymentDue(template, subject, opening, LINES, PAGE);
  }

  /** One of each other kind, by a name. */
  static Map<String, Notice> others() {
    Map<String, Notice> notices = new LinkedHashMap<>();
    notices.put("charge-ahead", new Notice.ChargeAhead(DAY, usd("1284.50"), CARD, ONE));
    notices.put(
        "charge-moved",
        new Notice.ChargeAhead(
            DAY, Optional.of(DAY.minusDays(8)), false, usd("1284.50"), CARD, ONE));
    notices.put(
        "charge-raised",
        new Notice.ChargeAhead(DAY, Optional.empty(), true, usd("1284.50"), CARD, ONE));
    AfterFailure again = new AfterFailure.Again(DAY.plusDays(3), usd("1284.50"));
    notices.put("payment-failed", failed(false, again));
    notices.put(
        "payment-failed-in-part",
        failed(false, new AfterFailure.Again(DAY.plusDays(3), usd("284.50"))));
    notices.put("payment-failed-for-good", failed(false, new AfterFailure.Asked()));
    notices.put("payment-returned", failed(true, again));
    notices.put("payment-returned-in-dispute", failed(true, new AfterFailure.Open()));
    notices.put(
        "payment-received",
        new Notice.PaymentReceived(usd("3683.50"), DAY, Optional.of(CARD), PAID));
    notices.put("card-expiring", new Notice.CardExpiring(CARD, YearMonth.of(2026, 7), PAGE));
    notices.put("refunded", new Notice.Refunded(usd("89.00"), DAY, Optional.of(CARD)));
    return notices;
  }

  private static Notice failed(boolean isReturned, AfterFailure after) {
    return new Notice.PaymentFailed(
        usd("1284.50"),
        CARD,
        isReturned,
        Optional.of(DAY.minusDays(2)).filter(day -> isReturned),
        after,
        PAGE.filter(page -> !(after instanceof AfterFailure.Open)),
        ONE);
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
