package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.GatewayEvent.PaidOut;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Journal;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.reconciliation.Deposited;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PayoutReceived;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every payout is proven once, or it is a row. */
class PayoutTest {

  /** What a journal in a file takes as one record, in bytes. */
  private static final int ONE_RECORD = 1 << 20;

  private final World world = new World();

  @Test
  void aPayoutOf4300ChargesIsOneRecordOfTheJournalAndSoIsItsPosting() {
    Payout payout = payout(charges(4_300));
    List<Deposited> deposited =
        payout.lines().stream()
            .map(
                line ->
                    new Deposited(
                        line.payment().orElseThrow(),
                        new DocumentRef("SalesReceipt", "123456"),
                        line.gross()))
            .toList();
    PayoutReceived posting =
        new PayoutReceived(
            payout.id(), payout.arrivesOn(), deposited, payout.fees(), usd("0.00"), payout.net());

    assertThat(bytes(GatewayEvents.facts(new PaidOut("evt_1", payout)))).isLessThan(ONE_RECORD);
    assertThat(bytes(posting.facts())).isLessThan(ONE_RECORD);
  }

  @Test
  void aPayoutThatIsTooLongForTheJournalIsKnownWithoutItsLinesAndTheRestGoesOn() {
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    Journal journal = new ShortJournal(world.journal, 20_000);
    PaidOut told = new PaidOut("evt_payout", payout(charges(300)));
    Money net = told.payout().net();
    world.bank.achCredit(world.today(), net, "GATEWAY", "");
    BillingAutomation billing = billing(journal);

    assertThat(billing.receive(told)).isTrue();
    assertThat(billing.receive(told)).as("told again").isFalse();
    DayReport report = billing.run();

    assertThat(world.gateway.charges()).hasSize(1);
    assertThat(rows(report, ExceptionKind.PAYOUT_UNPROVEN))
        .singleElement()
        .satisfies(row -> assertThat(row.amount()).contains(net));
    assertThat(rows(report, ExceptionKind.UNMATCHED_PAYMENT)).isEmpty();
    assertThat(rows(report, ExceptionKind.CONTRADICTION)).isEmpty();
  }

  @Test
  void aLineOfTheBankThatIsTooLongForTheJournalIsARowAndTheRestGoesOn() {
    world.invoice(world.customer("Acme"), "1001", "100.00", 5);
    world.bank.wire(world.today(), usd("9.00"), "Somebody", "x".repeat(30_000));
    world.bank.check(world.today(), usd("100.00"), "Acme", "1001");

    DayReport report = billing(new ShortJournal(world.journal, 20_000)).run();

    assertThat(report.matches()).hasSize(1);
    assertThat(rows(report, ExceptionKind.UNREADABLE_RECORD))
        .singleElement()
        .asString()
        .contains("ln_000001", "too long");
  }

  @Test
  void aPayoutWithoutLinesThatArrivedIsARow() {
    world.bank.achCredit(world.today(), usd("485.20"), "GATEWAY", "");
    BillingAutomation billing = billing(world.journal);
    billing.receive(new PaidOut("evt_payout", payout(List.of())));

    DayReport report = billing.run();

    assertThat(report.arrivals()).hasSize(1);
    assertThat(rows(report, ExceptionKind.PAYOUT_UNPROVEN))
        .singleElement()
        .asString()
        .contains("po_1", "485.20");
    assertThat(world.books.documents()).isEmpty();
  }

  @Test
  void aPayoutOfWhichTheLinesAreToldLaterIsPosted() {
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.run(1);
    while (world.gateway.payouts().isEmpty()) {
      world.nextDay();
    }
    BillingAutomation billing = billing(world.journal);
    billing.receive(new PaidOut("evt_early", world.gateway.payouts().get(0)).withoutLines());
    world.clock.advance(Duration.ofDays(4));

    DayReport report = billing.run();

    assertThat(rows(report, ExceptionKind.PAYOUT_UNPROVEN)).isEmpty();
    assertThat(world.books.documents())
        .filteredOn(document -> document.posting().kind() == PostingKind.PAYOUT)
        .hasSize(1);
  }

  @Test
  void aPayoutThatComesToNothingNeedsNoLineOfTheBankAndIsNoRow() {
    BillingAutomation billing = billing(world.journal);
    Payout nothing =
        Payout.builder()
            .id(new PayoutId(world.gateway.system(), "po_0"))
            .arrivesOn(world.today())
            .net(usd("0.00"))
            .build();
    billing.receive(new PaidOut("evt_payout", nothing));
    world.clock.advance(Duration.ofDays(7));

    assertThat(billing.run().exceptions()).isEmpty();
  }

  @Test
  void aCheckOfTheSizeOfAPayoutPaysTheInvoiceOfWhoSentIt() {
    Invoice invoice = world.invoice(world.customer("Acme"), "1001", "485.20", 5);
    world.bank.check(world.today(), usd("485.20"), "Acme", "1001");
    BillingAutomation billing = billing(world.journal);
    billing.receive(new PaidOut("evt_payout", payout(List.of())));

    DayReport report = billing.run();

    assertThat(report.arrivals()).isEmpty();
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
  }

  @Test
  void aPayoutThatCameACentOffIsARowThatNamesTheLine() {
    world.bank.achCredit(world.today(), usd("485.19"), "GATEWAY", "");
    BillingAutomation billing = billing(world.journal);
    billing.receive(new PaidOut("evt_payout", payout(List.of())));
    world.clock.advance(Duration.ofDays(7));

    DayReport report = billing.run();

    assertThat(report.arrivals()).isEmpty();
    assertThat(rows(report, ExceptionKind.UNMATCHED_PAYMENT)).hasSize(1);
    assertThat(rows(report, ExceptionKind.PAYOUT_MISSING))
        .singleElement()
        .asString()
        .contains("po_1", "ln_000001", "485.19");
  }

  private BillingAutomation billing(Journal journal) {
    return World.everything(world).journal(journal).build();
  }

  private static List<ExceptionRow> rows(DayReport report, ExceptionKind kind) {
    return report.exceptions().stream().filter(row -> row.kind() == kind).toList();
  }

  private Payout payout(List<PayoutLine> lines) {
    return Payout.builder()
        .id(new PayoutId(world.gateway.system(), "po_1"))
        .arrivesOn(world.today())
        .net(lines.stream().map(PayoutLine::net).reduce(Money::plus).orElse(usd("485.20")))
        .lines(lines)
        .build();
  }

  private static List<PayoutLine> charges(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            n ->
                new PayoutLine(
                    PayoutLineKind.CHARGE,
                    "ch_3MmlLrLkdIwHu7ix" + n,
                    Optional.of(PaymentId.parse("gateway:ch_3MmlLrLkdIwHu7ix" + n)),
                    usd("1234.56"),
                    usd("36.10")))
        .toList();
  }

  private static int bytes(Facts facts) {
    return facts.values().entrySet().stream()
        .mapToInt(fact -> (fact.getKey() + fact.getValue()).length() + 12)
        .sum();
  }
}
