package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.RecordKind;
import io.mspbilling.psa.connectwise.internal.wire.BillingTermJson;

/** Reads the wire form of {@link BillingTerm}. */
final class BillingTermReader {
  static final RecordKind<BillingTermJson, BillingTerm> KIND =
      new RecordKind<>(
          "billing term", "billing terms", BillingTermJson.class, BillingTermReader::read);

  private BillingTermReader() {}

  static BillingTerm read(BillingTermJson wire) {
    Fields fields = Fields.of("billing term", wire.id());
    return BillingTerm.builder()
        .id(fields.requiredInteger(wire.id(), "id"))
        .name(fields.text(wire.name()).orElse(""))
        .isDefault(fields.bool(wire.defaultFlag(), "defaultFlag").orElse(false))
        .dueDays(fields.integer(wire.dueDays(), "dueDays"))
        .booksReference(fields.text(wire.termsXref()))
        .build();
  }
}
