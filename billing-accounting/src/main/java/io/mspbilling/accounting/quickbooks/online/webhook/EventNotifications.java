package io.mspbilling.accounting.quickbooks.online.webhook;

import io.mspbilling.accounting.quickbooks.online.internal.form.VendorTime;
import io.mspbilling.accounting.quickbooks.online.internal.wire.ChangedEntityJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.DataChangeEventJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EventNotificationJson;
import io.mspbilling.json.Fields;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Row;
import io.mspbilling.receivables.Pull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The older form: one object with a list of notifications, each of one company. */
final class EventNotifications {

  private EventNotifications() {}

  static Pull<QuickBooksChange> read(Json json, byte[] body) {
    Hints hints = new Hints();
    for (Row<EventNotificationJson> row :
        json.readRows(EventNotificationJson.class, body, "eventNotifications")) {
      if (row instanceof Row.Legible<EventNotificationJson> legible) {
        read(legible.value(), hints);
      } else {
        hints.add(((Row.Illegible<EventNotificationJson>) row).problem());
      }
    }
    return hints.pull();
  }

  private static void read(EventNotificationJson notification, Hints hints) {
    DataChangeEventJson event = notification.dataChangeEvent();
    List<@Nullable ChangedEntityJson> entities = event == null ? null : event.entities();
    if (entities == null) {
      hints.add(
          new JsonProblem(
              JsonProblem.Kind.MISSING, "event.dataChangeEvent.entities", "there must be a list"));
      return;
    }
    for (ChangedEntityJson entity : entities) {
      hints.add(() -> change(notification.realmId(), entity));
    }
  }

  private static QuickBooksChange change(
      @Nullable String realm, @Nullable ChangedEntityJson changed) {
    Fields fields = Fields.of("event", null);
    ChangedEntityJson entity = fields.required(changed, "entity");
    String operation = fields.requiredText(entity.operation(), "operation");
    return new QuickBooksChange(
        fields.requiredText(realm, "realmId"),
        VendorWords.entity(fields.requiredText(entity.name(), "name")),
        fields.requiredText(entity.id(), "id"),
        VendorWords.operation(operation),
        operation,
        fields.text(entity.deletedId()),
        Optional.empty(),
        VendorTime.read(entity.lastUpdated(), fields, "lastUpdated"));
  }
}
