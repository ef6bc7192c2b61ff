package io.mspbilling.receivables;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Receipts by their payment and by the invoices they pay. Not safe for use by several threads. */
public final class ReceiptIndex implements Kept {

  private static final Pattern DIGITS = Pattern.compile("(?<!\\d)0*([1-9]\\d{2,})");

  private final Map<PaymentId, Receipt> byPayment = new LinkedHashMap<>();
  private final Map<InvoiceId, List<Receipt>> byInvoice = new HashMap<>();
  private final Map<String, Set<Receipt>> byDigits = new HashMap<>();
  private final NavigableMap<LocalDate, Set<Receipt>> byDay = new TreeMap<>();

  /** There is no receipt yet. */
  public ReceiptIndex() {}

  /**
   * Adds a receipt, in place of the one of the same payment.
   *
   * @return whether its payment is new
   */
  public boolean add(Receipt receipt) {
    Receipt before = byPayment.remove(receipt.payment());
    if (before != null) {
      invoices(before).forEach(one -> kept(one).remove(before));
      digits(before).forEach(one -> named(one).remove(before));
      of(before.receivedOn()).remove(before);
    }
    byPayment.put(receipt.payment(), receipt);
    invoices(receipt).forEach(one -> kept(one).add(receipt));
    digits(receipt).forEach(one -> named(one).add(receipt));
    of(receipt.receivedOn()).add(receipt);
    return before == null;
  }

  /** Each once, though a person may have named one twice. */
  private static Stream<InvoiceId> invoices(Receipt receipt) {
    return receipt.allocations().stream().map(Allocation::invoice).distinct();
  }

  private static Stream<String> digits(Receipt receipt) {
    return receipt.allocations().stream().flatMap(one -> digitsIn(one.invoiceNumber())).distinct();
  }

  /** The runs of digits in a text, without leading zeros, the short ones left out. */
  private static Stream<String> digitsIn(String text) {
    return DIGITS.matcher(text).results().map(run -> run.group(1));
  }

  /**
   * The receipts that pay, or paid, for an invoice of which a text may hold the number: candidates,
   * as a run of digits may be anything.
   */
  public Set<Receipt> namedIn(String text) {
    Set<Receipt> named = new LinkedHashSet<>();
    digitsIn(text).forEach(run -> named.addAll(byDigits.getOrDefault(run, Set.of())));
    return named;
  }

  private Set<Receipt> named(String digits) {
    return byDigits.computeIfAbsent(digits, key -> new LinkedHashSet<>(2));
  }

  private List<Receipt> kept(InvoiceId invoice) {
    return byInvoice.computeIfAbsent(invoice, id -> new ArrayList<>(1));
  }

  private Set<Receipt> of(LocalDate day) {
    return byDay.computeIfAbsent(day, none -> new LinkedHashSet<>(2));
  }

  /** The receipts of a day and of all later ones. */
  public List<Receipt> since(LocalDate day) {
    return byDay.tailMap(day).values().stream().flatMap(Set::stream).toList();
  }

  public Optional<Receipt> find(PaymentId payment) {
    return Optional.ofNullable(byPayment.get(payment));
  }

  /** All receipts that pay, or paid, for an invoice, in the order in which they were added. */
  public List<Receipt> on(InvoiceId invoice) {
    return Collections.unmodifiableList(byInvoice.getOrDefault(invoice, List.of()));
  }

  /** All receipts, in the order in which they were added. */
  public Collection<Receipt> all() {
    return Collections.unmodifiableCollection(byPayment.values());
  }

  /** The payments of all receipts. */
  public Set<PaymentId> payments() {
    return Collections.unmodifiableSet(byPayment.keySet());
  }

  @Override
  public void keep(Archive archive) {
    List<Receipt> receipts = new ArrayList<>(byPayment.values());
    archive.values("receipts", receipts, Form.facts(Receipt::facts, Receipt::of));
    if (byPayment.isEmpty()) {
      receipts.forEach(this::add);
    }
  }
}
