package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a connector to books makes of the faults of networks, proxies and vendors. Extend it, give
 * it the connector, the vendor's side of it and the vendor's requests, and run it. The connector
 * has to give up a silent vendor after a second or so, and its waits have to cost no time.
 */
public abstract class AccountingFaultContract extends BooksUnderTest {
  private int numbers;
  private int struckBefore;

  /** For subclasses only. */
  protected AccountingFaultContract() {}

  /** The vendor. */
  protected abstract FakeVendor fake();

  /** The connector again, on a client that never waits. */
  protected abstract Accounting unwaitingBooks();

  /** The requests that post a payment. */
  protected abstract RequestPattern writes();

  /** The requests by which postings are looked up. */
  protected abstract RequestPattern reads();

  /** The members of a payment that was looked up, and of what surrounds it. */
  protected abstract List<String> members();

  @TestFactory
  final Stream<DynamicTest> afterCommitOneDocumentStandsAndIsFound() {
    return each(
        Stream.of(
            Fault.cutAfterCommit(),
            Fault.silenceAfterCommit(),
            Fault.statusAfterCommit(500),
            Fault.statusAfterCommit(502),
            Fault.statusAfterCommit(503),
            Fault.statusAfterCommit(504),
            Fault.truncatedBody(),
            Fault.halfBody(),
            Fault.emptyBody(),
            Fault.nullBody(),
            Fault.stalledBody(),
            Fault.gzipBomb(20_000_000),
            Fault.body("text/html", "<html>proxy</html>"),
            Fault.body("application/json", "{}"),
            Fault.body("application/json", "[".repeat(300))),
        this::standsAndIsFound);
  }

  private void standsAndIsFound(Fault fault) {
    PaymentReceived payment = payment();
    int before = world().documents();
    begin(writes(), fault);

    Optional<PostingOutcome> said = posted(payment);

    over();
    PostingOutcome found = Writes.found(find(payment));
    said.ifPresent(outcome -> assertEquals(found, outcome));
    assertEquals(found, post(payment));
    assertEquals(before + 1, world().documents());
    assertEquals(money(0), world().openOn(number(payment)));
  }

  @TestFactory
  final Stream<DynamicTest> beforeCommitItIsAbsentAndCanBeRepeated() {
    return each(
        Stream.of(
            Fault.cutBeforeCommit(),
            Fault.silenceBeforeCommit(),
            Fault.statusBeforeCommit(500),
            Fault.statusBeforeCommit(502),
            Fault.statusBeforeCommit(503),
            Fault.statusBeforeCommit(504),
            Fault.redirect(307, "http://127.0.0.1:1/elsewhere")),
        this::isAbsentAndRepeated);
  }

  private void isAbsentAndRepeated(Fault fault) {
    PaymentReceived payment = payment();
    int before = world().documents();
    begin(writes(), fault);

    Writes.undone(() -> post(payment));

    over();
    assertEquals(before, world().documents());
    Writes.absent(find(payment));
    assertEquals(post(payment), Writes.found(find(payment)));
    assertEquals(before + 1, world().documents());
  }

  @TestFactory
  final Stream<DynamicTest> aRefusalProvesThatNothingHappened() {
    return each(
        Stream.of(
            Fault.statusBeforeCommit(400),
            Fault.statusBeforeCommit(401),
            Fault.statusBeforeCommit(403),
            Fault.statusBeforeCommit(404),
            Fault.throttle("36000")),
        this::isRefused);
  }

  private void isRefused(Fault fault) {
    PaymentReceived payment = payment();
    int before = world().documents();
    begin(writes(), fault);

    BillingException refused = assertThrows(BillingException.class, () -> post(payment));

    over();
    assertFalse(refused.isMoneyInDoubt());
    assertEquals(before, world().documents());
  }

  @TestFactory
  final Stream<DynamicTest> aLookUpThatFailsProvesNothing() {
    return each(
        Stream.of(
            Fault.statusBeforeCommit(503),
            Fault.cutBeforeCommit(),
            Fault.nullBody(),
            Fault.emptyBody(),
            Fault.body("application/json", "{}"),
            Fault.body("text/html", "<html>proxy</html>")),
        this::provesNothing);
  }

