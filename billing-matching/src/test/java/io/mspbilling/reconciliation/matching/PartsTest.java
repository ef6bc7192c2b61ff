package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.match;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Several payments that are together one invoice. */
final class PartsTest {

  private static final OpenItem ONE = pastDue("1001", ACME, "300.37");
  private static final OpenItem OTHER = pastDue("1002", ACME, "351.69");

  @Test
  void paymentsThatAreTogetherOneInvoicePayIt() {
    MatchResult result =
        match(
            List.of(ONE),
            payment("p1", "Acme Dental", "", "100.11"),
            payment("p2", "Acme Dental", "", "200.26"));

    assertThat(result.matches())
        .extracting(Match::evidence)
        .containsExactly(Evidence.PARTS_OF_ONE_INVOICE, Evidence.PARTS_OF_ONE_INVOICE);
  }

  @Test
  void aPartThatTwoInvoicesCouldUseIsContestedAndATwinDoesNotSettleIt() {
    MatchResult contested =
        match(
            List.of(ONE, OTHER),
            payment("p1", "Acme Dental", "", "100.11"),
            payment("p2", "Acme Dental", "", "200.26"),
            payment("p3", "Acme Dental", "", "151.43"));
    MatchResult withTwin =
        match(
            List.of(ONE, OTHER),
            payment("p1", "Acme Dental", "", "100.11"),
            payment("p2", "Acme Dental", "", "200.26"),
            payment("p3", "Acme Dental", "", "151.43"),
            payment("p4", "Acme Dental", "", "100.11"));

    assertThat(contested.matches()).isEmpty();
    assertThat(withTwin.matches()).isEmpty();
  }

  @Test
  void roundPartsMayBeChanceAndAnOddPaymentBesideThemDoesNotChangeThat() {
    OpenItem round = pastDue("1003", ACME, "300.00");

    assertThat(
            match(
                    List.of(round),
                    payment("p1", "Acme Dental", "", "100.00"),
                    payment("p2", "Acme Dental", "", "200.00"),
                    payment("p3", "Acme Dental", "", "100.37"))
                .matches())
        .isEmpty();
  }
}
