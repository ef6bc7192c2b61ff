package io.mspbilling.notify.email;

import io.mspbilling.communication.Message;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.CustomerId;
import java.util.List;

/** Messages to send. */
final class Messages {
  static final String ADDRESS = "billing@acme.example";

  private Messages() {}

  static EffectKey key(String name) {
    return EffectKey.derive(TenantId.of("t1"), "reminder", List.of(name));
  }

  static Message to(String address, String... copies) {
    return new Message(
        key("a"),
        CustomerId.parse("psa:7"),
        address,
        List.of(copies),
        "friendly",
        "Invoice 1001 is past due",
        "This may have slipped by.\n");
  }

  static Message usual() {
    return to(ADDRESS);
  }
}
