package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An invoice with its history, which tells how it stood on the evening of any day. Does not change
 * once its ledger is made.
 */
public final class LedgerInvoice {

  /** By date of issue; those of one day by their ids. */
  static final Comparator<LedgerInvoice> IN_ORDER =
      Comparator.comparing(LedgerInvoice::issuedOn).thenComparing(invoice -> invoice.id().text());

  private final LedgerEvent.InvoiceIssued issued;
  private final List<Change> payments = new ArrayList<>();
  private final Timeline paid;
  private final Timeline credited;
  private final Timeline writtenOff;
  private final NavigableMap<LocalDate, List<Term>> agreed = new TreeMap<>();
  private @Nullable LocalDate voidedOn;

  /** A payment was applied, or, with a negative amount, no longer is. */
  private record Change(PaymentId payment, LocalDate on, Money amount) {}

  LedgerInvoice(LedgerEvent.InvoiceIssued issued) {
    this.issued = issued;
    paid = new Timeline(issued.currency());
    credited = new Timeline(issued.currency());
    writtenOff = new Timeline(issued.currency());
  }

  void pay(PaymentId payment, LocalDate on, Money amount) {
    payments.add(new Change(payment, on, amount));
    paid.plus(on, amount);
  }

  void credit(LocalDate on, Money amount) {
    credited.plus(on, amount);
  }

  void writeOff(LocalDate on, Money amount) {
    writtenOff.plus(on, amount);
  }

  void agree(LocalDate on, List<Term> terms) {
    Term.requireWhole(terms, amount());
    if (agreed.put(on, terms) != null) {
      throw new IllegalArgumentException(
          "invoice " + number() + " is due in two ways from " + on + " on");
    }
  }

  void voidOn(LocalDate on) {
    if (voidedOn != null) {
      throw new IllegalArgumentException("invoice " + number() + " is void twice");
    }
    if (on.isBefore(issuedOn())) {
      throw new IllegalArgumentException("invoice " + number() + " is void before it was issued");
    }
    voidedOn = on;
  }

  void seal() {
    payments.sort(
        Comparator.comparing(Change::on)
            .thenComparing(change -> change.amount().isNegative())
            .thenComparing(change -> change.payment().text())
            .thenComparing(Change::amount));
    Map<PaymentId, Timeline> byPayment = new HashMap<>();
    for (Change change : payments) {
      byPayment
          .computeIfAbsent(change.payment(), id -> new Timeline(issued.currency()))
          .plus(change.on(), change.amount());
    }
    byPayment.forEach(
        (payment, timeline) -> require(timeline, "payment " + payment + " is taken off"));
    require(credited, "credit is taken off");
    require(writtenOff, "a write-off is taken back from");
    if (writtenOff.first().filter(day -> day.isBefore(issuedOn())).isPresent()) {
      throw new IllegalArgumentException(
          "invoice " + number() + " is written off before it was issued");
    }
    if (voidedOn != null && writtenOff.last().filter(voidedOn::isBefore).isPresent()) {
      throw new IllegalArgumentException("invoice " + number() + " is written off though void");
    }
  }

  private void require(Timeline timeline, String what) {
    timeline
        .firstBelowZero()
        .ifPresent(
            day -> {
              throw new IllegalArgumentException(
                  what + " invoice " + number() + " on " + day + ", more than there was");
            });
  }

  public InvoiceId id() {
    return issued.invoice();
  }

  /** What people call it. */
  public String number() {
    return issued.number();
  }

  public CustomerId customer() {
    return issued.customer();
  }

  public LocalDate issuedOn() {
    return issued.on();
  }

  /** When the last of it was due as things stood; the date of issue if nobody said. */
  public LocalDate dueOn(LocalDate asOf) {
    List<Term> terms = terms(asOf);
    return terms.get(terms.size() - 1).dueOn();
  }

  /** What was due when, as things stood; at least one. */
  private List<Term> terms(LocalDate asOf) {
    Map.Entry<LocalDate, List<Term>> last = agreed.floorEntry(asOf);
    if (last != null) {
      return last.getValue();
    }
    return issued.terms().isEmpty()
        ? List.of(new Term(issued.on(), issued.amount()))
        : issued.terms();
  }

  /** Whether somebody said when it is due, ever. */
  public boolean isDueDateKnown() {
    return !issued.terms().isEmpty() || !agreed.isEmpty();
  }

  /** What was billed. */
  public Money amount() {
    return issued.amount();
  }

  /** Since when it is void; empty if it never was. */
  public Optional<LocalDate> voidedOn() {
    return Optional.ofNullable(voidedOn);
  }

  public boolean isVoid(LocalDate asOf) {
    return voidedOn != null && !voidedOn.isAfter(asOf);
  }

  /** Whether it was issued by then, and not void. */
  public boolean stands(LocalDate asOf) {
    return !issued.on().isAfter(asOf) && !isVoid(asOf);
  }

