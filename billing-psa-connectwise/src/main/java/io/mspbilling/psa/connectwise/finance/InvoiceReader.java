package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.CurrencyCodes;
import io.mspbilling.psa.connectwise.internal.LastChange;
import io.mspbilling.psa.connectwise.internal.RecordKind;
import io.mspbilling.psa.connectwise.internal.References;
import io.mspbilling.psa.connectwise.internal.wire.InvoiceJson;
import io.mspbilling.psa.connectwise.internal.wire.StatusReferenceJson;

/** Reads the wire form of {@link ConnectWiseInvoice}. */
final class InvoiceReader {
  static final RecordKind<InvoiceJson, ConnectWiseInvoice> KIND =
      new RecordKind<>("invoice", "invoices", InvoiceJson.class, InvoiceReader::read);

  private InvoiceReader() {}

  static ConnectWiseInvoice read(InvoiceJson wire) {
    Fields fields = Fields.of("invoice", wire.id());
    ConnectWiseInvoice.Builder builder = ConnectWiseInvoice.builder();
    identity(builder, wire, fields);
    amounts(builder, wire, fields);
    links(builder, wire, fields);
    StatusReferenceJson status = wire.status();
    builder
        .closed(status != null && fields.bool(status.isClosed(), "status.isClosed").orElse(false))
        .currencyCode(CurrencyCodes.of(wire.currency()));
    return builder.build();
  }

  private static void identity(
      ConnectWiseInvoice.Builder builder, InvoiceJson wire, Fields fields) {
    builder
        .id(fields.requiredInteger(wire.id(), "id"))
        .number(fields.text(wire.invoiceNumber()))
        .type(fields.text(wire.type()))
        .status(References.status(fields, "status", wire.status()))
        .company(References.company(fields, "company", wire.company()))
        .billToCompany(References.company(fields, "billToCompany", wire.billToCompany()))
        .accountNumber(fields.text(wire.accountNumber()))
        .billingTerms(References.named(fields, "billingTerms", wire.billingTerms()))
        .reference(fields.text(wire.reference()))
        .customerPo(fields.text(wire.customerPO()))
        .date(fields.date(wire.date(), "date"))
        .dueDate(fields.date(wire.dueDate(), "dueDate"));
  }

  private static void amounts(ConnectWiseInvoice.Builder builder, InvoiceJson wire, Fields fields) {
    builder
        .serviceTotal(fields.decimal(wire.serviceTotal(), "serviceTotal"))
        .expenseTotal(fields.decimal(wire.expenseTotal(), "expenseTotal"))
        .productTotal(fields.decimal(wire.productTotal(), "productTotal"))
        .agreementAmount(fields.decimal(wire.agreementAmount(), "agreementAmount"))
        .downpaymentApplied(fields.decimal(wire.downpaymentApplied(), "downpaymentApplied"))
        .subtotal(fields.decimal(wire.subtotal(), "subtotal"))
        .salesTax(fields.decimal(wire.salesTax(), "salesTax"))
        .total(fields.decimal(wire.total(), "total"))
        .payments(fields.decimal(wire.payments(), "payments"))
        .credits(fields.decimal(wire.credits(), "credits"))
        .balance(fields.decimal(wire.balance(), "balance"))
        .agreement(References.named(fields, "agreement", wire.agreement()));
  }

  private static void links(ConnectWiseInvoice.Builder builder, InvoiceJson wire, Fields fields) {
    builder
        .glBatch(References.named(fields, "glBatch", wire.glBatch()))
        .changedAt(LastChange.at(fields, wire.info()));
  }
}
