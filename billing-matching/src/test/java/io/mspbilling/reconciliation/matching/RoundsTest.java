package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.PAST_DUE;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A payment that a likeness of names decides starts another round, in which others read the same.
 */
final class RoundsTest {

  private static final CustomerId ABROAD = Samples.customerId("abroad");

  @Test
  void whatWasWantedInOneRoundIsNotWantedTwiceInTheNext() {
    List<OpenItem> items =
        List.of(
            Samples.item("i0", "INV-1001", ACME, PAST_DUE, Money.of("100.00", "USD")),
            Samples.item("i1", "INV-1001", ACME, PAST_DUE, Money.of("100.37", "USD")),
            Samples.item("i2", "INV-1001", ACME, PAST_DUE, Money.of("100.37", "USD")));
    List<Payment> payments =
        List.of(
            payment("p0", "Acme Dental LLC", "", "200.74"),
            payment("p1", "ACME DENTL", "INV-1002", "100.00"));
    Customer stranger =
        Samples.customer(ABROAD, "Nordic Timber Works", List.of(), Optional.empty());
    List<Customer> customers = new ArrayList<>(Samples.CUSTOMERS);
    customers.add(stranger);
    List<OpenItem> more = new ArrayList<>(items);
    more.add(Samples.item("i9", "N-1", ABROAD, PAST_DUE, Money.of("731.13", "CAD")));
    List<Payment> later = new ArrayList<>(payments);
    later.add(payment("p9", "NORDIC TIMBR WORKS", "", Money.of("731.13", "CAD")));

    MatchResult alone = Samples.match(Samples.CUSTOMERS, items, payments);
    MatchResult together = Samples.match(customers, more, later);

    assertThat(together.matches())
        .singleElement()
        .extracting(Match::evidence)
        .isEqualTo(Evidence.NAME_AND_AMOUNT);
    assertThat(together.leftovers()).isEqualTo(alone.leftovers());
  }
}
