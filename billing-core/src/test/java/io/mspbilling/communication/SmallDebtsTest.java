package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.Effects;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked for today: of whom, and whether it is enough to ask. */
final class SmallDebtsTest {

  private static final CustomerId ACME = CustomerId.parse("psa:1");
  private static final CustomerId BOLT = CustomerId.parse("psa:2");

  private final SmallDebts small = new SmallDebts(List.of(usd("5.00")));

  @Test
  void theLeastItselfIsEnough() {
    assertThat(small.isTooLittle(List.of(usd("2.00"), usd("3.00")))).isFalse();
    assertThat(small.isTooLittle(List.of(usd("2.00"), usd("2.99")))).isTrue();
    assertThat(small.isTooLittle(List.of(usd("1.00"), Money.of("1.00", "EUR")))).isFalse();
    assertThat(small.isTooLittle(List.of(usd("1.00"), Money.of("0.99", "EUR")))).isTrue();
  }

  @Test
  void peopleAreToldOfWhatIsNotAskedFor() {
    Worklist worklist = new Worklist(new Effects(List.of()));
    SmallDebts.report(open(ACME, "1").invoice(), usd("3.00"), worklist);

    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.SMALL_DEBT))
        .satisfies(row -> assertThat(row.customer()).contains(ACME))
        .satisfies(row -> assertThat(row.amount()).contains(usd("3.00")))
        .extracting(ExceptionRow::facts)
        .isEqualTo("USD 3.00 is too little to be asked for by itself");
  }

  @Test
  void eachCustomerIsAskedForItsOwn() {
    OwedToday owed =
        new OwedToday(
            List.of(open(BOLT, "2"), open(ACME, "1"), open(BOLT, "3")),
            invoice -> usd("9.00"),
            customer -> Optional.empty(),
            address -> true,
            debt -> Optional.empty());

    assertThat(owed.of(BOLT).asked())
        .extracting(one -> one.invoice().number())
        .containsExactly("INV-2", "INV-3");
    assertThat(owed.byCustomer().keySet()).containsExactly(ACME, BOLT);
  }

  private static OpenInvoice open(CustomerId customer, String id) {
    Invoice invoice =
        Invoice.builder()
            .id(InvoiceId.parse("psa:" + id))
            .number("INV-" + id)
            .customer(customer)
            .issuedOn(LocalDate.of(2026, 5, 1))
            .total(usd("9.00"))
            .build();
    return new OpenInvoice(invoice, usd("9.00"), usd("0.00"));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
