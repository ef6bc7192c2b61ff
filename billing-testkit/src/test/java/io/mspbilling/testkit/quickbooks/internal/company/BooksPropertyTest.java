package io.mspbilling.testkit.quickbooks.internal.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.VirtualClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;

/** Random days at the office: whatever is tried, the books stay books. */
class BooksPropertyTest {
  private static final String HOME = "USD";

  private final Company company =
      new Company(new CompanySettings(), VirtualClock.at("2026-05-04T16:00:00Z"));
  private final Writer writer = new Writer(company, false);
  private final Reader reader = new Reader(company);

  BooksPropertyTest() {
    writer.create(Kind.ACCOUNT, Map.of("Name", "Bank", "AccountType", "Bank"));
    writer.create(Kind.ACCOUNT, Map.of("Name", "Sales", "AccountType", "Income"));
    writer.create(Kind.ACCOUNT, Map.of("Name", "A/R", "AccountType", "Accounts Receivable"));
    writer.create(
        Kind.ITEM, Map.of("Name", "Work", "Type", "Service", "IncomeAccountRef", Bodies.ref("2")));
    writer.create(Kind.CUSTOMER, Map.of("DisplayName", "One"));
    writer.create(Kind.CUSTOMER, Map.of("DisplayName", "Two", "ParentRef", Bodies.ref("1")));
    writer.create(Kind.CUSTOMER, Map.of("DisplayName", "Three"));
  }

  /** One thing somebody tries; the numbers choose what, with whom, with what, and how much. */
  record Try(int what, int customer, int pick, int cents) {}

  @Provide
  Arbitrary<List<Try>> tries() {
    return Combinators.combine(upTo(10), upTo(2), upTo(40), upTo(700))
        .as((what, customer, pick, cents) -> new Try(what, customer + 1, pick, cents))
        .list()
        .ofMinSize(15)
        .ofMaxSize(40);
  }

  private static Arbitrary<Integer> upTo(int max) {
    return Arbitraries.integers().between(0, max).withDistribution(RandomDistribution.uniform());
  }

  @Property(tries = 40)
  void theBooksBalanceAfterEveryTry(@ForAll("tries") List<Try> tries) {
    for (Try attempt : tries) {
      Map<Kind, List<Map<String, Object>>> before = everything();
      boolean done = attempt(attempt);

      assertThat(sum(company.ledger().trialBalance(HOME).values())).isZero();
      assertThat(receivables()).isEqualByComparingTo(openItems());
      assertThat(receivables()).isEqualByComparingTo(total(Kind.CUSTOMER, "Balance"));
      assertThat(undeposited()).isEqualByComparingTo(undepositedPayments());
      if (!done) {
        assertThat(everything()).isEqualTo(before);
      }
      Statistics.label("accepted, by kind of try").collect(attempt.what, done);
    }
  }

  private boolean attempt(Try attempt) {
    BigDecimal amount = BigDecimal.valueOf(attempt.cents, 2);
    String customer = Integer.toString(attempt.customer);
    try {
      switch (attempt.what) {
        case 0, 1 -> writer.create(Kind.INVOICE, Bodies.sale(customer, amount));
        case 2 -> writer.create(Kind.CREDIT_MEMO, Bodies.sale(customer, amount));
        case 3 -> writer.create(Kind.JOURNAL_ENTRY, Bodies.journal(customer, amount, attempt.pick));
        case 4, 5 -> writer.create(Kind.PAYMENT, payment(customer, amount, attempt.pick));
        case 6 -> writer.create(Kind.DEPOSIT, deposit(attempt.pick));
        case 7 -> writer.voidTransaction(Kind.PAYMENT, picked(Kind.PAYMENT, attempt.pick));
        case 8 -> writer.voidTransaction(Kind.INVOICE, picked(Kind.INVOICE, attempt.pick));
        case 9 -> delete(attempt.pick);
        default -> resize(customer, amount, attempt.pick);
      }
      return true;
    } catch (BooksFault refused) {
      return false;
    }
  }

  private void delete(int pick) {
    List<Kind> kinds =
        List.of(Kind.INVOICE, Kind.PAYMENT, Kind.CREDIT_MEMO, Kind.DEPOSIT, Kind.JOURNAL_ENTRY);
    Kind kind = kinds.get(pick % kinds.size());
    writer.delete(kind, picked(kind, pick / kinds.size()));
  }

