package io.mspbilling.accounting.quickbooks.online.webhook;

import io.mspbilling.json.Node;
import java.util.List;

/** The form of 2026: an array of CloudEvents of types like {@code qbo.payment.created.v1}. */
final class CloudEvents {
  private static final String PREFIX = "qbo";
  private static final int TYPE_PARTS = 4;

  private CloudEvents() {}

  static QuickBooksChange read(Node event) {
    List<String> type = List.of(event.requiredText("type").split("\\.", -1));
    if (type.size() != TYPE_PARTS || !type.get(0).equals(PREFIX)) {
      throw event.invalid("type", "must be qbo.{entity}.{operation}.{version}");
    }
    return new QuickBooksChange(
        event.requiredText("intuitaccountid"),
        VendorWords.entity(type.get(1)),
        event.requiredText("intuitentityid"),
        VendorWords.operation(type.get(2)),
        type.get(2),
        event.node("data").text("deletedid"),
        event.text("id"),
        Hints.time(event, "time"));
  }
}
