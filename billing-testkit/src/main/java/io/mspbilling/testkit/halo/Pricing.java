package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What the lines of an invoice come to. */
final class Pricing {
  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Office office;

  Pricing(Office office) {
    this.office = office;
  }

  /** Returns the invoice with its lines priced, and the sums that follow from them. */
  FakeObject priced(FakeObject invoice) {
    List<FakeObject> lines =
        invoice.objects("lines").stream().map(line -> priced(line, Office.id(invoice))).toList();
    BigDecimal net = sum(lines, "net_amount");
    BigDecimal tax = sum(lines, "tax_amount");
    return invoice
        .with("lines", lines)
        .with("revenue", net)
        .with("tax_total", tax)
        .with("total", net.add(tax))
        .with("amountdue", net.add(tax).subtract(invoice.amount("amountpaid")));
  }

  /** Returns the invoice with lines that have their ids, and amounts as they stand. */
  FakeObject numbered(FakeObject invoice) {
    return invoice.has("lines")
        ? invoice.with(
            "lines",
            invoice.objects("lines").stream().map(l -> numbered(l, Office.id(invoice))).toList())
        : invoice;
  }

  private FakeObject priced(FakeObject line, long invoiceId) {
    BigDecimal discount = HUNDRED.subtract(line.amount("discount_perc"));
    BigDecimal net =
        cents(line.amount("qty_order").multiply(line.amount("unit_price")).multiply(discount));
    BigDecimal rate = rate(line);
    return numbered(line, invoiceId)
        .with("net_amount", net)
        .with("tax_rate", rate)
        .with("tax_amount", cents(net.multiply(rate)));
  }

  /** A link to nothing is -1. */
  private FakeObject numbered(FakeObject line, long invoiceId) {
    long id = line.integer("id").filter(given -> given != 0).orElseGet(office::nextLineId);
    return FakeJson.object()
        .with("id", id)
        .with("recurring_invoice_id", -1)
        .with("isgroupdesc", false)
        .with("isinactive", false)
        .merge(line)
        .with("id", id)
        .with("ihid", invoiceId);
  }

  private BigDecimal rate(FakeObject line) {
    return line.decimal("tax_rate")
        .or(
            () ->
                line.integer("item_tax_code")
                    .flatMap(office.table(Entity.TAX)::find)
                    .flatMap(tax -> tax.decimal("value")))
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal sum(List<FakeObject> lines, String member) {
    return lines.stream()
        .filter(line -> !line.flag("isgroupdesc") && !line.flag("isinactive"))
        .filter(line -> line.bool("isActive").orElse(true))
        .map(line -> line.amount(member))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A hundredth of it, in whole cents. */
  private static BigDecimal cents(BigDecimal percents) {
    return percents.divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP);
  }
}
