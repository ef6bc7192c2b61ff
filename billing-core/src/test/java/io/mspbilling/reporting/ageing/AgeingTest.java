package io.mspbilling.reporting.ageing;

import static io.mspbilling.reporting.ledger.SampleEvents.AS_OF;
import static io.mspbilling.reporting.ledger.SampleEvents.applied;
import static io.mspbilling.reporting.ledger.SampleEvents.customer;
import static io.mspbilling.reporting.ledger.SampleEvents.day;
import static io.mspbilling.reporting.ledger.SampleEvents.invoice;
import static io.mspbilling.reporting.ledger.SampleEvents.issued;
import static io.mspbilling.reporting.ledger.SampleEvents.ledger;
import static io.mspbilling.reporting.ledger.SampleEvents.memo;
import static io.mspbilling.reporting.ledger.SampleEvents.received;
import static io.mspbilling.reporting.ledger.SampleEvents.usd;
import static io.mspbilling.reporting.ledger.SampleEvents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.calendar.Span;
import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure.Undefined;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import io.mspbilling.reporting.ledger.Position;
import io.mspbilling.reporting.ledger.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgeingTest {
  private static final Position SAMPLE = ledger().at(AS_OF);

  private static List<Money> usds(String... amounts) {
    return List.of(amounts).stream().map(amount -> usd(amount)).toList();
  }

  @Test
  void theSampleAgesByDueDate() {
    Ageing ageing = Ageing.of(SAMPLE, AgeingScheme.BY_DUE_DATE);

    assertThat(ageing.owed()).isEqualTo(usds("1200", "1300", "900", "0", "800"));
    assertThat(ageing.inBuckets()).isEqualTo(usd("4200"));
    assertThat(ageing.credit()).isEqualTo(usd("250"));
    assertThat(ageing.net()).isEqualTo(usd("3950"));
    assertThat(ageing.share(4).rounded(2)).hasValue(new BigDecimal("19.05"));
  }

  @Test
  void theSampleAgesByInvoiceDate() {
    Ageing ageing = Ageing.of(SAMPLE, AgeingScheme.BY_INVOICE_DATE);

    assertThat(ageing.owed()).isEqualTo(usds("2000", "1400", "0", "800"));
    assertThat(ageing.net()).isEqualTo(usd("3950"));
  }

  @Test
  void creditMayStandInTheBucketOfItsOwnDay() {
    Ageing ageing =
        Ageing.of(SAMPLE, AgeingScheme.BY_DUE_DATE.with(CreditTreatment.BY_ITS_OWN_DATE));

    assertThat(ageing.owed()).isEqualTo(usds("1200", "1050", "900", "0", "800"));
    assertThat(ageing.credit()).isEqualTo(usd("0"));
    assertThat(ageing.net()).isEqualTo(usd("3950"));
  }

  @Test
  void creditMayBeTakenOffTheOldestOfItsCustomerAlone() {
    AgeingScheme scheme = AgeingScheme.BY_DUE_DATE.with(CreditTreatment.OLDEST_FIRST);
    Position more = with(received("B-p9", "2026-03-30", "1000")).at(AS_OF);
    AgeingByCustomer rows = AgeingByCustomer.of(more, scheme, Optional.empty());

    assertThat(rows.rows().get(customer("B")))
        .satisfies(
            bolt -> {
              assertThat(bolt.owed()).isEqualTo(usds("0", "800", "700", "0", "0"));
              assertThat(bolt.credit()).isEqualTo(usd("0"));
            });
    assertThat(rows.rows().get(customer("C")))
        .satisfies(
            cora -> {
              assertThat(cora.owed()).isEqualTo(usds("0", "0", "0", "0", "0"));
              assertThat(cora.credit()).isEqualTo(usd("250"));
              assertThat(cora.net()).isEqualTo(usd("-250"));
            });
    assertThat(rows.total().net()).isEqualTo(usd("2950"));
  }

  @Test
  void rowsFootAndADifferenceToTheBooksIsShown() {
    AgeingByCustomer rows = AgeingByCustomer.of(SAMPLE, AgeingScheme.BY_DUE_DATE, Optional.empty());

    assertThat(rows.rows().values().stream().reduce(Ageing::plus)).hasValue(rows.total());
    assertThat(rows.differenceTo(usd("3950"))).isEqualTo(usd("0"));
    assertThat(rows.differenceTo(usd("4000"))).isEqualTo(usd("50"));
  }

  @Test
  void whatIsDisputedStaysInItsBucket() {
    Ageing ageing = Ageing.of(SAMPLE, AgeingScheme.BY_DUE_DATE, disputed("B3"));

    assertThat(ageing.owed()).isEqualTo(usds("1200", "1300", "900", "0", "800"));
    assertThat(ageing.disputed()).hasValue(usds("0", "0", "900", "0", "0"));
    assertThat(ageing.disputeRate().rounded(2)).hasValue(new BigDecimal("21.43"));
  }

  @Test
  void noMoreIsDisputedThanIsLeft() {
    Position more = with(received("B-p9", "2026-03-30", "1000")).at(AS_OF);
    Ageing ageing =
        Ageing.of(
            more, AgeingScheme.BY_DUE_DATE.with(CreditTreatment.OLDEST_FIRST), disputed("B3"));

    assertThat(ageing.disputed()).hasValue(usds("0", "0", "700", "0", "0"));
  }

  private static Optional<List<Disputed>> disputed(String invoice) {
    return Optional.of(
        List.of(new Disputed(invoice(invoice), Optional.empty(), Span.since(day("2026-03-01")))));
  }

  private static Disputed part(String amount, Span stood) {
    return new Disputed(invoice("B3"), Optional.of(Money.parse(amount)), stood);
  }

  @Test
  void aPartCountsWithItsAmountAndNoMoreThanIsOpen() {
    Span since = Span.since(day("2026-03-01"));

    assertThat(inAll(part("USD 40.00", since))).isEqualTo(usd("40"));
    assertThat(inAll(part("USD 40.00", since), part("USD 30.00", since))).isEqualTo(usd("70"));
    assertThat(inAll(part("USD 40.00", since), part("USD 880.00", since))).isEqualTo(usd("900"));
    assertThat(inAll(part("EUR 40.00", since)))
        .as("of another currency: nobody can say how much")
        .isEqualTo(usd("900"));
  }

  @Test
  void whatStoodOnTheDayIsDisputedAndNothingElse() {
    assertThat(inAll(part("USD 40.00", Span.since(AS_OF)))).isEqualTo(usd("40"));
    assertThat(inAll(part("USD 40.00", Span.since(AS_OF.plusDays(1))))).isEqualTo(usd("0"));
    assertThat(inAll(part("USD 40.00", new Span(day("2026-03-01"), Optional.of(AS_OF)))))
        .as("it was resolved on that day")
        .isEqualTo(usd("0"));
    assertThat(
            inAll(part("USD 40.00", new Span(day("2026-03-01"), Optional.of(AS_OF.plusDays(1))))))
        .isEqualTo(usd("40"));
  }

  private static Money inAll(Disputed... disputes) {
    Ageing ageing = Ageing.of(SAMPLE, AgeingScheme.BY_DUE_DATE, Optional.of(List.of(disputes)));
    return Money.sum(ageing.disputed().orElseThrow(), usd("0").currency());
  }

  @Test
  void aPartOfAnInvoiceInTermsIsOfThoseThatAreDueFirst() {
    Ledger ledger =
        ledger(
            new LedgerEvent.InvoiceIssued(
                invoice("A1"),
                "A1",
                customer("A"),
                day("2026-01-01"),
                List.of(
                    new Term(day("2026-02-10"), usd("50")), new Term(day("2026-04-10"), usd("50"))),
                usd("100")));
    Ageing ageing =
        Ageing.of(
            ledger.at(AS_OF),
            AgeingScheme.BY_DUE_DATE,
            Optional.of(
                List.of(
                    new Disputed(
                        invoice("A1"), Optional.of(usd("70")), Span.since(day("2026-01-05"))))));

    assertThat(ageing.disputed()).hasValue(usds("20", "0", "50", "0", "0"));
  }

  @Test
  void whatIsDisputedIsNotKnownUnlessSomebodySays() {
    assertThat(Ageing.of(SAMPLE, AgeingScheme.BY_DUE_DATE).disputeRate())
        .isEqualTo(new Undefined(Reason.NOT_KNOWN));
  }

  @ParameterizedTest
  @CsvSource({
    "-400, current",
    "-1, current",
    "0, current",
    "1, 1-30",
    "30, 1-30",
    "31, 31-60",
    "60, 31-60",
    "61, 61-90",
    "90, 61-90",
    "91, over 90",
    "4000, over 90"
  })
  void aBucketBeginsAndEndsOnItsDay(long days, String label) {
    assertThat(Buckets.BY_DUE_DATE.label(Buckets.BY_DUE_DATE.indexOf(days))).isEqualTo(label);
  }

  @Test
  void bucketsHaveTheirNames() {
    assertThat(Buckets.BY_INVOICE_DATE.labels())
        .containsExactly("0-30", "31-60", "61-90", "over 90");
    assertThat(Buckets.of(0, 14).labels()).containsExactly("current", "1-14", "over 14");
  }

  @Test
  void edgesMustRise() {
    assertThatThrownBy(() -> Buckets.of()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Buckets.of(30, 30)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Buckets.of(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void delinquency() {
    assertThat(Delinquency.rate(SAMPLE).rounded(2)).hasValue(new BigDecimal("71.43"));
    assertThat(Delinquency.rate(ledger().at(day("2020-01-01"))))
        .isEqualTo(new Undefined(Reason.NOTHING_OWED));
  }

  @Test
  void whatWasInABucketRollsIntoTheNext() {
    // On 28 February B3 (900) was 3 days late, B1 (800) 80; A2 (1,200) was not due.
    RollRates rates = RollRates.between(ledger(), day("2026-02-28"), AS_OF, Buckets.BY_DUE_DATE);

    assertThat(rates.rates().get(0).rounded(2)).hasValue(new BigDecimal("41.67")); // 500 of 1,200
    assertThat(rates.rates().get(1).rounded(2)).hasValue(new BigDecimal("100.00"));
    assertThat(rates.rates().get(2)).isEqualTo(new Undefined(Reason.EMPTY_BUCKET));
    assertThat(rates.rates().get(3).rounded(2)).hasValue(new BigDecimal("100.00"));
    assertThat(rates.rates()).hasSize(4);
  }

  @Test
  void whatStaysOrHasPassedTheNextBucketDoesNotRollIntoIt() {
    Ledger ledger = ledger(issued("A1", "2026-01-01", "2026-02-28", "100"));

    assertThat(rolled(ledger, 1, "2026-03-02", "2026-03-10")).isEqualTo("0.00 %");
    assertThat(rolled(ledger, 0, "2026-02-20", "2026-03-10")).isEqualTo("100.00 %");
    assertThat(rolled(ledger, 0, "2026-02-20", "2026-04-10")).isEqualTo("0.00 %");
  }

  @Test
  void eachTermRollsByItsOwnDayAndThoseOfOneDayTogether() {
    assertThat(rolled(inTerms("2026-02-28", "2026-04-28"), 0, "2026-02-28", "2026-03-15"))
        .as("the first is paid, the other not due")
        .isEqualTo("0.00 %");
    assertThat(rolled(inTerms("2026-02-28", "2026-02-28"), 0, "2026-02-28", "2026-03-15"))
        .as("60 of 100 are left")
        .isEqualTo("60.00 %");
  }

  /** 40 and 60 on two days; 40 is paid. */
  private static Ledger inTerms(String first, String second) {
    return ledger(
        new LedgerEvent.InvoiceIssued(
            invoice("A1"),
            "A1",
            customer("A"),
            day("2026-01-01"),
            List.of(new Term(day(first), usd("40")), new Term(day(second), usd("60"))),
            usd("100")),
        received("A-p", "2026-03-01", "40"),
        applied("A-p", "A1", "2026-03-01", "40"));
  }

  private static String rolled(Ledger ledger, int bucket, String before, String now) {
    return RollRates.between(ledger, day(before), day(now), Buckets.BY_DUE_DATE)
        .rates()
        .get(bucket)
        .text();
  }

  @Test
  void whatWasOpenedAgainDoesNotMakeMoreRollThanThereWas() {
    Ledger ledger =
        ledger(
            issued("A1", "2026-01-01", "2026-02-28", "100"),
            memo("AM", "2026-01-01", "60"),
            new io.mspbilling.reporting.ledger.LedgerEvent.CreditApplied(
                invoice("AM"), invoice("A1"), day("2026-01-01"), usd("60")),
            new io.mspbilling.reporting.ledger.LedgerEvent.CreditUnapplied(
                invoice("AM"), invoice("A1"), day("2026-03-01"), usd("60")));

    assertThat(
            RollRates.between(ledger, day("2026-02-28"), day("2026-03-30"), Buckets.BY_DUE_DATE)
                .rates()
                .get(0)
                .rounded(0))
        .hasValue(new BigDecimal("100"));
  }

  @Test
  void theAllowanceForBadDebt() {
    Ageing ageing = Ageing.of(SAMPLE, AgeingScheme.BY_DUE_DATE);
    Money allowance = BucketRates.of(1, 3, 10, 25, 50).of(ageing);

    assertThat(allowance).isEqualTo(usd("541"));
    assertThat(
            io.mspbilling.reporting.Figure.share(allowance, ageing.inBuckets(), Reason.NOTHING_OWED)
                .rounded(2))
        .hasValue(new BigDecimal("12.88"));
  }

  @Test
  void ratesFitTheirBuckets() {
    assertThatThrownBy(() -> BucketRates.of(1, 2).of(Ageing.of(SAMPLE, AgeingScheme.BY_DUE_DATE)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BucketRates.of(101)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BucketRates.of(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoDaysAreNotAddedUp() {
    Ageing one = Ageing.of(SAMPLE, AgeingScheme.BY_DUE_DATE);

    assertThatThrownBy(
            () ->
                one.plus(
                    Ageing.none(AS_OF.plusDays(1), AgeingScheme.BY_DUE_DATE, SAMPLE.currency())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(one.plus(Ageing.none(AS_OF, AgeingScheme.BY_DUE_DATE, SAMPLE.currency())))
        .isEqualTo(one);
  }
}
