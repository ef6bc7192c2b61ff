package io.mspbilling.collection.autopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class InvoiceCriteriaTest {

  private static final CustomerId ACME = CustomerId.parse("psa:1");
  private static final CustomerId BOLT = CustomerId.parse("psa:2");

  @Test
  void anyInvoiceFitsWhenNothingIsAskedFor() {
    assertThat(any().build().fits(invoice("1", false))).isTrue();
    assertThat(any().build().words()).isEqualTo("invoices");
  }

  @Test
  void theCustomerFits() {
    InvoiceCriteria acme = any().addCustomers(ACME).build();
    InvoiceCriteria bolt = any().addCustomers(BOLT).build();

    assertThat(acme.fits(invoice("1", false))).isTrue();
    assertThat(bolt.fits(invoice("1", false))).isFalse();
    assertThat(any().addCustomers(BOLT, ACME).build().words())
        .isEqualTo("invoices of psa:1, psa:2");
  }

  @Test
  void whereItComesFromFits() {
    InvoiceCriteria recurring = any().fromAgreement(true).build();
    InvoiceCriteria single = any().fromAgreement(false).build();

    assertThat(recurring.fits(invoice("1", true))).isTrue();
    assertThat(recurring.fits(invoice("1", false))).isFalse();
    assertThat(single.fits(invoice("1", true))).isFalse();
    assertThat(single.fits(invoice("1", false))).isTrue();
    assertThat(recurring.words()).isEqualTo("invoices from agreements");
    assertThat(single.words()).isEqualTo("invoices from no agreement");
  }

  @Test
  void theTotalFitsWithItsEnds() {
    InvoiceCriteria range = any().least(usd("10")).most(usd("20")).build();

    assertThat(range.fits(invoice("9.99", false))).isFalse();
    assertThat(range.fits(invoice("10", false))).isTrue();
    assertThat(range.fits(invoice("20", false))).isTrue();
    assertThat(range.fits(invoice("20.01", false))).isFalse();
    assertThat(any().least(Money.of("1", "EUR")).build().fits(invoice("10", false))).isFalse();
    assertThat(any().most(Money.of("99", "EUR")).build().fits(invoice("10", false))).isFalse();
    assertThat(range.words()).isEqualTo("invoices from USD 10.00 up to USD 20.00");
  }

  @Test
  void aRangeWithItsEndsTurnedAroundIsImpossible() {
    assertThat(any().least(usd("10")).most(usd("10")).build().isImpossible()).isFalse();
    assertThat(any().least(usd("10")).most(usd("9.99")).build().isImpossible()).isTrue();
    assertThat(any().least(usd("1")).most(Money.of("9", "EUR")).build().isImpossible()).isTrue();
    assertThat(any().least(usd("1")).build().isImpossible()).isFalse();
    assertThat(any().most(usd("1")).build().isImpossible()).isFalse();
  }

  @Test
  void whoeverAsksForLessIncludesWhoeverAsksForMore() {
    InvoiceCriteria narrow =
        any().addCustomers(ACME).fromAgreement(true).least(usd("10")).most(usd("20")).build();

    assertThat(any().build().includes(narrow)).isTrue();
    assertThat(narrow.includes(narrow)).isTrue();
    assertThat(narrow.includes(any().build())).isFalse();
    assertThat(any().addCustomers(ACME).build().includes(any().build())).isFalse();
    assertThat(any().addCustomers(ACME, BOLT).build().includes(narrow)).isTrue();
    assertThat(any().addCustomers(BOLT).build().includes(narrow)).isFalse();
    assertThat(any().fromAgreement(false).build().includes(narrow)).isFalse();
    assertThat(any().least(usd("10")).build().includes(narrow)).isTrue();
    assertThat(any().least(usd("10.01")).build().includes(narrow)).isFalse();
    assertThat(any().least(usd("1")).build().includes(any().build())).isFalse();
    assertThat(any().most(usd("20")).build().includes(narrow)).isTrue();
    assertThat(any().most(usd("19.99")).build().includes(narrow)).isFalse();
    assertThat(any().most(usd("99")).build().includes(any().build())).isFalse();
  }

  @Test
  void endsArePositive() {
    assertThatThrownBy(() -> any().least(usd("0")).build()).hasMessageContaining("least");
    assertThatThrownBy(() -> any().most(usd("-1")).build()).hasMessageContaining("most");
  }

  private static InvoiceCriteria.Builder any() {
    return InvoiceCriteria.builder();
  }

  private static Invoice invoice(String total, boolean isFromAgreement) {
    Invoice.Builder invoice =
        Invoice.builder()
            .id(InvoiceId.parse("psa:7"))
            .number("INV-7")
            .customer(ACME)
            .issuedOn(LocalDate.of(2026, 3, 2))
            .total(usd(total));
    return (isFromAgreement ? invoice.agreement(AgreementId.parse("psa:5")) : invoice).build();
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
