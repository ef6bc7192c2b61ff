package io.mspbilling.collection.latefee;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What receipts change about invoices, by days. */
final class BalanceChangesPropertyTest {

  private static final InvoiceId FIRST = InvoiceId.parse("psa:1");
  private static final InvoiceId SECOND = InvoiceId.parse("psa:2");
  private static final PaymentId PAYMENT = PaymentId.parse("gate:1");
  private static final LocalDate CAME = LocalDate.of(2027, 3, 1);

  @Property
  void theyComeToWhatTheReceiptPaysForNowAndNothingGoesBackBeforeItCame(
      @ForAll @IntRange(min = 1, max = 500) int first,
      @ForAll @IntRange(min = 1, max = 500) int second,
      @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 400) Integer> back,
      @ForAll @IntRange(min = -3, max = 60) int days) {
    Receipt receipt =
        new Receipt(
            PAYMENT,
            CustomerId.parse("psa:7"),
            CAME,
            cents(first + second),
            cents(0),
            Rail.ACH,
            List.of(
                new Allocation(FIRST, "1", cents(first)),
                new Allocation(SECOND, "2", cents(second))),
            true);
    List<Reversal> reversals = new ArrayList<>();
    for (int amount : back) {
      reversals.add(
          Reversal.builder()
              .sourceId("r" + reversals.size())
              .kind(ReversalKind.RETURN)
              .payment(PAYMENT)
              .amount(cents(amount))
              .on(CAME.plusDays(days))
              .build());
    }
    ReceiptHistory history = ReceiptHistory.of(receipt, reversals);

    for (InvoiceId invoice : List.of(FIRST, SECOND)) {
      List<BalanceChange> changes = BalanceChanges.of(invoice, receipt, history).toList();

      assertThat(Money.sum(changes.stream().map(BalanceChange::paid).toList(), cents(0).currency()))
          .isEqualTo(history.on(invoice, history.last()));
      assertThat(changes.get(0))
          .isEqualTo(new BalanceChange(CAME, cents(invoice.equals(FIRST) ? first : second)));
      assertThat(changes.subList(1, changes.size()))
          .allSatisfy(one -> assertThat(one.on()).isEqualTo(CAME.plusDays(Math.max(days, 0))))
          .allSatisfy(one -> assertThat(one.paid().isNegative()).isTrue());
    }
  }

  private static Money cents(int cents) {
    return Money.ofMinor(cents, java.util.Currency.getInstance("USD"));
  }
}
