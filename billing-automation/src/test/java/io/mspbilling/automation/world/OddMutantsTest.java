package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.world.BillingWorker;
import io.mspbilling.testkit.world.SimulatedWorld;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Defects in what is needed seldom are found as well. */
final class OddMutantsTest {

  @Test
  void aConnectorThatDropsSuccessAfterANo() {
    assertThat(
            Hunt.story(
                world ->
                    Worker.in(
                        world,
                        settings ->
                            settings.gateway(
                                Broken.port(
                                    PaymentGateway.class,
                                    world.gateway(),
                                    "eventsAfter",
                                    (gateway, args) ->
                                        withoutAfterAll(
                                            world, gateway.eventsAfter(position(args))))))))
        .containsAnyOf(
            "were taken from",
            "were collected for",
            "the journal knows nothing of it",
            "collected after it had failed, and nobody is told");
  }

  @Test
  void aRowOfWhatWasCollectedAfterAllThatIsNotShown() {
    assertThat(found(row -> row.facts().contains("collected after all")))
        .contains("was collected after it had failed, and nobody is told");
  }

  @Test
  void aRowOfAnOrphanedConsentThatIsNotShown() {
    assertThat(found(row -> row.subject() instanceof Subject.OfConsent))
        .contains("is nobody's, and nobody is told");
  }

  @Test
  void aRowOfADecisionThatFitsNothingThatIsNotShown() {
    assertThat(
            found(
                row ->
                    row.kind() == ExceptionKind.DECISION_UNUSABLE
                        && !(row.subject() instanceof Subject.OfConsent)))
        .contains("makes no sense, and nobody is told");
  }

  @Test
  void aRowOfMoneyTakenBackInAnotherCurrencyThatIsNotShown() {
    assertThat(found(row -> row.kind() == ExceptionKind.UNKNOWN_PAYMENT))
        .contains("nobody is told");
  }

  @Test
  void aRowOfACheckThatBouncedBeforeItPaidForAnythingThatIsNotShown() {
    assertThat(found(row -> row.facts().contains("it had paid for nothing")))
        .contains("went back to");
  }

  @Test
  void aRowOfAReversalThatTheBooksDoNotTakeThatIsNotShown() {
    assertThat(foundWhere("day 0: the books take no reversals", OddMutantsTest::isNotSupported))
        .containsAnyOf("of which the books show", "and the books do not say so");
  }

  @Test
  void aRowOfARefundThatTheBooksDoNotTakeThatIsNotShown() {
    assertThat(foundWhere("day 0: the books take no refunds", OddMutantsTest::isNotSupported))
        .contains("of which the books show");
  }

  @Test
  void aRowOfAPartPaymentThatThePsaDoesNotTakeThatIsNotShown() {
    assertThat(
            foundWhere(
                "day 0: the psa takes no part payments",
                row -> isNotSupported(row) && row.facts().contains("paid in parts")))
        .containsAnyOf("paid by the books and by the PSA differ", "nor shown to anybody");
  }

  private static boolean isNotSupported(ExceptionRow row) {
    return row.kind() == ExceptionKind.NOT_SUPPORTED;
  }

  @Test
  void aConnectorThatStopsAtAPayoutOfThousandsOfLines() {
    assertThat(
            Hunt.story(
                world ->
                    Worker.in(
                        world,
                        settings ->
                            settings.gateway(
                                Broken.port(
                                    PaymentGateway.class,
                                    world.gateway(),
                                    "eventsAfter",
                                    (gateway, args) ->
                                        upToManyLines(
                                            gateway.eventsAfter(position(args)),
                                            position(args)))))))
        .contains("nor shown");
  }

  @Test
  void aSettingThatChangesWhatWasDecidedOfARefund() {
    assertThat(
            Hunt.story(world -> Worker.in(world, settings -> settings.journal(decidedAnew(world)))))
        .containsAnyOf("by the books", "as a refund and as a reversal");
  }

  /** What stands there of a refund is read as today's setting has it. */
  private static Journal decidedAnew(SimulatedWorld world) {
    Journal anew =
        Broken.port(
            Journal.class,
            world.journal(),
            "entriesAfter",
            (journal, args) ->
                journal.entriesAfter((Long) args[0]).stream()
                    .map(entry -> decidedAnew(entry, world.refundsReopenInvoices()))
                    .toList());
    return Broken.port(Journal.class, anew, "checkpoint", (journal, args) -> Optional.empty());
  }

