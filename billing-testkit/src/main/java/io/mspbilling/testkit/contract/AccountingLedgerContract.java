package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.Deposited;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.FeePaid;
import io.mspbilling.reconciliation.LedgerLine;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.reconciliation.PayoutReceived;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.reconciliation.RefundGiven;
import io.mspbilling.reconciliation.Settlement;
import io.mspbilling.reconciliation.SurchargeTaken;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What each kind of posting does to the general ledger; {@link AccountingContract} adds the rest.
 */
abstract class AccountingLedgerContract extends BooksUnderTest {

  @Test
  final void aPaymentInTheGatewaysHandsMovesTheLedger() {
    movesTheLedger(payment("a", acme(10_007), 10_007, AccountRole.UNDEPOSITED_FUNDS));

    assertEquals(money(0), world().openOn("1001"));
  }

  @Test
  final void aPaymentAtTheBankMovesTheLedger() {
    movesTheLedger(payment("a", acme(10_007), 4_000, AccountRole.BANK));

    assertEquals(money(6_007), world().openOn("1001"));
  }

  @Test
  final void whatSettlesNoInvoiceStaysAsCredit() {
    BookCustomer customer = acme(5_000);

    movesTheLedger(
        new PaymentReceived(
            new PaymentId(GATEWAY, "ch_a"),
            customer,
            world().day(),
            money(8_001),
            Rail.WIRE,
            List.of(new Settlement("1001", money(5_000), Optional.empty())),
            AccountRole.BANK));

    assertEquals(money(0), world().openOn("1001"));
  }

  @Test
  final void whatAnInvoiceLacksByRoundingStaysAsCreditAndIsNamed() {
    PaymentReceived payment = payment("a", acme(109_397), 109_398, AccountRole.BANK);
    if (!books().postings().contains(payment.kind())) {
      return;
    }

    movesTheLedger(payment);

    assertEquals(money(0), world().openOn("1001"));
    PostingOutcome found = Writes.found(books().findPosting(key("x"), payment));
    assertEquals(
        Optional.of(money(1)),
        assertInstanceOf(PostingOutcome.Posted.class, found).unsettled(),
        "what settles nothing is named");
  }

  @Test
  final void aSurchargeMovesTheLedgerAndLeavesReceivablesAlone() {
    BookCustomer customer = acme(10_007);

    movesTheLedger(
        new SurchargeTaken(new PaymentId(GATEWAY, "ch_a"), customer, world().day(), money(301)));
  }

  @Test
  final void aPayoutMovesTheLedger() {
    Posting payment = payment("a", acme(10_007), 10_007, AccountRole.UNDEPOSITED_FUNDS);
    if (!books().postings().contains(payment.kind())) {
      return;
    }
    DocumentRef document = posted("a", payment);

    movesTheLedger(
        new PayoutReceived(
            new PayoutId(GATEWAY, "po_1"),
            world().day(),
            List.of(new Deposited(new PaymentId(GATEWAY, "ch_a"), document, money(10_007))),
            money(320),
            money(1_000),
            money(8_687)));
  }

  @Test
  final void aPayoutThatDrawsMoneyMovesTheLedger() {
    movesTheLedger(
        new PayoutReceived(
            new PayoutId(GATEWAY, "po_1"),
            world().day(),
            List.of(),
            money(400),
            money(1_000),
            money(-1_400)));
  }

  @Test
  final void aReversalMovesTheLedger() {
    movesTheLedger(reversal("rt_a", acme(10_007), 10_007, 0));
  }

  @Test
  final void aReversalGivesItsSurchargeUpWithoutAskingForItAgain() {
    PaymentReversed back = reversal("rt_a", acme(10_007), 10_007, 301);
    Money owed = world().balance(AccountRole.RECEIVABLES);
    Money surcharges = world().balance(AccountRole.SURCHARGE_INCOME);

    movesTheLedger(back);

    if (books().postings().contains(back.kind())) {
      assertEquals(owed.plus(money(10_007)), world().balance(AccountRole.RECEIVABLES));
      assertEquals(surcharges.plus(money(301)), world().balance(AccountRole.SURCHARGE_INCOME));
      Writes.found(books().findPosting(key("x"), back));
    }
  }

  @Test
  final void aRefundMovesTheLedgerAndLeavesReceivablesAlone() {
    movesTheLedger(new RefundGiven("re_a", acme(10_007), world().day(), money(2_500)));
  }

  @Test
  final void aFeeMovesTheLedger() {
    movesTheLedger(new FeePaid("fee_a", world().day(), money(1_995)));
  }

  @Test
  final void aPaymentSettlesWhatAReversalReopened() {
    BookCustomer customer = acme(10_007);
    Posting first = payment("a", customer, 10_007, AccountRole.UNDEPOSITED_FUNDS);
    Posting back = reversal("rt_a", customer, 10_007, 301);
    if (!books().postings().contains(first.kind()) || !books().postings().contains(back.kind())) {
      return;
    }
    posted("a", first);
    DocumentRef reopened = posted("rt_a", back);

    movesTheLedger(
        new PaymentReceived(
            new PaymentId(GATEWAY, "ch_b"),
            customer,
            world().day(),
            money(10_007),
            Rail.CARD,
            List.of(new Settlement("1001", money(10_007), Optional.of(reopened))),
            AccountRole.UNDEPOSITED_FUNDS));
  }

  /** Posts, and compares every account with what the posting's double entry says. */
  final void movesTheLedger(Posting posting) {
    if (!books().postings().contains(posting.kind())) {
      int before = world().documents();
      Writes.unsupported(() -> books().post(key("x"), posting));
      assertEquals(before, world().documents());
      return;
    }
    Map<AccountRole, Money> expected = balances();
    Optional<Money> control = books().receivables(world().currency());
    for (LedgerLine line : posting.entries()) {
      expected.merge(line.account(), line.amount(), Money::plus);
    }

    posted("x", posting);

    assertEquals(expected, balances(), "the ledger after " + posting.kind());
    if (control.isPresent()) {
      assertEquals(
          Optional.of(world().balance(AccountRole.RECEIVABLES)),
          books().receivables(world().currency()),
          "the control total is the ledger's");
    }
  }

  final DocumentRef posted(String name, Posting posting) {
    PostingOutcome outcome = books().post(key(name), posting);
    if (outcome instanceof PostingOutcome.Queued) {
      world().emptyQueue();
      outcome = Writes.found(books().findPosting(key(name), posting));
    }
    return assertInstanceOf(PostingOutcome.Posted.class, outcome).document();
  }

  final Map<AccountRole, Money> balances() {
    Map<AccountRole, Money> balances = new EnumMap<>(AccountRole.class);
    for (AccountRole role : AccountRole.values()) {
      balances.put(role, world().balance(role));
    }
    return balances;
  }

  /** A customer with invoice 1001. */
  final BookCustomer acme(long owed) {
    return customerOwing("Acme Dental", "1001", money(owed));
  }

  final PaymentReceived payment(
      String name, BookCustomer customer, long amount, AccountRole landsIn) {
    return payment(name, customer, "1001", money(amount), landsIn);
  }

  private PaymentReversed reversal(String id, BookCustomer customer, long amount, long surcharge) {
    return new PaymentReversed(
        id,
        ReversalKind.RETURN,
        "R01",
        customer,
        world().day(),
        money(amount),
        money(surcharge),
        List.of("1001"),
        AccountRole.PROCESSOR_CLEARING);
  }
}
