package io.mspbilling.examples;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.EffectState;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Payout;
import io.mspbilling.reconciliation.AccountRole;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Proofs that the money adds up, to the cent. */
final class Footing {
  private static final Currency USD = Currency.getInstance("USD");

  private final Office office;
  private final Tally tally;

  Footing(Office office, Tally tally) {
    this.office = office;
    this.tally = tally;
  }

  /**
   * What customers owe by the PSA, and by the books; one for each currency. Of a PSA without
   * balances it is that invoices are marked as paid there that we have settled, and no others, and
   * that what is open on the rest by our own count is what the books say.
   */
  static List<Proof> balances(Office office) {
    if (!office.keepsBalances()) {
      return List.of(marks(office));
    }
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

  private static Proof marks(Office office) {
    Money open =
        Money.of(
            office.officePsa().receivables().getOrDefault(USD.getCurrencyCode(), BigDecimal.ZERO),
            USD);
    Money parts =
        OurCount.of(new Tally(office)).parts(office.psa().invoices(InvoiceQuery.open()).records());
    return Proof.sum(
        "QuickBooks receivables = not marked as paid in "
            + office.vendor().title()
            + " - parts by our count",
        office.books().receivables(USD).orElseThrow(),
        List.of(open, parts.negated()));
  }

  /** What the books show on the bank account. */
  static Money bankInBooks(Office office) {
    String bank = Connections.chart().account(AccountRole.BANK);
    return Money.of(office.quickBooks().books().accountBalance(bank), USD);
  }

  /** From what was owed before, by what happened, to what the PSA says is owed now. */
  Proof owed(Receivables before) {
    Receivables now = Receivables.of(office, office.today(), USD);
    String claim = "Owed now = owed on " + before.on() + " + issued - recorded + taken back";
    List<Money> parts =
        List.of(
            before.inAll(),
            Tally.sum(now.issuedSince(before.on().plusDays(1)), Invoice::total),
            Tally.sum(tally.recorded(), PaymentRecord::amount).negated(),
            Tally.sum(tally.takenBack(), PaymentRecord::amount));
    if (office.keepsBalances()) {
      return Proof.sum(claim, now.inAll(), parts);
    }
    Money counted = OurCount.of(tally).parts(office.psa().invoices(InvoiceQuery.open()).records());
    List<Money> withParts = new ArrayList<>(parts);
    withParts.add(counted.negated());
    return Proof.sum(claim + " - parts", now.inAll(), withParts);
  }

  /** Reads what was issued or paid in the month again, now with its lines. */
  Proof lines() {
    List<Invoice> changed = changed();
    long footing = changed.stream().filter(Footing::foots).count();
    return new Proof(
        "Lines and tax of each invoice that moved add up to its total",
        footing + " of " + changed.size() + " invoices",
        footing == changed.size());
  }

  /** A PSA that tells no changes is asked for all, and we know which of them moved. */
  private List<Invoice> changed() {
    LocalDate first = office.scenario().firstDay();
    if (office.psa().features().contains(PsaFeature.CHANGES_SINCE)) {
      Instant since = first.atStartOfDay(office.scenario().zone()).toInstant();
      return office.psa().invoices(InvoiceQuery.changedSince(since).lines()).records();
    }
    Set<InvoiceId> recorded =
        tally.recorded().stream().map(PaymentRecord::invoice).collect(Collectors.toSet());
    return office.psa().invoices(InvoiceQuery.all().lines()).records().stream()
        .filter(one -> !one.issuedOn().isBefore(first) || recorded.contains(one.id()))
        .toList();
  }

  private static boolean foots(Invoice invoice) {
    List<Money> lines = invoice.lines().stream().map(InvoiceLine::amount).toList();
    return Money.sum(lines, invoice.currency()).equals(invoice.total());
  }

  Proof charges() {
    List<ChargeRequest> collected =
        tally.charges().stream().filter(EffectState::hasSucceeded).map(EffectState::order).toList();
    PaidOut gateway = new PaidOut(tally.payouts(), office.gateway().balance());
    return Proof.sum(
        "Charges collected = payouts + their fees + taken back + still held + its fees",
        Tally.sum(collected, ChargeRequest::amount),
        List.of(
            gateway.net(),
            gateway.fees(),
            gateway.balance().reversals(),
            gateway.held(),
            gateway.heldFees()));
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
    return Proof.sum(
        "Bank account = posted to QuickBooks + waiting for a person",
        office.bank().balance(USD),
        List.of(
            bankInBooks(office).minus(bankBefore),
            Tally.sum(tally.waitingLines(), BankLine::amount)));
  }
}
