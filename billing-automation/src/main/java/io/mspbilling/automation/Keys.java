package io.mspbilling.automation;

import io.mspbilling.collection.SavedMethod;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectKind;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What makes each effect the one it is: the recipes of all keys, in one place. */
record Keys(TenantId tenant) {

  EffectKey charge(
      CustomerId customer, SavedMethod method, List<Allocation> allocations, int attempt) {
    List<String> parts = new ArrayList<>();
    parts.add(customer.text());
    parts.add(method.id().text());
    parts.add(Integer.toString(attempt));
    allocations.stream()
        .sorted(Comparator.comparing(allocation -> allocation.invoice().text()))
        .forEach(
            allocation -> {
              parts.add(allocation.invoice().text());
              parts.add(allocation.amount().toString());
            });
    return derive(EffectKind.CHARGE, parts);
  }

  EffectKey refund(String requestId, PaymentId payment, Money amount) {
    return derive(EffectKind.REFUND, List.of(requestId, payment.text(), amount.toString()));
  }

  /**
   * @param version 0 at first, one more after each reversal
   */
  EffectKey psaPayment(PaymentId payment, InvoiceId invoice, int version) {
    return derive(
        EffectKind.PSA_PAYMENT, List.of(payment.text(), invoice.text(), Integer.toString(version)));
  }

  EffectKey psaVoid(PaymentId payment, InvoiceId invoice, int version) {
    return derive(
        EffectKind.PSA_VOID, List.of(payment.text(), invoice.text(), Integer.toString(version)));
  }

  EffectKey posting(Posting posting) {
    return posting(posting.kind(), posting.sourceId());
  }

  EffectKey posting(PostingKind kind, String sourceId) {
    return derive(EffectKind.POSTING, List.of(kind.name(), sourceId));
  }

  /**
   * @param covers each debt as {@code invoice#reminders so far}
   */
  EffectKey reminder(String policyVersion, CustomerId customer, List<String> covers) {
    List<String> parts = new ArrayList<>(List.of(policyVersion, customer.text()));
    covers.stream().sorted().forEach(parts::add);
    return derive(EffectKind.REMINDER, parts);
  }

  private EffectKey derive(EffectKind kind, List<String> parts) {
    return EffectKey.derive(tenant, kind, parts);
  }
}
