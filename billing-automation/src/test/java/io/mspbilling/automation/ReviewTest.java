package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.autopay.AutopayFinding;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.Customer;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes wrong slowly is seen before it hurts. */
class ReviewTest {
  private final World world = new World();

  @Test
  void moreReturnsThanNachaToleratesAreARowUntilTheRateHasFallen() {
    for (int n = 1; n <= 2; n++) {
      world.invoice(
          world.onAch("Acme" + n, PayerScript.always(Fate.failed(2, "R10"))),
          "100" + n,
          "10.00",
          0);
    }
    for (int n = 3; n <= 9; n++) {
      world.invoice(world.onAch("Acme" + n, PayerScript.clears(2)), "100" + n, "10.00", 0);
    }

    DayReport report = world.run(5);

    assertThat(rows(report, ExceptionKind.RETURN_RATE))
        .extracting(row -> row.facts())
        .containsExactlyInAnyOrder(
            "unauthorised: 2 of 9 debits, 22.22 % where 0.5 % are tolerated, over 60 days",
            "overall: 2 of 9 debits, 22.22 % where 15.0 % are tolerated, over 60 days");
    assertThat(rows(world.run(60), ExceptionKind.RETURN_RATE)).isEmpty();
  }

  @Test
  void oneReturnAloneIsNoRow() {
    world.invoice(
        world.onAch("Acme", PayerScript.always(Fate.failed(2, "R10"))), "1001", "10.00", 0);

    assertThat(rows(world.run(5), ExceptionKind.RETURN_RATE)).isEmpty();
  }

  @Test
  void aReturnAfterTheMoneyHadComeCounts() {
    for (int n = 1; n <= 2; n++) {
      world.invoice(
          world.onAch("Acme" + n, PayerScript.always(Fate.cleared(2).thenReturned(3, "R10"))),
          "100" + n,
          "10.00",
          0);
    }

    assertThat(rows(world.run(12), ExceptionKind.RETURN_RATE)).hasSize(2);
  }

  @Test
  void aCardThatExpiresBeforeItIsChargedNextIsFoundAndNothingIsDone() {
    SavedMethod saved = world.gateway.saveCard("Visa", PayerScript.approves());
    SavedMethod card =
        SavedMethod.card(
            saved.id(),
            saved.label(),
            Card.builder().expires(YearMonth.from(world.today())).build());
    Customer acme = world.enrol(world.customer("Acme"), card);
    world.invoice(acme, "1001", "10.00", 40);
    world
        .billing()
        .desk()
        .decide(
            Autopay.enrolled(
                world.customer("Bolt").id(),
                world.gateway.saveCard("Other", PayerScript.approves()),
                world.today(),
                "mandate"));
    int before = world.journal.entriesAfter(0).size();

    List<AutopayFinding> findings = world.billing().reviewAutopay(List.of());

    assertThat(findings)
        .extracting(AutopayFinding::kind)
        .containsExactly(AutopayFinding.Kind.CARD_EXPIRES);
    assertThat(findings.get(0).facts()).contains("charged next on " + world.today().plusDays(40));
    assertThat(world.journal.entriesAfter(0)).hasSize(before);
  }
}
