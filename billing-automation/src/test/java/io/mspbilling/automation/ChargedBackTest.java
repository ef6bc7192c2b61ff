package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** While a bank decides whose money it is, nobody is asked for it again. */
class ChargedBackTest {

  private final World world = new World();
  private final Customer acme =
      world.onCard("Acme", PayerScript.always(Fate.approved().thenDisputed(2, "13.1")));

  /** An invoice is charged, and that is charged back yesterday. */
  private LocalDate chargedBack() {
    world.invoice(acme, "1001", "100.00", 0);
    world.run(4);
    return world.today().minusDays(1);
  }

  @Test
  void whatWasChargedBackIsAskedForOnceTheBankHasHadItsTime() {
    LocalDate on = chargedBack();
    String why = "charged back on " + on + ", and it is not asked for before " + on.plusDays(75);
    assertThat(world.billing().reminders(world.today()))
        .hasEntrySatisfying(
            acme.id(), prospect -> assertThat(prospect.words()).last().asString().endsWith(why));

    DayReport report = world.run(70);
    assertThat(world.mail.sent()).isEmpty();
    assertThat(rows(report, ExceptionKind.CALL_PROPOSED)).isEmpty();
    assertThat(rows(report, ExceptionKind.COLLECTION_STOPPED)).hasSize(1);
    assertThat(rows(report, ExceptionKind.CHARGED_BACK)).as("that row says it").isEmpty();

    world.run(10);
    assertThat(world.mail.sent()).isNotEmpty();
  }

  @Test
  void whereAutopaySaysNothingOfItItIsARow() {
    LocalDate on = chargedBack();
    world.billing().desk().decide(Autopay.withdrawn(acme.id(), "asked for it"));

    assertThat(rows(world.run(1), ExceptionKind.CHARGED_BACK))
        .singleElement()
        .satisfies(row -> assertThat(row.amount()).contains(usd("100.00")))
        .extracting(ExceptionRow::facts)
        .isEqualTo(
            "USD 100.00 is not asked for before "
                + on.plusDays(75)
                + ", as its payment was charged back on "
                + on);
    world.run(80);
    assertThat(world.mail.sent()).isNotEmpty();
    assertThat(rows(world.run(1), ExceptionKind.CHARGED_BACK)).isEmpty();
  }
}