  private void resize(String customer, BigDecimal amount, int pick) {
    Map<String, Object> changed = new LinkedHashMap<>(Bodies.sale(customer, amount));
    changed.putAll(picked(Kind.INVOICE, pick));
    changed.put("sparse", true);
    writer.update(Kind.INVOICE, changed);
  }

  private Map<String, Object> picked(Kind kind, int pick) {
    return Map.of("Id", pick(kind, pick).map(row -> row.get("Id")).orElse("0"));
  }

  private Optional<Map<String, Object>> pick(Kind kind, int pick) {
    List<Map<String, Object>> rows = reader.all(kind);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(pick % rows.size()));
  }

  /** Pays some invoice, credit memo and journal entry, whoever's they are and whatever is open. */
  private Map<String, Object> payment(String customer, BigDecimal amount, int pick) {
    List<Object> lines = new ArrayList<>();
    BigDecimal part = amount.divide(BigDecimal.valueOf(pick % 3 + 1L), 2, RoundingMode.DOWN);
    List<Kind> targets =
        switch (pick % 5) {
          case 0 -> List.of();
          case 1 -> List.of(Kind.INVOICE, Kind.CREDIT_MEMO);
          case 2 -> List.of(Kind.INVOICE, Kind.JOURNAL_ENTRY);
          default -> List.of(Kind.INVOICE);
        };
    for (Kind kind : targets) {
      pick(kind, pick)
          .ifPresent(
              row -> {
                Map<String, Object> linked =
                    Map.of("TxnId", row.get("Id"), "TxnType", kind.wireName());
                lines.add(Map.of("Amount", part, "LinkedTxn", List.of(linked)));
              });
    }
    return Map.of("CustomerRef", Bodies.ref(customer), "TotalAmt", amount, "Line", lines);
  }

  private Map<String, Object> deposit(int pick) {
    List<Object> lines = new ArrayList<>();
    pick(Kind.PAYMENT, pick)
        .ifPresent(
            row ->
                lines.add(
                    Map.of(
                        "Amount",
                        row.get("TotalAmt"),
                        "LinkedTxn",
                        List.of(
                            Map.of(
                                "TxnId", row.get("Id"), "TxnType", "Payment", "TxnLineId", "0")))));
    return Map.of("DepositToAccountRef", Bodies.ref("1"), "Line", lines);
  }

  private Map<Kind, List<Map<String, Object>>> everything() {
    Map<Kind, List<Map<String, Object>>> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      if (kind.isTransaction()) {
        all.put(kind, reader.all(kind));
      }
    }
    return all;
  }

  private BigDecimal receivables() {
    return company.ledger().balance("3", HOME);
  }

  /** What is open on each document by itself; journal entries are counted by their uses. */
  private BigDecimal openItems() {
    BigDecimal journals = BigDecimal.ZERO;
    for (Entity entry : company.tables.all(Kind.JOURNAL_ENTRY)) {
      for (Map.Entry<String, BigDecimal> item : company.openItems.opened(entry.key()).entrySet()) {
        BigDecimal open = company.openItems.open(entry.key(), item.getKey(), entry.key());
        assertThat(open).isNotNegative();
        journals = journals.add(item.getValue().signum() < 0 ? open.negate() : open);
      }
    }
    return total(Kind.INVOICE, "Balance")
        .subtract(total(Kind.CREDIT_MEMO, "Balance"))
        .subtract(total(Kind.PAYMENT, "UnappliedAmt"))
        .add(journals);
  }

  private BigDecimal undeposited() {
    return company.ledger().balance(company.chart.undeposited(), HOME);
  }

  private BigDecimal undepositedPayments() {
    return sum(
        company.tables.all(Kind.PAYMENT).stream()
            .filter(payment -> !company.links.isDeposited(payment.key()))
            .map(payment -> payment.body().amount("TotalAmt"))
            .toList());
  }

  private BigDecimal total(Kind kind, String field) {
    List<BigDecimal> amounts =
        reader.all(kind).stream().map(row -> (BigDecimal) row.get(field)).toList();
    assertThat(amounts).allSatisfy(a -> assertThat(a).isNotNull());
    if (kind != Kind.CUSTOMER) {
      assertThat(amounts).allSatisfy(amount -> assertThat(amount).isNotNegative());
    }
    return sum(amounts);
  }

  private static BigDecimal sum(Iterable<BigDecimal> amounts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal amount : amounts) {
      sum = sum.add(amount);
    }
    return sum;
  }
}
