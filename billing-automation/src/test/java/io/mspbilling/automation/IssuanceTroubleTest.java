package io.mspbilling.automation;

import static io.mspbilling.automation.Trouble.USUAL;
import static io.mspbilling.automation.Trouble.charged;
import static io.mspbilling.automation.Trouble.id;
import static io.mspbilling.automation.Trouble.key;
import static io.mspbilling.automation.Trouble.reversal;
import static io.mspbilling.automation.Trouble.see;
import static io.mspbilling.automation.Trouble.world;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.issuance.Recording;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.PsaOperation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * What people, vendors and crashes do to payments recorded in the PSA, and what must come of it.
 */
class IssuanceTroubleTest {

  @Test
  void aPaymentVoidedByHandDoesNotStopTheOthers() {
    World world = world(USUAL);
    Invoice invoice =
        world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    Invoice other = world.invoice(world.onCard("Bolt", PayerScript.approves()), "1002", "50.00", 2);
    world.billing().run();
    world.gateway.dispute(world.gateway.charges().get(0).payment(), "10.4");
    world.psa.removeByHand(invoice.id(), world.psa.paymentsOn(invoice.id()).get(0).id());

    world.nextDay();
    world.run(4);

    assertThat(world.gateway.capturedFor(other.id())).isEqualTo(usd("50.00"));
  }

  @Test
  void whatFollowsFromARulingThatWasCorrectedIsDoneBySameInstance() {
    World world = world(USUAL);
    Invoice invoice =
        world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    BillingAutomation billing = world.billing();
    world.psa.faults().next(PsaOperation.RECORD_PAYMENT, CallFault.unknownBeforeCommit());
    billing.run();
    EffectKey key = key(world, Recording.TYPE);
    PaymentId wrong = new PaymentId(world.psa.system(), "wrong");
    billing.desk().ruleDone(Recording.TYPE, key, wrong, "Jo", world.today());
    billing.run();
    world.clock.advance(Duration.ofHours(2));
    billing.desk().ruleNotSent(Recording.TYPE, key, "Jo erred");

    billing.run();

    assertThat(world.psa.paymentsOn(invoice.id())).hasSize(1);
  }

  @Test
  void aReversalToldUnderTwoIdsCountsOnce() {
    World world = charged();
    see(world, "evt_a", reversal(world, usd("30.00")));
    see(world, "evt_b", reversal(world, usd("30.00")));

    world.billing().run();

    assertThat(world.psa.paymentsOn(id(world, "1001")))
        .extracting(RecordedPayment::amount)
        .containsExactly(usd("70.00"));
  }
}
