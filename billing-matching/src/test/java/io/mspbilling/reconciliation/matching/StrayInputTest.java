package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.CUSTOMERS;
import static io.mspbilling.reconciliation.matching.Samples.customerId;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Payment;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What refers to nothing, or is beyond all measure, is told and never dropped in silence. */
final class StrayInputTest {

  private static final OpenItem OPEN = pastDue("1041", ACME, "500.00");
  private static final Payment PAID = payment("p1", "ACME DENTAL", "1041", "500.00");

  static Stream<Decision> ofNothing() {
    return Stream.of(
        new Decision.Alias("d1", "Nobody Ltd", customerId("ghost")),
        new Decision.Alias("d1", "the co.", ACME),
        new Decision.Undo("d1", "d0"),
        new Decision.Undo("d1", "d1"),
        new Decision.Confirm("d1", PAID.id(), List.of()));
  }

  @ParameterizedTest
  @MethodSource("ofNothing")
  void aDecisionThatChangesNothingIsTold(Decision decision) {
    MatchResult result = new Matcher().match(input().addDecisions(decision).build());

    assertThat(result.findings())
        .singleElement()
        .satisfies(one -> assertThat(one.kind()).isEqualTo(Finding.Kind.DECISION_DOES_NOT_FIT))
        .satisfies(one -> assertThat(one.subject().toString()).contains("d1"));
    assertThat(result.matches()).hasSize(1);
  }

  @Test
  void whatWasReplacedCanBeUndone() {
    MatchInput input =
        input()
            .addDecisions(new Decision.Alias("d1", "Acme Two", ACME))
            .addDecisions(new Decision.Alias("d2", "Acme Two", ACME))
            .addDecisions(new Decision.Undo("d3", "d1"))
            .build();

    assertThat(new Matcher().match(input).findings()).isEmpty();
  }

  @Test
  void aCustomerThatPaysInAnotherCurrencyIsNamed() {
    Customer euros =
        Customer.builder()
            .id(customerId("zeta"))
            .name("Zeta GmbH")
            .currency(Currency.getInstance("EUR"))
            .build();
    MatchResult result =
        new Matcher()
            .match(
                MatchInput.builder()
                    .customers(CUSTOMERS)
                    .addCustomers(euros)
                    .addItems(OPEN)
                    .addPayments(payment("p1", "ZETA", "thanks", "500.00"))
                    .build());

    assertThat(result.matches()).isEmpty();
    assertThat(result.leftovers())
        .singleElement()
        .satisfies(left -> assertThat(left.reason()).isEqualTo(Leftover.Reason.CURRENCY_DIFFERS))
        .satisfies(left -> assertThat(left.explanation()).contains("Zeta GmbH", "currency"));
  }

  @Test
  void amountsThatCannotBeAddedUpAreRefusedAndNotGuessedAt() {
    List<OpenItem> items =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    Samples.item(
                        "i" + i,
                        "90" + i,
                        ACME,
                        Samples.PAST_DUE,
                        Money.ofMinor(1_000_000_000_000_000_000L, Currency.getInstance("USD"))))
            .toList();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Matcher().match(MatchInput.builder().items(items).addPayments(PAID).build()))
        .withMessageContaining("smaller parts");
  }

  private static MatchInput.Builder input() {
    return MatchInput.builder().customers(CUSTOMERS).addItems(OPEN).addPayments(PAID);
  }
}
