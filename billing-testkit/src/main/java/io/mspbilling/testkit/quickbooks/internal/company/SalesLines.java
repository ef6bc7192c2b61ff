package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.quickbooks.internal.ledger.Posting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
  Tree complete(Tree body) {
    List<Tree> lines = new ArrayList<>();
    for (Tree line : body.list("Line")) {
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
        new Tree(Map.of("DetailType", SUBTOTAL, SUBTOTAL, Map.of())).with("Amount", subtotal));
    return body.withList("Line", lines).with("TotalAmt", total);
  }

  /**
   * Answers what the lines credit to income, discounts and tax: the other side of the total.
   *
   * @param reversed whether the form gives money back, which debits them
   */
  List<Posting> income(Tree body, boolean reversed) {
    List<Posting> postings = new ArrayList<>();
    String currency = company.currency(body);
    for (Tree line : body.list("Line")) {
      BigDecimal amount = line.amount("Amount");
      if (is(line, SALE)) {
        postings.add(Posting.credit(incomeAccount(line), currency, amount));
      } else if (is(line, DISCOUNT)) {
        String account =
            line.tree(DISCOUNT).ref("DiscountAccountRef").orElseGet(company.chart::discounts);
        postings.add(Posting.debit(account, currency, amount));
      }
    }
    if (tax(body).signum() != 0) {
      postings.add(Posting.credit(company.chart.salesTax(), currency, tax(body)));
    }
    return reversed ? postings.stream().map(Posting::reversed).toList() : postings;
  }

  /** The same form with all its amounts struck out. */
  static Tree voided(Tree body) {
    List<Tree> lines =
        body.list("Line").stream()
            .map(line -> line.has("Amount") ? line.with("Amount", BigDecimal.ZERO) : line)
            .map(SalesLines::withoutQuantity)
            .toList();
    return body.withList("Line", lines)
        .without("TxnTaxDetail")
        .with("TotalAmt", BigDecimal.ZERO)
        .with("PrivateNote", voidedNote(body));
  }

  /** The note of a voided transaction: the old one with a mark in front. */
  static String voidedNote(Tree body) {
    String note = body.text("PrivateNote").map(old -> "Voided - " + old).orElse("Voided");
    return note.substring(0, Math.min(4000, note.length()));
  }

  private static Tree withoutQuantity(Tree line) {
    return is(line, SALE)
        ? line.with(SALE, line.tree(SALE).without("Qty").without("UnitPrice").fields())
        : line;
  }

  private void check(Tree line, String type) {
    switch (type) {
      case SALE -> checkSale(line);
      case DISCOUNT -> {
        requireAmount(line);
        company.references.find(Kind.ACCOUNT, line.tree(DISCOUNT), "DiscountAccountRef");
      }
      case SUBTOTAL, "DescriptionOnly" -> {}
      default -> throw BooksFault.business("A line of type " + type + " has no place here");
    }
  }

  private void checkSale(Tree line) {
    BigDecimal amount = requireAmount(line);
    Tree detail = line.tree(SALE);
    company.references.require(Kind.ITEM, detail, "ItemRef");
    company.references.find(Kind.ACCOUNT, detail, "ItemAccountRef");
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

  private static BigDecimal requireAmount(Tree line) {
    return line.number("Amount").orElseThrow(() -> BooksFault.missing("Line.Amount"));
  }

  private String incomeAccount(Tree line) {
    Tree detail = line.tree(SALE);
    return detail
        .ref("ItemAccountRef")
        .or(
            () ->
                detail
                    .ref("ItemRef")
                    .flatMap(item -> company.tables.find(new Key(Kind.ITEM, item)))
                    .flatMap(item -> item.body().ref("IncomeAccountRef")))
        .orElseThrow(() -> BooksFault.missing("Line.SalesItemLineDetail.ItemRef"));
  }

  private static BigDecimal sum(List<Tree> lines, String type) {
    return lines.stream()
        .filter(line -> is(line, type))
        .map(line -> line.amount("Amount"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal tax(Tree body) {
    return body.tree("TxnTaxDetail").amount("TotalTax");
  }

  private static boolean is(Tree line, String type) {
    return line.text("DetailType").filter(type::equals).isPresent();
  }
}
