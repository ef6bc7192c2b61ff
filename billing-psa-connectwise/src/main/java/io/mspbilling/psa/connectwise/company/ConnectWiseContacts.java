package io.mspbilling.psa.connectwise.company;

import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Endpoint;
import io.mspbilling.psa.connectwise.query.Condition;
import java.util.Optional;

/**
 * Contacts: {@code /company/contacts}. Every method reaches the network and throws a {@link
 * io.mspbilling.failure.BillingException}. Safe for use by several threads.
 */
public final class ConnectWiseContacts {
  private final Endpoint<ConnectWiseContact> contacts;

  /** For the client. */
  public ConnectWiseContacts(Api api) {
    this.contacts =
        new Endpoint<>(
            api,
            RecordKind.of("contact", "contacts", ConnectWiseContact::read),
            "company/contacts");
  }

  /**
   * Reads one contact.
   *
   * @throws io.mspbilling.failure.NotFoundException if it is not there
   */
  public ConnectWiseContact get(long id) {
    return contacts.get(id);
  }

  /** Reads one contact; empty if it is not there. */
  public Optional<ConnectWiseContact> find(long id) {
    return contacts.find(id);
  }

  /** Lists contacts; see {@link io.mspbilling.psa.connectwise.query.ContactFields}. */
  public Listing<ConnectWiseContact> list(Condition condition) {
    return contacts.list(condition);
  }
}
