package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.BOLT;
import static io.mspbilling.reconciliation.matching.Samples.CORA;
import static io.mspbilling.reconciliation.matching.Samples.match;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The amount would fit, and the memo says something else. */
final class SaidOtherwiseTest {

  private static final String PAYER = "ACME DENTAL LLC";

  /** Equal fees, of which one was named that is settled. */
  private static final List<OpenItem> EQUAL_FEES =
      List.of(
          pastDue("1998", ACME, "477.62"),
          settled("1953", "477.62"),
          pastDue("1218", ACME, "210.63"),
          pastDue("2953", BOLT, "123.45"));

  @ParameterizedTest
  @ValueSource(strings = {"1953 1218", "inv 1953, 1218", "2953 1218", "INV 1218 & 2953"})
  void anEqualInvoiceIsNoStandInForTheOneThatIsNamed(String memo) {
    assertThat(match(EQUAL_FEES, payment("p1", PAYER, memo, "688.25")).matches()).isEmpty();
  }

  @Test
  void aSlipDoesNotTakeWhatAnotherPaymentNames() {
    Payment slip = on(1, payment("p1", PAYER, "Invoice #1959", "477.62"));
    Payment exact = on(20, payment("p2", PAYER, "inv 1953 and 1218", "688.25"));
    List<OpenItem> items =
        List.of(
            pastDue("1998", ACME, "477.62"),
            pastDue("1953", ACME, "477.62"),
            pastDue("1218", ACME, "210.63"));

    MatchResult result = match(items, slip, exact);

    assertThat(result.matches())
        .singleElement()
        .satisfies(one -> assertThat(one.payment()).isEqualTo(exact));
    assertThat(numbers(result)).containsExactly("1218", "1953");
  }

  /** What a payment names counts as long as the payment is known, and not until it is decided. */
  @Test
  void aSlipDoesNotTakeWhatAConfirmedPaymentNames() {
    List<OpenItem> items =
        List.of(pastDue("INV-1001", ACME, "100.37"), pastDue("INV-1002", ACME, "200.74"));
    Payment slip = payment("p0", PAYER, "INV-1003", "100.37");
    Payment exact = payment("p1", PAYER, "INV-1001, ref 1002", "200.74");

    MatchResult first = match(items, slip, exact);

    assertThat(numbers(first)).containsExactly("INV-1002");
    assertThat(again(items, List.of(slip, exact), confirmed(first))).isEqualTo(lines(first));
  }

  /** A person says what the payment pays for, and not that its payer wrote something else. */
  @Test
  void aSlipDoesNotTakeWhatAPinnedPaymentNames() {
    List<OpenItem> items =
        List.of(pastDue("INV-1001", ACME, "100.37"), pastDue("INV-1002", ACME, "200.74"));
    Payment slip = payment("p0", PAYER, "INV-1003", "100.37");
    Payment exact = payment("p1", PAYER, "INV-1001, ref 1002", "200.74");
    OpenItem pinned = items.get(1);

    assertThat(
            again(
                items,
                List.of(slip, exact),
                List.of(
                    new Decision.Pin(
                        "pin", exact.id(), pinned.customer(), Optional.of(pinned.id())))))
        .isEqualTo(lines(match(items, slip, exact)));
  }

  /** Two invoices that a slip may mean are two, though one of them is paid since. */
  @Test
  void aSlipMeansNoOtherInvoiceOnceOneThatItMayMeanIsConfirmed() {
    OpenItem early =
        OpenItem.builder()
            .from(pastDue("INV-1001", ACME, "110.37"))
            .discount(new EarlyDiscount(Money.of("10.00", "USD"), Samples.TODAY))
            .build();
    List<OpenItem> items = List.of(early, pastDue("INV-1002", ACME, "100.37"));
    Payment exact = payment("p1", PAYER, "INV-1001", "110.37");
    Payment slip = payment("p2", PAYER, "INV-1003, INV-1004", "100.37");

    MatchResult first = match(items, exact, slip);

    assertThat(numbers(first)).containsExactly("INV-1001");
    assertThat(again(items, List.of(exact, slip), confirmed(first))).isEqualTo(lines(first));
  }

  private static List<Decision> confirmed(MatchResult result) {
    return result.matches().stream()
        .<Decision>map(
            match ->
                new Decision.Confirm(
                    "c-" + match.payment().id().value(), match.payment().id(), match.lines()))
        .toList();
  }

  private static Set<MatchLine> again(
      List<OpenItem> items, List<Payment> payments, List<Decision> decisions) {
    return lines(
        new Matcher()
            .match(
                MatchInput.builder()
                    .customers(Samples.CUSTOMERS)
                    .items(items)
                    .payments(payments)
                    .decisions(decisions)
                    .build()));
  }

