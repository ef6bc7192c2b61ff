package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import org.junit.jupiter.api.Test;

/** What a dispute took back and the gateway pays again is nobody's to pay once more. */
class WonDisputeTest {

  private final World world = new World();

  @Test
  void nobodyIsRemindedOfWhatTheGatewayPaidAgain() {
    Customer acme =
        world.onCard(
            "Acme", PayerScript.always(Fate.approved().thenDisputed(2, "13.1").thenWon(2)));
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    world.run(6);
    int mailsBefore = world.mail.sent().size();

    DayReport report = world.run(60);

    ExceptionRow won = rows(report, ExceptionKind.DISPUTE_WON).get(0);
    assertThat(won.facts()).contains(world.gateway.charges().get(0).payment().text(), "100.00");
    assertThat(won.amount()).contains(usd("100.00"));
    assertThat(rows(report, ExceptionKind.HELD_FOR_PAYMENT))
        .singleElement()
        .asString()
        .contains("1001");
    assertThat(world.mail.sent()).hasSize(mailsBefore);
    assertThat(world.gateway.charges()).hasSize(1);

    world.psa.enterByHand(invoice.id(), usd("100.00"), world.today(), "office");
    world.invoice(acme, "1002", "70.00", 0);
    report = world.run(2);

    assertThat(rows(report, ExceptionKind.HELD_FOR_PAYMENT)).isEmpty();
    assertThat(world.gateway.charges().get(1).request().amount()).isEqualTo(usd("70.00"));
  }
}
