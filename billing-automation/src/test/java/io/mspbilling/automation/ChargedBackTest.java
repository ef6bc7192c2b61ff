package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** While a bank decides whose money it is, nobody is asked for it again. */
class ChargedBackTest {

  private final World world = new World();

  @Test
  void whatWasChargedBackIsAskedForOnceTheBankHasHadItsTime() {
    Customer acme =
        world.onCard("Acme", PayerScript.always(Fate.approved().thenDisputed(2, "13.1")));
    world.invoice(acme, "1001", "100.00", 0);
    world.run(4);
    LocalDate on = world.today().minusDays(1);
    String why = "charged back on " + on + ", and it is not asked for before " + on.plusDays(75);
    assertThat(world.billing().reminders(world.today()))
        .hasEntrySatisfying(
            acme.id(), prospect -> assertThat(prospect.words()).last().asString().endsWith(why));

    DayReport report = world.run(70);
    assertThat(world.mail.sent()).isEmpty();
    assertThat(rows(report, ExceptionKind.CALL_PROPOSED)).isEmpty();
    assertThat(rows(report, ExceptionKind.COLLECTION_STOPPED)).hasSize(1);

    world.run(10);
    assertThat(world.mail.sent()).isNotEmpty();
  }
}