  private static JournalEntry decidedAnew(JournalEntry entry, boolean reopens) {
    Facts facts = entry.record().facts();
    if (!"REFUND".equals(facts.values().get("seen.reversal.kind"))) {
      return entry;
    }
    Map<String, String> anew = new TreeMap<>(facts.values());
    anew.put("seen.reversal.reopens", Boolean.toString(reopens));
    Facts.Builder changed = Facts.builder();
    anew.forEach(changed::put);
    return new JournalEntry(
        entry.sequence(),
        entry.at(),
        new JournalRecord(entry.record().kind(), entry.record().uniqueKey(), changed.build()),
        entry.hash());
  }

  private static Pull<GatewayEvent> upToManyLines(
      Pull<GatewayEvent> events, Optional<String> position) {
    List<GatewayEvent> before =
        events.records().stream()
            .takeWhile(
                event ->
                    !(event instanceof GatewayEvent.PaidOut paidOut)
                        || paidOut.payout().lines().size() < 5_000)
            .toList();
    return before.size() == events.records().size()
        ? events
        : new Pull<>(before, events.unreadable(), position);
  }

  @Test
  void aConnectorWhoseBugAtOneRecordIsTakenForItsSystemsFailure() {
    assertThat(
            Hunt.story(
                world ->
                    Worker.in(
                        world,
                        settings ->
                            settings.psa(
                                Broken.port(
                                    Psa.class,
                                    world.psa(),
                                    "findInvoice",
                                    (psa, args) -> foundInvoice(psa, (InvoiceId) args[0]))))))
        .contains("nothing was broken today, and yet");
  }

  @Test
  void aConnectorThatShowsOnlyWhatIsOpenWhereThePsaTellsNoChanges() {
    assertThat(
            Hunt.storyWhere(
                "day 0: the psa tells no changes",
                world ->
                    Worker.in(
                        world,
                        settings ->
                            settings.psa(
                                Broken.port(
                                    Psa.class,
                                    world.psa(),
                                    "invoices",
                                    (psa, args) ->
                                        psa.invoices(
                                            args[0].equals(InvoiceQuery.all())
                                                ? InvoiceQuery.open()
                                                : (InvoiceQuery) args[0]))))))
        .containsAnyOf("the PSA shows", "is paid, and nobody is told");
  }

  @Test
  void aConnectorThatSaysThatWhatStandsThereIsGone() {
    assertThat(
            Hunt.storyWhere(
                "day 0: the psa takes no payments back",
                world ->
                    Worker.in(
                        world,
                        settings ->
                            settings.psa(
                                Broken.port(
                                    Psa.class,
                                    world.psa(),
                                    "findVoid",
                                    (psa, args) -> Probe.found((PaymentVoid) args[0]))))))
        .contains("the PSA shows");
  }

  private static Object foundInvoice(Psa psa, InvoiceId id) {
    try {
      return psa.findInvoice(id);
    } catch (IllegalStateException e) {
      throw new UnreachableException(psa.system().value(), "find invoice", "a bug", e);
    }
  }

  private static Pull<GatewayEvent> withoutAfterAll(
      SimulatedWorld world, Pull<GatewayEvent> events) {
    return new Pull<>(
        events.records().stream()
            .filter(
                event ->
                    !(event instanceof GatewayEvent.ChargeSucceeded succeeded)
                        || world.gateway().charges().stream()
                            .noneMatch(
                                charge ->
                                    charge.wasRefused()
                                        && charge.payment().equals(succeeded.payment())))
            .toList(),
        events.unreadable(),
        events.position());
  }

  @SuppressWarnings("unchecked") // It takes a position, if there is one.
  private static Optional<String> position(Object[] args) {
    return (Optional<String>) args[0];
  }

  private static String found(Predicate<ExceptionRow> hidden) {
    return Hunt.story(world -> hiding(Worker.in(world), hidden));
  }

  private static String foundWhere(String trait, Predicate<ExceptionRow> hidden) {
    return Hunt.storyWhere(trait, world -> hiding(Worker.in(world), hidden));
  }

  private static BillingWorker hiding(BillingWorker worker, Predicate<ExceptionRow> hidden) {
    return new Through(worker) {
      @Override
      public List<ExceptionRow> run() {
        return super.run().stream().filter(hidden.negate()).toList();
      }
    };
  }
}