  /**
   * What was owed on it; negative if more was paid than that, or before it was issued: the rest is
   * credit of the customer.
   */
  public Money balance(LocalDate asOf) {
    Money settled = paid.upTo(asOf).plus(credited.upTo(asOf));
    return isVoid(asOf)
        ? settled.negated()
        : billed(asOf).minus(settled).minus(writtenOff.upTo(asOf));
  }

  /**
   * Whether money and credit had paid all that was billed. One that was given up is not paid,
   * though nothing is owed on it.
   */
  public boolean isPaid(LocalDate asOf) {
    Money givenUp = isVoid(asOf) ? Money.zero(issued.currency()) : writtenOff.upTo(asOf);
    return !balance(asOf).plus(givenUp).isPositive();
  }

  private Money billed(LocalDate asOf) {
    return issued.on().isAfter(asOf) ? Money.zero(issued.currency()) : amount();
  }

  /** What was open of each term: the earliest are paid first. */
  List<OpenItem> open(LocalDate asOf) {
    Money balance = balance(asOf);
    if (!balance.isPositive()) {
      return List.of();
    }
    List<OpenItem> open = new ArrayList<>();
    Money settled = amount().minus(balance);
    for (Term term : rest(terms(asOf), settled)) {
      open.add(new OpenItem(this, term.dueOn(), term.amount()));
    }
    return open;
  }

  /** What is left of terms when some of their sum is settled: the earliest first. */
  private static List<Term> rest(List<Term> terms, Money settled) {
    List<Term> rest = new ArrayList<>();
    Money left = settled;
    for (Term term : terms) {
      Money covered = term.amount().min(left);
      left = left.minus(covered);
      if (term.amount().compareTo(covered) > 0) {
        rest.add(new Term(term.dueOn(), term.amount().minus(covered)));
      }
    }
    return rest;
  }

  /** What payments had paid for it. */
  public Money paid(LocalDate asOf) {
    return paid.upTo(asOf);
  }

  /** What credit memos had paid for it. */
  public Money credited(LocalDate asOf) {
    return credited.upTo(asOf);
  }

  /** What had been given up of it. */
  public Money writtenOff(LocalDate asOf) {
    return writtenOff.upTo(asOf);
  }

  /** The timeline of what was given up. */
  Timeline writeOffs() {
    return writtenOff;
  }

  /** When the last change came that settled it, be it money or credit; empty if none did. */
  Optional<LocalDate> lastSettledUpTo(LocalDate asOf) {
    Optional<LocalDate> money = paid.lastUpTo(asOf);
    Optional<LocalDate> credit = credited.lastUpTo(asOf);
    return money.isPresent() && credit.isPresent()
        ? Optional.of(money.get().isAfter(credit.get()) ? money.get() : credit.get())
        : money.or(() -> credit);
  }

  /**
   * The payments that paid for it as things stood: what was taken back by then is gone, the latest
   * last. Terms are paid in the order of their days.
   */
  public List<Application> applications(LocalDate asOf) {
    List<Change> standing = new ArrayList<>();
    for (Change change : payments) {
      if (change.on().isAfter(asOf)) {
        break;
      }
      if (change.amount().isNegative()) {
        takeBack(standing, change);
      } else {
        standing.add(change);
      }
    }
    List<Application> applications = new ArrayList<>();
    Money before = Money.zero(issued.currency());
    for (Change change : standing) {
      applications.addAll(byTerms(change, before));
      before = before.plus(change.amount());
    }
    return applications;
  }

  /** What is paid beyond all terms is of the last one. */
  private List<Application> byTerms(Change change, Money paidBefore) {
    List<Application> parts = new ArrayList<>();
    Money left = change.amount();
    for (Term term : rest(terms(change.on()), paidBefore.plus(credited.upTo(change.on())))) {
      Money part = term.amount().min(left);
      if (part.isPositive()) {
        parts.add(application(change, term.dueOn(), part));
        left = left.minus(part);
      }
    }
    if (left.isPositive()) {
      parts.add(application(change, dueOn(change.on()), left));
    }
    return parts;
  }

  private Application application(Change change, LocalDate dueOn, Money amount) {
    return new Application(this, dueOn, change.payment(), change.on(), amount);
  }

  private static void takeBack(List<Change> standing, Change change) {
    Money left = change.amount().negated();
    for (int i = standing.size() - 1; i >= 0 && left.isPositive(); i--) {
      Change one = standing.get(i);
      if (one.payment().equals(change.payment())) {
        Money gone = one.amount().min(left);
        left = left.minus(gone);
        standing.remove(i);
        if (!gone.equals(one.amount())) {
          standing.add(i, new Change(one.payment(), one.on(), one.amount().minus(gone)));
        }
      }
    }
  }

  @Override
  public String toString() {
    return "invoice " + number() + " of " + issued.on() + ", " + amount();
  }
}
