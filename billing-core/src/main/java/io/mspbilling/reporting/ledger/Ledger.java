package io.mspbilling.reporting.ledger;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that happened to receivables of one currency, from which every figure of every past day is
 * counted anew. It does not matter in which order events were given. Safe for use by several
 * threads.
 *
 * <p>Who wants to repeat a report that was made before an event was known leaves that event out.
 */
public final class Ledger {
  private final Currency currency;
  private final List<LedgerEvent> events;
  private final List<LedgerInvoice> invoices;
  private final List<LedgerCreditMemo> creditMemos;
  private final List<LedgerPayment> payments;

  private Ledger(Currency currency, List<LedgerEvent> events, Assembly assembly) {
    this.currency = currency;
    this.events = events;
    invoices = assembly.invoices();
    creditMemos = assembly.creditMemos();
    payments = assembly.payments();
  }

  /**
   * A ledger of events.
   *
   * @throws IllegalArgumentException if an event is of another currency, is told twice, speaks of
   *     what no event brought, or uses more than there is; the message says which
   */
  public static Ledger of(Currency currency, Collection<? extends LedgerEvent> events) {
    List<LedgerEvent> all = List.copyOf(events);
    return new Ledger(currency, all, Assembly.of(currency, all));
  }

  /**
   * One ledger for each currency, in the order of their codes.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static SortedMap<String, Ledger> byCurrency(Collection<? extends LedgerEvent> events) {
    Map<Currency, List<LedgerEvent>> parts =
        events.stream().collect(Collectors.groupingBy(LedgerEvent::currency));
    SortedMap<String, Ledger> ledgers = new TreeMap<>();
    parts.forEach((currency, part) -> ledgers.put(currency.getCurrencyCode(), of(currency, part)));
    return Collections.unmodifiableSortedMap(ledgers);
  }

  /** What had happened up to the evening of a day, and nothing that happened later. */
  public Ledger upTo(LocalDate day) {
    return of(currency, events.stream().filter(event -> !event.on().isAfter(day)).toList());
  }

  public Currency currency() {
    return currency;
  }

  /** All invoices, void ones too, by date of issue. */
  public List<LedgerInvoice> invoices() {
    return invoices;
  }

  /** All credit memos, void ones too, by date of issue. */
  public List<LedgerCreditMemo> creditMemos() {
    return creditMemos;
  }

  /** All payments, returned ones too, by the day they came. */
  public List<LedgerPayment> payments() {
    return payments;
  }

  /** The payments that paid for invoices as of a day, less what was taken back by then. */
  public List<Application> applications(LocalDate asOf) {
    return invoices.stream().flatMap(invoice -> invoice.applications(asOf).stream()).toList();
  }

  /** What was open on the evening of a day. */
  public Position at(LocalDate asOf) {
    List<OpenItem> items = new ArrayList<>();
    List<OpenCredit> credits = new ArrayList<>();
    for (LedgerInvoice invoice : invoices) {
      items.addAll(invoice.open(asOf));
      Money balance = invoice.balance(asOf);
      if (balance.isNegative()) {
        LocalDate since = invoice.lastSettledUpTo(asOf).orElse(asOf);
        credits.add(new OpenCredit(invoice.customer(), since, balance.negated()));
      }
    }
    for (LedgerCreditMemo memo : creditMemos) {
      Money left = memo.unapplied(asOf);
      if (left.isPositive()) {
        credits.add(new OpenCredit(memo.customer(), memo.issuedOn(), left));
      }
    }
    for (LedgerPayment payment : payments) {
      Money left = payment.unapplied(asOf);
      if (left.isPositive()) {
        credits.add(new OpenCredit(payment.customer(), payment.receivedOn(), left));
      }
    }
    return new Position(asOf, currency, items, credits);
  }

  /**
   * What was sold on credit in some days, as it stands on their last evening: invoices less credit
   * memos, void ones left out.
   */
  public Money sales(Period period) {
    return Money.sum(
        salesByDay(period.to()).subMap(period.from(), true, period.to(), true).values(), currency);
  }

  /** What was sold on credit each day, invoices less credit memos, as it stands on an evening. */
  public NavigableMap<LocalDate, Money> salesByDay(LocalDate asOf) {
    NavigableMap<LocalDate, Money> sales = new TreeMap<>();
    for (LedgerInvoice invoice : invoices) {
      if (invoice.stands(asOf)) {
        sales.merge(invoice.issuedOn(), invoice.amount(), Money::plus);
      }
    }
    for (LedgerCreditMemo memo : creditMemos) {
      if (memo.stands(asOf)) {
        sales.merge(memo.issuedOn(), memo.amount().negated(), Money::plus);
      }
    }
    return sales;
  }

  /** What was given up in some days, less what was owed after all. */
  public Money writeOffs(Period period) {
    Money sum = Money.zero(currency);
    for (LedgerInvoice invoice : invoices) {
      sum = sum.plus(invoice.writeOffs().in(period));
    }
    return sum;
  }
}
