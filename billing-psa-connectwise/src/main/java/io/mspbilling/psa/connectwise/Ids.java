package io.mspbilling.psa.connectwise;

import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.ExternalId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import java.util.OptionalLong;

/** Record ids of ConnectWise, which are whole numbers, as ids of the domain, and back. */
final class Ids {
  static final SystemName SYSTEM = new SystemName(Api.SYSTEM);

  private Ids() {}

  static CustomerId customer(long id) {
    return new CustomerId(SYSTEM, Long.toString(id));
  }

  static InvoiceId invoice(long id) {
    return new InvoiceId(SYSTEM, Long.toString(id));
  }

  static AgreementId agreement(long id) {
    return new AgreementId(SYSTEM, Long.toString(id));
  }

  static PaymentId payment(long id) {
    return new PaymentId(SYSTEM, Long.toString(id));
  }

  /**
   * The record id.
   *
   * @throws IllegalArgumentException if the id is of another system, or no record of ConnectWise
   *     could have it
   */
  static long required(ExternalId id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("not an id of ConnectWise: " + id.text()));
  }

  /**
   * The record id; empty if no record of ConnectWise could have it.
   *
   * @throws IllegalArgumentException if the id is of another system
   */
  static OptionalLong find(ExternalId id) {
    if (!id.system().equals(SYSTEM)) {
      throw new IllegalArgumentException("not an id of ConnectWise: " + id.text());
    }
    return id.value().matches("[1-9][0-9]{0,17}")
        ? OptionalLong.of(Long.parseLong(id.value()))
        : OptionalLong.empty();
  }
}
