package io.mspbilling.psa.superops.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.superops.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A place where a client works: clients themselves have no address. */
@Value.Immutable
@BillingStyle
public abstract class SuperOpsSite implements VendorRecord {
  static final String ID = "id";
  static final String FIELDS = ID + " countryCode stateCode postalCode";

  SuperOpsSite() {}

  /**
   * Reads a site as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SuperOpsSite read(Node site) {
    return ImmutableSuperOpsSite.builder()
        .raw(site)
        .id(Fields.id(site, ID))
        .countryCode(site.text("countryCode"))
        .stateCode(site.text("stateCode"))
        .postalCode(site.text("postalCode"))
        .build();
  }

  /** The country, in the two letters of ISO 3166. */
  public abstract Optional<String> countryCode();

  /** The state or province in it. */
  public abstract Optional<String> stateCode();

  /** The postal code. */
  public abstract Optional<String> postalCode();
}
