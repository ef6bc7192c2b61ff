package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  private final Scenario scenario = new Scenario();
  private final List<FakeObject> inPsa =
      scenario.psaIssued(day -> true).array("invoices").orElseThrow().objects().toList();

  @Test
  void bothSystemsHoldTheSameInvoicesToTheCent() {
    Map<String, BigDecimal> inBooks =
        scenario.booksIssued(day -> true).stream()
            .collect(
                Collectors.toMap(
                    one -> Field.text(one, "DocNumber"), one -> amount(one, "TotalAmt")));

    assertThat(inPsa).hasSizeBetween(300, 500);
    assertThat(
            inPsa.stream()
                .collect(
                    Collectors.toMap(
                        one -> Field.text(one, "invoiceNumber"), one -> amount(one, "total"))))
        .isEqualTo(inBooks);
  }

  @Test
  void totalsAreTheSumsOfTheirParts() {
    assertThat(inPsa)
        .allSatisfy(
            one -> {
              BigDecimal parts =
                  List.of(
                          "serviceTotal",
                          "expenseTotal",
                          "productTotal",
                          "agreementAmount",
                          "salesTax")
                      .stream()
                      .map(part -> amount(one, part))
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              assertThat(parts).isEqualByComparingTo(amount(one, "total"));
              assertThat(amount(one, "total").subtract(amount(one, "payments")))
                  .isEqualByComparingTo(amount(one, "balance"));
            });
  }

  @Test
  void invoicesOfTheMonthAreOpenWhenItBegins() {
    assertThat(
            scenario
                .psaIssued(day -> !day.isBefore(scenario.firstDay()))
                .array("invoices")
                .orElseThrow()
                .objects())
        .hasSizeGreaterThan(50)
        .allSatisfy(one -> assertThat(amount(one, "payments")).isZero());
  }

  private static BigDecimal amount(FakeObject from, String name) {
    return from.decimal(name).orElseThrow().setScale(2);
  }
}
