package io.mspbilling.reconciliation.matching;

import io.mspbilling.issuance.Snapshot;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.Worklist;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Money that customers sent to the bank account themselves is applied to what they owe. */
public final class BankPayments {

  /**
   * A line that has waited for more days is left to people, whatever it looks like: what they
   * entered in the PSA so long ago is not read any more, and may have been the same money.
   */
  public static final int MOST_DAYS_WAITING = 45;

  private static final String NOT_PLAIN =
      "pays with credit or a discount, or for several customers";
  private static final String UNREADABLE =
      "a number in its memo may be that of an invoice that cannot be read";
  private static final String WAITED_LONG =
      "it has waited for more than "
          + MOST_DAYS_WAITING
          + " days, and may have been entered by hand";
  private static final String BY_HAND =
      "the PSA shows as paid what this may be, perhaps entered by hand";

  /** What the payer, or a person, said in so many words. */
  private static final Set<Evidence> TOLD =
      EnumSet.of(
          Evidence.CONFIRMED_BY_PERSON,
          Evidence.SETTLEMENT,
          Evidence.REMITTANCE,
          Evidence.INVOICES_NAMED,
          Evidence.PURCHASE_ORDER_NAMED,
          Evidence.INVOICE_NAMED_SHORT_PAID,
          Evidence.INVOICES_NAMED_OVERPAID);

  private final MatchingPolicy policy;

  public BankPayments(MatchingPolicy policy) {
    this.policy = Objects.requireNonNull(policy, "policy");
  }

  /**
   * What was decided about the lines.
   *
   * @param applied what is to be applied
   * @param unresolved what is left to people
   */
  public record Decided(List<Match> applied, List<UnresolvedPayment> unresolved) {

    /** There was nothing to decide. */
    public static final Decided NOTHING = new Decided(List.of(), List.of());

    public Decided {
      applied = List.copyOf(applied);
      unresolved = List.copyOf(unresolved);
    }
  }

  /**
   * Decides what lines of the bank account pay for.
   *
   * @param lines those that nothing explains yet, money in only
   * @param notOpen invoices on which nothing is known to be open, and which the lines may name
   * @param shown all that the PSA shows: credit memos count, and what people entered there may be
   *     the same money
   * @param decisions what people decided
   */
  public Decided decide(
      Collection<BankLine> lines,
      List<OpenInvoice> open,
      List<OpenItem> notOpen,
      Snapshot shown,
      List<Decision> decisions,
      Worklist worklist) {
    if (lines.isEmpty()) {
      return Decided.NOTHING;
    }
    EnteredItems byHand = new EnteredItems(shown.entered(), lines);
    MatchResult result =
        new Matcher(policy)
            .match(
                MatchInput.builder()
                    .customers(shown.customers())
                    .items(items(open, notOpen, shown.invoices(), byHand))
                    .payments(lines.stream().map(BankPayments::payment).toList())
                    .decisions(usable(decisions, shown.customers(), lines))
                    .build());
    PaymentRows rows = new PaymentRows(byHand, worklist);
    WholeDebts whole = new WholeDebts(open);
    List<Match> applied = new ArrayList<>();
    List<UnresolvedPayment> unresolved = new ArrayList<>();
    for (Match match : result.matches()) {
      Optional<String> doubt = doubt(match, shown);
      Optional<Match> certain = doubt.isEmpty() ? byHand.certain(match) : Optional.empty();
      if (certain.isPresent()) {
        applied.add(certain.get());
      } else {
        rows.leave(match, doubt.orElse(BY_HAND));
        unresolved.add(
            unresolved(
                match.payment(),
                match.customer(),
                match.payment().amount(),
                List.of(match),
                byHand));
      }
    }
    for (Leftover leftover : result.leftovers()) {
      if (leftover.reason() != Leftover.Reason.OVERPAID) {
        rows.leave(leftover);
        UnresolvedPayment left =
            unresolved(
                leftover.payment(),
                leftover.payer(),
                leftover.amount(),
                leftover.suggestions(),
                byHand);
        boolean isOfNobody = left.payer().isEmpty() && left.mayPay().isEmpty();
        unresolved.add(
            isOfNobody
                ? new UnresolvedPayment(
                    left.payment(),
                    left.amount(),
                    Optional.empty(),
                    whole.paidBy(leftover.payment()))
                : left);
      }
    }
    for (Finding finding : result.findings()) {
      worklist.leave(
          ExceptionKind.DECISION_UNUSABLE, finding.subject(), finding.facts(), finding.remedy());
    }
    return new Decided(applied, unresolved);
  }

