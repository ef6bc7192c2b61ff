package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.Holds;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.ExternalId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.cash.PlannedPayment;
import io.mspbilling.reporting.facts.BillingFacts;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is on hold, and what may be paid already, is not expected to come. */
class KnownPaymentsTest {
  private final World world = new World();
  private final Customer acme = world.customer("Acme");
  private final Customer bolt = world.onCard("Bolt", PayerScript.approves());

  @ParameterizedTest
  @EnumSource
  void aHoldThatStopsChargesHaltsWhatIsOwedWithOrWithoutConsent(HoldKind kind) {
    Invoice byCheck = world.invoice(acme, "1001", "100.00", 5);
    Invoice byCard = world.invoice(bolt, "1002", "80.00", 5);
    hold(acme.id(), kind, Optional.of(world.today().plusDays(60)));
    hold(byCard.id(), kind, Optional.empty());
    world.run(1);

    if (kind.stopsCharges()) {
      assertThat(planned())
          .containsOnly(
              Map.entry(byCheck.id(), List.of(new PlannedPayment.Halted(usd("100.00")))),
              Map.entry(byCard.id(), List.of(new PlannedPayment.Halted(usd("80.00")))));
    } else {
      assertThat(planned())
          .as("who does not want messages pays as a rule, and is charged")
          .containsOnlyKeys(byCard.id());
    }
  }

  @Test
  void aHoldThatIsOverHaltsNothing() {
    world.invoice(acme, "1001", "100.00", 5);
    hold(acme.id(), HoldKind.PAUSED, Optional.of(world.today()));
    world.run(2);

    assertThat(planned()).isEmpty();
  }

  @Test
  void nobodyWaitsForAPromiseOfACustomerThatIsBankrupt() {
    Invoice promised = world.invoice(acme, "1001", "100.00", -5);
    world.promise(acme.id(), promised.id(), usd("60.00"), 9);
    hold(promised.id(), HoldKind.OPTED_OUT, Optional.empty());
    hold(acme.id(), HoldKind.BANKRUPTCY, Optional.empty());
    world.run(1);

    assertThat(planned())
        .containsOnly(Map.entry(promised.id(), List.of(new PlannedPayment.Halted(usd("100.00")))));
  }

  @Test
  void whatMayBePaidByMoneyThatWaitsIsNotExpectedAgain() {
    Invoice first = world.invoice(acme, "1001", "450.00", -5);
    world.invoice(acme, "1002", "450.00", -4);
    Invoice third = world.invoice(bolt, "1003", "80.00", 3);
    world.bank.check(world.today(), usd("450.00"), "Acme", "");
    world.nextDay();
    world.run(1);

    BillingFacts facts = facts();

    assertThat(facts.planned())
        .as("no more than what has come")
        .containsOnlyKeys(first.id(), third.id());
    assertThat(facts.planned())
        .containsEntry(first.id(), List.of(new PlannedPayment.Arrived(usd("450.00"))));
    assertThat(facts.unexplained()).containsExactly(usd("450.00"));
    LocalDate later = world.today();
    assertThat(world.billing().facts(new Period(later, later)).unexplained())
        .as("it came before")
        .isEmpty();
  }

  private void hold(ExternalId whose, HoldKind kind, Optional<LocalDate> until) {
    world.billing().desk().decide(Holds.placed(whose, kind, "said so", until));
  }

  private Map<InvoiceId, List<PlannedPayment>> planned() {
    return facts().planned();
  }

  private BillingFacts facts() {
    return world.billing().facts(Period.endingOn(world.today(), 20));
  }
}
