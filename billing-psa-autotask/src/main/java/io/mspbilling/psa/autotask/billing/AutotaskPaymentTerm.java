package io.mspbilling.psa.autotask.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A payment term. */
@Value.Immutable
@BillingStyle
public abstract class AutotaskPaymentTerm implements VendorRecord {

  AutotaskPaymentTerm() {}

  /**
   * Reads a payment term as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static AutotaskPaymentTerm read(Node term) {
    return ImmutableAutotaskPaymentTerm.builder()
        .raw(term)
        .id(term.requiredInteger("id"))
        .name(term.text("name"))
        .dueInDays(term.integer("paymentDueInDays"))
        .build();
  }

  /** The name. */
  public abstract Optional<String> name();

  /** Days from the date on the invoice to the last day to pay. */
  public abstract Optional<Long> dueInDays();
}
