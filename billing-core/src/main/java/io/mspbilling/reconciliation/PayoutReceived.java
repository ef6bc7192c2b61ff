package io.mspbilling.reconciliation;

import static io.mspbilling.reconciliation.AccountRole.BANK;
import static io.mspbilling.reconciliation.AccountRole.PROCESSING_FEES;
import static io.mspbilling.reconciliation.AccountRole.PROCESSOR_CLEARING;
import static io.mspbilling.reconciliation.AccountRole.UNDEPOSITED_FUNDS;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PayoutId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A gateway's payout reached the bank. Dr bank (net), Dr fees, Dr clearing (what was taken back),
 * Cr undeposited funds (gross).
 *
 * @param payout the gateway's id of it
 * @param date the day the bank shows it
 * @param deposited the payments in it, gross
 * @param fees what the gateway kept; negative if it gave more fees back than it took
 * @param takenBack refunds, returns and disputes netted; negative if more of them were won back
 * @param net what reached the bank; negative if the gateway drew money
 */
public record PayoutReceived(
    PayoutId payout,
    PostingDate date,
    List<Deposited> deposited,
    Money fees,
    Money takenBack,
    Money net)
    implements Posting {

  /**
   * @throws IllegalStateException if gross less fees and reversals is not the net
   */
  public PayoutReceived {
    Objects.requireNonNull(payout, "payout");
    Objects.requireNonNull(date, "date");
    deposited = List.copyOf(deposited);
    entries(deposited, fees, takenBack, net);
  }

  /** One that stands in the books under the day on which it happened. */
  public PayoutReceived(
      PayoutId payout,
      LocalDate on,
      List<Deposited> deposited,
      Money fees,
      Money takenBack,
      Money net) {
    this(payout, PostingDate.of(on), deposited, fees, takenBack, net);
  }

  @Override
  public PostingKind kind() {
    return PostingKind.PAYOUT;
  }

  @Override
  public String sourceId() {
    return payout.text();
  }

  @Override
  public List<LedgerLine> entries() {
    return entries(deposited, fees, takenBack, net);
  }

  private static List<LedgerLine> entries(
      List<Deposited> deposited, Money fees, Money takenBack, Money net) {
    Money gross =
        deposited.stream().map(Deposited::amount).reduce(Money.zero(net.currency()), Money::plus);
    return Posting.balanced(
        LedgerLine.debit(BANK, net),
        LedgerLine.debit(PROCESSING_FEES, fees),
        LedgerLine.debit(PROCESSOR_CLEARING, takenBack),
        LedgerLine.credit(UNDEPOSITED_FUNDS, gross));
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("posting", kind())
        .put("payout", payout)
        .putList("deposited", deposited, (facts, one) -> facts.put("line", one.text()))
        .put("fees", fees)
        .put("takenBack", takenBack)
        .put("net", net)
        .putAll(date.facts())
        .build();
  }

  static PayoutReceived of(Facts facts) {
    return new PayoutReceived(
        facts.read("payout", PayoutId::parse),
        PostingDate.of(facts),
        facts.list("deposited", one -> one.read("line", Deposited::parse)),
        facts.money("fees"),
        facts.money("takenBack"),
        facts.money("net"));
  }
}
