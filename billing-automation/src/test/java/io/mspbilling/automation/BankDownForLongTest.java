package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.Charging;
import io.mspbilling.communication.Reminding;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.testkit.bank.BankOperation;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.PayerScript;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Who has paid by check is not charged and pressed for weeks because the bank cannot be read. */
class BankDownForLongTest {

  @Disabled("fails: nothing waits for the bank, however long it cannot be read")
  @Test
  void whoHasPaidIsNeitherChargedNorPressed() {
    World world = new World();
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 8);
    world.invoice(world.customer("Echo"), "1006", "90.00", -4);
    world.run(1);
    world.bank.check(world.today(), usd("100.00"), "Acme", "1001");
    world.bank.check(world.today(), usd("90.00"), "Echo", "1006");
    world.bank.calls().faults().next(BankOperation.LINES, CallFault.notSent()).always();

    for (int day = 0; day < 20; day++) {
      world.nextDay();
      DayReport report = world.billing().run();
      assertThat(report.orders(Charging.TYPE, EffectStatus.SUCCEEDED)).as("day " + day).isEmpty();
      assertThat(report.orders(Reminding.TYPE, EffectStatus.SUCCEEDED)).as("day " + day).isEmpty();
    }
  }
}
