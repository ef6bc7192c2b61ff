package io.mspbilling.psa.syncro.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A way to pay; payments name it. */
@Value.Immutable
@BillingStyle
public abstract class SyncroPaymentMethod implements VendorRecord {

  SyncroPaymentMethod() {}

  /**
   * Reads a way to pay as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SyncroPaymentMethod read(Node method) {
    return ImmutableSyncroPaymentMethod.builder()
        .raw(method)
        .id(method.requiredInteger("id"))
        .name(method.text("name"))
        .chargesCards(method.requiredFlag("uses_card_processing"))
        .build();
  }

  /** What it is called. */
  public abstract Optional<String> name();

  /** Whether Syncro charges a card when it is used. */
  public abstract boolean chargesCards();
}
