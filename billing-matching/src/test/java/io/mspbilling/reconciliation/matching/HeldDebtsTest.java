package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What money that waits may pay, is paid once, and never more of it than there is. */
final class HeldDebtsTest {
  private static final OpenInvoice LATER = open("1", 20, "60.00");
  private static final OpenInvoice SOONER = open("2", 10, "50.00");
  private static final OpenInvoice OTHER = open("3", 5, "70.00");
  private static final OpenInvoice EUROS = open("4", 1, Money.of("90.00", "EUR"));
  private static final List<OpenInvoice> ALL = List.of(LATER, SOONER, OTHER, EUROS);

  @Test
  void whatIsDueFirstIsPaidFirst() {
    assertThat(mayBePaid(payment("75.00", LATER, SOONER, EUROS)))
        .isEqualTo(Map.of(SOONER.invoice().id(), usd("50.00"), LATER.invoice().id(), usd("25.00")));
  }

  @Test
  void twoPaymentsForOneInvoicePayItOnce() {
    assertThat(mayBePaid(payment("40.00", SOONER), payment("40.00", SOONER)))
        .isEqualTo(Map.of(SOONER.invoice().id(), usd("50.00")));
  }

  @Test
  void moneyOfNobodyPaysNothing() {
    assertThat(mayBePaid(payment("40.00"))).isEmpty();
  }

  private static Map<InvoiceId, Money> mayBePaid(UnresolvedPayment... payments) {
    return new HeldDebts(List.of(payments)).mayBePaid(ALL);
  }

  private static UnresolvedPayment payment(String amount, OpenInvoice... mayPay) {
    Set<InvoiceId> ids =
        Arrays.stream(mayPay).map(one -> one.invoice().id()).collect(Collectors.toSet());
    return new UnresolvedPayment(PaymentId.parse("bank:1"), usd(amount), Optional.empty(), ids);
  }

  private static OpenInvoice open(String id, int dueInDays, String amount) {
    return open(id, dueInDays, usd(amount));
  }

  private static OpenInvoice open(String id, int dueInDays, Money amount) {
    LocalDate issued = LocalDate.of(2026, 3, 1);
    Invoice invoice =
        Invoice.builder()
            .id(InvoiceId.parse("psa:" + id))
            .number(id)
            .customer(CustomerId.parse("psa:acme"))
            .issuedOn(issued)
            .dueOn(issued.plusDays(dueInDays))
            .total(amount)
            .build();
    return new OpenInvoice(invoice, amount, Money.zero(amount.currency()));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
