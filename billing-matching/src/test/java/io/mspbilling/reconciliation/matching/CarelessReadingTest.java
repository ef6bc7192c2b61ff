package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.BOLT;
import static io.mspbilling.reconciliation.matching.Samples.CORA;
import static io.mspbilling.reconciliation.matching.Samples.customerId;
import static io.mspbilling.reconciliation.matching.Samples.match;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a careless reader would book, and somebody else's money with it. */
final class CarelessReadingTest {

  private static final List<OpenItem> ROW =
      List.of(
          pastDue("1001", ACME, "101.10"),
          pastDue("1002", BOLT, "212.30"),
          pastDue("1003", ACME, "103.30"),
          pastDue("1004", ACME, "104.40"),
          pastDue("1005", ACME, "105.50"),
          pastDue("1009", ACME, "212.30"),
          pastDue("7001", ACME, "700.70"),
          pastDue("7002", BOLT, "333.00"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inv 1001 thru 1003          | 416.70", // 1002 is another's, and 1009 happens to be as
        // much.
        "inv 1001 thru 1004          | 204.40", // The ends only, or the first two.
        "inv 1003 thru 1005          | 208.80",
        "inv 1003 thru inv 1005      | 208.80",
        "inv 1003 1004 (1005 not paid yet) | 313.20",
        "1003, 1004, 1005 to follow  | 313.20",
        "inv 7002 for Bolt & Sons    | 700.70"
      })
  void isLeftToPeople(String memo, String amount) {
    assertThat(paid(memo, amount)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inv 1003 thru 1005           | 313.20 | 1003 1004 1005",
        "inv 1001 through 1005        | 414.30 | 1001 1003 1004 1005",
        "inv 1001 thru 05 less 1004   | 309.90 | 1001 1003 1005",
        "1003 to 1005                 | 313.20 | 1003 1004 1005",
        "inv 1003 thru invoice no. 1005 | 313.20 | 1003 1004 1005",
        "inv 1003 1004 (1005 not paid yet) | 207.70 | 1003 1004",
        "1003, 1004, 1005 to follow   | 207.70 | 1003 1004",
        "1003 and 1004, 1005 is pending | 207.70 | 1003 1004",
        "inv 1003 less 5.00 inv 1004  | 207.70 | 1003 1004"
      })
  void isReadAsItWasWritten(String memo, String amount, String numbers) {
    assertThat(paid(memo, amount)).containsExactlyInAnyOrder(numbers.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"check 1003 thru 1005", "PO 1003 to 1005", "rooms 1003 through 1005"})
  void aRangeOfOtherThingsIsNoneOfInvoices(String memo) {
    assertThat(paid(match(ROW, payment("p1", "J SMITH", memo, "313.20")))).isEmpty();
  }

  private static List<String> paid(String memo, String amount) {
    return paid(match(ROW, payment("p1", "Acme Dental", memo, amount)));
  }

  private static List<String> paid(MatchResult result) {
    return result.matches().stream()
        .flatMap(match -> match.lines().stream())
        .map(MatchLine::number)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Coastal Farm Supply, COASTAL FARM CREDIT",
    "Springfield Dental Partners, SPRINGFIELD",
    "Lakeside LLC, LAKESIDE SPA",
    "Harbor Light Church, HARBOR LIGHT CHARTER"
  })
  void aNameThatBeginsAlikeIsAnothers(String customer, String printed) {
    MatchResult result =
        match(
            List.of(Samples.customer(CORA, customer, List.of(), Optional.empty())),
            List.of(pastDue("1", CORA, "450.00")),
            List.of(payment("p1", printed, "", "450.00")));

    assertThat(result.matches()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"COASTAL FRAM SUPPLY", "COASTAL FARM SUPLY", "COASTAL FARM SUPP"})
  void aSlipIsNone(String printed) {
    MatchResult result =
        match(
            List.of(Samples.customer(CORA, "Coastal Farm Supply", List.of(), Optional.empty())),
            List.of(pastDue("1", CORA, "452.17")),
            List.of(payment("p1", printed, "", "452.17")));

    assertThat(result.matches()).hasSize(1);
  }

  @Test
  void aYearIsNoAccount() {
    Customer coded =
        Customer.builder().id(customerId("dora")).name("Dora").accountNumber("2026").build();

    MatchResult result =
        match(
            List.of(coded),
            List.of(pastDue("1", coded.id(), "450.00")),
            List.of(payment("p1", "J SMITH", "services march 2026", "450.00")));

    assertThat(result.matches()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "january services, february services, 1 2",
    "february services, january services, ''",
    "'', '', 1 2"
  })
  void equalInvoicesArePaidByDateUnlessTheMemosSayOtherwise(
      String first, String second, String paid) {
    List<OpenItem> equal =
        List.of(ofMonth("1", LocalDate.of(2026, 1, 1)), ofMonth("2", LocalDate.of(2026, 2, 1)));
    List<Payment> payments =
        List.of(
            on(LocalDate.of(2026, 2, 3), "p1", first), on(LocalDate.of(2026, 3, 3), "p2", second));

    MatchResult result = match(Samples.CUSTOMERS, equal, payments);

    assertThat(new TreeSet<>(paid(result)))
        .containsExactlyElementsOf(paid.isEmpty() ? new ArrayList<>() : List.of(paid.split(" ")));
  }

  private static OpenItem ofMonth(String number, LocalDate issued) {
    OpenItem plain = pastDue(number, ACME, "452.17");
    return OpenItem.builder()
        .id(plain.id())
        .number(number)
        .customer(ACME)
        .issuedOn(issued)
        .dueOn(issued.plusDays(14))
        .open(plain.open())
        .build();
  }

  private static Payment on(LocalDate day, String id, String memo) {
    return Payment.builder()
        .id(new PaymentId(SystemName.of("bank"), id))
        .receivedOn(day)
        .amount(Money.of("452.17", "USD"))
        .payer("Acme Dental")
        .memo(memo)
        .build();
  }
}
