package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Account;
import io.mspbilling.accounting.quickbooks.online.entity.Item;
import io.mspbilling.accounting.quickbooks.online.entity.PaymentMethod;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.reconciliation.AccountRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the settings with what the company holds. Not safe for use by several threads. */
final class SetUpCheck {
  private static final String UNDEPOSITED_FUNDS = "UndepositedFunds";
  private static final String FIX_ID = "correct the id in the settings";
  private static final String ACTIVATE = "make it active in QuickBooks";
  private static final Set<String> COSTS = Set.of("Expense", "Other Expense", "Cost of Goods Sold");
  private static final Set<String> INCOME = Set.of("Income", "Other Income");

  private final QuickBooksOnlineClient client;
  private final BooksSettings settings;
  private final List<SetUpProblem> problems = new ArrayList<>();

  SetUpCheck(QuickBooksOnlineClient client, BooksSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  List<SetUpProblem> run() {
    checkAccounts();
    checkItems();
    checkPaymentMethods();
    return List.copyOf(problems);
  }

  private void checkAccounts() {
    Map<String, Account> accounts =
        byId(
            client.accounts(),
            Account.ACTIVE,
            List.of(AccountRole.values()).stream().map(settings.chart()::account).toList());
    for (AccountRole role : AccountRole.values()) {
      String id = settings.chart().account(role);
      String subject = "account of " + role;
      present(subject, id, accounts).ifPresent(account -> check(subject, id, role, account));
    }
  }

  private void check(String subject, String id, AccountRole role, Account account) {
    if (!account.active()) {
      problem(subject, id, "is inactive", ACTIVATE);
    }
    if (!types(role).contains(account.type())) {
      String wrong = "is of type " + account.type() + ", not one of " + types(role);
      problem(subject, id, wrong, "choose another account");
    }
    if (role == AccountRole.UNDEPOSITED_FUNDS
        && !account.subType().equals(Optional.of(UNDEPOSITED_FUNDS))) {
      String remedy = "choose the one of sub-type " + UNDEPOSITED_FUNDS;
      problem(subject, id, "deposits cannot be made from it", remedy);
    }
  }

  private static Set<String> types(AccountRole role) {
    return switch (role) {
      case RECEIVABLES -> Set.of("Accounts Receivable");
      case BANK -> Set.of("Bank");
      case UNDEPOSITED_FUNDS -> Set.of("Other Current Asset");
      // A refund receipt takes its money from a bank or other current asset only.
      case PROCESSOR_CLEARING -> Set.of("Bank", "Other Current Asset");
      case PROCESSING_FEES -> COSTS;
      case SURCHARGE_INCOME -> INCOME;
      case REFUNDS_GIVEN -> union(INCOME, COSTS);
    };
  }

  private void checkItems() {
    Map<String, Item> items =
        byId(client.items(), Item.ACTIVE, List.of(settings.surchargeItem(), settings.refundItem()));
    checkItem("surcharge item", settings.surchargeItem(), AccountRole.SURCHARGE_INCOME, items);
    checkItem("refund item", settings.refundItem(), AccountRole.REFUNDS_GIVEN, items);
  }

  private void checkItem(String subject, String id, AccountRole role, Map<String, Item> items) {
    present(subject, id, items)
        .ifPresent(
            item -> {
              if (!item.active()) {
                problem(subject, id, "is inactive", ACTIVATE);
              }
              String account = settings.chart().account(role);
              if (!item.incomeAccount().equals(Optional.of(account))) {
                String wrong = "sells to another account than the chart's " + role;
                problem(subject, id, wrong, "give it income account " + account);
              }
            });
  }

  private void checkPaymentMethods() {
    if (settings.paymentMethods().isEmpty()) {
      return;
    }
    Collection<String> ids = settings.paymentMethods().values();
    Map<String, PaymentMethod> methods = byId(client.paymentMethods(), PaymentMethod.ACTIVE, ids);
    settings
        .paymentMethods()
        .forEach(
            (rail, id) ->
                present("payment method of " + rail, id, methods)
                    .filter(method -> !method.active())
                    .ifPresent(
                        method ->
                            problem("payment method of " + rail, id, "is inactive", ACTIVATE)));
  }

  private <T> Optional<T> present(String subject, String id, Map<String, T> records) {
    Optional<T> record = Optional.ofNullable(records.get(id));
    if (record.isEmpty()) {
      problem(subject, id, "is not there, or cannot be read", FIX_ID);
    }
    return record;
  }

  /** Inactive ones as well, which queries leave out unless asked. */
  private static <T> Map<String, T> byId(
      QuickBooksRecords<T> records, Property<T, Boolean> active, Collection<String> ids) {
    List<String> distinct = List.copyOf(new LinkedHashSet<>(ids));
    QuickBooksQuery<T> query =
        QuickBooksQuery.where(Property.<T>id().in(distinct)).and(active.in(List.of(true, false)));
    return records.list(query).pull().records().stream()
        .collect(Collectors.toMap(Stored::id, Stored::value, (one, same) -> one));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return List.of(some, others).stream()
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void problem(String subject, String id, String problem, String remedy) {
    problems.add(new SetUpProblem(subject, id, problem, remedy));
  }
}
