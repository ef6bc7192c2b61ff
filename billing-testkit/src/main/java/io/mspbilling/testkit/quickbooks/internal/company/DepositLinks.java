package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the lines of a deposit that take along transactions from undeposited funds. */
final class DepositLinks {
  private final Company company;

  DepositLinks(Company company) {
    this.company = company;
  }

  /**
   * Checks that each linked transaction lies in undeposited funds with just the line's amount, and
   * in no other deposit.
   *
   * @throws BooksFault 2020 if the line lacks the TxnLineId or carries a DetailType, 610 if the
   *     transaction is not there, 620 if it is deposited already, 6000 if it is not undeposited
   */
  void check(Key deposit, FakeObject body) {
    Set<Key> taken = new HashSet<>();
    for (FakeObject line : linkedLines(body)) {
      checkForm(line);
      Key target = target(line);
      Entity found = company.tables.find(target).orElseThrow(() -> BooksFault.notFound(target));
      boolean elsewhere =
          company.links.to(target).stream().anyMatch(link -> isOther(link.source(), deposit));
      if (elsewhere || !taken.add(target)) {
        throw BooksFault.notLinkable(target + " has been deposited already");
      }
      BigDecimal there = undeposited(target);
      if (found.voided() || there.signum() == 0) {
        throw BooksFault.business("Select a bank account for this deposit: " + target);
      }
      if (there.compareTo(line.amount("Amount")) != 0) {
        throw BooksFault.business(
            "The amount of the line must be that of " + target + ", which is " + there);
      }
    }
  }

  /** Answers which transactions the deposit takes along. */
  List<Link> read(Key deposit, FakeObject body) {
    return linkedLines(body).stream()
        .map(line -> new Link(deposit, target(line), "", line.amount("Amount"), false))
        .toList();
  }

  /** Answers the account that a linked line's money lies in. */
  String undepositedAccount(FakeObject line) {
    return company.ledger.postings(target(line).toString()).stream()
        .map(Posting::account)
        .filter(company.chart::isUndeposited)
        .findFirst()
        .orElseGet(company.chart::undeposited);
  }

  private BigDecimal undeposited(Key target) {
    return company.ledger.postings(target.toString()).stream()
        .filter(posting -> company.chart.isUndeposited(posting.account()))
        .map(Posting::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void checkForm(FakeObject line) {
    FakeObject linked = line.objects("LinkedTxn").get(0);
    if (line.has("DetailType") || line.has("DepositLineDetail")) {
      // The service takes the line for a direct one, whose account is then not there.
      throw BooksFault.missing("Line.DepositLineDetail.AccountRef");
    }
    if (!linked.has("TxnId") || !linked.has("TxnType") || !linked.has("TxnLineId")) {
      throw BooksFault.missing("Line.LinkedTxn.TxnId, TxnType and TxnLineId");
    }
    if (line.objects("LinkedTxn").size() > 1) {
      throw BooksFault.business("A line of a deposit links one transaction");
    }
    if (!linked.text("TxnLineId").filter("0"::equals).isPresent()) {
      throw BooksFault.business("The TxnLineId of a whole transaction is 0");
    }
  }

  private static boolean isOther(Key source, Key deposit) {
    return source.kind() == Kind.DEPOSIT && !source.equals(deposit);
  }

  private static Key target(FakeObject line) {
    FakeObject linked = line.objects("LinkedTxn").get(0);
    String type = linked.text("TxnType").orElse("");
    Kind kind =
        switch (type) {
          case "Payment" -> Kind.PAYMENT;
          case "SalesReceipt" -> Kind.SALES_RECEIPT;
          case "RefundReceipt" -> Kind.REFUND_RECEIPT;
          default -> throw BooksFault.badChoice("LinkedTxn.TxnType", type);
        };
    return new Key(kind, linked.text("TxnId").orElse(""));
  }

  private static List<FakeObject> linkedLines(FakeObject body) {
    return body.objects("Line").stream()
        .filter(line -> !line.objects("LinkedTxn").isEmpty())
        .toList();
  }
}
