package io.mspbilling.psa.superops.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.superops.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Somebody who works at a client. */
@Value.Immutable
@BillingStyle
public abstract class SuperOpsUser implements VendorRecord {
  static final String ID = "userId";
  static final String FIELDS = ID + " name email client";

  SuperOpsUser() {}

  /**
   * Reads a user as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SuperOpsUser read(Node user) {
    return ImmutableSuperOpsUser.builder()
        .raw(user)
        .id(Fields.id(user, ID))
        .name(user.text("name"))
        .email(user.text("email"))
        .clientId(Fields.link(user, "client", SuperOpsAccount.ID))
        .build();
  }

  /** The whole name. */
  public abstract Optional<String> name();

  /** The e-mail address. */
  public abstract Optional<String> email();

  /** The client that the user works at. */
  public abstract Optional<Long> clientId();
}
