package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.answer.PromiseId;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of what customers promised, run by run. */
class PromisedTest {

  private final World world = new World();
  private final Invoice acme = world.invoice(world.customer("Acme"), "1001", "100.00", -4);

  @Test
  void aPromiseOnAnInvoiceThatThereIsNotIsARowAndNeverKept() {
    promise(new InvoiceId(world.psa.system(), "99999"), usd("100.00"));

    assertThat(unusable(world.run(1)))
        .singleElement()
        .satisfies(row -> assertThat(row.facts()).contains("99999", "nothing open in USD"));
    assertThat(ends()).isEmpty();
  }

  @Test
  void aPromiseInAnotherCurrencyIsARowAndStopsNothing() {
    promise(acme.id(), Money.of("100.00", "CAD"));
    DayReport report = world.run(1);

    assertThat(unusable(report))
        .singleElement()
        .satisfies(row -> assertThat(row.facts()).contains("nothing open in CAD"));
    assertThat(ends()).isEmpty();

    world.billing().desk().decide(Promises.withdrawn(new PromiseId("p"), "mistyped"));
    assertThat(unusable(world.run(1))).isEmpty();
  }

  @Test
  void whatIsPaidByThenIsKept() {
    promise(acme.id(), usd("100.00"));
    world.bank.check(world.today(), usd("100.00"), "Acme", "1001");

    assertThat(unusable(world.run(1))).isEmpty();
    assertThat(ends()).containsExactly("promise-kept");
  }

  @Test
  void whatWasPaidBeforeThePromiseKeepsNone() {
    world.psa.enterByHand(acme.id(), usd("40.00"), world.today().minusDays(2), "Kim");
    promise(acme.id(), usd("50.00"));

    world.run(1);
    assertThat(ends()).isEmpty();

    world.bank.check(world.today(), usd("60.00"), "Acme", "1001");
    world.run(1);
    assertThat(ends()).containsExactly("promise-kept");
  }

  @Test
  void whatCameAfterThePromiseKeepsItThoughTheFirstRunSeesBoth() {
    promise(acme.id(), usd("40.00"));
    world.bank.check(world.today(), usd("40.00"), "Acme", "on account");
    world.run(1);
    PaymentId line = world.bank.linesAfter(Optional.empty()).records().get(0).id();
    assertThat(ends()).as("money waits that may be the promised").isEmpty();

    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                line, acme.customer(), List.of(new Allocation(acme.id(), "1001", usd("40.00")))));
    world.run(1);

    assertThat(ends()).containsExactly("promise-kept");
  }

  @Test
  void whatGoesBackBeforeTheLastDayIsPromisedStill() {
    promise(acme.id(), usd("100.00"));
    runDays(1);
    PaymentId check = world.psa.enterByHand(acme.id(), usd("100.00"), world.today(), "Kim").id();
    runDays(1);
    assertThat(ends()).containsExactly("promise-kept");

    world.psa.removeByHand(acme.id(), check);
    runDays(2);
    assertThat(world.mail.sent()).as("it has until the last day").isEmpty();
    assertThat(ends()).containsExactly("promise-kept", "promise-reopened");

    runDays(1);
    assertThat(ends()).containsExactly("promise-kept", "promise-reopened", "promise-broken");
    assertThat(world.mail.sent()).hasSize(1);
  }

  @Test
  void whatGoesBackAfterTheLastDayWasKept() {
    promise(acme.id(), usd("100.00"));
    runDays(1);
    PaymentId check = world.psa.enterByHand(acme.id(), usd("100.00"), world.today(), "Kim").id();
    runDays(3);

    world.psa.removeByHand(acme.id(), check);
    runDays(1);
    assertThat(ends()).containsExactly("promise-kept");
    assertThat(world.mail.sent()).hasSize(1);
  }

  private void runDays(int days) {
    for (int day = 0; day < days; day++) {
      world.run(1);
      world.nextDay();
    }
  }

  private void promise(InvoiceId invoice, Money amount) {
    world.promise(acme.customer(), invoice, amount, 3);
  }

  private List<String> ends() {
    return world.journal.entriesAfter(0).stream()
        .map(entry -> entry.record().kind())
        .filter(kind -> kind.matches("promise-(kept|reopened|broken)"))
        .toList();
  }

  private static List<ExceptionRow> unusable(DayReport report) {
    return World.rows(report, ExceptionKind.DECISION_UNUSABLE);
  }
}
