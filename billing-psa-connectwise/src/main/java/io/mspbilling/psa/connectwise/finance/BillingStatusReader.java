package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.RecordKind;
import io.mspbilling.psa.connectwise.internal.wire.BillingStatusJson;

/** Reads the wire form of {@link BillingStatus}. */
final class BillingStatusReader {
  static final RecordKind<BillingStatusJson, BillingStatus> KIND =
      new RecordKind<>(
          "billing status", "billing statuses", BillingStatusJson.class, BillingStatusReader::read);

  private BillingStatusReader() {}

  static BillingStatus read(BillingStatusJson wire) {
    Fields fields = Fields.of("billing status", wire.id());
    return BillingStatus.builder()
        .id(fields.requiredInteger(wire.id(), "id"))
        .name(fields.text(wire.name()).orElse(""))
        .sortOrder(fields.integer(wire.sortOrder(), "sortOrder"))
        .isDefault(fields.bool(wire.defaultFlag(), "defaultFlag").orElse(false))
        .closed(fields.bool(wire.closedFlag(), "closedFlag").orElse(false))
        .inactive(fields.bool(wire.inactiveFlag(), "inactiveFlag").orElse(false))
        .sent(fields.bool(wire.sentFlag(), "sentFlag").orElse(false))
        .build();
  }
}
