package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.facts.BillingFacts;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import io.mspbilling.reporting.ledger.RollForward;
import io.mspbilling.testkit.world.Mix;
import io.mspbilling.testkit.world.Script;
import io.mspbilling.testkit.world.SimulatedWorld;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever happens to an MSP, its figures can be counted, and add up. */
final class FactsOfWorldsTest {

  private static final int DAYS = 60;

  @Test
  void whatWasOwedBeforeWithAllThatHappenedComesToWhatIsOwedNow() {
    IntStream.range(0, 60)
        .parallel()
        .forEach(seed -> closes(seed, facts(played(Script.of(seed, 5, DAYS, Mix.STORMY)))));
  }

  @Test
  void onDaysWithoutTroubleAllIsOwedThatThePsaShows() {
    for (int seed = 0; seed < 10; seed++) {
      SimulatedWorld world = played(Script.of(seed, 10, DAYS, Mix.CALM));
      BillingFacts facts = facts(world);
      closes(seed, facts);
      assertThat(open(facts, world)).as("seed %d", seed).isEqualTo(openInPsa(world));
    }
  }

  private static Map<InvoiceId, Money> open(BillingFacts facts, SimulatedWorld world) {
    return facts.ledgers().stream()
        .flatMap(ledger -> ledger.invoices().stream())
        .filter(invoice -> !invoice.balance(today(world)).isZero())
        .collect(Collectors.toMap(LedgerInvoice::id, one -> one.balance(today(world))));
  }

  private static Map<InvoiceId, Money> openInPsa(SimulatedWorld world) {
    return world.psa().invoices(InvoiceQuery.all()).records().stream()
        .filter(invoice -> invoice.kind() == InvoiceKind.INVOICE && !invoice.isVoid())
        .filter(invoice -> !world.psa().owed(invoice.id()).isZero())
        .collect(Collectors.toMap(Invoice::id, one -> world.psa().owed(one.id())));
  }

  private static SimulatedWorld played(Script script) {
    SimulatedWorld world = SimulatedWorld.of(script);
    world.play(Worker::in);
    return world;
  }

  private static BillingFacts facts(SimulatedWorld world) {
    LocalDate today = today(world);
    return Worker.in(world).facts(Period.endingOn(today, DAYS / 2));
  }

  private static LocalDate today(SimulatedWorld world) {
    return world.clock().instant().atZone(world.zone()).toLocalDate();
  }

  private static void closes(int seed, BillingFacts facts) {
    assertThat(facts.ledgers()).as("seed %d", seed).isNotEmpty();
    for (Ledger ledger : facts.ledgers()) {
      assertThat(RollForward.of(ledger, facts.period()).holds())
          .as("seed %d, %s", seed, ledger.currency())
          .isTrue();
    }
  }
}
