package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.money.Money;
import io.mspbilling.money.Split;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.psa.InMemoryPsa;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever parts come and go back in whatever order, the PSA says paid when all of it is paid. */
class PaidTogetherPropertyTest {
  private static final Money WHOLE = usd("1000.00");

  @Property(tries = 60)
  void anInvoiceIsMarkedAsPaidWhileItsPartsComeToItAndNeverElse(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 900) Integer> weights,
      @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 3) Integer> bouncing) {
    List<Money> parts = Split.byWeights(WHOLE, weights.stream().map(Integer::longValue).toList());
    // Which of two equal payments came back nobody can tell.
    Assume.that(Set.copyOf(parts).size() == parts.size());
    World world = new World();
    InMemoryPsa psa = InMemoryPsa.builder(world.clock).marksPaidOnly().build();
    Customer dune = psa.addCustomer("Dune", "ap@dune.example");
    Invoice invoice =
        psa.issue(dune.id(), "1001", WHOLE, world.today(), world.today().plusDays(300));
    for (int i = 0; i < parts.size(); i++) {
      assertThat(marks(psa, invoice)).isEmpty();
      pay(world, parts.get(i), "1001 part " + i);
      run(world, psa);
    }
    assertThat(marks(psa, invoice)).containsExactly(WHOLE);
    for (int turn : bouncing) {
      Money part = parts.get(turn % parts.size());
      world.bank.withdrawal(world.today(), part, "Dune", "returned item");
      run(world, psa);
      assertThat(marks(psa, invoice)).isEmpty();
      pay(world, part, "1001 again");
      run(world, psa);
      assertThat(marks(psa, invoice)).containsExactly(WHOLE);
    }
  }

  private static void pay(World world, Money part, String memo) {
    world.bank.check(world.today(), part, "Dune", memo);
  }

  private static List<Money> marks(InMemoryPsa psa, Invoice invoice) {
    return psa.paymentsOn(invoice.id()).stream().map(RecordedPayment::amount).toList();
  }

  private static void run(World world, InMemoryPsa psa) {
    IntStream.range(0, 2)
        .forEach(
            time -> {
              DayReport unused = World.bare(world).psa(psa).bank(world.bank).build().run();
              world.nextDay();
            });
  }
}
