package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.issuance.Psa;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.world.BillingWorker;
import io.mspbilling.testkit.world.SimulatedWorld;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.util.List;
import java.util.Optional;
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
        .containsAnyOf("were taken from", "were collected for", "the journal knows nothing of it");
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

  private static BillingWorker hiding(BillingWorker worker, Predicate<ExceptionRow> hidden) {
    return new Through(worker) {
      @Override
      public List<ExceptionRow> run() {
        return super.run().stream().filter(hidden.negate()).toList();
      }
    };
  }
}
