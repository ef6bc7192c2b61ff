package io.mspbilling.examples;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.journal.EffectState;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Payout;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.testkit.gateway.GatewayBalance;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** Proofs that the money adds up, to the cent. */
final class Footing {
  private static final Currency USD = Currency.getInstance("USD");

  private final Office office;
  private final Tally tally;

  Footing(Office office, Tally tally) {
    this.office = office;
    this.tally = tally;
  }

  /** What customers owe by the PSA, and by the books; one for each currency. */
  static List<Proof> balances(Office office) {
    return office.officePsa().receivables().entrySet().stream()
        .map(
            owed -> {
              Money inPsa = Money.of(owed.getValue(), Currency.getInstance(owed.getKey()));
              Money inBooks = office.books().receivables(inPsa.currency()).orElseThrow();
              return Proof.sum(
                  office.vendor().title() + " balances = QuickBooks receivables",
                  inPsa,
                  List.of(inBooks));
            })
        .toList();
  }

  /** What the books show on the bank account. */
  static Money bankInBooks(Office office) {
    String bank = Connections.chart().account(AccountRole.BANK);
    return Money.of(office.quickBooks().books().accountBalance(bank), USD);
  }

  /** From what was owed before, by what happened, to what the PSA says is owed now. */
  Proof owed(Receivables before) {
    Receivables now = Receivables.of(office, office.today(), USD);
    return Proof.sum(
        "Owed now = owed on " + before.on() + " + issued - recorded + taken back",
        now.inAll(),
        List.of(
            before.inAll(),
            Tally.sum(now.issuedSince(before.on().plusDays(1)), Invoice::total),
            Tally.sum(tally.recorded(), PaymentRecord::amount).negated(),
            Tally.sum(tally.takenBack(), PaymentRecord::amount)));
  }

  /** Reads what was issued or paid in the month again, now with its lines. */
  Proof lines() {
    Instant since = office.scenario().firstDay().atStartOfDay(office.scenario().zone()).toInstant();
    List<Invoice> changed =
        office.psa().invoices(InvoiceQuery.changedSince(since).lines()).records();
    long footing = changed.stream().filter(Footing::foots).count();
    return new Proof(
        "Lines and tax of each invoice that moved add up to its total",
        footing + " of " + changed.size() + " invoices",
        footing == changed.size());
  }

  private static boolean foots(Invoice invoice) {
    List<Money> lines = invoice.lines().stream().map(InvoiceLine::amount).toList();
    return Money.sum(lines, invoice.currency()).equals(invoice.total());
  }

  Proof charges() {
    List<ChargeRequest> collected =
        tally.charges().stream().filter(EffectState::hasSucceeded).map(EffectState::order).toList();
    GatewayBalance gateway = office.gateway().balance();
    return Proof.sum(
        "Charges collected = payouts + fees + taken back + still held",
        Tally.sum(collected, ChargeRequest::amount),
        List.of(
            Tally.sum(tally.payouts(), Payout::net),
            gateway.fees(),
            gateway.reversals(),
            gateway.held()));
  }

  Proof payouts() {
    List<Payout> due =
        tally.payouts().stream()
            .filter(payout -> !payout.arrivesOn().isAfter(office.today()))
            .toList();
    return Proof.sum(
        "Payouts due by today = their deposits at the bank",
        Tally.sum(due, Payout::net),
        List.of(Tally.sum(tally.payoutLines(), BankLine::amount)));
  }

  Proof bank(Money bankBefore) {
    List<BankLine> waiting =
        tally.customerLines().stream().filter(line -> tally.evidence(line).isEmpty()).toList();
    return Proof.sum(
        "Bank account = posted to QuickBooks + waiting for a person",
        office.bank().balance(USD),
        List.of(bankInBooks(office).minus(bankBefore), Tally.sum(waiting, BankLine::amount)));
  }
}