  private void provesNothing(Fault fault) {
    PaymentReceived done = payment();
    PaymentReceived undone = payment();
    PostingOutcome first = post(done);
    int before = world().documents();
    begin(reads(), fault);

    doesNotSayAbsent(done);
    doesNotSayAbsent(undone);
    posted(done).ifPresent(again -> assertEquals(first, again));

    over();
    assertEquals(before, world().documents());
    assertEquals(first, post(done));
  }

  /** A careless release of the vendor's makes a posting unclear, and never another or a second. */
  @TestFactory
  final Stream<DynamicTest> aMemberThatChangesItsFormNeverMakesASecondDocument() {
    return each(
        members().stream()
            .flatMap(
                member ->
                    Stream.of(
                        Fault.droppedField(member),
                        Fault.renamedField(member, member + "New"),
                        Fault.numberAsText(member),
                        Fault.replacedField(member, FakeJson.none()),
                        Fault.replacedField(member, FakeJson.text("")),
                        Fault.replacedField(member, FakeJson.text("odd")),
                        Fault.replacedField(member, FakeJson.array()))),
        this::isNotDoubled);
  }

  private void isNotDoubled(Fault fault) {
    PaymentReceived payment = payment();
    Optional<Money> control = books().receivables(world().currency());
    PostingOutcome first = post(payment);
    Optional<Money> owed = control.map(before -> before.minus(payment.amount()));
    int before = world().documents();
    begin(reads(), fault);

    posted(payment).ifPresent(again -> assertEquals(first, again));
    try {
      assertEquals(owed, books().receivables(world().currency()));
    } catch (BillingException told) {
      assertFalse(told.isMoneyInDoubt());
    }

    over();
    assertEquals(before, world().documents());
    assertEquals(first, post(payment));
  }

  @Test
  final void whoNeverWaitsHearsAtOnceWhenHisTurnIs() {
    PaymentReceived payment = payment();
    int before = world().documents();
    fake().faults().next(writes(), Fault.throttle("7"));

    ThrottledException later =
        assertThrows(
            ThrottledException.class,
            () -> unwaitingBooks().post(key(payment.sourceId()), payment));

    assertEquals(Optional.of(Duration.ofSeconds(7)), later.retryAfter());
    assertEquals(before, world().documents());
  }

  private interface Check {
    void of(Fault fault);
  }

  private Stream<DynamicTest> each(Stream<Fault> faults, Check check) {
    return faults.map(fault -> dynamicTest(fault.toString(), () -> checked(fault, check)));
  }

  private void checked(Fault fault, Check check) {
    try {
      check.of(fault);
    } finally {
      fake().faults().clear();
    }
  }

  /** A payment that pays a new invoice whole. */
  private PaymentReceived payment() {
    int number = numbers++;
    String invoice = Integer.toString(1001 + number);
    Money amount = money(10_007L + number);
    return payment(
        invoice,
        customerOwing("Client " + number, invoice, amount),
        invoice,
        amount,
        AccountRole.BANK);
  }

  private static String number(PaymentReceived payment) {
    return payment.settlements().get(0).invoiceNumber();
  }

  private PostingOutcome post(PaymentReceived payment) {
    return books().post(key(payment.sourceId()), payment);
  }

  private Probe<PostingOutcome> find(PaymentReceived payment) {
    return books().findPosting(key(payment.sourceId()), payment);
  }

  /** What was said of it, if it was not one of our failures. */
  private Optional<PostingOutcome> posted(PaymentReceived payment) {
    try {
      return Optional.of(post(payment));
    } catch (BillingException told) {
      return Optional.empty();
    }
  }

  private void doesNotSayAbsent(PaymentReceived payment) {
    try {
      assertFalse(find(payment) instanceof Probe.Absent, "nothing was read that proves it");
    } catch (BillingException told) {
      assertFalse(told.isMoneyInDoubt());
    }
  }

  private void begin(RequestPattern requests, Fault fault) {
    struckBefore = fake().faults().struck().size();
    fake().faults().next(requests, fault).always();
  }

  /** Ends the fault, which must have struck. */
  private void over() {
    assertTrue(fake().faults().struck().size() > struckBefore, "the fault met no request");
    fake().faults().clear();
  }
}
