package io.mspbilling.automation;

import static io.mspbilling.automation.Trouble.USUAL;
import static io.mspbilling.automation.Trouble.world;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.communication.Holds;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpeningBalances;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.PayoutArrivals;
import io.mspbilling.reconciliation.matching.Decision;
import io.mspbilling.reconciliation.matching.Decisions;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Suggestion;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person decided too late, or about what nobody knows, is shown and never swallowed. */
class StrayDecisionsTest {

  private static final Currency USD = Currency.getInstance("USD");

  private final World world = world(USUAL);
  private final Customer acme = world.customer("Acme");

  @Test
  void aConfirmationOfALineThatIsAPayoutIsShownAndChangesNothing() {
    world.invoice(world.onCard("Bolt", PayerScript.approves()), "1001", "100.00", 0);
    world.run(6);
    PayoutId payout = world.gateway.payouts().get(0).id();
    BankLine line = lines().get(0);
    Invoice other = world.invoice(acme, "2001", line.amount().amount().toPlainString(), 20);

    decide(confirmed(line, other));

    assertThat(unusable()).singleElement().asString().contains(line.id().text(), payout.text());
    assertThat(world.psa.owed(other.id())).isEqualTo(line.amount());
    assertThat(world.books.balance(AccountRole.BANK, USD)).isEqualTo(line.amount());
  }

  @Test
  void aPayoutThatIsSeenInAConfirmedLineIsShownAndNotPosted() {
    world.invoice(world.onCard("Bolt", PayerScript.approves()), "1001", "100.00", 0);
    world.billing().run();
    for (int day = 1; day < 6; day++) {
      world.nextDay();
    }
    BankLine line = lines().get(0);
    Invoice other = world.invoice(acme, "2001", line.amount().amount().toPlainString(), 20);
    World.bare(world).bank(world.bank).build().run();
    decide(confirmed(line, other));
    PayoutId payout = world.gateway.payouts().get(0).id();
    world.journal.append(
        PayoutArrivals.arrived(new PayoutArrivals.Arrival(payout, line.id(), line.bookedOn())),
        world.clock.instant());

    assertThat(unusable()).singleElement().asString().contains(line.id().text(), payout.text());
    assertThat(world.psa.owed(other.id())).isEqualTo(usd("0.00"));
    assertThat(world.books.balance(AccountRole.BANK, USD)).isEqualTo(line.amount());
    assertThat(world.books.balance(AccountRole.UNDEPOSITED_FUNDS, USD)).isEqualTo(usd("100.00"));
  }

  @Test
  void aConfirmationOfALineThatTheBankDoesNotShowIsShownUntilItDoes() {
    Invoice invoice = world.invoice(acme, "2001", "60.00", 20);
    BankLine line = world.bank.check(world.today().plusDays(1), usd("60.00"), "x", "y");
    decide(confirmed(line, invoice));

    assertThat(unusable()).singleElement().asString().contains(line.id().text());

    world.nextDay();
    assertThat(unusable()).isEmpty();
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
  }

  @Test
  void aConfirmationOfAChargeIsShown() {
    Invoice charged =
        world.invoice(world.onCard("Bolt", PayerScript.approves()), "1001", "100.00", 0);
    world.billing().run();
    PaymentId charge = world.gateway.charges().get(0).payment();
    decide(
        Matches.confirmed(
            charge,
            acme.id(),
            List.of(new Allocation(charged.id(), charged.number(), usd("100.00")))));

    assertThat(unusable()).singleElement().asString().contains(charge.text(), "charge");
  }

  @Test
  void aConfirmationForAnInvoiceThatNobodyKnowsIsShown() {
    BankLine line = world.bank.check(world.today(), usd("60.00"), "x", "y");
    InvoiceId typo = new InvoiceId(world.psa.system(), "typo");
    decide(
        Matches.confirmed(
            line.id(), acme.id(), List.of(new Allocation(typo, "9999", usd("60.00")))));

    assertThat(world.billing().run().exceptions())
        .filteredOn(row -> row.kind() == ExceptionKind.REFUSED)
        .anySatisfy(row -> assertThat(row.toString()).contains(typo.text()));
  }

