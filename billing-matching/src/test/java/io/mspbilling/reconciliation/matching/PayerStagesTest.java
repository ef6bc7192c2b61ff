package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.BOLT;
import static io.mspbilling.reconciliation.matching.Samples.PAST_DUE;
import static io.mspbilling.reconciliation.matching.Samples.customer;
import static io.mspbilling.reconciliation.matching.Samples.customerId;
import static io.mspbilling.reconciliation.matching.Samples.match;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a known payer owes decides where the numbers that it wrote cannot be meant. */
final class PayerStagesTest {

  private static final OpenItem OWN = pastDue("1041", ACME, "500.00");
  private static final OpenItem STRANGERS = pastDue("2001", BOLT, "77.00");

  private static OpenItem settled(String number, String total) {
    return OpenItem.builder()
        .from(pastDue(number, ACME, "0.00"))
        .total(Money.of(total, "USD"))
        .build();
  }

  private static Set<InvoiceId> paid(MatchResult result) {
    return result.matches().stream()
        .flatMap(match -> match.lines().stream())
        .map(MatchLine::item)
        .collect(Collectors.toSet());
  }

  @Test
  void aSettledInvoiceOfAnotherAmountIsNamedByMistake() {
    MatchResult result =
        match(
            List.of(OWN, settled("1007", "212.00")),
            payment("p1", "Acme Dental", "INV 1007", "500.00"));

    assertThat(paid(result)).containsExactly(OWN.id());
  }

  @Test
  void aSettledInvoiceOfTheSameAmountMayBePaidAgain() {
    MatchResult result =
        match(
            List.of(OWN, settled("1007", "500.00")),
            payment("p1", "Acme Dental", "INV 1007", "500.00"));

    assertThat(result.matches()).isEmpty();
    assertThat(result.leftovers())
        .extracting(Leftover::reason)
        .containsExactly(Leftover.Reason.INVOICE_NOT_OPEN);
  }

  @Test
  void aStrangersInvoiceOfAnotherAmountIsNotMeant() {
    MatchResult result =
        match(List.of(OWN, STRANGERS), payment("p1", "Acme Dental", "inv 2001", "500.00"));

    assertThat(paid(result)).containsExactly(OWN.id());
    assertThat(match(List.of(OWN, STRANGERS), payment("p1", "Acme Dental", "inv 2001", "77.00")))
        .satisfies(one -> assertThat(one.matches()).isEmpty());
  }

  @Test
  void anUnknownNumberIsASlipWhereAllNumbersAreGiven() {
    MatchInput input =
        MatchInput.builder()
            .customers(Samples.CUSTOMERS)
            .addItems(OWN)
            .addPayments(payment("p1", "Acme Dental", "inv 7777", "500.00"))
            .build();

    assertThat(new Matcher().match(input).matches()).isEmpty();
    Matcher knowing = new Matcher(MatchingPolicy.builder().allNumbersGiven(true).build());
    assertThat(paid(knowing.match(input))).containsExactly(OWN.id());
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01,2026-03-20", "2026-03-20,2026-03-01"})
  void asManyEqualPaymentsAsEqualInvoicesPayThemByDate(String first, String second) {
    OpenItem january = Samples.item("1009", ACME, PAST_DUE.minusDays(60), "300.00");
    OpenItem february = Samples.item("1010", ACME, PAST_DUE.minusDays(30), "300.00");
    Payment one = on("p1", first);
    Payment other = on("p2", second);

    MatchResult result = match(List.of(february, january), one, other);

    assertThat(result.matches())
        .hasSize(2)
        .allMatch(match -> match.evidence() == Evidence.EQUAL_INVOICES_BY_DATE);
    Match earlier = result.matches().get(first.compareTo(second) < 0 ? 0 : 1);
    assertThat(earlier.allocations().get(0).invoice()).isEqualTo(january.id());
    assertThat(match(List.of(february, january), one).matches()).isEmpty();
    assertThat(match(List.of(january), one, other).matches()).hasSizeLessThan(2);
  }

  private static Payment on(String id, String day) {
    return Payment.builder()
        .from(payment(id, "Acme Dental", "", "300.00"))
        .receivedOn(java.time.LocalDate.parse(day))
        .build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wire from ACME DENTAL, thank you",
        "Acme Dental LLC monthly",
        "INCOMING WIRE ORIG ACME DENTAL GROUP",
      })
  void aNameInTheMemoTellsWhoPaidIfTheBankPrintsNone(String memo) {
    assertThat(paid(match(List.of(OWN, STRANGERS), payment("p1", "", memo, "500.00"))))
        .containsExactly(OWN.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"for Acme Dental and Bolt & Sons", "acme", "paid at the dental clinic"})
  void aMemoThatNamesTwoOrNobodyInFullTellsNothing(String memo) {
    assertThat(match(List.of(OWN, STRANGERS), payment("p1", "", memo, "500.00")).matches())
        .isEmpty();
  }

