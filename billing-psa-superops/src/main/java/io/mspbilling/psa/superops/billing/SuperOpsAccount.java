package io.mspbilling.psa.superops.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.superops.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A client of the MSP, by the word that its id has. It has no e-mail address; its users have. */
@Value.Immutable
@BillingStyle
public abstract class SuperOpsAccount implements VendorRecord {
  static final String ID = "accountId";
  static final String FIELDS = ID + " name stage primaryContact hqSite customFields";

  SuperOpsAccount() {}

  /**
   * Reads a client as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SuperOpsAccount read(Node client) {
    return ImmutableSuperOpsAccount.builder()
        .raw(client)
        .id(Fields.id(client, ID))
        .name(client.text("name"))
        .stage(client.text("stage"))
        .primaryContactId(Fields.link(client, "primaryContact", SuperOpsUser.ID))
        .headOfficeId(Fields.link(client, "hqSite", SuperOpsSite.ID))
        .build();
  }

  /** What it is called. */
  public abstract Optional<String> name();

  /** As in {@code Active}; accounts add others. */
  public abstract Optional<String> stage();

  /** The user who is asked first. */
  public abstract Optional<Long> primaryContactId();

  /** The site that is its head office. */
  public abstract Optional<Long> headOfficeId();

  /**
   * What people entered in a field of their own.
   *
   * @param column its name in the API, as in {@code udf1text}
   */
  public Optional<String> custom(String column) {
    return raw().node("customFields").text(column);
  }

  /** Whether it is in the stage that new clients are in. */
  public boolean isActive() {
    return stage().filter("Active"::equalsIgnoreCase).isPresent();
  }
}
