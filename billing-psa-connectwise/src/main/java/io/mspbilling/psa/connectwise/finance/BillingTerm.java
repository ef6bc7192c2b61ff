package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** When an invoice is due. */
@Value.Immutable
@BillingStyle
public abstract class BillingTerm implements VendorRecord {

  BillingTerm() {}

  /**
   * Reads billing terms as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static BillingTerm read(Node term) {
    return ImmutableBillingTerm.builder()
        .raw(term)
        .id(term.requiredInteger("id"))
        .name(term.text("name").orElse(""))
        .isDefault(term.flag("defaultFlag").orElse(false))
        .dueDays(term.integer("dueDays"))
        .booksReference(term.text("termsXref"))
        .build();
  }

  /** The name. */
  public abstract String name();

  /** Whether new companies get it. */
  public abstract boolean isDefault();

  /** Days from the invoice date to the due date. */
  public abstract Optional<Long> dueDays();

  /** What the books call it. */
  public abstract Optional<String> booksReference();
}
