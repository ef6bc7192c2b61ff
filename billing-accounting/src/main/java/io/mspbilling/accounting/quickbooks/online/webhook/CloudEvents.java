package io.mspbilling.accounting.quickbooks.online.webhook;

import io.mspbilling.accounting.quickbooks.online.internal.form.VendorTime;
import io.mspbilling.accounting.quickbooks.online.internal.wire.CloudEventDataJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.CloudEventJson;
import io.mspbilling.json.Fields;
import io.mspbilling.json.Json;
import io.mspbilling.json.Row;
import io.mspbilling.receivables.Pull;
import java.util.List;

/** The form of 2026: an array of CloudEvents of types like {@code qbo.payment.created.v1}. */
final class CloudEvents {
  private static final String PREFIX = "qbo";
  private static final int TYPE_PARTS = 4;

  private CloudEvents() {}

  static Pull<QuickBooksChange> read(Json json, byte[] body) {
    Hints hints = new Hints();
    for (Row<CloudEventJson> row : json.readRows(CloudEventJson.class, body)) {
      if (row instanceof Row.Legible<CloudEventJson> legible) {
        hints.add(() -> change(legible.value()));
      } else {
        hints.add(((Row.Illegible<CloudEventJson>) row).problem());
      }
    }
    return hints.pull();
  }

  private static QuickBooksChange change(CloudEventJson event) {
    Fields fields = Fields.of("event", null);
    List<String> type = List.of(fields.requiredText(event.type(), "type").split("\\.", -1));
    if (type.size() != TYPE_PARTS || !type.get(0).equals(PREFIX)) {
      throw fields.invalid("type", "must be qbo.{entity}.{operation}.{version}");
    }
    CloudEventDataJson data = event.data();
    return new QuickBooksChange(
        fields.requiredText(event.intuitaccountid(), "intuitaccountid"),
        VendorWords.entity(type.get(1)),
        fields.requiredText(event.intuitentityid(), "intuitentityid"),
        VendorWords.operation(type.get(2)),
        type.get(2),
        fields.text(data == null ? null : data.deletedid()),
        fields.text(event.id()),
        VendorTime.read(event.time(), fields, "time"));
  }
}
