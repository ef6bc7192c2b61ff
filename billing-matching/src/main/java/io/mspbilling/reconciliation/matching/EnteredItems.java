package io.mspbilling.reconciliation.matching;

import io.mspbilling.issuance.EnteredPayment;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Payments that people entered in the PSA, as items that a line of the bank account may be: the
 * same money must not be recorded there a second time. Only those are looked at that come to the
 * amount of a line, alone or with others that were entered for the same customer on the same day.
 */
final class EnteredItems {

  /** A check is entered when it comes, or when the bank shows it. */
  private static final int MAX_DAYS_APART = 14;

  private static final Set<Evidence> NAMED =
      EnumSet.of(Evidence.REMITTANCE, Evidence.INVOICES_NAMED, Evidence.PURCHASE_ORDER_NAMED);

  /** Enough if the payer names no number that may be another invoice's. */
  private static final Set<Evidence> UNNAMED =
      EnumSet.of(Evidence.ONLY_INVOICE_OF_THIS_AMOUNT, Evidence.FULL_BALANCE);

  private static final Pattern CHECK_NUMBER =
      Pattern.compile("(?i)\\b(?:check|cheque|chk|ck)\\W{0,3}(?:no|nr|number)?\\W{0,3}\\d+");

  private static final SystemName SYSTEM = SystemName.of("entered-by-hand");

  private final Collection<BankLine> lines;
  private final Map<InvoiceId, EnteredPayment> byItem = new LinkedHashMap<>();

  EnteredItems(Collection<EnteredPayment> entered, Collection<BankLine> lines) {
    this.lines = lines;
    Map<Entry, Money> together = new HashMap<>();
    entered.forEach(one -> together.merge(entry(one), one.amount(), Money::plus));
    for (EnteredPayment one : entered) {
      Money all =
          one.payment().isPresent()
              ? together.getOrDefault(entry(one), one.amount())
              : one.amount();
      if (lines.stream()
          .anyMatch(line -> mayBe(one, line, one.amount()) || mayBe(one, line, all))) {
        byItem.put(new InvoiceId(SYSTEM, Integer.toString(byItem.size() + 1)), one);
      }
    }
  }

  /** What was entered for a customer on one day. */
  private record Entry(CustomerId customer, Optional<LocalDate> on, Currency currency) {}

  private static Entry entry(EnteredPayment one) {
    return new Entry(
        one.invoice().customer(),
        one.payment().map(RecordedPayment::paidOn),
        one.amount().currency());
  }

  private static boolean mayBe(EnteredPayment one, BankLine line, Money amount) {
    return line.amount().equals(amount)
        && one.payment()
            .map(RecordedPayment::paidOn)
            .map(on -> Math.abs(on.toEpochDay() - line.bookedOn().toEpochDay()) <= MAX_DAYS_APART)
            .orElse(true);
  }

  /** The items. */
  List<OpenItem> items() {
    List<OpenItem> items = new ArrayList<>();
    byItem.forEach((id, one) -> items.add(item(id, one)));
    return items;
  }

  private static OpenItem item(InvoiceId id, EnteredPayment one) {
    Invoice invoice = one.invoice();
    return OpenItem.builder()
        .id(id)
        .number(invoice.number())
        .customer(invoice.customer())
        .issuedOn(invoice.issuedOn())
        .dueOn(invoice.effectiveDueOn())
        .open(one.amount())
        .isPaidByHand(true)
        .purchaseOrder(invoice.purchaseOrder().orElse(""))
        .build();
  }

  /**
   * Whether what is still open on an invoice stands aside, so that its number means what was
   * entered on it: no line is just for the rest.
   */
  boolean hides(InvoiceId invoice, Money open) {
    return standsFor(invoice) && lines.stream().noneMatch(line -> line.amount().equals(open));
  }

  /** Whether an item stands for what was entered on an invoice, and bears its number. */
  boolean standsFor(InvoiceId invoice) {
    return byItem.values().stream().anyMatch(one -> one.invoice().id().equals(invoice));
  }

  /** The invoice that an item stands for: itself, if nothing was entered. */
  InvoiceId invoice(InvoiceId item) {
    EnteredPayment one = byItem.get(item);
    return one == null ? item : one.invoice().id();
  }

  private static boolean isEvident(Match match) {
    return NAMED.contains(match.evidence())
        || (UNNAMED.contains(match.evidence()) && !match.payment().hasNumberInMemo());
  }

  /**
   * Whether a payment that waits counts already as what people entered: it names nothing else but a
   * check's own number. If it names something else it may be for that, whatever else it looks like.
   */
  boolean countsAlready(Match match) {
    String named = CHECK_NUMBER.matcher(match.payment().memo()).replaceAll("");
    return concerns(match)
        && (NAMED.contains(match.evidence()) || named.chars().noneMatch(Character::isDigit));
  }

  /** Whether a part of a match is what people entered. */
  boolean concerns(Match match) {
    return match.lines().stream().anyMatch(line -> byItem.containsKey(line.item()));
  }

  /**
   * The match in terms of the invoices themselves, with the payments that stand for it there; empty
   * if it is not certain that they are the same money. A match with none of the items is as it was.
   */
  Optional<Match> certain(Match match) {
    return concerns(match) && !(isEvident(match) && match.unapplied().isZero())
        ? Optional.empty()
        : real(match);
  }

  /** The same, certain or not; empty if it cannot be said in those terms. */
  Optional<Match> real(Match match) {
    Map<InvoiceId, PaymentId> recorded = new LinkedHashMap<>();
    Set<InvoiceId> met = new HashSet<>();
    List<MatchLine> real = new ArrayList<>();
    for (MatchLine line : match.lines()) {
      EnteredPayment one = byItem.get(line.item());
      InvoiceId invoice = one == null ? line.item() : one.invoice().id();
      boolean isWhole =
          one == null || (one.payment().isPresent() && line.amount().equals(one.amount()));
      if (!met.add(invoice) || !isWhole) {
        return Optional.empty();
      }
      Optional.ofNullable(one)
          .flatMap(EnteredPayment::payment)
          .ifPresent(payment -> recorded.put(invoice, payment.id()));
      real.add(new MatchLine(invoice, line.number(), line.amount(), line.deviation()));
    }
    return Optional.of(
        recorded.isEmpty()
            ? match
            : Match.builder().from(match).lines(real).recorded(recorded).build());
  }
}
