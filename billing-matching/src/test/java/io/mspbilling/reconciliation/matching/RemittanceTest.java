package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Payment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Payments with a remittance advice: as it says, or not at all. */
final class RemittanceTest {

  private static final OpenItem A1 = pastDue("1001", ACME, "100.00");
  private static final OpenItem A2 = pastDue("1002", ACME, "150.00");

  @Test
  void whatTheAdviceSaysIsApplied() {
    MatchResult result = match(advised("150.00", to(A1, "90.00"), to(A2, "60.00")));

    assertThat(result.matches())
        .singleElement()
        .satisfies(
            match ->
                assertThat(match.allocations()).containsExactly(to(A1, "90.00"), to(A2, "60.00")));
  }

  @Test
  void twoLinesDoNotPayOneInvoiceTwice() {
    assertLeft(advised("150.00", to(A1, "75.00"), to(A1, "75.00")));
  }

  @Test
  void anAdviceThatDoesNotComeToThePaymentIsNotBetteredByAGuess() {
    assertLeft(advised("150.00", to(A1, "90.00")));
  }

  @Test
  void anInvoiceInAnotherCurrencyIsNotPaid() {
    OpenItem euros = Samples.item("e", "4001", ACME, Samples.PAST_DUE, Money.of("70.00", "EUR"));

    assertLeft(advised("70.00", to(euros, "70.00")), euros);
  }

  private static void assertLeft(Payment payment, OpenItem... more) {
    MatchResult result = match(payment, more);

    assertThat(result.matches()).isEmpty();
    assertThat(result.leftovers())
        .extracting(Leftover::reason)
        .containsExactly(Leftover.Reason.REMITTANCE_UNUSABLE);
  }

  private static MatchResult match(Payment payment, OpenItem... more) {
    return new Matcher()
        .match(
            MatchInput.builder()
                .customers(Samples.CUSTOMERS)
                .addItems(A1, A2)
                .addItems(more)
                .addPayments(payment)
                .build());
  }

  private static Allocation to(OpenItem item, String amount) {
    return new Allocation(item.id(), item.number(), Money.of(amount, "USD"));
  }

  private static Payment advised(String amount, Allocation... lines) {
    return Payment.builder()
        .from(Samples.payment("p1", "Acme Dental", "", amount))
        .remittance(List.of(lines))
        .build();
  }
}
