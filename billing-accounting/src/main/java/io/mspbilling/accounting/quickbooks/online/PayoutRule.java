package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Deposit;
import io.mspbilling.accounting.quickbooks.online.entity.DepositLine;
import io.mspbilling.accounting.quickbooks.online.entity.LinkedTxn;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.Deposited;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PayoutReceived;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A payout becomes a deposit of the documents in it, less fees and what was taken back. A payout
 * without documents is a journal entry.
 */
record PayoutRule(PostingDesk desk, PayoutReceived posting) implements PostingRule<Deposit> {
  private static final String OPERATION = "create deposit";
  private static final Set<String> DEPOSITABLE = Set.of("Payment", "SalesReceipt");

  static PostingRule<?> of(PostingDesk desk, PayoutReceived posting) {
    return posting.deposited().isEmpty()
        ? JournalRule.of(desk, posting, "PAY-")
        : new PayoutRule(desk, posting);
  }

  @Override
  public DocumentView<Deposit> view() {
    return DocumentView.DEPOSIT;
  }

  @Override
  public Deposit document(EffectKey key) {
    if (posting.net().isNegative()) {
      throw RefusalCode.NEGATIVE_PAYOUT.refuse(
          OPERATION,
          "payout "
              + posting.payout()
              + " holds payments and drew "
              + posting.net().abs()
              + " from the bank: post its payments and what was taken back as two payouts");
    }
    List<DepositLine> lines = lines();
    Money sum = lines.stream().map(DepositLine::amount).reduce(Money::plus).orElseThrow();
    if (!sum.equals(posting.net())) {
      throw new IllegalStateException(
          "lines of " + sum + " do not make a payout of " + posting.net());
    }
    return Deposit.builder()
        .depositTo(desk.account(AccountRole.BANK))
        .on(posting.on())
        .lines(lines)
        .privateNote(PostingNote.of(key, PostingNote.words(posting)))
        .build();
  }

  private List<DepositLine> lines() {
    List<DepositLine> lines = new ArrayList<>();
    for (Deposited deposited : posting.deposited()) {
      DocumentRef document = deposited.document();
      if (!DEPOSITABLE.contains(document.type())) {
        throw RefusalCode.NOT_DEPOSITABLE.refuse(
            OPERATION, "a deposit holds payments and sales receipts, not " + document);
      }
      lines.add(
          new DepositLine.Linked(
              deposited.amount(), new LinkedTxn(document.type(), document.id())));
    }
    addLess(lines, posting.fees(), AccountRole.PROCESSING_FEES, "Processing fees");
    addLess(lines, posting.takenBack(), AccountRole.PROCESSOR_CLEARING, "Taken back");
    return lines;
  }

  private void addLess(List<DepositLine> lines, Money amount, AccountRole role, String words) {
    if (!amount.isZero()) {
      lines.add(new DepositLine.Direct(amount.negated(), desk.account(role), words));
    }
  }

  @Override
  public Money total() {
    return posting.net();
  }

  @Override
  public Optional<String> reference(EffectKey key) {
    return Optional.empty();
  }

  @Override
  public List<QuickBooksQuery<Deposit>> searches(EffectKey key) {
    return List.of(desk.madeSince(posting));
  }
}
