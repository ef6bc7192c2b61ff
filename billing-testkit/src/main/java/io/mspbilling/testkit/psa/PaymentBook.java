package io.mspbilling.testkit.psa;

import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The payments that stand on invoices, ours with the key in their reference, and people's. */
final class PaymentBook {
  static final String OURS = "api";

  record Entry(RecordedPayment payment, String reference, Instant at) {}

  private final SystemName system;
  private final Map<InvoiceId, Map<PaymentId, Entry>> byInvoice = new HashMap<>();
  private final Map<String, List<Entry>> byReference = new HashMap<>();
  private int number;

  PaymentBook(SystemName system) {
    this.system = system;
  }

  RecordedPayment enter(PaymentRecord record, String reference, Instant at) {
    return enter(record.invoice(), record.amount(), record.paidOn(), OURS, reference, at);
  }

  RecordedPayment enter(
      InvoiceId invoice, Money amount, LocalDate paidOn, String by, String reference, Instant at) {
    PaymentId id = new PaymentId(system, String.format(Locale.ROOT, "pay-%06d", ++number));
    Entry entry = new Entry(new RecordedPayment(id, invoice, amount, paidOn, by), reference, at);
    byInvoice.computeIfAbsent(invoice, any -> new LinkedHashMap<>()).put(id, entry);
    byReference.computeIfAbsent(reference, any -> new ArrayList<>()).add(entry);
    return entry.payment();
  }

  List<RecordedPayment> on(InvoiceId invoice) {
    return entries(invoice).values().stream().map(Entry::payment).toList();
  }

  Money paid(InvoiceId invoice, Money nothing) {
    return on(invoice).stream().map(RecordedPayment::amount).reduce(nothing, Money::plus);
  }

  Optional<LocalDate> lastDay(InvoiceId invoice) {
    return on(invoice).stream().map(RecordedPayment::paidOn).max(Comparator.naturalOrder());
  }

  List<Entry> under(EffectKey key) {
    return List.copyOf(byReference.getOrDefault(key.value(), List.of()));
  }

  boolean stands(InvoiceId invoice, PaymentId payment) {
    return entries(invoice).containsKey(payment);
  }

  Optional<RecordedPayment> remove(InvoiceId invoice, PaymentId payment) {
    Optional<Entry> gone = Optional.ofNullable(entries(invoice).get(payment));
    gone.ifPresent(
        entry -> {
          entries(invoice).remove(payment);
          byReference.getOrDefault(entry.reference(), List.of()).remove(entry);
        });
    return gone.map(Entry::payment);
  }

  private Map<PaymentId, Entry> entries(InvoiceId invoice) {
    return byInvoice.getOrDefault(invoice, Map.of());
  }
}
