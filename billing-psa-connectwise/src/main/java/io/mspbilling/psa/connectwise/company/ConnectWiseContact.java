package io.mspbilling.psa.connectwise.company;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.style.BillingStyle;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A contact as ConnectWise holds it. */
@Value.Immutable
@BillingStyle
public abstract class ConnectWiseContact implements VendorRecord {
  private static final Set<String> MEDIA = Set.of("Email", "Fax", "Phone");

  ConnectWiseContact() {}

  /**
   * Reads a contact as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static ConnectWiseContact read(Node contact) {
    return ImmutableConnectWiseContact.builder()
        .raw(contact)
        .id(contact.requiredInteger("id"))
        .firstName(contact.text("firstName").orElse(""))
        .lastName(contact.text("lastName").orElse(""))
        .company(Reference.read(contact.node("company")))
        .isDefault(contact.flag("defaultFlag").orElse(false))
        .defaultForBilling(contact.flag("defaultBillingFlag").orElse(false))
        .inactive(contact.flag("inactiveFlag").orElse(false))
        .changedAt(contact.node("_info").instant("lastUpdated"))
        .emails(emails(contact.list("communicationItems")))
        .build();
  }

  private static List<String> emails(List<Node> items) {
    return items.stream()
        .filter(
            item ->
                item.word("communicationType", MEDIA).filter("Email"::equalsIgnoreCase).isPresent())
        .sorted(Comparator.comparing(item -> !item.flag("defaultFlag").orElse(false)))
        .flatMap(item -> item.text("value").map(String::strip).stream())
        .distinct()
        .toList();
  }

  /** The first name. */
  public abstract String firstName();

  /** The last name. */
  public abstract String lastName();

  /** The company. */
  public abstract Optional<Reference> company();

  /** Whether it is its company's first contact. */
  public abstract boolean isDefault();

  /** Whether it is its company's contact for bills. */
  public abstract boolean defaultForBilling();

  /** Whether it is out of use. */
  public abstract boolean inactive();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();

  /** E-mail addresses, the default one first. */
  public abstract List<String> emails();
}
