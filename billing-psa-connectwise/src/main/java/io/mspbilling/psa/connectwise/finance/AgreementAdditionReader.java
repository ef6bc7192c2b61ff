package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.LastChange;
import io.mspbilling.psa.connectwise.internal.RecordKind;
import io.mspbilling.psa.connectwise.internal.References;
import io.mspbilling.psa.connectwise.internal.wire.AdditionJson;

/** Reads the wire form of {@link AgreementAddition}. */
final class AgreementAdditionReader {
  static final RecordKind<AdditionJson, AgreementAddition> KIND =
      new RecordKind<>("addition", "additions", AdditionJson.class, AgreementAdditionReader::read);

  private AgreementAdditionReader() {}

  static AgreementAddition read(AdditionJson wire) {
    Fields fields = Fields.of("addition", wire.id());
    return AgreementAddition.builder()
        .id(fields.requiredInteger(wire.id(), "id"))
        .product(References.item(fields, "product", wire.product()))
        .description(fields.text(wire.description()))
        .invoiceDescription(fields.text(wire.invoiceDescription()))
        .quantity(fields.decimal(wire.quantity(), "quantity"))
        .lessIncluded(fields.decimal(wire.lessIncluded(), "lessIncluded"))
        .unitPrice(fields.decimal(wire.unitPrice(), "unitPrice"))
        .extendedPrice(fields.decimal(wire.extPrice(), "extPrice"))
        .billCustomer(fields.text(wire.billCustomer()))
        .effectiveDate(fields.date(wire.effectiveDate(), "effectiveDate"))
        .cancelledDate(fields.date(wire.cancelledDate(), "cancelledDate"))
        .changedAt(LastChange.at(fields, wire.info()))
        .build();
  }
}
