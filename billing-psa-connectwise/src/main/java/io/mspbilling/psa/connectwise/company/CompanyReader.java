package io.mspbilling.psa.connectwise.company;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.CurrencyCodes;
import io.mspbilling.psa.connectwise.internal.LastChange;
import io.mspbilling.psa.connectwise.internal.RecordKind;
import io.mspbilling.psa.connectwise.internal.References;
import io.mspbilling.psa.connectwise.internal.wire.CompanyJson;

/** Reads the wire form of {@link ConnectWiseCompany}. */
final class CompanyReader {
  static final RecordKind<CompanyJson, ConnectWiseCompany> KIND =
      new RecordKind<>("company", "companies", CompanyJson.class, CompanyReader::read);

  private CompanyReader() {}

  static ConnectWiseCompany read(CompanyJson wire) {
    Fields fields = Fields.of("company", wire.id());
    ConnectWiseCompany.Builder builder = ConnectWiseCompany.builder();
    identity(builder, wire, fields);
    rest(builder, wire, fields);
    return builder.currencyCode(CurrencyCodes.of(wire.currency())).build();
  }

  private static void identity(
      ConnectWiseCompany.Builder builder, CompanyJson wire, Fields fields) {
    builder
        .id(fields.requiredInteger(wire.id(), "id"))
        .identifier(fields.text(wire.identifier()).orElse(""))
        .name(fields.text(wire.name()).orElse(""))
        .status(References.named(fields, "status", wire.status()))
        .accountNumber(fields.text(wire.accountNumber()))
        .billToCompany(References.company(fields, "billToCompany", wire.billToCompany()))
        .billingContact(References.named(fields, "billingContact", wire.billingContact()))
        .defaultContact(References.named(fields, "defaultContact", wire.defaultContact()))
        .billingTerms(References.named(fields, "billingTerms", wire.billingTerms()))
        .taxCode(References.named(fields, "taxCode", wire.taxCode()))
        .invoiceToEmail(fields.text(wire.invoiceToEmailAddress()))
        .invoiceCcEmail(fields.text(wire.invoiceCCEmailAddress()));
  }

  private static void rest(ConnectWiseCompany.Builder builder, CompanyJson wire, Fields fields) {
    builder
        .deleted(fields.bool(wire.deletedFlag(), "deletedFlag").orElse(false))
        .changedAt(LastChange.at(fields, wire.info()));
  }
}
