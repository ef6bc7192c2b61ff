package io.mspbilling.issuance;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys of what may be written for a payment, each derived once: every open invoice with a
 * payment on it asks for them in every plan. Not safe for use by several threads.
 */
final class RecordKeys {

  /** So many are remembered at most; then they are derived anew. */
  private static final int MOST = 20_000;

  private final TenantId tenant;
  private final Map<Place, EffectKey> payments = new HashMap<>();
  private final Map<Place, EffectKey> voids = new HashMap<>();

  RecordKeys(TenantId tenant) {
    this.tenant = tenant;
  }

  private record Place(PaymentId payment, InvoiceId invoice, int version) {

    /** Ids count up side by side, and what a record makes of them by itself would collide. */
    @Override
    public int hashCode() {
      return (payment.hashCode() * 0x9E3779B9 ^ invoice.hashCode()) * 0x85EBCA6B + version;
    }
  }

  EffectKey payment(PaymentId payment, InvoiceId invoice, int version) {
    return room(payments)
        .computeIfAbsent(
            new Place(payment, invoice, version),
            place -> PaymentRecord.key(tenant, payment, invoice, version));
  }

  EffectKey takingBack(PaymentId payment, InvoiceId invoice, int version) {
    return room(voids)
        .computeIfAbsent(
            new Place(payment, invoice, version),
            place -> PaymentVoid.key(tenant, payment, invoice, version));
  }

  private static Map<Place, EffectKey> room(Map<Place, EffectKey> keys) {
    if (keys.size() >= MOST) {
      keys.clear();
    }
    return keys;
  }
}
