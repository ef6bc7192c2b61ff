package io.mspbilling.testkit.engine.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The books: each transaction's postings, which add up to zero in each currency. Amounts stay in
 * the currency of their transaction; nothing is revalued. Not thread-safe.
 */
public final class Ledger {
  private final Map<String, List<Posting>> byTransaction = new HashMap<>();
  private final Map<Account, BigDecimal> balances = new HashMap<>();
  private final Map<PartyAccount, BigDecimal> partyBalances = new HashMap<>();

  /**
   * Books a transaction in place of what was booked for it before.
   *
   * @param transaction key of the transaction
   * @param postings its lines; none takes the transaction off the books
   * @throws IllegalStateException if the lines do not balance: a defect of the rule that made them
   */
  public void post(String transaction, List<Posting> postings) {
    requireBalanced(transaction, postings);
    byTransaction.getOrDefault(transaction, List.of()).forEach(old -> add(old, true));
    postings.forEach(posting -> add(posting, false));
    if (postings.isEmpty()) {
      byTransaction.remove(transaction);
    } else {
      byTransaction.put(transaction, List.copyOf(postings));
    }
  }

  /** Answers what is booked for a transaction. */
  public List<Posting> postings(String transaction) {
    return byTransaction.getOrDefault(transaction, List.of());
  }

  /** Answers debits less credits of an account in one currency. */
  public BigDecimal balance(String account, String currency) {
    return balances.getOrDefault(new Account(account, currency), BigDecimal.ZERO);
  }

  /** Answers debits less credits of an account in one currency that are about one party. */
  public BigDecimal balance(String account, String currency, String party) {
    return partyBalances.getOrDefault(
        new PartyAccount(new Account(account, currency), party), BigDecimal.ZERO);
  }

  /** Answers the balance of every account that was ever posted to, by account id. */
  public Map<String, BigDecimal> trialBalance(String currency) {
    Map<String, BigDecimal> trial = new TreeMap<>();
    balances.forEach(
        (account, balance) -> {
          if (account.currency.equals(currency)) {
            trial.put(account.id, balance);
          }
        });
    return trial;
  }

  /** Whether an account was ever posted to. */
  public boolean uses(String account) {
    return balances.keySet().stream().anyMatch(key -> key.id.equals(account));
  }

  private void add(Posting posting, boolean reversed) {
    BigDecimal amount = reversed ? posting.amount().negate() : posting.amount();
    Account account = new Account(posting.account(), posting.currency());
    balances.merge(account, amount, BigDecimal::add);
    posting
        .party()
        .ifPresent(
            party ->
                partyBalances.merge(new PartyAccount(account, party), amount, BigDecimal::add));
  }

  private static void requireBalanced(String transaction, List<Posting> postings) {
    Map<String, BigDecimal> sums = new HashMap<>();
    postings.forEach(posting -> sums.merge(posting.currency(), posting.amount(), BigDecimal::add));
    if (sums.values().stream().anyMatch(sum -> sum.signum() != 0)) {
      throw new IllegalStateException(transaction + " does not balance: " + postings);
    }
  }

  private record Account(String id, String currency) {}

  private record PartyAccount(Account account, String party) {}
}