  @Test
  void aNameThatGoesOnIsAnothers() {
    List<Customer> customers =
        List.of(
            customer(ACME, "Acme Dental", List.of(), Optional.empty()),
            customer(BOLT, "Acme Dental Group", List.of(), Optional.empty()));

    assertThat(
            paid(
                Samples.match(
                    customers,
                    List.of(OWN, STRANGERS),
                    List.of(payment("p1", "", "from acme dental grou", "500.00")))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Møller Dental, MOLLER DENTAL",
    "Møller Dental, MOELLER DENTAL",
    "Müller Dental, MUELLER DENTAL",
    "Müller Dental, MULLER DENTAL",
    "Łódź Clinic, LODZ CLINIC",
    "Norwood Landscaping, NORWOOD LANDSCAPING EDI PYMNTS PPD",
    "Harbor Dental Group, HARBOR DNTL GRP",
    "Oakmont Plumbing & Heating LLC, OAKMONT PLBG & HTG",
    "Riverside Accounting Services, RIVERSIDE ACCTG SVCS",
  })
  void namesAreKnownAsBanksPrintThem(String name, String printed) {
    List<Customer> customers =
        List.of(
            customer(ACME, name, List.of(), Optional.empty()),
            customer(customerId("x"), "Bolt & Sons", List.of(), Optional.empty()));

    assertThat(
            paid(
                Samples.match(
                    customers, List.of(OWN), List.of(payment("p1", printed, "", "500.00")))))
        .containsExactly(OWN.id());
  }

  @Test
  void onAccountMeansInPart() {
    assertThat(
            paid(match(List.of(OWN), payment("p1", "Acme Dental", "on account #1041", "200.00"))))
        .containsExactly(OWN.id());
  }

  @ParameterizedTest
  @CsvSource({
    "Summit Dental Group, Summit Legal Group, SUMMIT LEGL GROUP",
    "School District 12, Bolt, SCHOOL DIST 14",
    "Subway 1042, Bolt, SUBWAY 1043",
    "East Valley Medical, Bolt, WEST VALLEY MEDICAL",
    "J & K Plumbing, Bolt, J & R PLUMBING",
    "Smith & Jones, Bolt, SMITH",
    "State Street Dental, Bolt, STATE OF ILLINOIS",
    "Fire District 12, Bolt, FIRE DISTRICT 7"
  })
  void whoIsCalledOtherwiseIsSomebodyElseWhateverTheAmount(
      String name, String other, String printed) {
    List<Customer> customers =
        List.of(
            customer(ACME, name, List.of(), Optional.empty()),
            customer(BOLT, other, List.of(), Optional.empty()));
    OpenItem odd = pastDue("1041", ACME, "512.37");

    assertThat(
            Samples.match(customers, List.of(odd), List.of(payment("p1", printed, "", "512.37")))
                .matches())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WIRE TO ACME DENTAL FROM ZED CORP",
        "BNF:ACME DENTAL",
        "return of payment to acme dental",
        "Acme Dental Supply Co",
        "check drawn on Acme Dental"
      })
  void aNameThatIsNotThePayersTellsNothing(String memo) {
    assertThat(match(List.of(OWN, STRANGERS), payment("p1", "", memo, "500.00")).matches())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do not apply to 1041",
        "hold inv 1041",
        "1041: on hold",
        "inv 1041 - disputed",
        "we dispute inv 1041"
      })
  void whatIsWithheldIsNotPaid(String memo) {
    assertThat(match(List.of(OWN), payment("p1", "Acme Dental", memo, "500.00")).matches())
        .isEmpty();
  }

  @Test
  void whatIsNotPaidIsOwedAllTheSame() {
    assertThat(match(List.of(OWN), payment("p1", "Acme Dental", "not 1041", "1.00")).leftovers())
        .singleElement()
        .satisfies(
            left -> assertThat(left.reason()).isEqualTo(Leftover.Reason.AMOUNT_FITS_NOTHING));
  }
}
