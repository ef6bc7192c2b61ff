package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.BOLT;
import static io.mspbilling.reconciliation.matching.Samples.CORA;
import static io.mspbilling.reconciliation.matching.Samples.match;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments whose memo names invoices. */
final class NamedInvoicesTest {

  private static final OpenItem A1041 = pastDue("INV-01041", ACME, "500.00");
  private static final OpenItem A1042 = pastDue("1042", ACME, "300.00");
  private static final OpenItem B2001 = pastDue("2001", BOLT, "500.00");
  private static final List<OpenItem> OPEN = List.of(A1041, A1042, B2001);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INV-01041",
        "inv 1041",
        "Invoice no. 1041, thanks",
        "01041",
        "#1041",
        "pmt 1041 3/05/2026",
        "invoice#1041 USD 500.00",
        "ＩＮＶ１０４１"
      })
  void aPayerThatNobodyKnowsPaysWhatItNames(String memo) {
    MatchResult result = match(OPEN, payment("p1", "J SMITH", memo, "500.00"));

    assertThat(result.leftovers()).isEmpty();
    Match match = result.matches().get(0);
    assertThat(match.evidence()).isEqualTo(Evidence.INVOICES_NAMED);
    assertThat(match.customer()).contains(ACME);
    assertThat(match.allocations())
        .containsExactly(new Allocation(A1041.id(), A1041.number(), A1041.open()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1041 1042", "inv 1041,1042", "INV1042/INV1041", "1041 & 1042 & 1041"})
  void severalInvoicesArePaidTogether(String memo) {
    Match match = match(OPEN, payment("p1", "Acme", memo, "800.00")).matches().get(0);

    assertThat(match.allocations())
        .extracting(Allocation::amount)
        .containsExactlyInAnyOrder(Money.of("500.00", "USD"), Money.of("300.00", "USD"));
  }

  @Test
  void aKnownPayerMayPayLessThanTheOneInvoiceItNames() {
    Match match = match(OPEN, payment("p1", "ACME DENTAL", "INV 1041", "450.00")).matches().get(0);

    assertThat(match.evidence()).isEqualTo(Evidence.INVOICE_NAMED_SHORT_PAID);
    assertThat(match.allocations())
        .extracting(Allocation::amount)
        .containsExactly(Money.of("450.00", "USD"));
  }

  @Test
  void twoShortPaymentsThatTogetherFillAnInvoiceAreBothApplied() {
    MatchResult result =
        match(
            OPEN,
            payment("p1", "Acme Dental", "INV 1041", "200.00"),
            payment("p2", "Acme Dental", "INV 1041", "260.00"));

    assertThat(result.matches()).hasSize(2);
  }

  @Test
  void aPayerThatNobodyKnowsMustPayExactlyWhatItNames() {
    assertLeft("J SMITH", "INV 1041", "450.00", Leftover.Reason.AMOUNT_DIFFERS);
    assertLeft("J SMITH", "INV 1041", "550.00", Leftover.Reason.AMOUNT_DIFFERS);
  }

  @Test
  void moreThanIsOpenIsAppliedAsFarAsItGoesAndTheRestIsShown() {
    MatchResult result = match(OPEN, payment("p1", "Acme Dental", "INV 1041", "550.00"));

    assertThat(result.matches())
        .singleElement()
        .satisfies(match -> assertThat(match.unapplied()).isEqualTo(Money.of("50.00", "USD")));
    assertThat(result.leftovers())
        .singleElement()
        .satisfies(left -> assertThat(left.amount()).isEqualTo(Money.of("50.00", "USD")))
        .satisfies(left -> assertThat(left.reason()).isEqualTo(Leftover.Reason.OVERPAID));
  }

  @Test
  void aShortPaymentThatIsAllOfAnotherInvoiceMayBeASlip() {
    assertLeft("Acme Dental", "INV 1041", "300.00", Leftover.Reason.AMOUNT_DIFFERS);
  }

  @Test
  void invoicesOfTwoCustomersAreNotPaidByOnePayment() {
    assertLeft("J SMITH", "1041 INV 2001", "1000.00", Leftover.Reason.AMBIGUOUS_COMBINATION);
  }

  @Test
  void aCustomerDoesNotPayAStrangersInvoiceByANumberOfItsOwn() {
    assertLeft("Bolt & Sons", "our ref 1041", "500.00", Leftover.Reason.NOT_THE_PAYERS_INVOICE);
  }

  @Test
  void aParentPaysForItsChild() {
    OpenItem child = pastDue("3001", CORA, "70.00");

    assertThat(match(List.of(child), payment("p1", "Acme Dental", "3001", "70.00")).matches())
        .singleElement()
        .satisfies(match -> assertThat(match.customer()).contains(CORA));
    OpenItem parents = pastDue("3001", ACME, "70.00");
    assertThat(match(List.of(parents), payment("p1", "Cora Clinic", "3001", "70.00")).matches())
        .isEmpty();
  }

  @Test
  void aSecondPaymentOfANamedInvoiceDoesNotPayAnotherOfTheSameAmount() {
    OpenItem next = pastDue("1043", ACME, "500.00");
    MatchResult result =
        match(
            List.of(A1041, next),
            payment("p1", "Acme Dental", "INV 1041", "500.00"),
            payment("p2", "Acme Dental", "INV 1041", "500.00"));

    assertThat(result.matches()).isEmpty();
    assertThat(result.leftovers())
        .hasSize(2)
        .allMatch(leftover -> leftover.reason() == Leftover.Reason.CONTESTED);
  }

  @Test
  void anInvoicePaidLongAgoIsNotExchangedForAnOpenOneOfTheSameAmount() {
    MatchResult result = match(List.of(A1042), payment("p1", "Acme Dental", "INV-1007", "300.00"));

    assertThat(result.matches()).isEmpty();
    assertThat(result.leftovers())
        .singleElement()
        .satisfies(left -> assertThat(left.explanation()).contains("1007"))
        .satisfies(left -> assertThat(left.reason()).isEqualTo(Leftover.Reason.INVOICE_NOT_OPEN));
  }

  @Test
  void anInvoiceInAnotherCurrencyIsNotExchangedForOneOfTheSameAmount() {
    OpenItem euros = Samples.item("e", "4001", ACME, Samples.PAST_DUE, Money.of("300.00", "EUR"));
    MatchResult result =
        match(List.of(A1042, euros), payment("p1", "Acme Dental", "4001", "300.00"));

    assertThat(result.matches()).isEmpty();
    assertThat(result.leftovers().get(0).explanation()).contains("4001", "another currency");
  }

  @Test
  void aNumberThatTwoCustomersHaveMeansThePayersOwn() {
    OpenItem acmes = Samples.item("x", "7001", ACME, Samples.PAST_DUE, usd(80));
    OpenItem bolts = Samples.item("y", "7001", BOLT, Samples.PAST_DUE, usd(80));

    assertThat(match(List.of(acmes, bolts), payment("p1", "Bolt Sons", "7001", "80.00")).matches())
        .singleElement()
        .satisfies(match -> assertThat(match.customer()).contains(BOLT));
    assertThat(match(List.of(acmes, bolts), payment("p1", "?", "7001", "80.00")).leftovers())
        .singleElement()
        .satisfies(
            left -> assertThat(left.reason()).isEqualTo(Leftover.Reason.AMBIGUOUS_COMBINATION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 laptops and setup",
        "services 2024",
        "for 05/12/2024",
        "2024-05-12",
        "check 4411",
        "CK# 4411",
        "PO 4411",
        "total 4,411.00",
        "4411.00",
        "final payment"
      })
  void aNumberIsNotAnInvoiceMerelyBecauseAnInvoiceHasIt(String memo) {
    List<OpenItem> open =
        List.of(
            pastDue("12", ACME, "900.00"),
            pastDue("5", ACME, "901.00"),
            pastDue("2024", ACME, "902.00"),
            pastDue("20240512", ACME, "903.00"),
            pastDue("4411", ACME, "904.00"),
            pastDue("FINAL", ACME, "905.00"),
            pastDue("8000", ACME, "410.00"));

    MatchResult result = match(open, payment("p1", "Acme Dental", memo, "410.00"));

    assertThat(result.matches())
        .singleElement()
        .satisfies(
            match -> assertThat(match.allocations().get(0).invoiceNumber()).isEqualTo("8000"));
  }

  @Test
  void theAmountInWordsIsNotAnInvoice() {
    List<OpenItem> open =
        List.of(pastDue("4411", ACME, "9000.00"), pastDue("8000", ACME, "4411.00"));

    assertThat(match(open, payment("p1", "Acme Dental", "paid 4411", "4411.00")).matches())
        .singleElement()
        .satisfies(
            match -> assertThat(match.allocations().get(0).invoiceNumber()).isEqualTo("8000"));
  }

  private static Money usd(long dollars) {
    return Money.ofMinor(dollars * 100, java.util.Currency.getInstance("USD"));
  }

  private static void assertLeft(String payer, String memo, String amount, Leftover.Reason reason) {
    assertThat(left(payer, memo, amount).reason()).isEqualTo(reason);
  }

  private static Leftover left(String payer, String memo, String amount) {
    MatchResult result = match(OPEN, payment("p1", payer, memo, amount));
    assertThat(result.matches()).isEmpty();
    return result.leftovers().get(0);
  }
}