  private static Set<MatchLine> lines(MatchResult result) {
    return result.matches().stream()
        .flatMap(match -> match.lines().stream())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "'',                 Facture FAC 609",
    "inv dated 5/1/26,   ''",
    "'',                 our order 57745",
    "'',                 Inv 2270"
  })
  void equalInvoicesAreNotPaidByDateAgainstANumber(String first, String second) {
    List<OpenItem> items =
        List.of(pastDue("FAC-1609", ACME, "750.00"), later("FAC-1262", "750.00"));

    assertThat(
            match(
                    items,
                    on(1, payment("p1", PAYER, first, "750.00")),
                    on(20, payment("p2", PAYER, second, "750.00")))
                .matches())
        .isEmpty();
  }

  private static final List<OpenItem> LETTERS =
      List.of(
          pastDue("INV-4471", ACME, "412.37"),
          pastDue("INV-4502", ACME, "301.18"),
          pastDue("INV-4519", ACME, "527.41"));

  /** A short payment needs a number that is an invoice's for certain. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SO-4471",
        "WO-4471",
        "QUO-4471",
        "TKT-4471",
        "CM-4471",
        "4471 licenses",
        "4471 seats",
        "4471 tickets",
        "4471 Oak Street",
        "$4471",
        "4471 USD",
        "+1 312 555 4471",
        "bank ref 4471",
        "Kundennr. 4471",
        "supplier no. 4471"
      })
  void aNumberOfSomethingElseIsNotPaidInPart(String memo) {
    assertThat(match(LETTERS, payment("p1", PAYER, memo, "100.00")).matches()).isEmpty();
    assertThat(match(LETTERS, payment("p1", PAYER, memo, "600.01")).matches()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Inv 4471 05/16/2026",
        "Invoice #4471 2/2",
        "Inv 4471 Q2",
        "Inv 4471 2026",
        "Rechnung 4471",
        "Rechnungsnummer: 4471",
        "RG-Nr 4471",
        "Facture 4471",
        "Fattura 4471",
        "factuurnr 4471",
        "Teilzahlung Rechnung 4471",
        "deposit 4471",
        "INV-4471 licenses"
      })
  void anInvoiceThatIsNamedClearlyIsPaidInPart(String memo) {
    assertThat(numbers(match(LETTERS, payment("p1", PAYER, memo, "100.00"))))
        .containsExactly("INV-4471");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refund of overpayment by us",
        "security deposit",
        "quote 7781",
        "prepayment for 2027",
        "do not apply",
        "invoice to follow",
        "please hold on account",
        "Anzahlung",
        "acompte",
        "for Bolt & Sons",
        "on behalf of Bolt & Sons Inc"
      })
  void whatIsForNoInvoiceIsNotAppliedByItsAmount(String memo) {
    assertThat(match(LETTERS, payment("p1", PAYER, memo, "301.18")).matches()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refund for inv 4471",
        "duplicate payment of 4471, please refund",
        "copy of invoice 4471 please",
        "4471 already paid",
        "4471 credit requested"
      })
  void norIsWhatSpeaksOfAnInvoiceAndDoesNotPayIt(String memo) {
    assertThat(match(LETTERS, payment("p1", PAYER, memo, "412.37")).matches()).isEmpty();
  }

  @Test
  void thePurposeIsToldAsTheReason() {
    assertThat(match(LETTERS, payment("p1", PAYER, "security deposit", "301.18")).leftovers())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.reason()).isEqualTo(Leftover.Reason.NOT_FOR_INVOICES);
              assertThat(left.explanation()).contains("USD 301.18").contains("security deposit");
            });
  }

  @Test
  void aNamesakeInTheMemoMayBeThePayerItself() {
    MatchResult result =
        match(
            List.of(
                Samples.customer(ACME, "Acme Dental, LLC", List.of(), Optional.empty()),
                Samples.customer(BOLT, "Acme Dental GmbH", List.of(), Optional.empty())),
            LETTERS,
            List.of(payment("p1", PAYER, "acme dental monthly", "301.18")));

    assertThat(numbers(result)).containsExactly("INV-4502");
  }

  /** Banks number transfers so, and offices all kinds of papers. */
  @ParameterizedTest
  @ValueSource(strings = {"FT26123KLM9", "doc 88771", "Beleg 88771"})
  void aPapersNumberIsNoInvoiceThatIsMissing(String memo) {
    assertThat(numbers(match(LETTERS, payment("p1", PAYER, memo, "301.18"))))
        .containsExactly("INV-4502");
  }

  /** A word of the payer's own name says nothing of the payment. */
  @Test
  void aPayerMayBeCalledAsAPurpose() {
    assertThat(
            match(
                    List.of(
                        io.mspbilling.receivables.Customer.builder()
                            .id(ACME)
                            .name("Harbor Escrow & Rent")
                            .build()),
                    LETTERS,
                    List.of(payment("p1", "HARBOR ESCROW & RENT", "harbor escrow", "301.18")))
                .matches())
        .hasSize(1);
  }

  @Test
  void aParentThatNamesAChildPaysForIt() {
    List<OpenItem> items =
        List.of(pastDue("1001", ACME, "301.18"), pastDue("1002", CORA, "301.18"));

    assertThat(numbers(match(items, payment("p1", PAYER, "Cora Clinic", "301.18"))))
        .containsExactly("1002");
    assertThat(match(items, payment("p1", PAYER, "", "301.18")).matches()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Inv 4471 - $200.00, Inv 4502 - $301.18                       | 501.18",
        "RMR*IV*4471**200.00*412.37\\RMR*IV*4502**301.18*301.18\\     | 501.18",
        "4471: 200.00; 4502: 301.18                                   | 501.18",
        "INV 4471 200,00 INV 4502 301,18                              | 501.18"
      })
  void whatIsSaidOfEachInvoiceIsAppliedToIt(String memo, String amount) {
    MatchResult result = match(LETTERS, payment("p1", PAYER, memo, amount));

    assertThat(result.matches())
        .singleElement()
        .satisfies(one -> assertThat(one.evidence()).isEqualTo(Evidence.REMITTANCE));
    assertThat(result.matches().get(0).lines())
        .extracting(line -> line.number() + " " + line.amount())
        .containsExactlyInAnyOrder("INV-4471 USD 200.00", "INV-4502 USD 301.18");
  }

  @Test
  void aCreditMayBeSaidToo() {
    List<OpenItem> items =
        List.of(
            pastDue("1001", ACME, "412.37"),
            pastDue("1002", ACME, "301.18"),
            pastDue("CM501", ACME, "-50.20"));

    assertThat(
            match(
                    items,
                    payment("p1", PAYER, "1001: 412.37; 1002: 301.18; CM501: -50.20", "663.35"))
                .matches()
                .get(0)
                .lines())
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Inv 4471 - $500.00, Inv 4502 - $1.18", "4471: 200.00; 4502: 300.00"})
  void whatIsSaidMustBePossibleAndThePayment(String memo) {
    assertThat(match(LETTERS, payment("p1", PAYER, memo, "501.18")).matches()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1001 1002, 939.78", "1003, 713.55"})
  void anotherSetThatFitsExactlyIsNoOverOrShortPayment(String memo, String amount) {
    List<OpenItem> items =
        List.of(
            pastDue("1001", ACME, "412.37"),
            pastDue("1002", ACME, "301.18"),
            Samples.item(
                "1003", ACME, Samples.NOT_YET_DUE, amount.equals("939.78") ? "527.41" : "900.00"),
            Samples.item("1004", ACME, Samples.NOT_YET_DUE, "188.99"));

    assertThat(match(items, payment("p1", PAYER, memo, amount)).matches()).isEmpty();
  }

  @Test
  void aStrangersInvoiceOfExactlyTheAmountIsNoSlipOfTheOwn() {
    List<OpenItem> items =
        List.of(pastDue("1001", ACME, "500.10"), pastDue("2001", BOLT, "500.10"));

    assertThat(match(items, payment("p1", PAYER, "INV 2001", "500.10")).matches()).isEmpty();
  }

  @Test
  void aNumberAsTheLedgersOwnThatNobodyHasIsNotPassedOver() {
    List<OpenItem> items =
        List.of(pastDue("RE-2026-0506", ACME, "301.18"), pastDue("RE-2026-2393", ACME, "99.90"));

    assertThat(match(items, payment("p1", PAYER, "RE-2026-0339", "301.18")).matches()).isEmpty();
  }

  @Test
  void aYearThatIsAnInvoiceIsNotPassedOverInAnOverpayment() {
    List<OpenItem> items =
        List.of(pastDue("2005", ACME, "616.05"), pastDue("2934", ACME, "532.95"));

    assertThat(match(items, payment("p1", PAYER, "2005 in full, rest on 2934", "716.05")).matches())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PO24284, PO 24284",
    "PO-24284, P.O. #24284",
    "24284, PO24284",
    "24284, our order 24284"
  })
  void aPurchaseOrderIsKnownInItsSpellings(String order, String memo) {
    List<OpenItem> items =
        List.of(
            pastDue("1001", ACME, "500.00"),
            OpenItem.builder().from(pastDue("1002", ACME, "500.00")).purchaseOrder(order).build(),
            pastDue("1003", ACME, "500.00"));

    assertThat(numbers(match(items, payment("p1", PAYER, memo, "500.00")))).containsExactly("1002");
  }

  private static List<String> numbers(MatchResult result) {
    return result.matches().stream()
        .flatMap(one -> one.lines().stream())
        .map(MatchLine::number)
        .sorted()
        .toList();
  }

  private static OpenItem settled(String number, String total) {
    return OpenItem.builder()
        .from(pastDue(number, ACME, "0.00"))
        .total(Money.of(total, "USD"))
        .build();
  }

  private static OpenItem later(String number, String open) {
    return Samples.item(number, ACME, Samples.PAST_DUE.plusDays(5), open);
  }

  private static Payment on(int day, Payment payment) {
    return Payment.builder().from(payment).receivedOn(LocalDate.of(2026, 4, day)).build();
  }
}
