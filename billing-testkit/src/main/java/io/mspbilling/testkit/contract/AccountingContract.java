package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PostingKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Accounting} promises. Extend it, give it the connector and the vendor's side of
 * it, and run it.
 *
 * <p>JUnit makes a new object for each test; its world starts out empty. Kinds of posting that the
 * connector's {@code postings()} leave out are expected to be refused, not to work.
 */
public abstract class AccountingContract extends AccountingLedgerContract {

  /** For subclasses only. */
  protected AccountingContract() {}

  @BeforeEach
  final void booksOfferSomething() {
    assertFalse(books().postings().isEmpty(), "books that take no posting at all");
  }

  @Test
  final void theSameKeyMakesOneDocument() {
    PaymentReceived payment = payment();
    assertEquals(posted("a", payment), posted("a", payment));

    Map<AccountRole, Money> once = balances();
    int documents = world().documents();
    posted("a", payment);

    assertEquals(once, balances());
    assertEquals(documents, world().documents());
  }

  @Test
  final void twoEqualEventsUnderTwoKeysAreTwoDocuments() {
    BookCustomer customer = acme(10_000);
    PaymentReceived first = payment("a", customer, 5_000, AccountRole.BANK);
    PaymentReceived second = payment("b", customer, 5_000, AccountRole.BANK);
    assumePayments();

    posted("a", first);
    Writes.absent(books().findPosting(key("b"), second));
    posted("b", second);

    assertNotEquals(
        Writes.found(books().findPosting(key("a"), first)),
        Writes.found(books().findPosting(key("b"), second)));
    assertEquals(money(0), world().openOn("1001"));
  }

  @Test
  final void aPostingIsFoundUnderItsKeyAndNotBefore() {
    PaymentReceived payment = payment();
    Writes.absent(books().findPosting(key("a"), payment));

    var outcome = books().post(key("a"), payment);

    assertEquals(outcome, Writes.found(books().findPosting(key("a"), payment)));
  }

  @Test
  final void aPostingWhoseAnswerWasLostIsFoundAndNotMadeAgain() {
    PaymentReceived payment = payment();
    world().commitNextWriteThenFail();

    Writes.lost(() -> books().post(key("a"), payment));

    Writes.found(books().findPosting(key("a"), payment));
    world().emptyQueue();
    Map<AccountRole, Money> once = balances();
    posted("a", payment);
    assertEquals(once, balances());
    assertEquals(money(0), world().openOn("1001"));
  }

  @Test
  final void aPostingThatWasNeverCarriedOutIsAbsentAndCanBeRepeated() {
    PaymentReceived payment = payment();
    Map<AccountRole, Money> before = balances();
    world().failNextWriteWithoutCommit();

    Writes.undone(() -> books().post(key("a"), payment));

    Writes.absent(books().findPosting(key("a"), payment));
    assertEquals(before, balances());
    posted("a", payment);
    assertEquals(money(0), world().openOn("1001"));
  }

  @Test
  final void aLookAlikeEnteredByHandIsNotClaimed() {
    PaymentReceived payment = payment();
    world().enterByHand(payment);

    Writes.notFound("a person entered it, it is not ours", books().findPosting(key("a"), payment));
  }

  @Test
  final void aCustomerWhomTheBooksDoNotKnowIsTurnedDown() {
    assumePayments();
    acme(10_007);
    BookCustomer stranger =
        new BookCustomer(
            new CustomerId(SystemName.of("some-psa"), "999"), "Nobody At All", Optional.empty());
    Map<AccountRole, Money> before = balances();

    Writes.turnedDown(
        "a customer that the books do not know",
        () -> posted("a", payment("a", stranger, 10_007, AccountRole.BANK)));

    assertEquals(before, balances());
  }

  @Test
  final void customersOfOddNamesAreFound() {
    assumePayments();
    BookCustomer odd = world().createCustomer("O'Brien & Søn 'QZ' <x>, 100% + \\ Inc.");
    world().createInvoice(odd, "1001", money(10_007));

    posted("a", payment("a", odd, 10_007, AccountRole.BANK));

    assertEquals(money(0), world().openOn("1001"));
  }

  private PaymentReceived payment() {
    assumePayments();
    return payment("a", acme(10_007), 10_007, AccountRole.BANK);
  }

  private void assumePayments() {
    assumeTrue(
        books().postings().contains(PostingKind.PAYMENT_RECEIVED), "these books take no payments");
  }
}
