package io.mspbilling.http.connector;

import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.ExternalId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Record ids of a vendor that numbers its records, as ids of the domain, and back.
 *
 * @param system the vendor's system
 * @param product what people call it, as in {@code ConnectWise}
 */
public record RecordIds(SystemName system, String product) {

  public RecordIds {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(product, "product");
  }

  /** The id of a customer. */
  public CustomerId customer(long id) {
    return new CustomerId(system, Long.toString(id));
  }

  /** The id of an invoice. */
  public InvoiceId invoice(long id) {
    return new InvoiceId(system, Long.toString(id));
  }

  /** The id of an agreement. */
  public AgreementId agreement(long id) {
    return new AgreementId(system, Long.toString(id));
  }

  /** The id of a payment. */
  public PaymentId payment(long id) {
    return new PaymentId(system, Long.toString(id));
  }

  /**
   * The record id.
   *
   * @throws IllegalArgumentException if the id is of another system, or no record could have it
   */
  public long required(ExternalId id) {
    return find(id).orElseThrow(() -> foreign(id));
  }

  /**
   * The record id; empty if no record could have it.
   *
   * @throws IllegalArgumentException if the id is of another system
   */
  public OptionalLong find(ExternalId id) {
    if (!id.system().equals(system)) {
      throw foreign(id);
    }
    return number(id.value());
  }

  /** The record id in a text, as in that of a line; empty if no record could have it. */
  public static OptionalLong number(String text) {
    try {
      return text.matches("[1-9][0-9]{0,18}")
          ? OptionalLong.of(Long.parseLong(text))
          : OptionalLong.empty();
    } catch (NumberFormatException beyond64Bits) {
      return OptionalLong.empty();
    }
  }

  private IllegalArgumentException foreign(ExternalId id) {
    return new IllegalArgumentException("not an id of " + product + ": " + id.text());
  }
}
