package io.mspbilling.communication.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.FailedCharge;
import io.mspbilling.collection.Prospect;
import io.mspbilling.collection.Prospect.Cause;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.AfterFailure;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.communication.SmallDebts;
import io.mspbilling.communication.dunning.Suppression;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of a charge that failed asks for nothing that nobody may be asked for. */
class FailedChargesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
  private static final SavedMethod CARD =
      new SavedMethod(PaymentMethodId.parse("gateway:pm_1"), Rail.CARD, "Visa 4242");
  private static final Allocation ONE = allocation("1", "100");
  private static final Allocation TWO = allocation("2", "50");
  private static final Prospect AGAIN =
      new Prospect.Charged(DAY.plusDays(4), Instant.MIN, CARD, 2, true, "attempt 2");
  private static final Prospect STOPPED = not(Cause.STOPPED);
  private static final PaymentId PAYMENT = PaymentId.parse("gateway:ch_1");

  private final Map<InvoiceId, Standing> standing = new HashMap<>();
  private final Map<PaymentId, LocalDate> receipts = new HashMap<>();

  @Test
  void whatIsTriedAgainAndWhatIsNotAreToldApart() {
    standing.put(ONE.invoice(), standing(ONE, "100", AGAIN));
    standing.put(TWO.invoice(), standing(TWO, "50", STOPPED));

    List<Occasion> told = told(failed(Optional.empty(), ONE, TWO));

    assertThat(told).extracting(Occasion::customer).containsOnly(Told.ACME);
    assertThat(told)
        .extracting(Occasion::about)
        .containsExactly(List.of(about(ONE)), List.of(about(TWO)));
    assertThat(told)
        .extracting(Occasion::notice)
        .containsExactly(
            notice(again("100.30"), line(ONE, "100")),
            notice(new AfterFailure.Asked(), line(TWO, "50")));
  }

  @Test
  void whatIsTriedAgainTogetherIsToldTogetherWithItsSurcharge() {
    standing.put(ONE.invoice(), standing(ONE, "100", AGAIN));
    standing.put(TWO.invoice(), standing(TWO, "50", AGAIN));

    assertThat(told(failed(Optional.empty(), ONE, TWO)))
        .extracting(Occasion::notice)
        .containsExactly(notice(again("150.30"), line(ONE, "100"), line(TWO, "50")));
  }

  @Test
  void whatIsPaidOrUnderWayAgainIsNotToldOf() {
    standing.put(ONE.invoice(), standing(ONE, "100", not(Cause.UNDER_WAY)));

    assertThat(told(failed(Optional.empty(), ONE, TWO))).isEmpty();
  }

  @Test
  void theAmountIsTheOneThatIsOwedNow() {
    standing.put(ONE.invoice(), standing(ONE, "10", AGAIN));
    assertThat(told(failed(Optional.empty(), ONE)))
        .extracting(Occasion::notice)
        .containsExactly(notice("100", again("10.30"), line(ONE, "10")));

    standing.put(ONE.invoice(), standing(ONE, "10", STOPPED));
    assertThat(told(failed(Optional.empty(), ONE)))
        .extracting(Occasion::notice)
        .containsExactly(notice("100", new AfterFailure.Asked(), line(ONE, "10")));
  }

  @Test
  void whatIsTooLittleIsNeitherTriedAgainNorAskedFor() {
    for (Prospect prospect : List.of(AGAIN, STOPPED)) {
      standing.put(ONE.invoice(), standing(ONE, "4.99", prospect));
      assertThat(told(failed(Optional.empty(), ONE)))
          .extracting(Occasion::notice)
          .containsExactly(notice("100", new AfterFailure.Open(), line(ONE, "100")));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Cause.class, mode = EnumSource.Mode.EXCLUDE, names = "UNDER_WAY")
  void whatIsKeptBackFromRemindersIsNotAskedForWhateverKeepsItFromBeingCharged(Cause cause) {
    OpenInvoice open = standing(ONE, "100", STOPPED).open();
    standing.put(
        ONE.invoice(),
        new Standing(open, not(cause), Optional.of(new Suppression.Disputed("wrong seats"))));

    assertThat(after()).isEqualTo(new AfterFailure.Open());
  }

  @ParameterizedTest
  @EnumSource(value = Cause.class, mode = EnumSource.Mode.EXCLUDE, names = "UNDER_WAY")
  void whatMayBeChargedOnceMoreIsNotSaidToBeNever(Cause cause) {
    standing.put(ONE.invoice(), standing(ONE, "100", not(cause)));

    assertThat(after())
        .isEqualTo(
            cause == Cause.ON_HOLD || cause == Cause.WAITS
                ? new AfterFailure.Open()
                : new AfterFailure.Asked());
  }

  /** A promise, or a hold that ends by itself. */
  @Test
  void whatIsTriedAgainAfterItIsKeptBackSaysWhen() {
    OpenInvoice open = standing(ONE, "100", AGAIN).open();
    standing.put(
        ONE.invoice(),
        new Standing(open, AGAIN, Optional.of(new Suppression.Disputed("wrong seats"))));

    assertThat(after()).isEqualTo(again("100.30"));
  }

  @Test
  void aReceiptThatNoLongerStandsIsNamed() {
    standing.put(ONE.invoice(), standing(ONE, "100", STOPPED));

    assertThat(only(failed(Optional.of(PAYMENT), ONE)))
        .satisfies(
            one -> {
              assertThat(one.isReturned()).isTrue();
              assertThat(one.receiptFor()).isEmpty();
            });
    receipts.put(PAYMENT, DAY.minusDays(3));
    assertThat(only(failed(Optional.of(PAYMENT), ONE)).receiptFor()).contains(DAY.minusDays(3));
    assertThat(only(failed(Optional.empty(), ONE)).receiptFor()).isEmpty();
  }

  private AfterFailure after() {
    return only(failed(Optional.empty(), ONE)).after();
  }

  private Notice.PaymentFailed only(FailedCharge failed) {
    List<Occasion> told = told(failed);
    assertThat(told).hasSize(1);
    return (Notice.PaymentFailed) told.get(0).notice();
  }

  private List<Occasion> told(FailedCharge failed) {
    return new FailedCharges(
            invoice -> Optional.ofNullable(standing.get(invoice)),
            payment -> Optional.ofNullable(receipts.get(payment)),
            new SmallDebts(List.of(usd("5.00"))),
            (day, customer, method, amount) -> usd("0.30"))
        .of(List.of(failed));
  }

  private static Standing standing(Allocation part, String open, Prospect prospect) {
    Invoice invoice =
        Invoice.builder()
            .id(part.invoice())
            .number(part.invoiceNumber())
            .customer(Told.ACME)
            .issuedOn(DAY.minusDays(30))
            .dueOn(DAY)
            .total(usd("100"))
            .build();
    return new Standing(new OpenInvoice(invoice, usd(open), usd("0")), prospect, Optional.empty());
  }

  private static Prospect not(Cause cause) {
    return new Prospect.NotCharged(cause, "why", "what to do");
  }

  private static AfterFailure again(String amount) {
    return new AfterFailure.Again(DAY.plusDays(4), usd(amount));
  }

  private static Notice notice(AfterFailure after, OwedLine... lines) {
    return notice("150", after, lines);
  }

  private static Notice notice(String failed, AfterFailure after, OwedLine... lines) {
    return new Notice.PaymentFailed(
        usd(failed), "Visa 4242", false, Optional.empty(), after, Optional.empty(), List.of(lines));
  }

  private static OwedLine line(Allocation part, String amount) {
    return new OwedLine(part.invoiceNumber(), Optional.empty(), usd(amount), Set.of());
  }

  private static String about(Allocation part) {
    return failed(Optional.empty(), ONE, TWO).request().key().value()
        + " on 2026-06-09 for "
        + part.invoice();
  }

  private static FailedCharge failed(Optional<PaymentId> returned, Allocation... parts) {
    return new FailedCharge(
        DAY.minusDays(1),
        ChargeRequest.builder()
            .key(ChargeRequest.key(Told.TENANT, Told.ACME, CARD, List.of(parts), usd("0"), 1, 0))
            .customer(Told.ACME)
            .method(CARD)
            .addAllocations(parts)
            .surcharge(usd("0"))
            .attempt(1)
            .build(),
        returned);
  }

  private static Allocation allocation(String invoice, String amount) {
    return new Allocation(InvoiceId.parse("psa:" + invoice), "INV-" + invoice, usd(amount));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
