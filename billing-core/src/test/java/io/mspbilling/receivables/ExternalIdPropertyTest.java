package io.mspbilling.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.sample.Values;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ExternalIdPropertyTest {

  @Provide
  Arbitrary<InvoiceId> invoices() {
    return Values.invoices();
  }

  @Provide
  Arbitrary<PayoutId> payouts() {
    return Values.payouts();
  }

  @Property
  void anIdReadsBackFromItsText(
      @ForAll("invoices") InvoiceId invoice, @ForAll("payouts") PayoutId payout) {
    assertThat(InvoiceId.parse(invoice.text())).isEqualTo(invoice);
    assertThat(PayoutId.parse(payout.text())).isEqualTo(payout);
    assertThat(PaymentId.parse(invoice.text()).text()).isEqualTo(invoice.text());
    assertThat(CustomerId.parse(invoice.text()).text()).isEqualTo(invoice.text());
    assertThat(AgreementId.parse(invoice.text()).text()).isEqualTo(invoice.text());
    assertThat(PaymentMethodId.parse(invoice.text()).text()).isEqualTo(invoice.text());
  }

  @Example
  void whatIsEmptyTooLongOrNotPrintableIsNoId() {
    SystemName psa = SystemName.of("psa");
    for (String value : new String[] {"", " ", "1\n2", "\u0000", "1".repeat(129)}) {
      assertThatThrownBy(() -> new InvoiceId(psa, value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("invoice id");
    }
    assertThat(new InvoiceId(psa, "1".repeat(128)).value()).hasSize(128);
    assertThatThrownBy(() -> InvoiceId.parse("1041")).isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void aSystemIsNamedInLowerCase() {
    for (String name : new String[] {"", "QB", "1st", "-a", "a-", "a_b", "ä", "a".repeat(33)}) {
      assertThatThrownBy(() -> SystemName.of(name)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(SystemName.of("quickbooks-online")).hasToString("quickbooks-online");
  }
}
