package io.mspbilling.messages;

import io.mspbilling.communication.AfterFailure;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.communication.WhyLess;
import io.mspbilling.communication.dunning.Anchor;
import io.mspbilling.communication.dunning.MessageStep;
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
import java.util.Set;

/** Notices to look at: a customer, its invoices, a card. None of it exists. */
final class Samples {

  static final Customer CUSTOMER =
      Customer.builder().id(CustomerId.parse("sample:1")).name("Acme Dental").build();

  private static final LocalDate DAY = LocalDate.of(2026, 6, 9);
  private static final Optional<URI> PAGE =
      Optional.of(URI.create("https://pay.example/invoice/7f3a"));
  private static final String CARD = "Visa 4242";

  private static final List<OwedLine> ONE = List.of(new OwedLine("INV-10417", DAY, usd("1284.50")));
  private static final List<OwedLine> PAID =
      List.of(paid("INV-10417", "1284.50"), paid("INV-10432", "89.00"), paid("INV-10458", "2310"));

  private Samples() {}

  /** A step of dunning about one invoice, on a day on which it is sent. */
  static Notice one(MessageStep step) {
    return about(step, lines(step).subList(0, 1), List.of());
  }

  /** The same about several, and about one that has not come to that step if that can be. */
  static Notice several(MessageStep step) {
    LocalDate later = DAY.minusDays(4);
    boolean isFar = step.time().anchor() != Anchor.ISSUED && step.time().days() > 4;
    return about(
        step,
        lines(step),
        isFar ? List.of(new OwedLine("INV-10503", later, usd("412.75"))) : List.of());
  }

  private static Notice about(MessageStep step, List<OwedLine> lines, List<OwedLine> also) {
    return new Notice.PaymentDue(
        step.template(), step.subject(), step.opening(), lines, also, PAGE);
  }

  /** Due on the day by which the step is sent today. */
  private static List<OwedLine> lines(MessageStep step) {
    LocalDate due =
        step.time().anchor() == Anchor.DUE ? DAY.minusDays(step.time().days()) : DAY.minusDays(14);
    return List.of(
        new OwedLine("INV-10417", due, usd("1284.50")),
        new OwedLine("INV-10432", Optional.of(due), usd("89.00"), Set.of(WhyLess.CREDIT)),
        new OwedLine(
            "INV-10458",
            Optional.of(due),
            usd("2310.00"),
            Set.of(WhyLess.INSTALMENT, WhyLess.DISPUTE)));
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

  private static OwedLine paid(String number, String amount) {
    return new OwedLine(number, Optional.empty(), usd(amount), Set.of());
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
