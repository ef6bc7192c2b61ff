package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers that run at the same time over one journal, and a gateway that knows no keys. */
class ManyWorkersTest {

  private static final int CUSTOMERS = 40;

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void eachCustomerIsChargedOnce(int workers) throws Exception {
    World world =
        new World(clock -> FakeGateway.builder(clock).zone(World.ZONE).withoutKeys().build());
    for (int i = 1; i <= CUSTOMERS; i++) {
      Customer customer = world.onCard("Client " + i, PayerScript.approves());
      world.invoice(customer, "INV-" + i, "100.00", 0);
    }

    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      List<Future<DayReport>> runs = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        runs.add(threads.submit(() -> world.billing().run()));
      }
      for (Future<DayReport> run : runs) {
        run.get();
      }
    } finally {
      threads.shutdown();
    }
    world.billing().run();

    assertThat(world.gateway.charges()).hasSize(CUSTOMERS);
    assertThat(world.gateway.charges()).allMatch(charge -> charge.captured().equals(usd("100.00")));
    assertThat(world.psa.customers().records())
        .allSatisfy(customer -> assertThat(owed(world, customer)).isEqualTo(usd("0.00")));
    assertThat(world.billing().run().results())
        .noneMatch(result -> result.status() == EffectStatus.SUCCEEDED);
  }

  @Test
  void whoIsOvertakenAtEveryChargeStillDoesThemAll() {
    int customers = 150;
    World world = new World();
    for (int i = 1; i <= customers; i++) {
      world.invoice(world.onCard("Client " + i, PayerScript.approves()), "INV-" + i, "100.00", 0);
    }
    AtomicInteger newcomers = new AtomicInteger();
    world
        .gateway
        .calls()
        .onAfter(
            GatewayOperation.CHARGE,
            () -> world.onCard("Newcomer " + newcomers.incrementAndGet(), PayerScript.approves()));

    world.billing().run();

    assertThat(world.gateway.charges()).hasSize(customers);
    assertThat(world.billing().run().results()).isEmpty();
  }

  private static Money owed(World world, Customer customer) {
    return world.psa.invoices(InvoiceQuery.all()).records().stream()
        .filter(invoice -> invoice.customer().equals(customer.id()))
        .map(invoice -> world.psa.owed(invoice.id()))
        .reduce(usd("0.00"), Money::plus);
  }
}