  @Test
  void aHoldThatHoldsNothingIsShownUntilItIsLifted() {
    CustomerId customer = new CustomerId(world.psa.system(), "typo");
    InvoiceId invoice = new InvoiceId(world.psa.system(), "typo");
    decide(Holds.placed(customer, "promised", Optional.empty()));
    decide(Holds.placed(invoice, "disputed", Optional.of(world.today())));

    assertThat(unusable()).hasSize(2);

    decide(Holds.lifted(customer));
    world.nextDay();
    assertThat(unusable()).isEmpty();
  }

  @Test
  void anUndoingOfWhatNobodyDecidedIsRefused() {
    Desk desk = world.billing().desk();

    assertThatThrownBy(() -> decide(Decisions.decided(new Decision.Undo("u1", "nope"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nope");
    assertThatThrownBy(() -> desk.confirm(new Suggestion.Undo("nope"), "Jo"))
        .isInstanceOf(IllegalArgumentException.class);
    decide(Decisions.decided(new Decision.Alias("a1", "Acme East", acme.id())));
    assertThat(desk.confirm(new Suggestion.Undo("a1"), "Jo")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "The LLC", "?!"})
  void anAliasThatTellsNobodyIsRefused(String name) {
    assertThatThrownBy(() -> decide(Decisions.decided(new Decision.Alias("a1", name, acme.id()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void anOpeningBalanceOfAnInvoiceThatNobodyKnowsIsShownUntilItIsZero() {
    InvoiceId typo = new InvoiceId(world.psa.system(), "typo");
    Invoice open = world.invoice(acme, "2001", "60.00", 20);
    decide(OpeningBalances.balance(typo, usd("40.00"), "Jo"));
    decide(OpeningBalances.balance(open.id(), usd("50.00"), "Jo"));

    assertThat(unusable()).singleElement().asString().contains("typo", "USD 40.00");

    decide(OpeningBalances.balance(typo, usd("0.00"), "Jo"));
    world.nextDay();
    assertThat(unusable()).isEmpty();
  }

  @Test
  void aHoldOnWhatIsKnownIsNotShown() {
    Invoice open = world.invoice(acme, "2001", "60.00", 20);
    Invoice paid = world.invoice(acme, "2002", "50.00", 20);
    world.bank.check(world.today(), usd("50.00"), "Acme", "2002");
    decide(Holds.placed(acme.id(), "promised", Optional.empty()));
    decide(Holds.placed(open.id(), "promised", Optional.empty()));
    decide(Holds.placed(paid.id(), "promised", Optional.empty()));
    world.billing().run();

    assertThat(unusable()).isEmpty();
    assertThat(world.psa.owed(paid.id())).isEqualTo(usd("0.00"));
  }

  @Test
  void aConsentOfACustomerThatNobodyKnowsIsShownUntilItIsWithdrawn() {
    CustomerId typo = new CustomerId(world.psa.system(), "typo");
    decide(
        Autopay.enrolled(
            typo, world.gateway.saveCard("Visa", PayerScript.approves()), world.today(), "form"));

    assertThat(unusable()).singleElement().asString().contains(typo.text());

    decide(Autopay.withdrawn(typo, "a typo"));
    assertThat(unusable()).isEmpty();
  }

  @Test
  void theEndOfAConsentThatNobodyGaveIsRefused() {
    CustomerId typo = new CustomerId(world.psa.system(), "typo");

    assertThatThrownBy(() -> decide(Autopay.withdrawn(typo, "by phone")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(typo.text());
    assertThat(world.journal.entriesAfter(0)).isEmpty();
  }

  @Test
  void aConsentMayBeWithdrawnAgain() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    decide(Autopay.withdrawn(acme.id(), "by phone"));

    decide(Autopay.withdrawn(acme.id(), "by phone"));

    world.invoice(acme, "1001", "100.00", 0);
    world.run(3);
    assertThat(world.gateway.charges()).isEmpty();
  }

  @Test
  void whatIsDecidedAboutAPaymentThatNobodyKnowsIsShownUntilItIsUndone() {
    PaymentId typo = PaymentId.parse("bank:typo");
    InvoiceId item = world.invoice(acme, "2001", "60.00", 20).id();
    decide(Decisions.decided(new Decision.Pin("p", typo, acme.id(), Optional.empty())));
    decide(Decisions.decided(new Decision.Reject("r", typo, item)));
    decide(Decisions.decided(new Decision.Alias("a", "ACM", CustomerId.parse("psa:typo"))));

    assertThat(unusable())
        .extracting(row -> row.subject().toString())
        .containsExactlyInAnyOrder("decision p", "decision r", "decision a");

    for (String id : List.of("p", "r", "a")) {
      decide(Decisions.decided(new Decision.Undo("undo-" + id, id)));
    }
    assertThat(unusable()).isEmpty();
  }

  @Test
  void whatIsDecidedAboutAPaymentThatWasAppliedIsShownUnlessItWasFollowed() {
    Customer bolt = world.customer("Bolt");
    Invoice paid = world.invoice(acme, "2001", "60.00", 20);
    Invoice other = world.invoice(acme, "2002", "50.00", 20);
    PaymentId line = world.bank.check(world.today(), usd("60.00"), "Acme", "2001").id();
    world.billing().run();
    decide(Decisions.decided(new Decision.Reject("followed", line, other.id())));
    decide(Decisions.decided(new Decision.Reject("late", line, paid.id())));
    decide(Decisions.decided(new Decision.Pin("late too", line, bolt.id(), Optional.empty())));
    world.bank.check(world.today(), usd("7.00"), "x", "y");

    assertThat(unusable())
        .extracting(row -> row.subject().toString())
        .containsExactlyInAnyOrder("decision late", "decision late too");

    decide(Decisions.decided(new Decision.Undo("undo", "late")));
    decide(Decisions.decided(new Decision.Pin("right", line, acme.id(), Optional.of(paid.id()))));
    assertThat(unusable()).isEmpty();
  }

  @Test
  void aRejectionOfAnInvoiceThatNobodyKnowsIsShown() {
    PaymentId line = world.bank.check(world.today(), usd("60.00"), "x", "y").id();
    decide(
        Decisions.decided(
            new Decision.Reject("r", line, new InvoiceId(world.psa.system(), "typo"))));

    assertThat(unusable())
        .extracting(row -> row.subject().toString())
        .containsExactly("decision r");
  }

  @Test
  void aRefundOfAPaymentThatNobodyKnowsIsShown() {
    PaymentId typo = new PaymentId(world.gateway.system(), "typo");
    decide(Refunds.requested(new Refunds.Requested("t", typo, usd("5.00"), "credit")));

    assertThat(world.billing().run().exceptions())
        .filteredOn(row -> row.kind() == ExceptionKind.REFUSED)
        .singleElement()
        .asString()
        .contains(typo.text());
  }

  @Test
  void aRefundThatNoGatewayCanMakeIsShown() {
    PaymentId payment = new PaymentId(world.gateway.system(), "ch_1");
    decide(Refunds.requested(new Refunds.Requested("t", payment, usd("5.00"), "credit")));

    assertThat(World.bare(world).build().run().exceptions())
        .singleElement()
        .asString()
        .contains(ExceptionKind.NOT_SUPPORTED.name(), payment.text());
  }

  private void decide(JournalRecord decision) {
    assertThat(world.billing().desk().decide(decision)).isTrue();
  }

  private JournalRecord confirmed(BankLine line, Invoice invoice) {
    return Matches.confirmed(
        line.id(),
        invoice.customer(),
        List.of(new Allocation(invoice.id(), invoice.number(), line.amount())));
  }

  private List<BankLine> lines() {
    return world.bank.linesAfter(Optional.empty()).records();
  }

  private List<ExceptionRow> unusable() {
    return world.billing().run().exceptions().stream()
        .filter(row -> row.kind() == ExceptionKind.DECISION_UNUSABLE)
        .toList();
  }
}
