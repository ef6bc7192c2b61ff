package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.Refunds;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What follows from a refund is decided once, when it is heard of. */
class RefundTest {

  private World world = new World();

  @Test
  void aSettingThatChangesLaterPostsNoEarlierRefundAgain() {
    Invoice invoice = charged("1001").get(0);
    wish("w-1", "40.00", Optional.empty());
    run(false);
    run(false);

    run(true);
    run(true);

    assertThat(postings(PostingKind.REFUND)).isEqualTo(1);
    assertThat(postings(PostingKind.REVERSAL)).isZero();
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));

    wish("w-2", "10.00", Optional.empty());
    run(true);
    run(true);
    run(false);

    assertThat(postings(PostingKind.REFUND)).isEqualTo(1);
    assertThat(postings(PostingKind.REVERSAL)).isEqualTo(1);
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("10.00"));
  }

  @Test
  void aRefundWishedForOneInvoiceOpensThatOneAgain() {
    List<Invoice> invoices = charged("1001", "1002", "1003");
    wish("w-1", "40.00", Optional.of(invoices.get(0).id()));

    world.run(3);

    assertThat(world.psa.owed(invoices.get(0).id())).isEqualTo(usd("40.00"));
    assertThat(world.psa.owed(invoices.get(1).id())).isEqualTo(usd("0.00"));
    assertThat(world.psa.owed(invoices.get(2).id())).isEqualTo(usd("0.00"));
    assertThat(reopened()).containsExactly(List.of("1001"));
  }

  @Test
  void alsoIfTheGatewayTellsOfItBeforeTheCallIsKnownToHaveSucceeded() {
    world =
        new World(
            clock ->
                FakeGateway.builder(clock)
                    .zone(World.ZONE)
                    .withoutKeys()
                    .lookUpLag(Duration.ofDays(30))
                    .build());
    List<Invoice> invoices = charged("1001", "1002");
    wish("w-1", "40.00", Optional.of(invoices.get(0).id()));
    world.gateway.faults().next(GatewayOperation.REFUND, CallFault.unknownAfterCommit()).times(1);

    world.run(3);

    assertThat(reopened()).containsExactly(List.of("1001"));
  }

  @Test
  void whatIsMoreThanThatInvoiceComesFromTheLastOfTheOthers() {
    List<Invoice> invoices = charged("1001", "1002", "1003");
    wish("w-1", "130.00", Optional.of(invoices.get(0).id()));

    world.run(3);

    assertThat(world.psa.owed(invoices.get(0).id())).isEqualTo(usd("100.00"));
    assertThat(world.psa.owed(invoices.get(2).id())).isEqualTo(usd("30.00"));
    assertThat(reopened()).containsExactly(List.of("1001", "1003"));
  }

  @Test
  void aRefundForAnInvoiceThatTheChargeDidNotPayIsNotMadeAndIsShown() {
    charged("1001");
    wish("w-1", "40.00", Optional.of(new InvoiceId(world.psa.system(), "typo")));

    DayReport report = world.run(2);

    assertThat(world.gateway.charges()).allMatch(charge -> charge.reversed().isZero());
    assertThat(report.exceptions())
        .filteredOn(row -> row.kind() == ExceptionKind.DECISION_UNUSABLE)
        .singleElement()
        .asString()
        .contains("typo");
  }

  private List<Invoice> charged(String... numbers) {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    List<Invoice> invoices =
        List.of(numbers).stream().map(number -> world.invoice(acme, number, "100.00", 0)).toList();
    world.run(1);
    world.nextDay();
    return invoices;
  }

  private void wish(String id, String amount, Optional<InvoiceId> invoice) {
    PaymentId charge = world.gateway.charges().get(0).payment();
    world
        .billing()
        .desk()
        .decide(
            Refunds.requested(
                new Refunds.Requested(id, charge, usd(amount), "service credit", invoice)));
  }

  private void run(boolean refundReopens) {
    World.bare(world)
        .gateway(world.gateway)
        .accounting(world.books)
        .policies(
            BillingPolicies.from(LocalDate.EPOCH, ZoneId.of("America/Chicago"))
                .withApprovesFirstCharges(false)
                .withRefundReopensInvoices(refundReopens))
        .build()
        .run();
    world.nextDay();
  }

  private long postings(PostingKind kind) {
    return world.books.documents().stream()
        .filter(document -> document.posting().kind() == kind)
        .count();
  }

  private List<List<String>> reopened() {
    return world.books.documents().stream()
        .map(document -> document.posting())
        .filter(PaymentReversed.class::isInstance)
        .map(posting -> ((PaymentReversed) posting).invoiceNumbers())
        .toList();
  }
}
