package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.Charging;
import io.mspbilling.communication.Reminding;
import io.mspbilling.failure.Fault;
import io.mspbilling.issuance.Recording;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.testkit.bank.BankOperation;
import io.mspbilling.testkit.books.BooksOperation;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.mail.MailOperation;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One system that fails, or one record that no rule can take, stops only what depends on it. */
class OneBadThingTest {

  @Test
  void withoutTheBankEverythingElseGoesOn() {
    World world = chargedAndReminded();
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");
    world.bank.calls().faults().next(BankOperation.LINES, CallFault.notSent());

    DayReport report = world.billing().run();

    assertThat(report.orders(Charging.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    assertThat(report.orders(Reminding.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    assertThat(report.troubles()).extracting(one -> one.system()).containsExactly("bank");
    assertThat(rows(report, ExceptionKind.SYSTEM_DOWN)).hasSize(1);
    DayReport next = world.billing().run();
    assertThat(next.bankLines()).isEqualTo(1);
    assertThat(next.troubles()).isEmpty();
    assertThat(rows(next, ExceptionKind.SYSTEM_DOWN)).isEmpty();
  }

  @Test
  void withoutTheGatewaysNewsEverythingElseGoesOn() {
    World world = chargedAndReminded();
    world.gateway.calls().faults().next(GatewayOperation.EVENTS, CallFault.notSent());

    DayReport report = world.billing().run();

    assertThat(report.orders(Reminding.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    assertThat(report.troubles()).hasSize(1);
  }

  @Test
  void withoutThePsaNothingIsDecidedAndTheReportSaysSo() {
    World world = chargedAndReminded();
    world.psa.calls().faults().next(PsaOperation.INVOICES, CallFault.credentialsRejected());

    DayReport report = world.billing().run();

    assertThat(report.results()).isEmpty();
    assertThat(report.troubles()).extracting(one -> one.fault()).containsExactly(Fault.SETUP);
    assertThat(rows(report, ExceptionKind.SYSTEM_SETUP)).hasSize(1);
    assertThat(world.billing().run().orders(Charging.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
  }

  @Test
  void whatWasFoundInTheInboxIsNotLostWithoutThePsa() {
    World world = chargedAndReminded();
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");
    world.nextDay();
    world.psa.calls().faults().next(PsaOperation.INVOICES, CallFault.notSent());
    assertThat(world.billing().run().bankLines()).isEqualTo(1);

    assertThat(world.billing().run().matches()).hasSize(1);
  }

  @Test
  void aMorningWithoutRightsIsNoRefusal() {
    World world = chargedAndReminded();
    world.run(1);
    for (String number : List.of("1007", "1008", "1009")) {
      world.invoice(world.onCard("Of " + number, PayerScript.approves()), number, "10.00", 0);
    }
    world.nextDay();
    world.gateway.calls().faults().next(GatewayOperation.CHARGE, rejected()).times(3);
    world.books.calls().faults().next(BooksOperation.POST, rejected()).times(3);
    world.psa.calls().faults().next(PsaOperation.RECORD_PAYMENT, rejected()).times(3);
    world.mail.calls().faults().next(MailOperation.SEND, rejected()).times(3);

    DayReport morning = world.billing().run();

    assertThat(morning.results())
        .extracting(DayReport.Result::status)
        .doesNotContain(EffectStatus.REFUSED);
    assertThat(rows(morning, ExceptionKind.SYSTEM_SETUP))
        .as("one row for each system, however many effects wait")
        .doesNotHaveDuplicates()
        .extracting(row -> row.subject().toString())
        .contains("system " + world.gateway.system());
    world.gateway.calls().faults().clear();
    world.books.calls().faults().clear();
    world.psa.calls().faults().clear();
    world.mail.calls().faults().clear();
    DayReport noon = world.billing().run();
    assertThat(noon.orders(Charging.TYPE, EffectStatus.SUCCEEDED)).hasSize(3);
    assertThat(noon.orders(Recording.TYPE, EffectStatus.SUCCEEDED)).hasSize(3);
    assertThat(noon.orders(PostingToBooks.TYPE, EffectStatus.SUCCEEDED)).hasSize(3);
    assertThat(noon.troubles()).isEmpty();
  }

  private static CallFault rejected() {
    return CallFault.credentialsRejected();
  }

  @Test
  void anInvoiceThatCannotBeLookedUpKeepsNoOtherFromItsCharge() {
    World world = new World();
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice broken = world.invoice(acme, "1004", "60.00", 0);
    Invoice whole = world.invoice(acme, "1005", "40.00", 0);
    world.psa.breakLookUps(broken.id());

    DayReport report = world.billing().run();

    assertThat(world.gateway.capturedFor(whole.id())).isEqualTo(usd("40.00"));
    assertThat(world.gateway.capturedFor(broken.id())).isEqualTo(usd("0.00"));
    assertThat(rows(report, ExceptionKind.NOT_DONE)).singleElement().asString().contains("1004");
    world.psa.mendLookUps(broken.id());
    world.nextDay();
    world.billing().run();
    assertThat(world.gateway.capturedFor(broken.id())).isEqualTo(usd("60.00"));
  }

  @Test
  void aConnectorThatFailsAsItMustNotStopsItselfAlone() {
    World world = chargedAndReminded();
    world.bank.calls().onBefore(BankOperation.LINES, OneBadThingTest::fail);

    DayReport report = world.billing().run();

    assertThat(report.orders(Charging.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    assertThat(report.troubles()).extracting(one -> one.fault()).containsExactly(Fault.REQUEST);
  }

  private static void fail() {
    throw new IllegalStateException("a bug");
  }

  @Test
  void whatCannotBeSentThreeTimesIsARow() {
    World world = chargedAndReminded();
    world.gateway.calls().faults().next(GatewayOperation.CHARGE, CallFault.notSent()).always();
    world.run(2);
    DayReport third = world.run(2);

    assertThat(rows(third, ExceptionKind.NOT_DONE)).hasSize(1);
    world.gateway.calls().faults().clear();
    world.nextDay();
    assertThat(rows(world.run(1), ExceptionKind.NOT_DONE)).isEmpty();
    assertThat(world.gateway.charges()).hasSize(1);
  }

  @Test
  void aDecisionThatCannotBeReadIsRefusedAndNotWritten() {
    World world = new World();
    JournalRecord nonsense =
        JournalRecord.of("autopay-enrolled", Facts.builder().put("customer", "nobody").build());

    assertThatThrownBy(() -> world.billing().desk().decide(nonsense))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot");

    assertThat(world.journal.entriesAfter(0)).isEmpty();
    world.run(1);
  }

  /** Acme is charged today, Echo is reminded. */
  private static World chargedAndReminded() {
    World world = new World();
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    Customer dune = world.customer("Dune");
    world.invoice(dune, "1004", "60.00", 20);
    world.invoice(world.customer("Echo"), "1006", "90.00", -4);
    return world;
  }

  private static List<ExceptionRow> rows(DayReport report, ExceptionKind kind) {
    return report.exceptions().stream().filter(row -> row.kind() == kind).toList();
  }
}
