package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.BankLines;
import io.mspbilling.testkit.gateway.PayerScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway sends by itself is the same as what a run reads there, in whatever order. */
class WebhookTest {

  private final World world = new World();

  @Test
  void aDebitThatClearedIsHeardOfWithoutReadingAndThenReadForNothing() {
    Invoice invoice = clearing();
    world.run(2);
    world.nextDay();
    GatewayEvent cleared = told().get(0);

    assertThat(world.billing().receive(cleared)).isTrue();
    assertThat(world.billing().receive(cleared)).as("sent again").isFalse();

    DayReport report = world.billing().run();
    assertThat(report.gatewayEvents()).isEqualTo(told().size() - 1);
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
    assertThat(world.psa.paymentsOn(invoice.id())).hasSize(1);
    Invariants.check(world);
  }

  @Test
  void aDebitThatWasReadIsHeardOfForNothing() {
    Invoice invoice = clearing();
    world.run(4);
    List<JournalEntry> before = world.journal.entriesAfter(0);

    told().forEach(event -> assertThat(world.billing().receive(event)).isFalse());

    assertThat(world.journal.entriesAfter(0)).isEqualTo(before);
    assertThat(world.billing().run().results()).isEmpty();
    assertThat(world.psa.paymentsOn(invoice.id())).hasSize(1);
  }

  @Test
  void aDisputeIsHeardOfBeforeTheCollectionThatItTakesBack() {
    Invoice invoice = clearing();
    world.run(2);
    world.nextDay();
    List<GatewayEvent> events = new ArrayList<>(told());
    world.gateway.dispute(world.gateway.charges().get(0).payment(), "13.1");
    events.addAll(0, told().subList(events.size(), told().size()));
    assertThat(events.get(0)).isInstanceOf(GatewayEvent.Reversed.class);
    assertThat(events).hasAtLeastOneElementOfType(GatewayEvent.ChargeSucceeded.class);

    events.forEach(event -> assertThat(world.billing().receive(event)).isTrue());
    world.billing().run();

    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("100.00"));
    Invariants.check(world);
  }

  @Test
  void aBankLineIsTakenOnceHoweverItComes() {
    Invoice invoice = world.invoice(world.customer("Acme"), "1001", "100.00", 5);
    world.bank.check(world.today(), usd("100.00"), "Acme", "1001");
    BankLine line = world.bank.linesAfter(Optional.empty()).records().get(0);

    assertThat(world.billing().receive(line)).isTrue();
    DayReport report = world.billing().run();

    assertThat(report.bankLines()).isZero();
    assertThat(report.matches()).hasSize(1);
    assertThat(world.billing().receive(line)).isFalse();
    assertThat(world.billing().run().matches()).isEmpty();
    assertThat(world.psa.paymentsOn(invoice.id())).hasSize(1);
  }

  @Test
  void howFarStreamsWereReadIsKnown() {
    assertThat(world.billing().positions()).isEmpty();
    clearing();
    world.bank.check(world.today(), usd("100.00"), "Somebody", "");
    world.run(4);

    assertThat(world.billing().positions())
        .containsOnlyKeys(GatewayNews.STREAM, BankLines.STREAM)
        .containsEntry(
            GatewayNews.STREAM,
            world.gateway.eventsAfter(Optional.empty()).position().orElseThrow());
  }

  /** Each day some of what happened is sent, in any order and several times, and all of it read. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsSentInWhateverOrderComesToTheSame(long seed) {
    World quiet = new World();
    World noisy = new World();
    Random random = new Random(seed);
    play(quiet, () -> {});
    play(noisy, () -> shower(noisy, random));

    assertThat(noisy.gateway.balance()).isEqualTo(quiet.gateway.balance());
    assertThat(noisy.gateway.charges()).hasSameSizeAs(quiet.gateway.charges());
    for (Invoice invoice : quiet.psa.invoices(InvoiceQuery.all()).records()) {
      assertThat(noisy.psa.owed(invoice.id())).isEqualTo(quiet.psa.owed(invoice.id()));
      assertThat(noisy.psa.paymentsOn(invoice.id()))
          .hasSameSizeAs(quiet.psa.paymentsOn(invoice.id()));
    }
    Invariants.check(noisy);
  }

  private static void play(World world, Runnable webhooks) {
    world.invoice(world.onAch("Acme", PayerScript.bouncesFirst(1, 2, "R01")), "1001", "10.00", 0);
    world.invoice(world.onAch("Beta", PayerScript.clears(3)), "1002", "20.00", 1);
    world.invoice(world.onCard("Core", PayerScript.approves()), "1003", "30.00", 2);
    for (int day = 0; day < 25; day++) {
      if (day == 6) {
        world.gateway.dispute(world.gateway.charges().get(1).payment(), "13.1");
      }
      webhooks.run();
      world.billing().run();
      webhooks.run();
      world.nextDay();
    }
  }

  private static void shower(World world, Random random) {
    List<GatewayEvent> told = world.gateway.eventsAfter(Optional.empty()).records();
    List<GatewayEvent> events = new ArrayList<>(told);
    events.addAll(told);
    Collections.shuffle(events, random);
    BillingAutomation hooks = world.billing();
    events.stream().filter(event -> random.nextBoolean()).forEach(hooks::receive);
  }

  private Invoice clearing() {
    return world.invoice(world.onAch("Acme", PayerScript.clears(2)), "1001", "100.00", 0);
  }

  private List<GatewayEvent> told() {
    return world.gateway.eventsAfter(Optional.empty()).records();
  }
}
