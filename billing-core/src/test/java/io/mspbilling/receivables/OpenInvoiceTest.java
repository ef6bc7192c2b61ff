package io.mspbilling.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpenInvoiceTest {
  private static final List<OpenInvoice> PARTS = List.of(part(15, "40"), part(20, "30"));

  private static OpenInvoice part(int day, String amount) {
    Money open = Money.of(amount, "USD");
    return new OpenInvoice(
        Invoice.builder()
            .id(InvoiceId.parse("psa:1"))
            .number("1001")
            .customer(CustomerId.parse("psa:7"))
            .issuedOn(LocalDate.of(2026, 1, 1))
            .dueOn(LocalDate.of(2026, 3, day))
            .total(Money.of("100", "USD"))
            .build(),
        open,
        Money.zero(open.currency()),
        List.of(),
        true);
  }

  @Test
  void ofInstalmentsAllThatIsDueIsOneSinceTheFirst() {
    assertThat(OpenInvoice.dueBy(LocalDate.of(2026, 3, 15), PARTS)).isEqualTo(part(15, "40"));
    assertThat(OpenInvoice.dueBy(LocalDate.of(2026, 3, 19), PARTS)).isEqualTo(part(15, "40"));
    assertThat(OpenInvoice.dueBy(LocalDate.of(2026, 3, 20), PARTS)).isEqualTo(part(15, "70"));
  }

  @Test
  void ofInstalmentsOfWhichNoneIsDueTheNextOneIsMeant() {
    assertThat(OpenInvoice.dueBy(LocalDate.of(2026, 3, 14), PARTS)).isEqualTo(part(15, "40"));
  }
}
