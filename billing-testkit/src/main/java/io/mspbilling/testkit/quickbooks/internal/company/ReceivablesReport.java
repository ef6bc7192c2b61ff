package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reports with a row for each customer who owes or is owed anything, as of the present day. */
public final class ReceivablesReport {
  private static final Comparator<Entity> BY_NAME =
      Comparator.comparing(ReceivablesReport::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(customer -> customer.key().id());

  private final Company company;
  private final Reader reader;
  private final String name;
  private final List<String> titles;

  private ReceivablesReport(Company company, String name, String... titles) {
    this.company = company;
    this.reader = new Reader(company);
    this.name = name;
    this.titles = List.of(titles);
  }

  /** What is open, by how long it has been due. */
  public static ReceivablesReport aged(Company company) {
    return new ReceivablesReport(
        company,
        "AgedReceivables",
        "Current",
        "1 - 30",
        "31 - 60",
        "61 - 90",
        "91 and over",
        "Total");
  }

  /** What is open in all. */
  public static ReceivablesReport balance(Company company) {
    return new ReceivablesReport(company, "CustomerBalance", "Total");
  }

  /**
   * Answers the report.
   *
   * @param day the day to count from
   * @param customers ids of those to show; if there are none, all
   */
  public FakeObject asOf(LocalDate day, Set<String> customers) {
    Map<Entity, BigDecimal[]> sums = new TreeMap<>(BY_NAME);
    BigDecimal[] totals = zeros();
    for (Receivables.Item item : new Receivables(company).open()) {
      if (customers.isEmpty() || customers.contains(item.customer().key().id())) {
        add(sums.computeIfAbsent(item.customer(), any -> zeros()), item, day);
        add(totals, item, day);
      }
    }
    List<FakeObject> rows = new ArrayList<>();
    sums.forEach((customer, amounts) -> rows.add(cells(customer, amounts)));
    if (!rows.isEmpty()) {
      rows.add(total(totals));
    }
    return FakeJson.object()
        .with("Header", header(day, customers, rows.isEmpty()))
        .with("Columns", FakeJson.object().with("Column", columns()))
        .with("Rows", rows.isEmpty() ? FakeJson.object() : FakeJson.object().with("Row", rows));
  }

  private FakeObject header(LocalDate day, Set<String> customers, boolean empty) {
    FakeObject header =
        FakeJson.object()
            .with("Time", reader.time(company.now()))
            .with("ReportName", name)
            .with("DateMacro", "today")
            .with("StartPeriod", day.toString())
            .with("EndPeriod", day.toString())
            .with("Currency", company.settings().homeCurrency())
            .with(
                "Option",
                List.of(
                    option("report_date", day.toString()),
                    option("NoReportData", Boolean.toString(empty))));
    return customers.isEmpty() ? header : header.with("Customer", String.join(",", customers));
  }

  private static FakeObject option(String name, String value) {
    return FakeJson.object().with("Name", name).with("Value", value);
  }

  private List<FakeObject> columns() {
    List<FakeObject> columns = new ArrayList<>();
    columns.add(FakeJson.object().with("ColTitle", "").with("ColType", "Customer"));
    titles.forEach(
        title -> columns.add(FakeJson.object().with("ColTitle", title).with("ColType", "Money")));
    return columns;
  }

  private FakeObject cells(Entity customer, BigDecimal[] amounts) {
    List<FakeObject> cells = new ArrayList<>();
    cells.add(cell(name(customer)).with("id", customer.key().id()));
    for (int i = 0; i < amounts.length; i++) {
      // What is zero is empty, but in the last column.
      boolean blank = amounts[i].signum() == 0 && i < amounts.length - 1;
      cells.add(cell(blank ? "" : money(amounts[i])));
    }
    return FakeJson.object().with("ColData", cells);
  }

  private static FakeObject total(BigDecimal[] amounts) {
    List<FakeObject> cells = new ArrayList<>();
    cells.add(cell("TOTAL"));
    Arrays.stream(amounts).forEach(amount -> cells.add(cell(money(amount))));
    return FakeJson.object()
        .with("Summary", FakeJson.object().with("ColData", cells))
        .with("type", "Section")
        .with("group", "GrandTotal");
  }

  private void add(BigDecimal[] sums, Receivables.Item item, LocalDate day) {
    int last = sums.length - 1;
    sums[last] = sums[last].add(item.amount());
    if (last > 0) {
      long late = ChronoUnit.DAYS.between(item.due(), day);
      int column = late <= 0 ? 0 : (int) Math.min(last - 1L, (late + 29) / 30);
      sums[column] = sums[column].add(item.amount());
    }
  }

  private BigDecimal[] zeros() {
    BigDecimal[] zeros = new BigDecimal[titles.size()];
    Arrays.fill(zeros, BigDecimal.ZERO);
    return zeros;
  }

  private static FakeObject cell(String value) {
    return FakeJson.object().with("value", value);
  }

  private static String money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String name(Entity customer) {
    return customer.body().text("DisplayName").orElse("");
  }
}
