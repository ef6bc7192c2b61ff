package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.Charging;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.OldDebts;
import io.mspbilling.communication.Reminding;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.OpeningBalances;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Suggestion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An MSP goes live: what was before is not the library's, until somebody says so. */
class FirstDayTest {

  private final World world = new World();
  private final LocalDate cutOver = world.today();
  private BillingPolicies policies =
      BillingPolicies.from(cutOver, World.ZONE).withApprovesFirstCharges(false);

  private BillingAutomation billing() {
    return World.everything(world).policies(policies).build();
  }

  private DayReport run(int days) {
    DayReport report = billing().run();
    for (int i = 1; i < days; i++) {
      world.nextDay();
      report = billing().run();
    }
    return report;
  }

  private static List<ExceptionRow> rows(DayReport report, ExceptionKind kind) {
    return report.exceptions().stream().filter(row -> row.kind() == kind).toList();
  }

  @Test
  void whoEnrolsWithOldDebtIsNotChargedForAllOfItAtOnce() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "0901", "2000.00", -60);
    world.invoice(acme, "0902", "4000.00", -30);
    Invoice due = world.invoice(acme, "1001", "100.00", 0);

    DayReport report = run(40);

    assertThat(world.gateway.charges())
        .singleElement()
        .satisfies(one -> assertThat(one.captured()).isEqualTo(usd("100.00")));
    assertThat(world.psa.owed(due.id())).isEqualTo(usd("0.00"));
    assertThat(world.mail.sent()).as("nor reminded").isEmpty();
    assertThat(rows(report, ExceptionKind.OLD_DEBT))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.facts()).contains("6000.00", "0901, 0902", cutOver.toString());
              assertThat(row.subject().toString()).contains(acme.id().text());
            });
  }

  @Test
  void oldDebtIsCollectedOnceAPersonReleasesTheCustomerOrTheInvoice() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "0901", "2000.00", -60);
    Customer bolt = world.customer("Bolt");
    Invoice one = world.invoice(bolt, "0903", "70.00", -60);
    world.invoice(bolt, "0904", "80.00", -60);
    Suggestion toCollect = rows(run(1), ExceptionKind.OLD_DEBT).get(0).suggestions().get(0);
    billing().desk().confirm(toCollect, "Kim, agreed by phone");
    billing().desk().decide(OldDebts.released(one.id(), "Kim, forgotten so far"));

    DayReport report = run(2);

    assertThat(world.gateway.charges())
        .singleElement()
        .satisfies(charge -> assertThat(charge.captured()).isEqualTo(usd("2000.00")));
    assertThat(world.mail.sent())
        .singleElement()
        .satisfies(mail -> assertThat(mail.body()).contains("0903").doesNotContain("0904"));
    assertThat(rows(report, ExceptionKind.OLD_DEBT)).hasSize(1);
  }

  @Test
  void oldDebtIsCollectedLikeAnyOtherIfThePolicySaysSo() {
    policies = policies.withCollectsOldDebts(true);
    world.invoice(world.onCard("Acme", PayerScript.approves()), "0901", "2000.00", -60);
    world.invoice(world.customer("Bolt"), "0903", "70.00", -60);

    DayReport report = run(1);

    assertThat(report.orders(Charging.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    assertThat(report.orders(Reminding.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    assertThat(rows(report, ExceptionKind.OLD_DEBT)).isEmpty();
  }

  @Test
  void moneyThatComesForOldDebtIsApplied() {
    Invoice old = world.invoice(world.customer("Acme"), "0901", "2000.00", -60);
    world.bank.check(world.today(), usd("2000.00"), "Acme", "0901");

    DayReport report = run(1);

    assertThat(world.psa.owed(old.id())).isEqualTo(usd("0.00"));
    assertThat(report.exceptions()).isEmpty();
  }

  @Test
  void whatTheBankBookedBeforeIsNotOurs() {
    Invoice invoice = world.invoice(world.customer("Acme"), "1001", "100.00", 5);
    world.bank.check(cutOver.minusDays(1), usd("100.00"), "Acme", "1001");
    world.bank.check(cutOver.minusDays(9), usd("33.00"), "Somebody", "");

    DayReport report = run(1);

    assertThat(report.bankLines()).isZero();
    assertThat(report.beforeCutOver()).isEqualTo(2);
    assertThat(report.exceptions()).isEmpty();
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("100.00"));
    assertThat(run(2).beforeCutOver()).as("read once").isZero();
  }

  @Test
  void whatTheGatewayDidBeforeIsNotOursButWhatComesOfItLaterIsShown() {
    world.invoice(world.onAch("Acme", PayerScript.clears(1)), "0901", "100.00", 0);
    world.run(5); // With another tool, and its own journal.
    world.nextDay();
    BillingAutomation billing =
        World.everything(world)
            .journal(new InMemoryJournal(TenantId.of("new")))
            .policies(BillingPolicies.from(world.today(), World.ZONE))
            .build();

    DayReport first = billing.run();

    assertThat(first.gatewayEvents()).isZero();
    assertThat(first.beforeCutOver()).isEqualTo(3);
    assertThat(first.exceptions()).isEmpty();
    world.gateway.dispute(world.gateway.charges().get(0).payment(), "13.1");
    assertThat(rows(billing.run(), ExceptionKind.UNKNOWN_PAYMENT)).hasSize(1);
  }

  @Test
  void aCheckIsNotAppliedToAnInvoiceThatWasIssuedAfterIt() {
    Customer acme = world.customer("Acme");
    world.bank.check(world.today(), usd("100.00"), "Acme", "");
    run(3);
    Invoice later =
        world.psa.issue(acme.id(), "1001", usd("100.00"), world.today(), world.today().plusDays(9));

    DayReport report = run(2);

    assertThat(report.matches()).isEmpty();
    assertThat(world.psa.owed(later.id())).isEqualTo(usd("100.00"));
    assertThat(rows(report, ExceptionKind.UNMATCHED_PAYMENT)).hasSize(1);
  }

  @Test
  void aPsaWithoutBalancesIsToldWhatWasOpen() {
    InMemoryPsa psa = InMemoryPsa.builder(world.clock).without(PsaFeature.BALANCES).build();
    Customer acme = psa.addCustomer("Acme", "ap@acme.example");
    LocalDate due = world.today();
    Invoice partly = psa.issue(acme.id(), "0901", usd("100.00"), due.minusDays(9), due);
    Invoice paid = psa.issue(acme.id(), "0902", usd("200.00"), due.minusDays(9), due);
    psa.issue(acme.id(), "0903", usd("300.00"), due.minusDays(9), due);
    BillingAutomation billing = World.everything(world).psa(psa).policies(policies).build();
    SavedMethod card = world.gateway.saveCard("Visa", PayerScript.approves());
    billing.desk().decide(Autopay.enrolled(acme.id(), card, due, "mandate"));
    billing.desk().decide(OpeningBalances.balance(partly.id(), usd("40.00"), "Kim, by the ledger"));
    billing.desk().decide(OpeningBalances.balance(paid.id(), usd("0.00"), "Kim, by the ledger"));

    DayReport report = billing.run();

    assertThat(world.gateway.charges())
        .singleElement()
        .satisfies(charge -> assertThat(charge.captured()).isEqualTo(usd("40.00")));
    assertThat(rows(report, ExceptionKind.OPENING_BALANCE_MISSING))
        .singleElement()
        .satisfies(row -> assertThat(row.facts()).contains("0903").doesNotContain("0901"));
    world.nextDay();
    assertThat(billing.run().orders(Charging.TYPE, EffectStatus.SUCCEEDED)).isEmpty();
  }

  @Test
  void theCutOverDateThatTheJournalBeganWithStands() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 1);
    run(1);
    world.nextDay();
    world.nextDay();
    policies = policies.withCutOver(world.today());

    DayReport report = run(1);

    assertThat(report.orders(Charging.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    assertThat(rows(report, ExceptionKind.DECISION_UNUSABLE))
        .singleElement()
        .satisfies(row -> assertThat(row.facts()).contains(cutOver.toString()));
  }
}
