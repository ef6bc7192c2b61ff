package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.calendar.Span;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.autopay.Consent;
import io.mspbilling.collection.autopay.ConsentedMethod;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.latefee.SettledLateCharges;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.answer.Dispute;
import io.mspbilling.communication.answer.DisputeId;
import io.mspbilling.communication.answer.DisputeOutcome;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.answer.Promise;
import io.mspbilling.communication.answer.PromiseId;
import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.UnappliedCash;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.ReportFacts;
import io.mspbilling.report.json.JsonReport;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ageing.Ageing;
import io.mspbilling.reporting.ageing.AgeingScheme;
import io.mspbilling.reporting.ageing.Disputed;
import io.mspbilling.reporting.behaviour.Attempt;
import io.mspbilling.reporting.behaviour.Attempts;
import io.mspbilling.reporting.behaviour.BankDebit;
import io.mspbilling.reporting.behaviour.OnAutopay;
import io.mspbilling.reporting.behaviour.Reminded;
import io.mspbilling.reporting.cash.CashByRail;
import io.mspbilling.reporting.cash.PlannedPayment;
import io.mspbilling.reporting.facts.BillingFacts;
import io.mspbilling.reporting.facts.LateChargeBill;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerInvoice;
import io.mspbilling.reporting.ledger.LedgerPayment;
import io.mspbilling.reporting.ledger.RollForward;
import io.mspbilling.reporting.matching.HandledLine;
import io.mspbilling.reporting.matching.Handling;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.testkit.psa.PsaOperation;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What billing knows, as the facts of a report: to the cent, on the day, or not at all. */
class BillingFactsTest {

  private static final Period MARCH = Period.of(YearMonth.of(2026, 3));

  private final World world = new World();
  private final Customer acme = world.customer("Acme");

  @Test
  void twoWeeksOfAnMspAreTheSameAsInThePsaToTheCent() {
    Story story = new Story();
    story.play();

    BillingFacts facts = story.world.billing().facts(MARCH);

    Ledger ledger = ledger(facts);
    assertThat(ledger.invoices()).hasSize(6);
    for (LedgerInvoice invoice : ledger.invoices()) {
      assertThat(invoice.balance(story.world.today()))
          .as(invoice.number())
          .isEqualTo(story.world.psa.owed(invoice.id()));
    }
    assertThat(RollForward.of(ledger, MARCH).holds()).isTrue();
    CashByRail cash = CashByRail.of(ledger, MARCH);
    assertThat(cash.byRail())
        .isEqualTo(
            Map.of(Rail.CARD, usd("180.10"), Rail.ACH, usd("120.00"), Rail.CHECK, usd("185.00")));
    assertThat(cash.returned())
        .as("the debit failed before it was collected")
        .isEqualTo(Map.of(Rail.CARD, usd("30.00")));
    assertThat(facts.reminders()).as("one message reminds of two invoices").hasSize(7);
    assertThat(facts.reminders()).extracting(Reminded::message).doesNotContainNull();
    assertThat(facts.reminders().stream().map(Reminded::message).distinct()).hasSize(6);
    assertThat(facts.attempts()).filteredOn(one -> !one.succeeded()).hasSize(2);
    assertThat(facts.payouts()).isNotEmpty();
    assertThat(facts.bankLines())
        .as("checks and payouts")
        .extracting(HandledLine::handling)
        .contains(Handling.AUTOMATIC);
  }

  @Test
  void aWorkerThatReadsTheWholeJournalTellsTheSameBytes() throws IOException {
    Story story = new Story();
    story.play();

    assertThat(json(story.world.readingAll())).isEqualTo(json(story.world.billing()));
  }

  private static String json(BillingAutomation billing) throws IOException {
    ReportFacts facts = ReportFacts.builder().name("Harbor IT").known(billing.facts(MARCH)).build();
    StringBuilder json = new StringBuilder();
    JsonReport.write(BillingReport.of(facts), json);
    return json.toString();
  }

