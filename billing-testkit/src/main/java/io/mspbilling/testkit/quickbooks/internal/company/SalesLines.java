package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The lines of a sales form: what is sold, what is taken off, and the tax on top. */
final class SalesLines {
  private static final String SALE = "SalesItemLineDetail";
  private static final String DISCOUNT = "DiscountLineDetail";
  private static final String SUBTOTAL = "SubTotalLineDetail";

  private final Company company;

  SalesLines(Company company) {
    this.company = company;
  }

  /**
   * Checks the lines, puts the subtotal line in place and sets TotalAmt.
   *
   * @throws BooksFault if a line is not as it must be, nothing is sold, or the total is negative
   */
  FakeObject complete(FakeObject body) {
    List<FakeObject> lines = new ArrayList<>();
    for (FakeObject line : body.objects("Line")) {
      String type =
          line.text("DetailType").orElseThrow(() -> BooksFault.missing("Line.DetailType"));
      check(line, type);
      if (!type.equals(SUBTOTAL)) {
        lines.add(line);
      }
    }
    BigDecimal subtotal = sum(lines, SALE);
    if (lines.stream().noneMatch(line -> is(line, SALE))) {
      throw BooksFault.missing("Line." + SALE);
    }
    BigDecimal total = subtotal.subtract(sum(lines, DISCOUNT)).add(tax(body));
    if (total.signum() < 0) {
      throw BooksFault.business("The total of a transaction must not be negative");
    }
    lines.add(
        FakeJson.object()
            .with("DetailType", SUBTOTAL)
            .with(SUBTOTAL, FakeJson.object())
            .with("Amount", subtotal));
    return body.with("Line", lines).with("TotalAmt", total);
  }

  /**
   * Answers what the lines credit to income, discounts and tax: the other side of the total.
   *
   * @param reversed whether the form gives money back, which debits them
   */
  List<Posting> income(FakeObject body, boolean reversed) {
    List<Posting> postings = new ArrayList<>();
    String currency = company.currency(body);
    for (FakeObject line : body.objects("Line")) {
      BigDecimal amount = line.amount("Amount");
      if (is(line, SALE)) {
        postings.add(Posting.credit(incomeAccount(line), currency, amount));
      } else if (is(line, DISCOUNT)) {
        String account =
            line.inner(DISCOUNT)
                .textAt("DiscountAccountRef/value")
                .orElseGet(company.chart::discounts);
        postings.add(Posting.debit(account, currency, amount));
      }
    }
    if (tax(body).signum() != 0) {
      postings.add(Posting.credit(company.chart.salesTax(), currency, tax(body)));
    }
    return reversed ? postings.stream().map(Posting::reversed).toList() : postings;
  }

  /** The same form with all its amounts struck out. */
  static FakeObject voided(FakeObject body) {
    List<FakeObject> lines =
        body.objects("Line").stream()
            .map(line -> line.has("Amount") ? line.with("Amount", BigDecimal.ZERO) : line)
            .map(SalesLines::withoutQuantity)
            .toList();
    return body.with("Line", lines)
        .without("TxnTaxDetail")
        .with("TotalAmt", BigDecimal.ZERO)
        .with("PrivateNote", voidedNote(body));
  }

  /** The note of a voided transaction: the old one with a mark in front. */
  static String voidedNote(FakeObject body) {
    String note = body.text("PrivateNote").map(old -> "Voided - " + old).orElse("Voided");
    return note.substring(0, Math.min(4000, note.length()));
  }

  private static FakeObject withoutQuantity(FakeObject line) {
    return is(line, SALE)
        ? line.with(SALE, line.inner(SALE).without("Qty").without("UnitPrice"))
        : line;
  }

  private void check(FakeObject line, String type) {
    switch (type) {
      case SALE -> checkSale(line);
      case DISCOUNT -> {
        requireAmount(line);
        company.references.find(Kind.ACCOUNT, line.inner(DISCOUNT), "DiscountAccountRef");
      }
      case SUBTOTAL, "DescriptionOnly" -> {}
      default -> throw BooksFault.business("A line of type " + type + " has no place here");
    }
  }

  private void checkSale(FakeObject line) {
    BigDecimal amount = requireAmount(line);
    FakeObject detail = line.inner(SALE);
    company.references.require(Kind.ITEM, detail, "ItemRef");
    company.references.find(Kind.ACCOUNT, detail, "ItemAccountRef");
    company.references.find(Kind.CLASS, detail, "ClassRef");
    if (detail.has("Qty") && detail.has("UnitPrice")) {
      BigDecimal product = detail.amount("Qty").multiply(detail.amount("UnitPrice"));
      if (product.setScale(2, RoundingMode.HALF_UP).compareTo(amount) != 0) {
        throw BooksFault.of(
            "6070",
            "Amount calculation incorrect in the request",
            "Amount is not equal to UnitPrice * Qty. Supplied value:" + amount);
      }
    }
  }

  private static BigDecimal requireAmount(FakeObject line) {
    return line.decimal("Amount").orElseThrow(() -> BooksFault.missing("Line.Amount"));
  }

  private String incomeAccount(FakeObject line) {
    FakeObject detail = line.inner(SALE);
    return detail
        .textAt("ItemAccountRef/value")
        .or(
            () ->
                detail
                    .textAt("ItemRef/value")
                    .flatMap(item -> company.tables.find(new Key(Kind.ITEM, item)))
                    .flatMap(item -> item.body().textAt("IncomeAccountRef/value")))
        .orElseThrow(() -> BooksFault.missing("Line.SalesItemLineDetail.ItemRef"));
  }

  private static BigDecimal sum(List<FakeObject> lines, String type) {
    return lines.stream()
        .filter(line -> is(line, type))
        .map(line -> line.amount("Amount"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal tax(FakeObject body) {
    return body.inner("TxnTaxDetail").amount("TotalTax");
  }

  private static boolean is(FakeObject line, String type) {
    return line.text("DetailType").filter(type::equals).isPresent();
  }
}
