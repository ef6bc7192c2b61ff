package io.mspbilling.psa.connectwise.company;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.LastChange;
import io.mspbilling.psa.connectwise.internal.RecordKind;
import io.mspbilling.psa.connectwise.internal.References;
import io.mspbilling.psa.connectwise.internal.wire.CommunicationJson;
import io.mspbilling.psa.connectwise.internal.wire.ContactJson;
import java.util.Comparator;
import java.util.List;

/** Reads the wire form of {@link ConnectWiseContact}. */
final class ContactReader {
  static final RecordKind<ContactJson, ConnectWiseContact> KIND =
      new RecordKind<>("contact", "contacts", ContactJson.class, ContactReader::read);

  private ContactReader() {}

  static ConnectWiseContact read(ContactJson wire) {
    Fields fields = Fields.of("contact", wire.id());
    return ConnectWiseContact.builder()
        .id(fields.requiredInteger(wire.id(), "id"))
        .firstName(fields.text(wire.firstName()).orElse(""))
        .lastName(fields.text(wire.lastName()).orElse(""))
        .company(References.company(fields, "company", wire.company()))
        .isDefault(fields.bool(wire.defaultFlag(), "defaultFlag").orElse(false))
        .defaultForBilling(
            fields.bool(wire.defaultBillingFlag(), "defaultBillingFlag").orElse(false))
        .inactive(fields.bool(wire.inactiveFlag(), "inactiveFlag").orElse(false))
        .changedAt(LastChange.at(fields, wire.info()))
        .emails(emails(wire, fields))
        .build();
  }

  private static List<String> emails(ContactJson wire, Fields fields) {
    List<CommunicationJson> items = fields.list(wire.communicationItems(), "communicationItems");
    return items.stream()
        .filter(item -> "Email".equalsIgnoreCase(item.communicationType()))
        .sorted(Comparator.comparing(item -> !"true".equalsIgnoreCase(item.defaultFlag())))
        .flatMap(item -> fields.text(item.value()).map(String::strip).stream())
        .distinct()
        .toList();
  }
}