  private static Optional<String> doubt(Match match, Snapshot shown) {
    if (!match.isPlainCash() || match.customer().isEmpty()) {
      return Optional.of(NOT_PLAIN);
    }
    if (match.evidence() != Evidence.CONFIRMED_BY_PERSON
        && match.payment().receivedOn().plusDays(MOST_DAYS_WAITING).isBefore(shown.today())) {
      return Optional.of(WAITED_LONG);
    }
    return !TOLD.contains(match.evidence())
            && match.payment().hasNumberInMemo()
            && shown.unreadable().stream().anyMatch(one -> one.record().startsWith("invoice "))
        ? Optional.of(UNREADABLE)
        : Optional.empty();
  }

  private static UnresolvedPayment unresolved(
      Payment payment,
      Optional<CustomerId> payer,
      Money amount,
      List<Match> suggestions,
      EnteredItems byHand) {
    Set<InvoiceId> mayPay =
        suggestions.stream()
            .flatMap(match -> match.lines().stream())
            .map(line -> byHand.invoice(line.item()))
            .collect(Collectors.toSet());
    Optional<CustomerId> credited =
        payer.filter(id -> suggestions.stream().noneMatch(byHand::countsAlready));
    return new UnresolvedPayment(payment.id(), amount, credited, mayPay);
  }

  /**
   * The engine is told only what holds and is about payments and customers that it is given; the
   * rest is told by {@link StrayDecisions}.
   */
  private static List<Decision> usable(
      List<Decision> decisions, Collection<Customer> customers, Collection<BankLine> lines) {
    Set<PaymentId> given = lines.stream().map(BankLine::id).collect(Collectors.toSet());
    Set<CustomerId> known = customers.stream().map(Customer::id).collect(Collectors.toSet());
    return new Standing(decisions)
        .ofKind(Decision.class).stream()
            .filter(
                decision ->
                    (!(decision instanceof Decision.Pin pin) || given.contains(pin.payment()))
                        && (!(decision instanceof Decision.Reject reject)
                            || given.contains(reject.payment()))
                        && (!(decision instanceof Decision.Alias alias)
                            || known.contains(alias.customer())))
            .toList();
  }

  private static List<OpenItem> items(
      List<OpenInvoice> open, List<OpenItem> notOpen, List<Invoice> invoices, EnteredItems byHand) {
    List<OpenItem> items = new ArrayList<>(byHand.items());
    notOpen.stream().filter(one -> !byHand.standsFor(one.id())).forEach(items::add);
    for (OpenInvoice item : open) {
      Invoice invoice = item.invoice();
      if (byHand.hides(invoice.id(), item.open())) {
        continue;
      }
      // A charge is on its way: known by its number, but nothing on it is free to be paid.
      items.add(
          OpenItem.of(invoice, item.inFlight() ? Money.zero(invoice.currency()) : item.open()));
    }
    for (Invoice invoice : invoices) {
      if (invoice.kind() == InvoiceKind.CREDIT_MEMO && !invoice.isVoid()) {
        invoice
            .balance()
            .filter(Money::isNegative)
            .ifPresent(balance -> items.add(OpenItem.of(invoice, balance)));
      }
    }
    return items;
  }

  private static Payment payment(BankLine line) {
    return Payment.builder()
        .id(line.id())
        .receivedOn(line.bookedOn())
        .amount(line.amount())
        .rail(line.rail())
        .payer(line.counterparty())
        .memo(line.memo())
        .build();
  }
}
