package io.mspbilling.testkit.books;

import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.LedgerLine;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The balances of all accounts, by role and currency; a debit adds, a credit takes away. */
final class GeneralLedger {

  private record Account(AccountRole role, Currency currency) {}

  private final Map<Account, Money> balances = new HashMap<>();

  void post(List<LedgerLine> entries) {
    entries.forEach(line -> add(line.account(), line.amount()));
  }

  void add(AccountRole role, Money amount) {
    balances.merge(new Account(role, amount.currency()), amount, Money::plus);
  }

  Money balance(AccountRole role, Currency currency) {
    return balances.getOrDefault(new Account(role, currency), Money.zero(currency));
  }
}
