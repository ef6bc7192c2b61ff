package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.automation.BillingAutomationBuilder;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.Notifier;
import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.Pull;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.testkit.world.SimulatedWorld;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Each defect is found, and told in a story of a few lines. */
final class WorldMutantsTest {

  @Test
  void aConnectorThatSendsAChargeAgainUnderANewKey() {
    assertThat(
            found(
                (world, settings) ->
                    settings.gateway(
                        Broken.port(
                            PaymentGateway.class,
                            world.gateway(),
                            "charge",
                            (gateway, args) -> sentAgain(gateway, (ChargeRequest) args[0])))))
        .containsAnyOf("were collected for invoice", "the journal knows nothing of it");
  }

  @Test
  void aConnectorThatDropsReturns() {
    assertThat(
            found(
                (world, settings) ->
                    settings.gateway(
                        Broken.port(
                            PaymentGateway.class,
                            world.gateway(),
                            "eventsAfter",
                            (gateway, args) ->
                                withoutReturns(gateway.eventsAfter(position(args)))))))
        .contains("went back");
  }

  @Test
  void aBankFeedThatSkipsLines() {
    assertThat(
            found(
                (world, settings) ->
                    settings.bank(
                        Broken.port(
                            BankFeed.class,
                            world.bank(),
                            "linesAfter",
                            (bank, args) -> withoutChecks(bank.linesAfter(position(args)))))))
        .containsAnyOf("stands nowhere, and nobody is told", "were taken from");
  }

  @Test
  void aPsaThatHidesAnInvoice() {
    assertThat(
            found(
                (world, settings) ->
                    settings.psa(
                        Broken.port(
                            Psa.class,
                            world.psa(),
                            "invoices",
                            (psa, args) ->
                                withoutSmallOnes(psa.invoices((InvoiceQuery) args[0]))))))
        .containsAnyOf("neither charged, dunned, on hold nor shown to anybody", "were taken from");
  }

  @Test
  void aPsaThatListsNoPayments() {
    assertThat(
            found(
                (world, settings) ->
                    settings.psa(
                        Broken.port(Psa.class, world.psa(), "payments", (psa, args) -> List.of()))))
        .containsAnyOf("by the books and by the PSA differ", "came in");
  }

  @Test
  void aPsaThatHidesCredit() {
    assertThat(
            found(
                (world, settings) ->
                    settings.psa(
                        Broken.port(
                            Psa.class,
                            world.psa(),
                            "invoices",
                            (psa, args) -> withoutCredit(psa.invoices((InvoiceQuery) args[0]))))))
        .contains("were taken from");
  }

  @Test
  void aPolicyThatHoldsNoDebtForMoneyThatNobodyHasExplained() {
    assertThat(
            found(
                (world, settings) ->
                    settings.policies(
                        BillingPolicies.from(world.cutOver(), world.zone())
                            .withApprovesFirstCharges(false)
                            .withHoldsDebtsForUnresolvedMoney(false))))
        .contains("were taken from");
  }

  @Test
  void aPolicyThatAsksForNextToNothing() {
    assertThat(
            found(
                (world, settings) ->
                    settings.policies(
                        usual(world).withLeastAmounts(List.of(Money.of("0.00", "USD"))))))
        .contains("which is too little");
  }

  @Test
  void aPolicyThatGivesNoTime() {
    assertThat(found((world, settings) -> settings.policies(usual(world).withTermsDays(0))))
        .contains("is due on day");
  }

  @Test
  void aPolicyThatDoesNotKnowOfClosedBooks() {
    assertThat(
            found(
                (world, settings) ->
                    settings.policies(usual(world).withBooksClosedThrough(Optional.empty()))))
        .contains("it was known that the books are closed");
  }

  @Test
  void aConnectorThatTakesALapsedLoginForARefusal() {
    assertThat(
            found(
                (world, settings) ->
                    settings.gateway(
                        Broken.port(
                            PaymentGateway.class,
                            world.gateway(),
                            "charge",
                            (gateway, args) -> refused(gateway, (ChargeRequest) args[0])))))
        .contains("never refused to");
  }

  private static BillingPolicies usual(SimulatedWorld world) {
    return BillingPolicies.from(world.cutOver(), world.zone())
        .withApprovesFirstCharges(false)
        .withBooksClosedThrough(world.booksClosedThrough());
  }

