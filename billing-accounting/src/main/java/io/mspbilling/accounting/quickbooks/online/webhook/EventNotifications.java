package io.mspbilling.accounting.quickbooks.online.webhook;

import io.mspbilling.json.Node;
import java.util.Optional;

/** The older form: one object with a list of notifications, each of one company. */
final class EventNotifications {

  private EventNotifications() {}

  static void read(Node notification, Hints hints) {
    String realm = notification.requiredText("realmId");
    hints.addAll(
        notification.node("dataChangeEvent").at("entities"), entity -> change(realm, entity));
  }

  private static QuickBooksChange change(String realm, Node entity) {
    String operation = entity.requiredText("operation");
    return new QuickBooksChange(
        realm,
        VendorWords.entity(entity.requiredText("name")),
        entity.requiredText("id"),
        VendorWords.operation(operation),
        operation,
        entity.text("deletedId"),
        Optional.empty(),
        Hints.time(entity, "lastUpdated"));
  }
}
