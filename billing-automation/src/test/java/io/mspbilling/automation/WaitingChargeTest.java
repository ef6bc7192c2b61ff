package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A customer is charged once a day: what waits for another day, and could not be charged then
 * either, is shown all the same.
 */
class WaitingChargeTest {

  private final World world = new World();
  private final Customer acme =
      world.onCard("Acme", PayerScript.declinesFirst(2, DeclineClass.FUNDS, "nsf"));

  @Test
  void whatCannotBeBegunIsOneRowFromDayToDayWhateverElseIsCharged() {
    Invoice broken = world.invoice(acme, "1004", "60.00", 0);
    world.invoice(acme, "1005", "40.00", 2);
    world.psa.breakLookUps(broken.id());
    Set<Object> names = new HashSet<>();

    for (int run = 0; run < 24; run++) {
      List<ExceptionRow> rows = rows(world.billing().run(), ExceptionKind.NOT_DONE);
      assertThat(rows).as("in run %s", run).singleElement().asString().contains(" 1004:");
      rows.forEach(row -> names.add(row.id() + " since " + row.firstSeenOn()));
      if (run % 2 == 1) {
        world.nextDay();
      }
    }

    assertThat(world.gateway.charges()).hasSize(3);
    assertThat(names).hasSize(1);
  }

  @Test
  void ofWhatWaitsTogetherOnlyThePartAtFaultIsShown() {
    world.invoice(acme, "1005", "40.00", 0);
    world.run(1);
    Invoice broken = world.invoice(acme, "1004", "60.00", 0);
    world.invoice(acme, "1006", "50.00", 0);
    world.psa.breakLookUps(broken.id());

    List<ExceptionRow> rows = rows(world.billing().run(), ExceptionKind.NOT_DONE);

    assertThat(rows).singleElement().asString().contains(" 1004:").doesNotContain("1006");
    assertThat(world.gateway.charges()).hasSize(1);
  }

  @Test
  void whatCouldNotBeSentThreeTimesIsShownOnTheDayOfAnotherChargeToo() {
    world.invoice(acme, "1005", "40.00", 0);
    world.invoice(acme, "1004", "60.00", 1);
    world.run(1);
    world.nextDay();
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.notSent()).always();
    world.run(2);
    world.billing().run();
    world.gateway.faults().clear();
    world.nextDay();

    DayReport report = world.billing().run();

    assertThat(world.gateway.charges()).hasSize(2);
    assertThat(rows(report, ExceptionKind.NOT_DONE)).singleElement().asString().contains(" 1004:");
  }
}
