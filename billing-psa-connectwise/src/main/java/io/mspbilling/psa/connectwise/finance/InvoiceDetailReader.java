package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.wire.AgreementBillingJson;
import io.mspbilling.psa.connectwise.internal.wire.ExpenseJson;
import io.mspbilling.psa.connectwise.internal.wire.InvoiceInfoJson;
import io.mspbilling.psa.connectwise.internal.wire.NamedReferenceJson;
import io.mspbilling.psa.connectwise.internal.wire.ProductJson;
import io.mspbilling.psa.connectwise.internal.wire.TimeEntryJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an invoice with all that it bills. */
final class InvoiceDetailReader {
  /** Lines that are shown but not charged. */
  private static final Set<String> FREE = Set.of("NoCharge", "DoNotBill");

  private final Fields fields;
  private final List<DetailLine> lines = new ArrayList<>();

  private InvoiceDetailReader(Fields fields) {
    this.fields = fields;
  }

  static InvoiceDetail read(long id, InvoiceInfoJson wire) {
    Fields fields = Fields.of("invoice", Long.toString(id));
    ConnectWiseInvoice invoice = InvoiceReader.read(fields.required(wire.invoice(), "invoice"));
    if (invoice.id() != id) {
      throw fields.invalid("invoice.id", "must be the invoice that was asked for");
    }
    InvoiceDetailReader reader = new InvoiceDetailReader(fields);
    reader.products(fields.list(wire.products(), "products"));
    reader.timeEntries(fields.list(wire.timeEntries(), "timeEntries"));
    reader.expenses(fields.list(wire.expenses(), "expenses"));
    reader.agreements(fields.list(wire.agreementBillingInfo(), "agreementBillingInfo"));
    invoice.salesTax().filter(tax -> tax.signum() != 0).ifPresent(reader::tax);
    return new InvoiceDetail(invoice, reader.lines);
  }

  private void products(List<ProductJson> products) {
    for (int i = 0; i < products.size(); i++) {
      ProductJson wire = products.get(i);
      Fields line = fields.item("products", i);
      lines.add(
          DetailLine.builder()
              .kind("product")
              .id(line.integer(wire.id(), "id"))
              .description(text(line, wire.customerDescription(), wire.description()))
              .quantity(line.decimal(wire.quantity(), "quantity"))
              .unitPrice(line.decimal(wire.price(), "price"))
              .amount(amount(line, wire.extPrice(), "extPrice", wire.billableOption()))
              .build());
    }
  }

  private void timeEntries(List<TimeEntryJson> entries) {
    for (int i = 0; i < entries.size(); i++) {
      TimeEntryJson wire = entries.get(i);
      Fields line = fields.item("timeEntries", i);
      Optional<BigDecimal> hours = line.decimal(wire.invoiceHours(), "invoiceHours");
      lines.add(
          DetailLine.builder()
              .kind("time")
              .id(line.integer(wire.id(), "id"))
              .description(text(line, wire.notes(), name(wire.workType())))
              .quantity(hours.or(() -> line.decimal(wire.actualHours(), "actualHours")))
              .unitPrice(line.decimal(wire.hourlyRate(), "hourlyRate"))
              .amount(
                  amount(
                      line,
                      wire.extendedInvoiceAmount(),
                      "extendedInvoiceAmount",
                      wire.billableOption()))
              .build());
    }
  }

  private void expenses(List<ExpenseJson> expenses) {
    for (int i = 0; i < expenses.size(); i++) {
      ExpenseJson wire = expenses.get(i);
      Fields line = fields.item("expenses", i);
      lines.add(
          DetailLine.builder()
              .kind("expense")
              .id(line.integer(wire.id(), "id"))
              .description(text(line, wire.notes(), name(wire.type())))
              .amount(amount(line, wire.invoiceAmount(), "invoiceAmount", wire.billableOption()))
              .build());
    }
  }

  private void agreements(List<AgreementBillingJson> agreements) {
    for (int i = 0; i < agreements.size(); i++) {
      AgreementBillingJson wire = agreements.get(i);
      Fields line = fields.item("agreementBillingInfo", i);
      lines.add(
          DetailLine.builder()
              .kind("agreement")
              .id(line.integer(wire.agreementRecId(), "agreementRecId"))
              .description(text(line, wire.agreementName(), wire.agreementType()))
              .amount(line.requiredDecimal(wire.agreementAmount(), "agreementAmount"))
              .build());
    }
  }

  private void tax(BigDecimal amount) {
    lines.add(DetailLine.builder().kind("tax").description("Sales tax").amount(amount).build());
  }

  private static BigDecimal amount(
      Fields line, @Nullable String amount, String field, @Nullable String billableOption) {
    return billableOption != null && FREE.contains(billableOption)
        ? BigDecimal.ZERO
        : line.requiredDecimal(amount, field);
  }

  private static String text(Fields line, @Nullable String first, @Nullable String second) {
    return line.text(first).or(() -> line.text(second)).orElse("");
  }

  private static @Nullable String name(@Nullable NamedReferenceJson reference) {
    return reference == null ? null : reference.name();
  }
}
