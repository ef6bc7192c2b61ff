package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.CurrencyCodes;
import io.mspbilling.psa.connectwise.internal.LastChange;
import io.mspbilling.psa.connectwise.internal.RecordKind;
import io.mspbilling.psa.connectwise.internal.References;
import io.mspbilling.psa.connectwise.internal.wire.AgreementJson;

/** Reads the wire form of {@link ConnectWiseAgreement}. */
final class AgreementReader {
  static final RecordKind<AgreementJson, ConnectWiseAgreement> KIND =
      new RecordKind<>("agreement", "agreements", AgreementJson.class, AgreementReader::read);

  private AgreementReader() {}

  static ConnectWiseAgreement read(AgreementJson wire) {
    Fields fields = Fields.of("agreement", wire.id());
    ConnectWiseAgreement.Builder builder = ConnectWiseAgreement.builder();
    identity(builder, wire, fields);
    rest(builder, wire, fields);
    return builder.currencyCode(CurrencyCodes.of(wire.currency())).build();
  }

  private static void identity(
      ConnectWiseAgreement.Builder builder, AgreementJson wire, Fields fields) {
    builder
        .id(fields.requiredInteger(wire.id(), "id"))
        .name(fields.text(wire.name()).orElse(""))
        .type(References.named(fields, "type", wire.type()))
        .company(References.company(fields, "company", wire.company()))
        .billToCompany(References.company(fields, "billToCompany", wire.billToCompany()))
        .startDate(fields.date(wire.startDate(), "startDate"))
        .endDate(fields.date(wire.endDate(), "endDate"))
        .noEndingDate(fields.bool(wire.noEndingDateFlag(), "noEndingDateFlag").orElse(false))
        .cancelled(fields.bool(wire.cancelledFlag(), "cancelledFlag").orElse(false))
        .status(fields.text(wire.agreementStatus()))
        .billAmount(fields.decimal(wire.billAmount(), "billAmount"))
        .billingCycle(References.named(fields, "billingCycle", wire.billingCycle()));
  }

  private static void rest(
      ConnectWiseAgreement.Builder builder, AgreementJson wire, Fields fields) {
    builder
        .nextInvoiceDate(fields.date(wire.nextInvoiceDate(), "nextInvoiceDate"))
        .changedAt(LastChange.at(fields, wire.info()));
  }
}
