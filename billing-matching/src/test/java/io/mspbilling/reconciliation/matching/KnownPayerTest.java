package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.BOLT;
import static io.mspbilling.reconciliation.matching.Samples.CUSTOMERS;
import static io.mspbilling.reconciliation.matching.Samples.NOT_YET_DUE;
import static io.mspbilling.reconciliation.matching.Samples.PAST_DUE;
import static io.mspbilling.reconciliation.matching.Samples.item;
import static io.mspbilling.reconciliation.matching.Samples.match;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.receivables.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments that name nothing: the payer's name and the amount must say one thing. */
final class KnownPayerTest {

  private static final OpenItem A1 = item("1001", ACME, PAST_DUE, "100.00");
  private static final OpenItem A2 = item("1002", ACME, PAST_DUE, "250.00");
  private static final OpenItem A3 = item("1003", ACME, NOT_YET_DUE, "400.00");
  private static final OpenItem B1 = pastDue("2001", BOLT, "100.00");
  private static final List<OpenItem> OPEN = List.of(A1, A2, A3, B1);

  @ParameterizedTest
  @CsvSource({
    "250.00, ONLY_INVOICE_OF_THIS_AMOUNT, 1",
    "750.00, FULL_BALANCE, 3",
    "350.00, ALL_PAST_DUE, 2"
  })
  void theAmountSaysWhatIsPaid(String amount, Evidence evidence, int invoices) {
    Match match = match(OPEN, payment("p1", "acme dental", "", amount)).matches().get(0);

    assertThat(match.evidence()).isEqualTo(evidence);
    assertThat(match.allocations()).hasSize(invoices);
    assertThat(match.unapplied().isZero()).isTrue();
  }

  @Test
  void whatWasNotChosenIsTold() {
    Match match =
        match(List.of(A2, A3), payment("p1", "acme dental", "", "650.00")).matches().get(0);

    assertThat(match.explanation())
        .startsWith("the payer's name is the customer's, the amount agrees")
        .doesNotContain("next best");
    assertThat(new RunnerUp(match.lines(), Evidence.ONLY_SUM, 3_000))
        .hasToString(
            "next best: USD 250.00 to invoice 1002, USD 400.00 to invoice 1003 (only sum)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme Dental",
        "ACME DENTAL LLC",
        "acme  dental,",
        "The Acme Dental Co",
        "Acmé Dental",
        "acme dental group"
      })
  void aNameIsKnownInItsUsualSpellings(String payer) {
    assertThat(match(OPEN, payment("p1", payer, "", "250.00")).matches()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "LLC", "Acme", "Dental", "Acme Dental West", "🦷"})
  void aNameThatIsNotACustomersIsNobodys(String payer) {
    assertThat(match(OPEN, payment("p1", payer, "", "250.00")).leftovers())
        .singleElement()
        .satisfies(
            left ->
                assertThat(left.reason())
                    .isIn(Leftover.Reason.PAYER_UNKNOWN, Leftover.Reason.EVIDENCE_WEAK));
  }

  @Test
  void aNameThatTwoCustomersShareIsNobodys() {
    List<Customer> customers = new ArrayList<>(CUSTOMERS);
    customers.add(
        Samples.customer(
            Samples.customerId("other"), "ACME Dental Inc", List.of(), Optional.empty()));

    MatchResult result =
        Samples.match(customers, OPEN, List.of(payment("p1", "Acme Dental", "", "250.00")));

    assertThat(result.matches()).isEmpty();
  }

  @Test
  void twinsStayForAPerson() {
    MatchResult result =
        match(
            List.of(A1, pastDue("1009", ACME, "100.00")),
            payment("p1", "Acme Dental", "", "100.00"),
            payment("p2", "Acme Dental", "", "100.00"));

    assertThat(result.matches()).isEmpty();
    assertThat(result.leftovers())
        .hasSize(2)
        .allMatch(left -> left.reason() == Leftover.Reason.AMBIGUOUS_IDENTITY);
  }

  @Test
  void bothOfTwoEqualInvoicesAreNamedThoughOnlyOneIsPastDue() {
    Leftover left =
        match(
                List.of(A1, A2, item("1009", ACME, NOT_YET_DUE, "100.00")),
                payment("p1", "Acme Dental", "", "350.00"))
            .leftovers()
            .get(0);

    assertThat(left.explanation())
        .isEqualTo(
            "USD 350.00 fits, whichever of these equal invoices is meant: "
                + "1001 (USD 100.00 open), 1009 (USD 100.00 open)");
  }

