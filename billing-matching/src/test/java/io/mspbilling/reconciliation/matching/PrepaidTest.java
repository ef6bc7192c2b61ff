package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.CUSTOMERS;
import static io.mspbilling.reconciliation.matching.Samples.TODAY;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is for what was billed when it came. */
final class PrepaidTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "1041", "inv 1041 thanks", "#1041"})
  void moneyIsNotAppliedToAnInvoiceIssuedAfterIt(String memo) {
    MatchResult result = match(MatchingPolicy.standard(), memo, issued(TODAY.plusDays(1)));

    assertThat(result.matches()).isEmpty();
    assertThat(result.leftovers()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1041"})
  void itIsAppliedToOneOfTheSameDay(String memo) {
    assertThat(match(MatchingPolicy.standard(), memo, issued(TODAY)).matches()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1041"})
  void daysOfPrepaymentMayBeAllowed(String memo) {
    MatchingPolicy policy = MatchingPolicy.builder().prepaidDays(3).build();

    assertThat(match(policy, memo, issued(TODAY.plusDays(3))).matches()).hasSize(1);
    assertThat(match(policy, memo, issued(TODAY.plusDays(4))).matches()).isEmpty();
  }

  @Test
  void whoNamesAnInvoiceBeforeItsDateIsUnderstoodAndLeftToAPerson() {
    Leftover left =
        match(MatchingPolicy.standard(), "1041", issued(TODAY.plusDays(2))).leftovers().get(0);

    assertThat(left.reason()).isEqualTo(Leftover.Reason.INVOICE_DATED_LATER);
    assertThat(left.explanation()).contains("1041", TODAY.toString());
    assertThat(left.suggestions().get(0).allocations())
        .extracting(one -> one.invoiceNumber())
        .containsExactly("1041");
  }

  private static MatchResult match(MatchingPolicy policy, String memo, OpenItem item) {
    return new Matcher(policy)
        .match(
            MatchInput.builder()
                .customers(CUSTOMERS)
                .items(List.of(item))
                .addPayments(payment("p1", "Acme Dental", memo, "500.00"))
                .build());
  }

  private static OpenItem issued(LocalDate day) {
    return OpenItem.builder()
        .id(Samples.invoiceId("i-1041"))
        .number("1041")
        .customer(ACME)
        .issuedOn(day)
        .dueOn(day.plusDays(30))
        .open(Money.of("500.00", "USD"))
        .build();
  }
}
