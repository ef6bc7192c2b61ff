package io.mspbilling.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OwedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final InvoiceId INVOICE = InvoiceId.parse("psa:1");

  @Test
  void withoutMoneyOfOursTheBalanceCounts() {
    assertThat(owed(invoice("300", "200"), List.of(), shown("0", Optional.empty())))
        .isEqualTo(usd("200"));
  }

  @Test
  void whatTheBalanceDoesNotShowYetIsTakenOff() {
    assertThat(owed(invoice("300", "300"), List.of(receipt("100")), shown("0", Optional.empty())))
        .isEqualTo(usd("200"));
    assertThat(owed(invoice("300", "200"), List.of(receipt("100")), shown("100", Optional.empty())))
        .isEqualTo(usd("200"));
  }

  /** 100 of 300 were paid by hand and 200 charged; the balance is still the one of before. */
  @Test
  void aBalanceFromBeforeOurOwnWriteMakesNobodyPayTwice() {
    assertThat(
            owed(
                invoice("300", "200"),
                List.of(receipt("200")),
                shown("200", Optional.of(usd("0")))))
        .isEqualTo(usd("0"));
  }

  @Test
  void aPsaWithoutBalancesIsCountedByUs() {
    Invoice invoice = invoice("300", "300").withBalance(Optional.empty());

    assertThat(
            Owed.on(
                invoice,
                false,
                List.of(receipt("120")),
                receipt -> ReceiptHistory.of(receipt, List.of()),
                shown("0", Optional.empty()),
                usd("0")))
        .isEqualTo(usd("180"));
  }

  @Test
  void whatIsGoneAgainOfWhatWeWroteIsPaidAllTheSame() {
    assertThat(
            Owed.on(
                invoice("300", "70"),
                true,
                List.of(receipt("200")),
                receipt -> ReceiptHistory.of(receipt, List.of()),
                shown("200", Optional.empty()),
                usd("60")))
        .isEqualTo(usd("10"));
  }

  @Property
  void neverMoreThanTheTotalLessWhatWeCollected(
      @ForAll @IntRange(min = 1, max = 900) int total,
      @ForAll @IntRange(max = 900) int balance,
      @ForAll @IntRange(min = 1, max = 900) int collected,
      @ForAll @IntRange(max = 900) int shown) {
    Money owed =
        owed(
            invoice(total + ".00", balance + ".00"),
            List.of(receipt(collected + ".00")),
            shown(shown + ".00", Optional.empty()));

    assertThat(owed).isLessThanOrEqualTo(usd(total + ".00").minus(usd(collected + ".00")));
  }

  private static Money owed(Invoice invoice, List<Receipt> receipts, Owed.Shown shown) {
    return Owed.on(
        invoice, true, receipts, receipt -> ReceiptHistory.of(receipt, List.of()), shown, usd("0"));
  }

  private static Owed.Shown shown(String paid, Optional<Money> atMost) {
    return new Owed.Shown() {
      @Override
      public Money of(Receipt receipt, InvoiceId invoice, ReceiptHistory history) {
        return usd(paid);
      }

      @Override
      public Optional<Money> atMost(Receipt receipt, InvoiceId invoice, ReceiptHistory history) {
        return atMost;
      }
    };
  }

  private static Invoice invoice(String total, String balance) {
    return Invoice.builder()
        .id(INVOICE)
        .number("1001")
        .customer(CustomerId.parse("psa:c"))
        .issuedOn(DAY)
        .total(usd(total))
        .balance(usd(balance))
        .build();
  }

  private static Receipt receipt(String amount) {
    return new Receipt(
        PaymentId.parse("gateway:ch_1"),
        CustomerId.parse("psa:c"),
        DAY,
        usd(amount),
        usd("0"),
        Rail.CARD,
        List.of(new Allocation(INVOICE, "1001", usd(amount))),
        true);
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
