package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What all transactions have in common: a date, a currency, a number, numbered lines. */
final class TransactionRules {
  private static final Set<Kind> NUMBERED =
      Set.of(
          Kind.ESTIMATE, Kind.INVOICE, Kind.CREDIT_MEMO, Kind.SALES_RECEIPT, Kind.REFUND_RECEIPT);

  private final Company company;

  TransactionRules(Company company) {
    this.company = company;
  }

  /** Fills in date, number and line ids, and checks currency, number and period. */
  FakeObject complete(Draft draft) {
    FakeObject body = draft.body();
    if (!body.has("TxnDate")) {
      body = body.with("TxnDate", company.today().toString());
    }
    Kind kind = draft.key().kind();
    requireOpenPeriod(kind, body);
    draft.before().ifPresent(before -> requireOpenPeriod(kind, before.body()));
    body = withCurrency(body);
    body = withNumber(draft.withBody(body));
    return kind == Kind.PAYMENT ? body : withLineIds(body);
  }

  /**
   * Checks that the date of what is booked is not in the closed period.
   *
   * @throws BooksFault 6210 if it is
   */
  void requireOpenPeriod(Kind kind, FakeObject body) {
    if (!kind.isBooked()) {
      return;
    }
    LocalDate day = LocalDate.parse(body.text("TxnDate").orElseThrow());
    company
        .settings()
        .closedThrough()
        .filter(closed -> !day.isAfter(closed))
        .ifPresent(
            closed -> {
              throw BooksFault.of(
                  "6210",
                  "Account Period Closed",
                  "The account period has closed and the account books cannot be updated through"
                      + " the API until "
                      + closed);
            });
  }

  private FakeObject withCurrency(FakeObject body) {
    String home = company.settings().homeCurrency();
    Optional<String> currency = body.textAt("CurrencyRef/value");
    if (company.settings().multicurrency() && currency.isEmpty()) {
      throw BooksFault.missing("CurrencyRef");
    }
    if (!company.settings().multicurrency()
        && currency.filter(code -> !code.equals(home)).isPresent()) {
      throw BooksFault.business("Multicurrency is off, the currency of a transaction is " + home);
    }
    requireCustomersCurrency(body);
    return body.with("CurrencyRef", FakeJson.object().with("value", currency.orElse(home)));
  }

  private void requireCustomersCurrency(FakeObject body) {
    body.textAt("CustomerRef/value")
        .flatMap(id -> company.tables.find(new Key(Kind.CUSTOMER, id)))
        .map(customer -> company.currency(customer.body()))
        .filter(code -> !code.equals(company.currency(body)))
        .ifPresent(
            code -> {
              throw BooksFault.business("The customer's transactions are in " + code);
            });
  }

  private FakeObject withNumber(Draft draft) {
    Kind kind = draft.key().kind();
    if (!NUMBERED.contains(kind)) {
      return draft.body();
    }
    Optional<String> number = draft.body().text("DocNumber");
    if (number.isEmpty()) {
      return company.settings().customNumbers()
          ? draft.body()
          : draft.body().with("DocNumber", nextNumber(kind));
    }
    boolean taken =
        company.tables.all(kind).stream()
            .filter(other -> !other.key().equals(draft.key()))
            .anyMatch(other -> other.body().text("DocNumber").equals(number));
    if (taken) {
      throw BooksFault.of(
          "6140",
          "Duplicate Document Number Error",
          "Duplicate Document Number Error : You must specify a different number. DocNumber="
              + number.get());
    }
    return draft.body();
  }

  private String nextNumber(Kind kind) {
    long highest =
        company.tables.all(kind).stream()
            .flatMap(entity -> entity.body().text("DocNumber").stream())
            .filter(number -> number.matches("\\d{1,9}"))
            .mapToLong(Long::parseLong)
            .max()
            .orElse(1000);
    return Long.toString(highest + 1);
  }

  /** Lines without an id, or with one already given, get the next free one. */
  private static FakeObject withLineIds(FakeObject body) {
    Set<String> taken = new HashSet<>();
    List<FakeObject> lines = new ArrayList<>();
    long last = 0;
    for (FakeObject line : body.objects("Line")) {
      last =
          Math.max(
              last,
              line.text("Id").filter(id -> id.matches("\\d{1,9}")).map(Long::parseLong).orElse(0L));
    }
    for (FakeObject line : body.objects("Line")) {
      String id = line.text("Id").orElse("");
      if (id.isEmpty() || !taken.add(id)) {
        id = Long.toString(++last);
      }
      FakeObject numbered = line.with("Id", id);
      lines.add(
          numbered.has("LineNum")
              ? numbered
              : numbered.with("LineNum", BigDecimal.valueOf(lines.size() + 1L)));
    }
    return lines.isEmpty() ? body : body.with("Line", lines);
  }
}
