package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.BOLT;
import static io.mspbilling.reconciliation.matching.Samples.match;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoices that are known under more numbers than one. */
final class OtherNumbersTest {

  private static final OpenItem KNOWN_TWICE =
      called("1041", ACME, "QB-77310", "RF18 5390 0754 7034", "01041");
  private static final OpenItem NEIGHBOUR = called("1042", ACME, "QB-77311");

  @ParameterizedTest
  @ValueSource(strings = {"qb77310", "invoice 77310", "RF18539007547034", "inv 1041"})
  void whoQuotesOneOfThemNamesTheInvoiceAndMayPayIt(String memo) {
    Match match =
        match(List.of(KNOWN_TWICE, NEIGHBOUR), payment("p1", "J SMITH", memo, "500.00"))
            .matches()
            .get(0);

    assertThat(match.evidence()).isEqualTo(Evidence.INVOICES_NAMED);
    assertThat(match.allocations())
        .containsExactly(new Allocation(KNOWN_TWICE.id(), "1041", KNOWN_TWICE.open()));
  }

  @Test
  void twoNamesOfOneInvoiceAreOneInvoice() {
    MatchResult result =
        match(
            List.of(KNOWN_TWICE, NEIGHBOUR),
            payment("p1", "Acme", "inv 1041 (QB-77310) and QB-77311", "1000.00"));

    assertThat(result.matches().get(0).allocations())
        .extracting(Allocation::invoiceNumber)
        .containsExactlyInAnyOrder("1041", "1042");
  }

  @Test
  void aNumberUnderWhichTwoCustomersAreBilledNamesNeither() {
    OpenItem other = called("2001", BOLT, "QB-77310");

    MatchResult result =
        match(List.of(KNOWN_TWICE, other), payment("p1", "J SMITH", "QB-77310", "500.00"));

    assertThat(result.matches()).isEmpty();
    assertThat(result.leftovers().get(0).suggestions()).hasSize(2);
  }

  @Test
  void aBlankOneIsRefused() {
    assertThatThrownBy(() -> called("1041", ACME, " "))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a blank number of");
  }

  private static OpenItem called(String number, CustomerId customer, String... others) {
    OpenItem plain = pastDue(number, customer, "500.00");
    return OpenItem.builder()
        .id(plain.id())
        .number(number)
        .customer(customer)
        .dueOn(plain.dueOn())
        .open(plain.open())
        .addOtherNumbers(others)
        .build();
  }
}