  @Test
  void whatPeopleEnteredCountsOnTheDayThatThePsaTells() {
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    world.psa.enterByHand(invoice.id(), usd("60.00"), world.today().minusDays(5), "Kim");
    world.run(1);

    BillingFacts facts = facts();

    assertThat(ledger(facts).payments())
        .singleElement()
        .satisfies(payment -> assertThat(payment.receivedOn()).isEqualTo("2026-02-25"))
        .satisfies(payment -> assertThat(payment.rail()).isEqualTo(Rail.OTHER));
    assertThat(balance(facts, invoice)).isEqualTo("USD 40.00");
    assertThat(facts.caveats()).isEmpty();
  }

  @Test
  void whereThePsaTellsNoDaysWhatOthersPaidIsLeftOutAndSaid() {
    InMemoryPsa psa = InMemoryPsa.builder(world.clock).without(PsaFeature.LIST_PAYMENTS).build();
    Customer echo = psa.addCustomer("Echo", "ap@echo.example");
    Invoice part = psa.issue(echo.id(), "2001", usd("100.00"), world.today(), world.today());
    Invoice whole = psa.issue(echo.id(), "2002", usd("30.00"), world.today(), world.today());
    psa.enterByHand(part.id(), usd("60.00"), world.today(), "Kim");
    psa.enterByHand(whole.id(), usd("30.00"), world.today(), "Kim");

    BillingFacts facts = World.bare(world).psa(psa).build().facts(MARCH);

    assertThat(ledger(facts).invoices())
        .singleElement()
        .satisfies(invoice -> assertThat(invoice.amount()).isEqualTo(usd("40.00")))
        .satisfies(invoice -> assertThat(invoice.balance(world.today())).isEqualTo(usd("40.00")));
    assertThat(ledger(facts).payments()).isEmpty();
    assertThat(facts.caveats())
        .containsExactly(
            "Payments of which the PSA tells no day are left out, and as much of their invoices (2,"
                + " USD 90.00).");
  }

  @Test
  void whatIsMarkedAsPaidWasPaidOnTheDayOfItsMark() {
    InMemoryPsa psa = InMemoryPsa.builder(world.clock).marksPaidOnly().build();
    Customer echo = psa.addCustomer("Echo", "ap@echo.example");
    LocalDate issued = world.today().minusDays(9);
    Invoice early = psa.issue(echo.id(), "2001", usd("100.00"), issued, issued);
    Invoice late = psa.issue(echo.id(), "2002", usd("30.00"), issued, issued);
    psa.enterByHand(early.id(), usd("100.00"), issued.plusDays(2), "Kim");
    psa.enterByHand(late.id(), usd("30.00"), world.today().plusYears(1), "Kim");

    BillingFacts facts = World.bare(world).psa(psa).build().facts(MARCH);

    Ledger ledger = ledger(facts);
    assertThat(ledger.sales(new Period(issued, issued))).isEqualTo(usd("130.00"));
    assertThat(ledger.at(issued.plusDays(1)).net()).isEqualTo(usd("130.00"));
    assertThat(ledger.at(issued.plusDays(2)).net()).isEqualTo(usd("30.00"));
    assertThat(ledger.at(world.today()).net()).as("no day of it is to come").isEqualTo(usd("0.00"));
    assertThat(ledger.payments()).extracting(LedgerPayment::rail).containsOnly(Rail.OTHER);
    assertThat(facts.caveats()).isEmpty();
  }

  @Test
  void whatIsVoidIsLeftOutAndWhatWasPaidOnItIsCredit() {
    Invoice invoice = world.paid("1004");
    world.psa.voidInvoice(invoice.id());
    world.run(1);

    BillingFacts facts = facts();

    assertThat(ledger(facts).invoices()).isEmpty();
    assertThat(ledger(facts).at(world.today()).net()).isEqualTo(usd("-60.00"));
    assertThat(facts.caveats())
        .containsExactly(
            "Void invoices are left out: the PSA does not tell since when they are void (1, USD"
                + " 60.00).",
            "What was paid for invoices that are void, left out or no longer in the PSA counts as"
                + " credit (1, USD 60.00).");
  }

