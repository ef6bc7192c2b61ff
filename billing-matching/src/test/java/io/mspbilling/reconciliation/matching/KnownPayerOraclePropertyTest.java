package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Worlds.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The engine against an exhaustive search: it applies a payment that names nothing exactly if one
 * of all subsets of what the payer owes explains it, and no other payment disputes that.
 */
final class KnownPayerOraclePropertyTest {

  private static final Map<String, CustomerId> PAYERS =
      Map.of(
          "Acme Dental LLC", Samples.ACME,
          "ACME DENTAL", Samples.ACME,
          "Bolt Sons", Samples.BOLT,
          "cora clinic", Samples.CORA);

  @Provide
  Arbitrary<World> silentWorlds() {
    return Worlds.silent();
  }

  @Property(tries = 3000)
  void theOnlyExplanationIsAppliedAndNothingElse(@ForAll("silentWorlds") World world) {
    Map<String, Set<InvoiceId>> applied = new HashMap<>();
    for (Match match : world.match().matches()) {
      applied.put(
          match.payment().id().value(),
          match.allocations().stream().map(Allocation::invoice).collect(Collectors.toSet()));
    }

    assertThat(applied).isEqualTo(expected(world));
  }

  private static Map<String, Set<InvoiceId>> expected(World world) {
    Map<String, Set<InvoiceId>> unique = new HashMap<>();
    for (Payment payment : world.payments()) {
      List<Set<InvoiceId>> explanations = explanations(world, payment);
      if (explanations.size() == 1 && !hasTwin(world, payment)) {
        unique.put(payment.id().value(), explanations.get(0));
      }
    }
    Map<String, Set<InvoiceId>> undisputed = new HashMap<>(unique);
    undisputed
        .entrySet()
        .removeIf(
            one ->
                unique.entrySet().stream()
                    .filter(other -> !other.getKey().equals(one.getKey()))
                    .anyMatch(
                        other -> other.getValue().stream().anyMatch(one.getValue()::contains)));
    return undisputed;
  }

  private static boolean hasTwin(World world, Payment payment) {
    return world.payments().stream()
        .filter(other -> payer(other).equals(payer(payment)))
        .anyMatch(other -> !other.equals(payment) && other.amount().equals(payment.amount()));
  }

  private static Optional<CustomerId> payer(Payment payment) {
    return Optional.ofNullable(PAYERS.get(payment.payer()));
  }

  /** Of all subsets: one invoice, all of them, or all past due, with the payment as their sum. */
  private static List<Set<InvoiceId>> explanations(World world, Payment payment) {
    List<OpenItem> owed =
        world.items().stream()
            .filter(item -> payer(payment).filter(item.customer()::equals).isPresent())
            .filter(item -> item.open().currency().equals(payment.amount().currency()))
            .toList();
    List<Set<InvoiceId>> found = new ArrayList<>();
    for (int chosen = 1; chosen < 1 << owed.size(); chosen++) {
      Set<InvoiceId> ids = new HashSet<>();
      Money sum = Money.zero(payment.amount().currency());
      boolean exactlyThePastDue = true;
      for (int i = 0; i < owed.size(); i++) {
        boolean in = (chosen & (1 << i)) != 0;
        exactlyThePastDue &= in == owed.get(i).dueOn().isBefore(Samples.TODAY);
        if (in) {
          ids.add(owed.get(i).id());
          sum = sum.plus(owed.get(i).open());
        }
      }
      boolean shape = ids.size() == 1 || ids.size() == owed.size() || exactlyThePastDue;
      if (shape && sum.equals(payment.amount())) {
        found.add(ids);
      }
    }
    return found;
  }
}
