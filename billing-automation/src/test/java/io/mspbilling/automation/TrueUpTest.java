package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.agreements.SeatCount;
import io.mspbilling.agreements.TrueUp;
import io.mspbilling.agreements.TrueUpLimits;
import io.mspbilling.agreements.TrueUps;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counted seats become quantities of agreements: once, as planned, or as a row. */
class TrueUpTest {
  private static final AgreementId MANAGED = AgreementId.parse("in-memory-psa:77");

  private final World world = new World();
  private InMemoryPsa psa = InMemoryPsa.at(world.clock);

  @Test
  void aPlanDoesNothingAndWhatIsOrderedIsSetOnce() {
    TrueUp plan = plan("14");
    assertThat(quantity()).isEqualByComparingTo("12");
    order(plan);
    assertThat(billing().plan().actions()).hasSize(1);
    assertThat(quantity()).as("a plan of the day does nothing either").isEqualByComparingTo("12");

    DayReport report = billing().run();
    order(plan);
    DayReport again = billing().run();

    assertThat(report.orders(TrueUps.TYPE, EffectStatus.SUCCEEDED)).isEqualTo(plan.orders());
    assertThat(quantity()).isEqualByComparingTo("14");
    assertThat(again.results()).isEmpty();
    assertThat(psa.calls().count(PsaOperation.SET_QUANTITY)).isEqualTo(1);
  }

  @Test
  void aLostAnswerIsLookedUpAndNothingIsSentAgain() {
    order(plan("14"));
    psa.faults().next(PsaOperation.SET_QUANTITY, CallFault.unknownAfterCommit());
    billing().run();

    world.clock.advance(Duration.ofHours(2));
    billing().run();

    assertThat(quantity()).isEqualByComparingTo("14");
    assertThat(psa.calls().count(PsaOperation.SET_QUANTITY)).isEqualTo(1);
    assertThat(billing().run().exceptions()).isEmpty();
  }

  @Test
  void whatSomebodyChangedMeanwhileIsLeftAloneAndShown() {
    order(plan("14"));
    agreement("13");

    DayReport report = billing().run();

    assertThat(quantity()).isEqualByComparingTo("13");
    assertThat(rows(report, ExceptionKind.NOT_DONE))
        .singleElement()
        .asString()
        .contains("it is 13 by now", "count again");
    world.nextDay();
    order(plan("14"));
    assertThat(billing().run().exceptions()).isEmpty();
    assertThat(quantity()).isEqualByComparingTo("14");
  }

  @Test
  void aPsaThatLetsNoProgramSetQuantitiesIsARow() {
    TrueUp plan = plan("14");
    psa = InMemoryPsa.builder(world.clock).without(PsaFeature.SET_QUANTITIES).build();
    order(plan);

    assertThat(rows(billing().run(), ExceptionKind.NOT_SUPPORTED))
        .singleElement()
        .asString()
        .contains("from 12 to 14", "by hand");
  }

  private TrueUp plan(String counted) {
    if (psa.agreements().records().isEmpty()) {
      agreement("12");
    }
    return TrueUp.plan(
        world.journal.tenant(),
        psa.agreements().records(),
        List.of(SeatCount.of(MANAGED, "411", counted)),
        world.today(),
        TrueUpLimits.careful(),
        true);
  }

  private void agreement(String quantity) {
    Agreement unused =
        psa.addAgreement(
            Agreement.builder()
                .id(MANAGED)
                .customer(psa.addCustomer("Dune", "ap@dune.example").id())
                .name("Managed")
                .additions(
                    List.of(
                        InvoiceLine.builder()
                            .sourceId("411")
                            .kind("line")
                            .description("Seats")
                            .quantity(new BigDecimal(quantity))
                            .amount(usd("240.00"))
                            .build()))
                .build());
  }

  private void order(TrueUp plan) {
    plan.orders().forEach(order -> billing().desk().decide(TrueUps.ordered(order)));
  }

  private BigDecimal quantity() {
    return psa.findQuantity(MANAGED, "411").orElseThrow();
  }

  private BillingAutomation billing() {
    return World.bare(world).psa(psa).build();
  }
}
