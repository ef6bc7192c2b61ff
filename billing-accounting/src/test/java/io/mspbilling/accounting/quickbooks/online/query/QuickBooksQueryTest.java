package io.mspbilling.accounting.quickbooks.online.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.accounting.quickbooks.online.entity.Customer;
import io.mspbilling.accounting.quickbooks.online.entity.Invoice;
import io.mspbilling.accounting.quickbooks.online.entity.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickBooksQueryTest {

  @Test
  void pageHasAStableOrder() {
    assertThat(
            QuickBooksQuery.where(Invoice.CUSTOMER.is("58"))
                .and(Invoice.BALANCE.above(BigDecimal.ZERO))
                .page("Invoice", 1001, 1000))
        .isEqualTo(
            "SELECT * FROM Invoice WHERE CustomerRef = '58' AND Balance > '0'"
                + " ORDERBY Id STARTPOSITION 1001 MAXRESULTS 1000");
  }

  @Test
  void countAsksForANumberOnly() {
    assertThat(QuickBooksQuery.<Payment>all().count("Payment"))
        .isEqualTo("SELECT COUNT(*) FROM Payment");
  }

  @Test
  void quotesAndBackslashesAreEscaped() {
    assertThat(where(Customer.DISPLAY_NAME.is("O'Brien \\ Sons")))
        .endsWith("WHERE DisplayName = 'O\\'Brien \\\\ Sons'");
  }

  @Test
  void valuesAreWrittenByTheirType() {
    assertThat(where(Payment.TXN_DATE.atLeast(LocalDate.of(2026, 1, 31))))
        .endsWith("TxnDate >= '2026-01-31'");
    assertThat(where(Property.<Customer>lastUpdatedTime().above(Instant.ofEpochSecond(0, 1))))
        .endsWith("MetaData.LastUpdatedTime > '1970-01-01T00:00:00Z'");
    assertThat(where(Customer.ACTIVE.in(List.of(true, false)))).endsWith("Active IN (true, false)");
    assertThat(where(Invoice.BALANCE.atMost(new BigDecimal("1E+3")))).endsWith("Balance <= '1000'");
    assertThat(where(Customer.DISPLAY_NAME.startsWith("Con"))).endsWith("LIKE 'Con%'");
    assertThat(where(Customer.DISPLAY_NAME.endsWith("tal"))).endsWith("LIKE '%tal'");
    assertThat(where(Customer.DISPLAY_NAME.contains("'"))).endsWith("LIKE '%\\'%'");
    assertThat(where(Payment.TXN_DATE.below(LocalDate.of(2026, 1, 31)))).contains("TxnDate < ");
  }

  @Test
  void patternCannotLookForAPerCentSign() {
    assertThatThrownBy(() -> Customer.DISPLAY_NAME.contains("100%"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void limitsHold() {
    assertThatThrownBy(() -> Customer.DISPLAY_NAME.in(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QuickBooksQuery.all().page("Item", 0, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QuickBooksQuery.all().page("Item", 1, 1001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QuickBooksQuery.all().count("Item WHERE 1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Property.text("Name = 'x' OR Name"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void printsPropertiesAndNoValues() {
    assertThat(QuickBooksQuery.where(Customer.DISPLAY_NAME.is("Contoso")).toString())
        .contains("DisplayName")
        .doesNotContain("Contoso");
  }

  private static <T> String where(Condition<T> condition) {
    return QuickBooksQuery.where(condition).count("Anything");
  }
}