  private static Object refused(PaymentGateway gateway, ChargeRequest request) {
    try {
      return gateway.charge(request);
    } catch (AuthenticationException e) {
      throw new RefusedException(
          gateway.system().value(), "charge", new Refusal(401, "unauthorized", ""), "");
    }
  }

  @Test
  void aPolicyThatCollectsWhatWasDueBeforeTheFirstDay() {
    assertThat(
            found(
                (world, settings) ->
                    settings.policies(
                        BillingPolicies.from(world.cutOver(), world.zone())
                            .withApprovesFirstCharges(false)
                            .withCollectsOldDebts(true))))
        .contains("which was due before the first day");
  }

  @Test
  void aSenderThatSendsTwice() {
    assertThat(
            found(
                (world, settings) ->
                    settings.notifier(
                        Broken.port(
                            Notifier.class,
                            world.mail(),
                            "send",
                            (mail, args) -> sentTwice(mail, (Message) args[0])))))
        .contains("twice");
  }

  @Test
  void aGatewayThatNamesTheWrongDayOfItsPayouts() {
    assertThat(
            found(
                (world, settings) ->
                    settings.gateway(
                        Broken.port(
                            PaymentGateway.class,
                            world.gateway(),
                            "eventsAfter",
                            (gateway, args) -> tooEarly(gateway.eventsAfter(position(args)))))))
        .as("it may be taken for one of before the first day")
        .containsAnyOf("has arrived, and is said to be missing", "is in no books, nor shown");
  }

  private static Pull<GatewayEvent> tooEarly(Pull<GatewayEvent> events) {
    return new Pull<>(
        events.records().stream()
            .map(event -> event instanceof GatewayEvent.PaidOut out ? tooEarly(out) : event)
            .toList(),
        events.unreadable(),
        events.position());
  }

  private static GatewayEvent tooEarly(GatewayEvent.PaidOut event) {
    Payout payout = event.payout();
    return new GatewayEvent.PaidOut(
        event.id(),
        Payout.builder().from(payout).arrivesOn(payout.arrivesOn().minusDays(9)).build());
  }

  private static Object sentAgain(PaymentGateway gateway, ChargeRequest request) {
    try {
      return gateway.charge(request);
    } catch (UnknownOutcomeException e) {
      EffectKey key = EffectKey.derive(TenantId.of("msp"), "again", List.of(request.key().value()));
      return gateway.charge(ChargeRequest.of(key, request.facts()));
    }
  }

  private static Pull<GatewayEvent> withoutReturns(Pull<GatewayEvent> events) {
    return new Pull<>(
        events.records().stream()
            .filter(event -> !(event instanceof GatewayEvent.Reversed))
            .toList(),
        events.unreadable(),
        events.position());
  }

  private static Pull<BankLine> withoutChecks(Pull<BankLine> lines) {
    return new Pull<>(
        lines.records().stream().filter(line -> !line.trace().isEmpty()).toList(),
        lines.unreadable(),
        lines.position());
  }

  private static Pull<Invoice> withoutSmallOnes(Pull<Invoice> invoices) {
    return new Pull<>(
        invoices.records().stream()
            .filter(invoice -> invoice.total().minorUnits() > 20_000)
            .toList(),
        invoices.unreadable(),
        invoices.position());
  }

  private static Pull<Invoice> withoutCredit(Pull<Invoice> invoices) {
    return new Pull<>(
        invoices.records().stream().filter(invoice -> !invoice.total().isNegative()).toList(),
        invoices.unreadable(),
        invoices.position());
  }

  private static Object sentTwice(Notifier mail, Message message) {
    EffectKey again = EffectKey.derive(TenantId.of("msp"), "again", List.of(message.key().value()));
    mail.send(
        new Message(
            again,
            message.customer(),
            message.address(),
            message.step(),
            message.subject(),
            message.body()));
    return mail.send(message);
  }

  @SuppressWarnings("unchecked") // Both readers of streams take a position, if they have one.
  private static Optional<String> position(Object[] args) {
    return (Optional<String>) args[0];
  }

  private static String found(
      BiFunction<SimulatedWorld, BillingAutomationBuilder, BillingAutomationBuilder> defect) {
    return Hunt.story(world -> Worker.in(world, settings -> defect.apply(world, settings)));
  }
}
