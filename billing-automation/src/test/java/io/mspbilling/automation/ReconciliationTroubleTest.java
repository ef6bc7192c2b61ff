package io.mspbilling.automation;

import static io.mspbilling.automation.Trouble.USUAL;
import static io.mspbilling.automation.Trouble.charged;
import static io.mspbilling.automation.Trouble.reversal;
import static io.mspbilling.automation.Trouble.see;
import static io.mspbilling.automation.Trouble.world;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What people, vendors and crashes do to what the bank, the gateway and the books show, and what
 * must come of it.
 */
class ReconciliationTroubleTest {

  @Test
  void aConfirmationOfMoreThanAPaymentThatIsNotKnownYetIsShownAndStopsNothing() {
    World world = world(USUAL);
    Customer acme = world.customer("Acme");
    Invoice invoice = world.invoice(acme, "1001", "600.00", 20);
    BankLine line = world.bank.check(world.today(), usd("60.00"), "x", "y");
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                line.id(),
                acme.id(),
                List.of(new Allocation(invoice.id(), "1001", usd("600.00")))));

    assertThat(world.billing().run().exceptions())
        .extracting(ExceptionRow::kind)
        .contains(ExceptionKind.DECISION_UNUSABLE);
  }

  @Test
  void aReversalInAnotherCurrencyIsShownAndStopsNothing() {
    World world = charged();
    see(world, "evt_a", reversal(world, Money.of("30.00", "EUR")));

    assertThat(world.billing().run().exceptions())
        .extracting(ExceptionRow::kind)
        .contains(ExceptionKind.UNKNOWN_PAYMENT);
  }

  @Test
  void aPayoutWithAChargeOfOthersStaysShownWithoutBooks() {
    World world = world(USUAL);
    Customer acme = world.customer("Acme");
    SavedMethod card = world.gateway.saveCard("Visa", PayerScript.approves());
    List<Allocation> theirs =
        List.of(new Allocation(new InvoiceId(world.psa.system(), "zz"), "zz", usd("40.00")));
    world.gateway.charge(
        ChargeRequest.builder()
            .key(
                ChargeRequest.key(TenantId.of("other"), acme.id(), card, theirs, usd("0.00"), 1, 0))
            .customer(acme.id())
            .method(card)
            .allocations(theirs)
            .surcharge(usd("0.00"))
            .attempt(1)
            .build());
    BillingAutomation billing = World.bare(world).gateway(world.gateway).bank(world.bank).build();
    DayReport last = billing.run();
    for (int day = 0; day < 8; day++) {
      world.nextDay();
      last = billing.run();
    }

    assertThat(last.exceptions())
        .extracting(ExceptionRow::kind)
        .contains(ExceptionKind.UNKNOWN_PAYMENT);
  }
}
