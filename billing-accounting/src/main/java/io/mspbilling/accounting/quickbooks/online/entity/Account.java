package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.accounting.quickbooks.online.query.TextProperty;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An account of the chart.
 *
 * @param name what people see; it may change, the id never does
 * @param type as QuickBooks spells it, as in {@code Accounts Receivable}
 * @param subType the finer kind, as in {@code UndepositedFunds}
 * @param active whether it can be used
 * @param balance what stands on it, in its own currency, without its sub-accounts
 */
public record Account(
    String name, String type, Optional<String> subType, boolean active, Optional<Money> balance) {

  public static final TextProperty<Account> NAME = Property.text("Name");
  public static final Property<Account, Boolean> ACTIVE = Property.flag("Active");
  public static final TextProperty<Account> ACCOUNT_TYPE = Property.text("AccountType");
  public static final TextProperty<Account> ACCOUNT_SUB_TYPE = Property.text("AccountSubType");

  private static final Set<String> TYPES =
      Set.of(
          "Bank",
          "Accounts Receivable",
          "Other Current Asset",
          "Fixed Asset",
          "Other Asset",
          "Accounts Payable",
          "Credit Card",
          "Other Current Liability",
          "Long Term Liability",
          "Equity",
          "Income",
          "Cost of Goods Sold",
          "Expense",
          "Other Income",
          "Other Expense");

  public Account {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(subType, "subType");
    Objects.requireNonNull(balance, "balance");
  }

  /** Reads an account; a {@code JsonProblem} names the field that cannot be right. */
  public static Account read(Node account, Currency home) {
    return new Account(
        account.requiredText("Name"),
        account.present(account.word("AccountType", TYPES), "AccountType"),
        account.text("AccountSubType"),
        Parts.active(account),
        account.money("CurrentBalance", Parts.currency(account, home)));
  }
}