  @Test
  void oneOfTwoInvoicesOfTheSameAmountIsAmbiguous() {
    Leftover left =
        match(
                List.of(A1, pastDue("1009", ACME, "100.00")),
                payment("p1", "Acme Dental", "", "100.00"))
            .leftovers()
            .get(0);

    assertThat(left.reason()).isEqualTo(Leftover.Reason.AMBIGUOUS_IDENTITY);
    assertThat(left.suggestions()).hasSize(2);
  }

  @Test
  void anInvoiceThatTwoPaymentsFitIsContested() {
    MatchResult result =
        match(
            List.of(A1, A2),
            payment("p1", "Acme Dental", "", "100.00"),
            payment("p2", "Acme Dental", "", "350.00"));

    assertThat(result.matches()).isEmpty();
    assertThat(result.leftovers())
        .hasSize(2)
        .allMatch(left -> left.explanation().contains("another payment"));
  }

  @Test
  void anInvoiceThatAnUnsettledPaymentNamesIsContested() {
    MatchResult result =
        match(
            OPEN,
            payment("p1", "J SMITH", "INV 1002", "90.00"),
            payment("p2", "Acme Dental", "", "250.00"));

    assertThat(result.matches()).isEmpty();
  }

  @Test
  void aDisputeDoesNotMakeClearWhatWouldNotBeWithoutIt() {
    List<OpenItem> open =
        List.of(
            pastDue("1001", ACME, "100.00"),
            pastDue("1002", ACME, "100.00"),
            pastDue("1003", ACME, "400.00"),
            pastDue("1004", ACME, "501.85"),
            pastDue("1005", ACME, "-200.00"));

    assertThat(
            match(
                    open,
                    payment("p1", "Acme Dental", "1004", "501.85"),
                    payment("p2", "Acme Dental", "1004", "501.85"),
                    payment("p3", "Acme Dental", "", "400.00"))
                .matches())
        .isEmpty();
  }

  @Test
  void whatANamedPaymentSettledIsNoLongerOwed() {
    MatchResult result =
        match(
            OPEN,
            payment("p1", "Acme Dental", "", "500.00"),
            payment("p2", "Acme Dental", "INV 1002", "250.00"));

    assertThat(result.matches())
        .extracting(Match::evidence)
        .containsExactly(Evidence.FULL_BALANCE, Evidence.INVOICES_NAMED);
  }

  @Test
  void aPayerThatOwesNothingIsSaidToOweNothing() {
    assertThat(match(List.of(B1), payment("p1", "Acme Dental", "", "100.00")).leftovers())
        .singleElement()
        .satisfies(left -> assertThat(left.reason()).isEqualTo(Leftover.Reason.NOTHING_OWED));
  }

  @Test
  void anAmountThatFitsNothingIsSuggestedOldestFirst() {
    Leftover left = match(OPEN, payment("p1", "Acme Dental", "", "120.00")).leftovers().get(0);

    assertThat(left.reason()).isEqualTo(Leftover.Reason.AMOUNT_FITS_NOTHING);
    assertThat(left.suggestions()).extracting(Match::evidence).containsOnly(Evidence.OLDEST_FIRST);
    assertThat(left.suggestions().get(0).allocations())
        .extracting(allocation -> allocation.invoiceNumber() + " " + allocation.amount())
        .containsExactly("1001 USD 100.00", "1002 USD 20.00");
  }

  @Test
  void whatIsGivenTwiceCountsOnce() {
    MatchResult result =
        match(
            List.of(A2, A2),
            payment("p1", "Acme Dental", "", "250.00"),
            payment("p1", "Acme Dental", "", "250.00"));

    assertThat(result.matches()).hasSize(1);
    assertThat(result.leftovers()).isEmpty();
  }

  @Test
  void twoThatDifferMustNotHaveTheSameId() {
    OpenItem other = item("1002", ACME, PAST_DUE, "249.00");

    assertThatThrownBy(() -> match(List.of(A2, other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("psa:i-1002");
    assertThatThrownBy(
            () -> match(OPEN, payment("p1", "a", "", "1.00"), payment("p1", "b", "", "1.00")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bank:p1");
  }
}
