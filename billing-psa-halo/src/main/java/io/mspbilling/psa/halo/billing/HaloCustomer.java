package io.mspbilling.psa.halo.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.halo.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A client of the MSP: {@code /Client}. In lists it comes without most of its fields. */
@Value.Immutable
@BillingStyle
public abstract class HaloCustomer implements VendorRecord {
  private static final String ACCOUNTS_EMAIL = "accountsemailaddress";

  HaloCustomer() {}

  /**
   * Reads a client as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static HaloCustomer read(Node client) {
    return ImmutableHaloCustomer.builder()
        .raw(client)
        .id(client.requiredInteger("id"))
        .name(client.text("name"))
        .inactive(client.flag("inactive").orElse(false))
        .accountsId(client.text("accountsid").filter(id -> !id.equals("0")))
        .accountsEmail(client.text(ACCOUNTS_EMAIL))
        .mainContactEmail(client.text("main_contact_email"))
        .changedAt(Fields.instant(client, "alastupdate"))
        .build();
  }

  /** The name. */
  public abstract Optional<String> name();

  /** Whether it is out of use. */
  public abstract boolean inactive();

  /** The customer's id in the linked accounting system. */
  public abstract Optional<String> accountsId();

  /** Where invoices go; several are separated by commas or semicolons. */
  public abstract Optional<String> accountsEmail();

  /** The address of the first contact. */
  public abstract Optional<String> mainContactEmail();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();

  /** Whether it came with the fields that lists leave out. */
  public boolean isDetailed() {
    return raw().names().contains(ACCOUNTS_EMAIL);
  }
}
