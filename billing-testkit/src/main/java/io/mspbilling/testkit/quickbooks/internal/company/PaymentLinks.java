package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.List;

/** Reads the lines of a payment as uses of open items. */
final class PaymentLinks {
  private final Company company;

  PaymentLinks(Company company) {
    this.company = company;
  }

  /**
   * Answers what the lines use.
   *
   * @throws BooksFault 2020 for a line without amount or link, 2170 for a type that payments cannot
   *     pay, 610 for a transaction that is not there, 620 for one of another customer or currency
   */
  List<Link> read(Key payment, FakeObject body) {
    String customer =
        body.textAt("CustomerRef/value").orElseThrow(() -> BooksFault.missing("CustomerRef"));
    return body.objects("Line").stream().map(line -> read(payment, body, customer, line)).toList();
  }

  private Link read(Key payment, FakeObject body, String customer, FakeObject line) {
    BigDecimal amount = line.decimal("Amount").orElseThrow(() -> BooksFault.missing("Line.Amount"));
    if (amount.signum() <= 0) {
      throw BooksFault.business("The amount of a payment's line must be positive");
    }
    Key target = target(line);
    Entity found = company.tables.find(target).orElseThrow(() -> BooksFault.notFound(target));
    if (!company.currency(found.body()).equals(company.currency(body))) {
      throw BooksFault.notLinkable(target + " is in another currency");
    }
    String party =
        company
            .openItems
            .party(target, customer)
            .orElseThrow(
                () -> BooksFault.notLinkable(target + " is no open item of this customer"));
    boolean credit =
        company.openItems.opened(target).getOrDefault(party, BigDecimal.ZERO).signum() < 0;
    return new Link(payment, target, party, amount, credit);
  }

  private static Key target(FakeObject line) {
    List<FakeObject> linked = line.objects("LinkedTxn");
    if (linked.isEmpty()) {
      throw BooksFault.missing("Line.LinkedTxn");
    }
    if (linked.size() > 1) {
      throw BooksFault.business("A line of a payment links one transaction");
    }
    String id =
        linked.get(0).text("TxnId").orElseThrow(() -> BooksFault.missing("LinkedTxn.TxnId"));
    String type =
        linked.get(0).text("TxnType").orElseThrow(() -> BooksFault.missing("LinkedTxn.TxnType"));
    return new Key(kind(type), id);
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "Invoice" -> Kind.INVOICE;
      case "CreditMemo" -> Kind.CREDIT_MEMO;
      case "JournalEntry" -> Kind.JOURNAL_ENTRY;
      case "Expense", "Check" -> Kind.PURCHASE;
      default -> throw BooksFault.badChoice("LinkedTxn.TxnType", type);
    };
  }
}
