package io.mspbilling.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.automation.DayReport;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a move brings along wrongly, or does not bring along. */
class MovingTroubleTest extends Move {

  @Test
  void moneyThatNamesAnInvoiceTheMapDoesNotKnowWaits() {
    Customer dune = oldPsa.addCustomer("Dune", "ap@dune.example");
    Invoice first = issue(oldPsa, dune.id(), "1001", "100.00");
    Invoice second = issue(oldPsa, dune.id(), "1002", "100.00");
    days(1);
    Customer there = move(dune);
    newPsa.addInvoice(copy(first, there.id())); // 1001 is not in the map
    Invoice moved = move(second, "100.00");
    bank.check(today(), usd("100.00"), "Dune", "1001");
    clock.advance(Duration.ofDays(1));
    after(1);
    assertThat(newPsa.paymentsOn(moved.id())).isEmpty();
  }

  @Test
  void ourPaymentThatTheNewPsaImportedIsNotTakenForOneEnteredByHand() {
    Customer acme = onAutopay("Acme", PayerScript.approves());
    Invoice invoice = issue(oldPsa, acme.id(), "1001", "200.00");
    Invoice memo = oldPsa.addInvoice(memo(acme.id(), "100.00"));
    days(1);
    oldPsa.voidInvoice(memo.id()); // given back: 100.00 are owed still
    assertThat(oldPsa.owed(invoice.id())).isEqualTo(usd("100.00"));
    move(acme);
    takenAlong("Acme", PayerScript.approves());
    Invoice moved = move(invoice, "200.00");
    // the import carries our payment under an id of the new PSA, and a partial one of the customer
    newPsa.enterByHand(moved.id(), usd("100.00"), today(), "import");
    newPsa.enterByHand(moved.id(), usd("40.00"), today(), "import");
    clock.advance(Duration.ofDays(1));
    after(3);
    assertThat(newGateway.capturedFor(invoice.id())).isEqualTo(usd("60.00"));
  }

  @Test
  void backdatedInvoiceOfTheNewPsaCanBeBilled() {
    Customer acme = onAutopay("Acme", PayerScript.approves());
    days(2);
    Customer there = move(acme);
    takenAlong("Acme", PayerScript.approves());
    clock.advance(Duration.ofDays(5));
    Invoice late =
        newPsa.issue(there.id(), "2001", usd("70.00"), LocalDate.of(2026, 3, 2), today());
    identities.isNew(late.id());
    after(2);
    assertThat(newGateway.charges()).hasSize(1);
  }

  @Test
  void importedHistoryFloodsNobody() {
    Customer acme = onAutopay("Acme", PayerScript.approves());
    days(1);
    Customer there = move(acme);
    for (int i = 0; i < 200; i++) {
      newPsa.addInvoice(
          copy(
                  Invoice.builder()
                      .id(InvoiceId.parse("old-psa:h" + i))
                      .number("h" + i)
                      .customer(acme.id())
                      .issuedOn(LocalDate.of(2025, 1, 1))
                      .total(usd("10.00"))
                      .build(),
                  there.id())
              .withBalance(usd("0.00")));
    }
    bank.check(today(), usd("77.77"), "Nobody", "thanks");
    clock.advance(Duration.ofDays(1));
    DayReport report = after(1);
    assertThat(report.exceptions()).hasSizeLessThan(20);
  }

  private static Invoice memo(CustomerId customer, String amount) {
    return Invoice.builder()
        .id(InvoiceId.parse("old-psa:memo"))
        .number("memo")
        .customer(customer)
        .kind(InvoiceKind.CREDIT_MEMO)
        .issuedOn(LocalDate.of(2026, 3, 1))
        .total(usd(amount).negated())
        .build();
  }
}