  @Test
  void ofACreditMemoCountsWhatIsLeft() {
    world.psa.addInvoice(memo("100.00", "30.00"));

    BillingFacts facts = facts();

    assertThat(ledger(facts).at(world.today()).net()).isEqualTo(usd("-30.00"));
    assertThat(facts.caveats()).singleElement().asString().contains("(1, USD 70.00)");
  }

  @Test
  void aLineThatWasAppliedAnewCameOnceAndPaidForTheRightThingFromTheBeginning() {
    Invoice named = world.invoice(acme, "1001", "450.00", 10);
    Invoice meant = world.invoice(acme, "1002", "600.00", 10);
    world.bank.check(world.today(), usd("450.00"), "Acme", "inv 1001");
    world.run(2);
    PaymentId line = world.bank.linesAfter(Optional.empty()).records().get(0).id();
    PaymentId again = world.billing().desk().unapply(line, "Jo");
    assertThat(ledger(facts()).payments()).as("it waits: whose it is, is not known").isEmpty();
    assertThat(facts().caveats())
        .containsExactly(
            "Money on the bank account that waits to be explained is not in what was collected (1, USD"
                + " 450.00).");
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                again, acme.id(), List.of(new Allocation(meant.id(), "1002", usd("450.00")))));
    world.run(2);

    BillingFacts facts = facts();

    assertThat(ledger(facts).payments())
        .extracting(LedgerPayment::amount, LedgerPayment::receivedOn)
        .containsExactly(tuple(usd("450.00"), MARCH.from().plusDays(1)));
    assertThat(balance(facts, named)).isEqualTo("USD 450.00");
    assertThat(balance(facts, meant)).isEqualTo("USD 150.00");
    assertThat(facts.bankLines())
        .singleElement()
        .satisfies(one -> assertThat(one.line()).isEqualTo(line))
        .satisfies(one -> assertThat(one.handling()).isEqualTo(Handling.AUTOMATIC))
        .satisfies(one -> assertThat(one.undone()).isTrue());
  }

  @Test
  void aRefundGoesBackWhetherItOpensAnInvoiceOrNot() {
    Invoice invoice =
        world.invoice(world.onCard("Bolt", PayerScript.approves()), "1002", "80.00", 0);
    world.run(2);
    refund("r-1", "30.00");
    BillingAutomation gifts =
        World.everything(world)
            .policies(
                BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                    .withApprovesFirstCharges(false)
                    .withRefundReopensInvoices(false))
            .build();
    gifts.run();
    world.nextDay();
    gifts.run();

    BillingFacts given = facts();

    assertThat(balance(given, invoice)).isEqualTo("USD 0.00");
    assertThat(CashByRail.of(ledger(given), MARCH).net()).isEqualTo(usd("50.00"));
    assertThat(RollForward.of(ledger(given), MARCH).givenBack()).isEqualTo(usd("30.00"));
    assertThat(given.caveats()).isEmpty();

    refund("r-2", "10.00");
    world.run(3);

    BillingFacts reopened = facts();
    assertThat(balance(reopened, invoice)).isEqualTo("USD 10.00");
    assertThat(ledger(reopened).payments().get(0).returns())
        .extracting(back -> back.kind(), back -> back.isOwedAgain())
        .containsExactlyInAnyOrder(
            tuple(ReversalKind.REFUND, false), tuple(ReversalKind.REFUND, true));
  }

  @Test
  void creditThatPeopleUsedByHandCountsNoMore() {
    world.invoice(acme, "1001", "100.00", 0);
    world.bank.check(world.today(), usd("120.00"), "Acme", "1001");
    world.run(2);
    PaymentId line = world.bank.linesAfter(Optional.empty()).records().get(0).id();
    assertThat(ledger(facts()).at(world.today()).net()).isEqualTo(usd("-20.00"));

    world
        .billing()
        .desk()
        .decide(UnappliedCash.used(new UnappliedCash.Use("u-1", line, usd("15.00"), "given back")));

    assertThat(ledger(facts()).at(world.today()).net()).isEqualTo(usd("-5.00"));
    assertThat(facts().caveats()).singleElement().asString().contains("(1, USD 15.00)");
  }

  @Test
  void creditOfWhatWasPaidTwiceStaysThoughPeopleUsedAPart() {
    Customer card = world.onCard("Bolt", PayerScript.approves());
    Invoice invoice = world.invoice(card, "1002", "100.00", 0);
    world.psa.faults().next(PsaOperation.RECORD_PAYMENT, CallFault.notSent());
    world.run(1);
    world.psa.enterByHand(invoice.id(), usd("100.00"), world.today(), "Kim");
    world.nextDay();
    world.run(1);
    PaymentId charge = world.gateway.charges().get(0).payment();
    world
        .billing()
        .desk()
        .decide(UnappliedCash.used(new UnappliedCash.Use("u-1", charge, usd("40.00"), "by check")));

    BillingFacts facts = facts();

    assertThat(balance(facts, invoice)).isEqualTo("USD -100.00");
    assertThat(facts.caveats()).anyMatch(caveat -> caveat.endsWith("(1, USD 40.00)."));
  }

  @Test
  void aChargeThatAPersonRuledDoneInErrorBroughtNothing() {
    World unsure = Trouble.inDoubt(gateway -> gateway.withoutKeys());
    EffectKey key = Trouble.key(unsure, Charging.TYPE);
    Desk desk = unsure.billing().desk();
    desk.ruleDone(Charging.TYPE, key, Trouble.result(unsure, "ch_wrong"), "Jo", unsure.today());
    unsure.clock.advance(Duration.ofHours(2));
    desk.ruleNotSent(Charging.TYPE, key, "Jo erred");
    unsure.run(3);

    assertThat(CashByRail.of(ledger(unsure.billing().facts(MARCH)), MARCH).byRail())
        .as("once, when it was made again")
        .isEqualTo(Map.of(Rail.CARD, usd("100.00")));
  }

  @Test
  void whatCameBeforeAnInvoicePaysForItFromItsDayOn() {
    world.bank.check(world.today(), usd("60.00"), "Acme", "for what comes");
    world.run(2);
    Invoice later = world.psa.issue(acme.id(), "1009", usd("60.00"), world.today(), world.today());
    PaymentId line = world.bank.linesAfter(Optional.empty()).records().get(0).id();
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                line, acme.id(), List.of(new Allocation(later.id(), "1009", usd("60.00")))));
    world.run(1);

    BillingFacts facts = facts();

    assertThat(ledger(facts).applications(world.today()))
        .singleElement()
        .satisfies(part -> assertThat(part.on()).isEqualTo(later.issuedOn()));
    assertThat(facts.bankLines())
        .singleElement()
        .satisfies(one -> assertThat(one.handling()).isEqualTo(Handling.MANUAL))
        .satisfies(one -> assertThat(one.took()).hasValue(Duration.ofHours(33)));
  }

  @Test
  void triesRemindersPlansAndDisputesAreToldInvoiceByInvoice() {
    Customer card = world.onCard("Bolt", PayerScript.approves());
    Invoice charged = world.invoice(card, "1002", "80.00", 0);
    Invoice toCome = world.invoice(card, "1003", "50.00", 9);
    Invoice disputed = world.invoice(acme, "1001", "100.00", -9);
    Invoice owed = world.invoice(world.customer("Dune"), "1004", "60.00", -9);
    world.billing().desk().decide(Disputes.opened(dispute(disputed)));
    world.run(1);

    BillingFacts facts = facts();

    assertThat(facts.attempts())
        .containsExactly(
            new Attempt(charged.id(), world.today(), Rail.CARD, usd("80.00"), Optional.empty()));
    assertThat(facts.reminders())
        .extracting(Reminded::invoice, Reminded::on)
        .containsExactly(tuple(owed.id(), world.today()));
    assertThat(facts.onAutopay())
        .extracting(OnAutopay::invoice)
        .containsOnly(charged.id(), toCome.id());
    assertThat(facts.disputed())
        .containsExactly(new Disputed(disputed.id(), Optional.empty(), Span.since(world.today())));
    assertThat(facts.planned())
        .containsEntry(
            toCome.id(),
            List.of(
                new PlannedPayment.ByAutopay(world.today().plusDays(9), Rail.CARD, usd("50.00"))))
        .containsEntry(disputed.id(), List.of(new PlannedPayment.Halted(usd("100.00"))));
    assertThat(facts.customerNames()).containsEntry(acme.id(), "Acme");
  }

  @Test
  void whatTheNextMethodBringsWasRecoveredByARetry() {
    Customer bolt = world.customer("Bolt");
    SavedMethod lost =
        world.gateway.saveCard("Visa", PayerScript.declines(DeclineClass.DEAD, "lost_card"));
    SavedMethod other = world.gateway.saveCard("Amex", PayerScript.approves());
    world
        .billing()
        .desk()
        .decide(
            Autopay.enrolled(
                Consent.of(bolt.id(), lost, world.today(), "mandate")
                    .withMethods(ConsentedMethod.of(lost), ConsentedMethod.of(other))));
    world.invoice(bolt, "1002", "80.00", 0);
    world.run(5);

    assertThat(facts().attempts()).extracting(Attempt::succeeded).containsExactly(false, true);
    assertThat(Attempts.of(usd("0").currency(), facts().attempts()).retryRecovery().text())
        .isEqualTo("100.00 %");
  }

  @Test
  void aDebitThatTheBankTookBackIsATryThatFailed() {
    Customer bolt =
        world.onAch(
            "Bolt", PayerScript.inTurn(Fate.cleared(1).thenReturned(1, "R01"), Fate.cleared(1)));
    world.invoice(bolt, "1002", "80.00", 0);
    world.run(20);

    assertThat(facts().attempts()).extracting(Attempt::succeeded).containsExactly(false, true);
    assertThat(Attempts.of(usd("0").currency(), facts().attempts()).retryRecovery().text())
        .isEqualTo("100.00 %");
  }

  @Test
  void whatACustomerSendsIsNoDebitAndWhatABankTookBackBeforeItWasCollectedIsOne() {
    Customer bolt = world.onAch("Bolt", PayerScript.inTurn(Fate.failed(1, "R01"), Fate.cleared(1)));
    world.invoice(bolt, "1002", "80.00", 0);
    world.invoice(world.onCard("Dune", PayerScript.approves()), "1004", "30.00", 0);
    PayerScript declined = PayerScript.declines(DeclineClass.DEAD, "blocked");
    world.invoice(world.onAch("Ember", declined), "1005", "20.00", 0);
    world.invoice(acme, "1003", "50.00", 0);
    world.bank.achCredit(world.today(), usd("50.00"), "Acme", "1003");
    world.run(20);

    assertThat(facts().bankDebits()).extracting(BankDebit::isReturned).containsExactly(true, false);
  }

  @Test
  void daysToComeAreRefused() {
    LocalDate tomorrow = world.today().plusDays(1);

    assertThatThrownBy(() -> world.billing().facts(new Period(tomorrow, tomorrow)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is to come");
  }

  @Test
  void aPartThatIsPromisedOrDisputedCountsWithItsAmount() {
    Invoice promised = world.invoice(acme, "1001", "100.00", -4);
    Invoice disputed = world.invoice(acme, "1002", "100.00", -4);
    Desk desk = world.billing().desk();
    desk.decide(
        Promises.made(
            new Promise(
                new PromiseId("p"),
                acme.id(),
                List.of(new PromisedPart(promised.id(), usd("60.00"))),
                world.today(),
                world.today().plusDays(3),
                2)));
    desk.decide(Disputes.opened(dispute(disputed, Optional.of(usd("30.00")))));
    world.run(1);

    BillingFacts facts = facts();

    assertThat(facts.promises())
        .as("it is kept within its days of grace")
        .containsExactly(
            new io.mspbilling.reporting.behaviour.Promise(
                Set.of(promised.id()), world.today(), world.today().plusDays(5), usd("60.00")));
    assertThat(facts.planned())
        .containsEntry(
            promised.id(),
            List.of(new PlannedPayment.Promised(world.today().plusDays(3), usd("60.00"))))
        .containsEntry(disputed.id(), List.of(new PlannedPayment.Halted(usd("30.00"))));
    assertThat(
            Ageing.of(
                    ledger(facts).at(world.today()),
                    AgeingScheme.BY_DUE_DATE,
                    Optional.of(facts.disputed()))
                .disputeRate()
                .text())
        .isEqualTo("15.00 %");
  }

  @Test
  void whatCameOfAPromiseIsNotExpectedAgain() {
    Invoice promised = world.invoice(acme, "1001", "100.00", -4);
    LocalDate payBy = world.today().plusDays(3);
    world.promise(acme.id(), promised.id(), usd("60.00"), 3);
    world.run(1);
    world.psa.enterByHand(promised.id(), usd("20.00"), world.today(), "Kim");
    world.run(1);

    assertThat(facts().planned())
        .containsEntry(promised.id(), List.of(new PlannedPayment.Promised(payBy, usd("40.00"))));
  }

  @Test
  void billsForLatePaymentAreToldWithTheirDayUnlessTheyAreVoid() {
    Invoice late = world.invoice(acme, "1001", "100.00", -40);
    Invoice bill = world.invoice(acme, "1002", "5.00", 9);
    Invoice mistake = world.invoice(acme, "1003", "7.00", 9);
    assertThat(facts().lateChargeBills()).as("nothing is asked for it").isEmpty();
    Desk desk = world.billing().desk();
    desk.decide(SettledLateCharges.billed(late.id(), usd("7.00"), mistake.id()));
    desk.decide(SettledLateCharges.billed(late.id(), usd("5.00"), bill.id()));
    world.psa.voidInvoice(mistake.id());

    assertThat(facts().lateChargeBills())
        .hasValue(List.of(new LateChargeBill(bill.id(), bill.issuedOn(), usd("5.00"))));
  }

  @Test
  void whatEndedIsKeptWithItsDays() {
    Invoice invoice =
        world.invoice(world.onCard("Bolt", PayerScript.approves()), "1003", "50.00", 20);
    Desk desk = world.billing().desk();
    desk.decide(Disputes.opened(dispute(invoice)));
    world.run(3);
    desk = world.billing().desk();
    desk.decide(Disputes.resolved(new DisputeId("d-1"), DisputeOutcome.OWED, world.today()));
    desk.decide(Autopay.withdrawn(invoice.customer(), "pays by check"));

    Span days = new Span(MARCH.from().plusDays(1), Optional.of(world.today()));
    BillingFacts facts = facts();
    assertThat(facts.recordedSince()).isEqualTo(MARCH.from().plusDays(1));
    assertThat(facts.disputed())
        .containsExactly(new Disputed(invoice.id(), Optional.empty(), days));
    assertThat(facts.onAutopay()).containsExactly(new OnAutopay(invoice.id(), days));
    assertThat(facts.planned()).isEmpty();
  }

  private Dispute dispute(Invoice invoice) {
    return dispute(invoice, Optional.empty());
  }

  private Dispute dispute(Invoice invoice, Optional<Money> part) {
    return new Dispute(
        new DisputeId("d-1"), acme.id(), invoice.id(), part, "two seats too many", world.today());
  }

  private void refund(String id, String amount) {
    PaymentId charge = world.gateway.charges().get(0).payment();
    world
        .billing()
        .desk()
        .decide(Refunds.requested(new Refunds.Requested(id, charge, usd(amount), "credit")));
  }

  private Invoice memo(String total, String left) {
    return Invoice.builder()
        .id(new InvoiceId(world.psa.system(), "memo-1"))
        .number("C-1")
        .customer(acme.id())
        .kind(InvoiceKind.CREDIT_MEMO)
        .issuedOn(world.today())
        .total(usd(total).negated())
        .balance(usd(left).negated())
        .build();
  }

  private BillingFacts facts() {
    return world.billing().facts(MARCH);
  }

  private String balance(BillingFacts facts, Invoice invoice) {
    return ledger(facts).invoices().stream()
        .filter(one -> one.id().equals(invoice.id()))
        .findFirst()
        .orElseThrow()
        .balance(world.today())
        .toString();
  }

  private static Ledger ledger(BillingFacts facts) {
    assertThat(facts.ledgers()).hasSize(1);
    Ledger ledger = facts.ledgers().get(0);
    assertThat(RollForward.of(ledger, facts.period()).holds()).isTrue();
    return ledger;
  }
}
