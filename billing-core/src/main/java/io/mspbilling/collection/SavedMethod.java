package io.mspbilling.collection;

import io.mspbilling.journal.Facts;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import java.util.Objects;

/**
 * A card or bank account that a customer left with the gateway. There is no place here for its
 * number: only the gateway's token and what may be shown.
 *
 * @param id the gateway's token
 * @param rail card or ACH
 * @param label what may be shown to people, as in {@code Visa 4242}
 */
public record SavedMethod(PaymentMethodId id, Rail rail, String label) {

  public SavedMethod {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rail, "rail");
    Objects.requireNonNull(label, "label");
  }

  /** The journal's form. */
  public Facts facts() {
    return Facts.builder().put("id", id).put("rail", rail).put("label", label).build();
  }

  /** Reads the journal's form. */
  public static SavedMethod of(Facts facts) {
    return new SavedMethod(
        facts.read("id", PaymentMethodId::parse),
        facts.read("rail", Rail::valueOf),
        facts.text("label"));
  }
}
