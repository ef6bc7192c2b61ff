package io.mspbilling.testkit.quickbooks.internal.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
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
    writer.create(Kind.ACCOUNT, FakeJson.object().with("Name", "Bank").with("AccountType", "Bank"));
    writer.create(
        Kind.ACCOUNT, FakeJson.object().with("Name", "Sales").with("AccountType", "Income"));
    writer.create(
        Kind.ACCOUNT,
        FakeJson.object().with("Name", "A/R").with("AccountType", "Accounts Receivable"));
    writer.create(
        Kind.ITEM,
        FakeJson.object()
            .with("Name", "Work")
            .with("Type", "Service")
            .with("IncomeAccountRef", SampleBodies.ref("2")));
    writer.create(Kind.CUSTOMER, FakeJson.object().with("DisplayName", "One"));
    writer.create(
        Kind.CUSTOMER,
        FakeJson.object().with("DisplayName", "Two").with("ParentRef", SampleBodies.ref("1")));
    writer.create(Kind.CUSTOMER, FakeJson.object().with("DisplayName", "Three"));
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
      Map<Kind, List<FakeObject>> before = everything();
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
        case 0, 1 -> writer.create(Kind.INVOICE, SampleBodies.sale(customer, amount));
        case 2 -> writer.create(Kind.CREDIT_MEMO, SampleBodies.sale(customer, amount));
        case 3 ->
            writer.create(Kind.JOURNAL_ENTRY, SampleBodies.journal(customer, amount, attempt.pick));
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
    FakeObject changed =
        SampleBodies.sale(customer, amount).merge(picked(Kind.INVOICE, pick)).with("sparse", true);
    writer.update(Kind.INVOICE, changed);
  }

  private FakeObject picked(Kind kind, int pick) {
    return FakeJson.object()
        .with("Id", pick(kind, pick).flatMap(row -> row.text("Id")).orElse("0"));
  }

  private Optional<FakeObject> pick(Kind kind, int pick) {
    List<FakeObject> rows = reader.all(kind);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(pick % rows.size()));
  }

  /** Pays some invoice, credit memo and journal entry, whoever's they are and whatever is open. */
  private FakeObject payment(String customer, BigDecimal amount, int pick) {
    List<FakeObject> lines = new ArrayList<>();
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
                FakeObject linked =
                    FakeJson.object()
                        .with("TxnId", row.text("Id").orElseThrow())
                        .with("TxnType", kind.wireName());
                lines.add(
                    FakeJson.object().with("Amount", part).with("LinkedTxn", List.of(linked)));
              });
    }
    return FakeJson.object()
        .with("CustomerRef", SampleBodies.ref(customer))
        .with("TotalAmt", amount)
        .with("Line", lines);
  }

  private FakeObject deposit(int pick) {
    List<FakeObject> lines = new ArrayList<>();
    pick(Kind.PAYMENT, pick)
        .ifPresent(
            row -> {
              FakeObject linked =
                  FakeJson.object()
                      .with("TxnId", row.text("Id").orElseThrow())
                      .with("TxnType", "Payment")
                      .with("TxnLineId", "0");
              lines.add(
                  FakeJson.object()
                      .with("Amount", row.amount("TotalAmt"))
                      .with("LinkedTxn", List.of(linked)));
            });
    return FakeJson.object().with("DepositToAccountRef", SampleBodies.ref("1")).with("Line", lines);
  }

  private Map<Kind, List<FakeObject>> everything() {
    Map<Kind, List<FakeObject>> all = new EnumMap<>(Kind.class);
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
        reader.all(kind).stream().map(row -> row.decimal(field).orElseThrow()).toList();
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
