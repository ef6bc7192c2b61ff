package io.mspbilling.testkit.paired;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeObject;
import org.junit.jupiter.api.Test;

final class PairedOfficeTest {

  @Test
  void psaBooksAndGatewayHoldTheSame() {
    try (PairedOffice office = PairedOffice.open(VirtualClock.at("2026-05-05T02:00:00Z"))) {
      FakeObject invoice = office.psa().invoice(PairedOffice.PSA_INVOICE);
      FakeObject booked =
          office.books().books().document("Invoice", office.booksInvoice()).orElseThrow();
      FakeObject customer =
          office.books().books().document("Customer", PairedOffice.BOOKS_CUSTOMER).orElseThrow();

      assertThat(invoice.textAt("company/name")).isEqualTo(customer.text("DisplayName"));
      assertThat(invoice.text("invoiceNumber")).isEqualTo(booked.text("DocNumber"));
      assertThat(invoice.amount("balance")).isEqualByComparingTo(office.amount().amount());
      assertThat(booked.amount("Balance")).isEqualByComparingTo(office.amount().amount());
      assertThat(office.psa().receivables().get("USD"))
          .isEqualByComparingTo(office.books().books().receivables());
      // The clock says the 5th in London and still the 4th in the office.
      assertThat(booked.text("DueDate")).hasValue("2026-05-04");
      assertThat(office.gateway().charges()).isEmpty();
      assertThat(office.card().label()).contains("4242");
    }
  }
}
