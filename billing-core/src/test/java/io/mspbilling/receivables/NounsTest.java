package io.mspbilling.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be an invoice, a customer or a payment cannot be built, and the error says why. */
final class NounsTest {

  private static final SystemName PSA = SystemName.of("psa");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final Invoice INVOICE =
      Invoice.builder()
          .id(new InvoiceId(PSA, "7"))
          .number("1041")
          .customer(new CustomerId(PSA, "1"))
          .issuedOn(DAY)
          .total(Money.of("10.00", "USD"))
          .build();

  @Test
  void anInvoiceWithoutADueDateIsDueAtOnce() {
    assertThat(INVOICE.effectiveDueOn()).isEqualTo(DAY);
    assertThat(INVOICE.withDueOn(DAY.plusDays(30)).effectiveDueOn()).isEqualTo(DAY.plusDays(30));
  }

  @Test
  void anInvoiceOwesInTheCurrencyItWasMadeOutIn() {
    assertThatThrownBy(() -> INVOICE.withBalance(Money.of("1.00", "EUR")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("USD")
        .hasMessageContaining("EUR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void nothingIsCalledByABlank(String blank) {
    assertThatThrownBy(() -> INVOICE.withNumber(blank))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("psa:7");
    CustomerId id = new CustomerId(PSA, "1");
    assertThatThrownBy(() -> Customer.builder().id(id).name(blank).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("psa:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "-0.01"})
  void whatIsNotPositiveIsNoPaymentNoReversalAndNoAllocation(String amount) {
    Money nothing = Money.of(amount, "USD");
    PaymentId id = new PaymentId(PSA, "p1");

    assertThatThrownBy(() -> Payment.builder().id(id).receivedOn(DAY).amount(nothing).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("psa:p1");
    assertThatThrownBy(
            () ->
                Reversal.builder()
                    .sourceId("re_1")
                    .kind(ReversalKind.RETURN)
                    .payment(id)
                    .amount(nothing)
                    .on(DAY)
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("re_1");
    assertThatThrownBy(() -> new Allocation(INVOICE.id(), "1041", nothing))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPullIsACopyOfWhatItWasGiven() {
    java.util.List<String> records = new java.util.ArrayList<>(java.util.List.of("a"));
    Pull<String> pull = Pull.of(records, "next");
    records.add("b");

    assertThat(pull.records()).containsExactly("a");
    assertThat(pull.position()).isEqualTo(Optional.of("next"));
    assertThat(Pull.of(records).position()).isEmpty();
  }
}
