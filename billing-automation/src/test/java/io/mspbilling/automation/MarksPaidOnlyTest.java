package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.issuance.Recording;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A PSA without payments, in which an invoice is marked as paid, or is not. */
class MarksPaidOnlyTest {

  private final World world = new World();
  private InMemoryPsa psa = InMemoryPsa.builder(world.clock).marksPaidOnly().build();

  /** The same holds of one that has balances and payments, and takes none in parts. */
  static Stream<InMemoryPsa> withoutParts() {
    World world = new World();
    return Stream.of(
        InMemoryPsa.builder(world.clock).marksPaidOnly().build(),
        InMemoryPsa.builder(world.clock).without(PsaFeature.PARTIAL_PAYMENTS).build());
  }

  @Test
  void invoicesAreReadOnceThoughMoneyWaitsThatOthersMayHaveEntered() {
    psa =
        InMemoryPsa.builder(world.clock).marksPaidOnly().without(PsaFeature.CHANGES_SINCE).build();
    Invoice open = invoice("100.00");
    Invoice marked =
        psa.issue(open.customer(), "1002", usd("70.00"), world.today(), world.today().plusDays(30));
    RecordedPayment unused = psa.enterByHand(marked.id(), usd("70.00"), world.today(), "Kim");
    world.bank.check(world.today(), usd("33.00"), "Nobody Inc", "thanks");
    run();
    long before = psa.calls().count(PsaOperation.INVOICES);

    DayReport report = run();

    assertThat(psa.calls().count(PsaOperation.INVOICES) - before).isEqualTo(1);
    assertThat(rows(report, ExceptionKind.UNMATCHED_PAYMENT)).hasSize(1);
    assertThat(report.openInvoices()).as("not what is marked as paid").isEqualTo(1);
    assertThat(psa.paymentsOn(open.id())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("withoutParts")
  void theLastOfSeveralPartsHasTheWholeMarkedAsPaidOnItsDay(InMemoryPsa without) {
    psa = without;
    Invoice invoice = invoice("100.00");
    check("60.00");
    DayReport first = run();
    assertThat(rows(first, ExceptionKind.NOT_SUPPORTED))
        .singleElement()
        .asString()
        .contains("1001", "USD 100.00 of it shows as open");
    assertThat(psa.paymentsOn(invoice.id())).isEmpty();
    world.nextDay();
    check("40.00");
    LocalDate last = world.today();

    DayReport second = run();
    world.nextDay();
    DayReport third = run();

    assertThat(psa.paymentsOn(invoice.id()))
        .singleElement()
        .satisfies(
            paid -> {
              assertThat(paid.amount()).isEqualTo(usd("100.00"));
              assertThat(paid.paidOn()).isEqualTo(last);
            });
    assertThat(second.orders(Recording.TYPE, EffectStatus.SUCCEEDED))
        .singleElement()
        .matches(PaymentRecord::settles);
    assertThat(third.results()).isEmpty();
    assertThat(third.exceptions()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("withoutParts")
  void theMarkIsTakenBackWhenOneOfThePartsGoesBackAndSetAnewWhenItIsMadeGood(InMemoryPsa without) {
    psa = without;
    Invoice invoice = invoice("100.00");
    check("60.00");
    BankLine second = check("40.00");
    run();
    assertThat(psa.owed(invoice.id())).isEqualTo(usd("0.00"));
    world.nextDay();
    world.bank.withdrawal(world.today(), usd("40.00"), "Dune", "returned item");

    DayReport returned = run();

    assertThat(returned.returns()).singleElement().asString().contains(second.id().text());
    assertThat(psa.owed(invoice.id())).isEqualTo(usd("100.00"));
    world.nextDay();
    check("40.00");
    assertThat(run().results()).allMatch(one -> one.status() == EffectStatus.SUCCEEDED);
    assertThat(psa.paymentsOn(invoice.id()))
        .extracting(RecordedPayment::amount)
        .containsExactly(usd("100.00"));
  }

  @ParameterizedTest
  @MethodSource("withoutParts")
  void theMarkIsTakenBackTooWhenThePartUnderWhoseNameItStandsGoesBack(InMemoryPsa without) {
    psa = without;
    Invoice invoice = invoice("100.00");
    check("60.00");
    check("40.00");
    run();
    world.nextDay();
    world.bank.withdrawal(world.today(), usd("60.00"), "Dune", "returned item");
    run();
    assertThat(psa.owed(invoice.id())).isEqualTo(usd("100.00"));
    world.nextDay();
    check("60.00");

    run();

    assertThat(psa.owed(invoice.id())).isEqualTo(usd("0.00"));
    assertThat(psa.paymentsOn(invoice.id())).hasSize(1);
  }

  @Test
  void aMarkThatSomebodyRemovedIsARowAndNobodyPaysTwice() {
    Customer dune = psa.addCustomer("Dune", "ap@dune.example");
    world.enrol(dune, world.gateway.saveCard("Visa", PayerScript.approves()));
    Invoice invoice = psa.issue(dune.id(), "1001", usd("70.00"), world.today(), world.today());
    run();
    RecordedPayment recorded = psa.paymentsOn(invoice.id()).get(0);
    world.nextDay();
    psa.removeByHand(invoice.id(), recorded.id());

    world.nextDay();
    DayReport report = run();

    assertThat(rows(report, ExceptionKind.CONTRADICTION))
        .singleElement()
        .asString()
        .contains("1001", "USD 70.00 less as paid");
    assertThat(world.gateway.charges()).hasSize(1);
    psa.enterByHand(invoice.id(), usd("70.00"), world.today(), "Jo");
    world.nextDay();
    assertThat(run().exceptions()).isEmpty();
  }

  @Test
  void aMarkOnWhatWasPaidInPartsIsMissedInFull() {
    Invoice invoice = invoice("100.00");
    check("60.00");
    check("40.00");
    run();
    psa.removeByHand(invoice.id(), psa.paymentsOn(invoice.id()).get(0).id());
    world.nextDay();

    assertThat(rows(run(), ExceptionKind.CONTRADICTION))
        .singleElement()
        .asString()
        .contains("USD 100.00 less as paid");
  }

  @Test
  void aPartOnWhatSomebodyMarkedAsPaidIsARowThatSaysSo() {
    Invoice invoice = invoice("100.00");
    check("60.00");
    run();
    psa.enterByHand(invoice.id(), usd("100.00"), world.today(), "Jo");
    world.nextDay();

    DayReport report = run();

    assertThat(rows(report, ExceptionKind.NOT_SUPPORTED))
        .singleElement()
        .asString()
        .contains("not among the open ones there");
    assertThat(psa.paymentsOn(invoice.id())).hasSize(1);
  }

  /** A payment of the same amount as another invoice that is open. */
  @Test
  void aCheckForWhatSomebodyMarkedAsPaidPaysNothingElse() {
    Invoice marked = invoice("100.00");
    Invoice other =
        psa.issue(
            marked.customer(), "1002", usd("100.00"), world.today(), world.today().plusDays(30));
    psa.enterByHand(marked.id(), usd("100.00"), world.today(), "Jo");
    world.nextDay();
    check("100.00");

    DayReport report = run();

    assertThat(psa.paymentsOn(other.id())).isEmpty();
    assertThat(rows(report, ExceptionKind.UNMATCHED_PAYMENT))
        .singleElement()
        .asString()
        .contains("the PSA shows as paid what this may be", "USD 100.00 to invoice 1001");

    world.clock.advance(Duration.ofDays(60)); // What was marked so long ago is not read any more.
    assertThat(rows(run(), ExceptionKind.UNMATCHED_PAYMENT))
        .singleElement()
        .asString()
        .contains("waited for more than 45 days");
    assertThat(psa.paymentsOn(other.id())).isEmpty();
  }

  /** What is marked is neither open, nor can anybody confirm that a check pays it. */
  @Test
  void aCheckThatMayBeForWhatSomebodyMarkedIsNotSaidToPayWhatIsOpenThere() {
    Invoice marked = invoice("100.00");
    psa.issue(marked.customer(), "1002", usd("100.00"), world.today(), world.today().plusDays(30));
    psa.enterByHand(marked.id(), usd("100.00"), world.today(), "Jo");
    world.nextDay();
    world.bank.check(world.today(), usd("100.00"), "Dune", "thanks");

    DayReport report = run();

    assertThat(rows(report, ExceptionKind.UNMATCHED_PAYMENT))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.facts())
                  .contains("1001 (USD 100.00 paid by hand)", "1002 (USD 100.00 open)");
              assertThat(row.remedy())
                  .contains("; suggested: USD 100.00 to invoice 1002;")
                  .endsWith("; it may be what stands there: USD 100.00 to invoice 1001");
              assertThat(row.suggestions()).hasSize(1);
            });
  }

  /** A fixed fee, of which the months before were paid before anything was collected here. */
  @Test
  void aMonthThatWasMarkedLongAgoCastsNoDoubtOnTheNext() {
    Invoice next = invoice("100.00");
    LocalDate longAgo = world.today().minusDays(40);
    Invoice before = psa.issue(next.customer(), "0901", usd("100.00"), longAgo, longAgo);
    psa.enterByHand(before.id(), usd("100.00"), longAgo, "Jo");
    world.bank.check(world.today(), usd("100.00"), "Dune", "thanks");

    DayReport report = run();

    assertThat(report.exceptions()).isEmpty();
    assertThat(psa.paymentsOn(next.id())).hasSize(1);
  }

  @Test
  void reportsCountAsOwedWhatIsNotMarked() {
    Invoice open = invoice("100.00");
    run();

    Ledger ledger = billing().facts(new Period(world.today(), world.today())).ledgers().get(0);

    assertThat(ledger.invoices())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo(open.id());
              assertThat(one.balance(world.today())).isEqualTo(usd("100.00"));
            });
  }

  /** Nobody can enter a part there, and yet the customer is charged for the rest alone. */
  @Test
  void theRestOfACheckPaysForAPartOfTheNextInvoiceOnceTheCheckIsAppliedAnew() {
    Invoice first = invoice("100.00");
    world.enrol(
        psa.customers().records().get(0), world.gateway.saveCard("Visa", PayerScript.approves()));
    Invoice next =
        psa.issue(first.customer(), "1002", usd("70.00"), world.today(), world.today().plusDays(1));
    BankLine check = check("110.00");
    run();
    world.nextDay();
    DayReport report = run();
    assertThat(rows(report, ExceptionKind.CREDIT_TO_APPLY))
        .singleElement()
        .satisfies(row -> assertThat(row.remedy()).contains("anew to all that it is for"));
    assertThat(world.gateway.charges()).isEmpty();

    PaymentId again = billing().desk().unapply(check.id(), "Kim");
    List<Allocation> parts =
        List.of(
            new Allocation(first.id(), "1001", usd("100.00")),
            new Allocation(next.id(), "1002", usd("10.00")));
    assertThat(billing().desk().decide(Matches.confirmed(again, first.customer(), parts))).isTrue();
    run(); // The mark goes first.
    world.nextDay();
    run();

    assertThat(world.gateway.charges())
        .singleElement()
        .satisfies(charge -> assertThat(charge.captured()).isEqualTo(usd("60.00")));
    assertThat(psa.paymentsOn(first.id()))
        .extracting(RecordedPayment::amount)
        .containsExactly(usd("100.00"));
    assertThat(psa.paymentsOn(next.id()))
        .extracting(RecordedPayment::amount)
        .containsExactly(usd("70.00"));
    world.nextDay();
    assertThat(run().exceptions()).isEmpty();
  }

  /** People date a mark by the check, by the invoice, or by the day on which they set it. */
  @Test
  void aCheckMayBeForWhatWasMarkedOfLateHoweverLongAgoItFellDue() {
    Invoice next = invoice("100.00");
    LocalDate longAgo = world.today().minusDays(90);
    Invoice before = psa.issue(next.customer(), "0901", usd("100.00"), longAgo, longAgo);
    psa.enterByHand(before.id(), usd("100.00"), world.today(), "Jo");
    world.bank.check(world.today(), usd("100.00"), "Dune", "thanks");

    DayReport report = run();

    assertThat(rows(report, ExceptionKind.UNMATCHED_PAYMENT))
        .singleElement()
        .asString()
        .contains("it may be what stands there: USD 100.00 to invoice 0901");
    assertThat(psa.paymentsOn(next.id())).isEmpty();
  }

  /** Where balances are told and payments are not, a part may be ours or somebody's. */
  @Test
  void aPartThatMayBeOursCastsDoubtOnACheckOfThatAmountAllTheSame() {
    psa = InMemoryPsa.builder(world.clock).without(PsaFeature.LIST_PAYMENTS).build();
    Invoice invoice = invoice("100.00");
    check("40.00");
    psa.faults().next(PsaOperation.RECORD_PAYMENT, CallFault.notSent());
    run();
    psa.enterByHand(invoice.id(), usd("40.00"), world.today(), "Jo");
    check("40.00");
    psa.faults().next(PsaOperation.RECORD_PAYMENT, CallFault.notSent());

    DayReport report = run();

    assertThat(rows(report, ExceptionKind.UNMATCHED_PAYMENT))
        .singleElement()
        .asString()
        .contains("the PSA shows as paid what this may be", "USD 40.00 to invoice 1001");
  }

  private Invoice invoice(String amount) {
    Customer dune = psa.addCustomer("Dune", "ap@dune.example");
    return psa.issue(
        dune.id(), "1001", usd(amount), world.today().minusDays(3), world.today().plusDays(30));
  }

  private BankLine check(String amount) {
    return world.bank.check(world.today(), usd(amount), "Dune", "1001");
  }

  private DayReport run() {
    return billing().run();
  }

  private BillingAutomation billing() {
    return World.bare(world).psa(psa).gateway(world.gateway).bank(world.bank).build();
  }
}
