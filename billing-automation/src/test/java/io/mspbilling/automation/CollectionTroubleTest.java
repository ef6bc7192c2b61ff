package io.mspbilling.automation;

import static io.mspbilling.automation.Trouble.USUAL;
import static io.mspbilling.automation.Trouble.captured;
import static io.mspbilling.automation.Trouble.history;
import static io.mspbilling.automation.Trouble.id;
import static io.mspbilling.automation.Trouble.inDoubt;
import static io.mspbilling.automation.Trouble.key;
import static io.mspbilling.automation.Trouble.on;
import static io.mspbilling.automation.Trouble.result;
import static io.mspbilling.automation.Trouble.world;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What people, vendors and crashes do to charges, refunds and what people rule about them, and what
 * must come of it.
 */
class CollectionTroubleTest {

  @Test
  void aRulingThatWasCorrectedIsTakenBackEverywhere() {
    World world = inDoubt(gateway -> gateway.withoutKeys());
    EffectKey key = key(world, Charging.TYPE);
    world
        .billing()
        .desk()
        .ruleDone(Charging.TYPE, key, result(world, "ch_wrong"), "Jo", world.today());
    world.clock.advance(Duration.ofHours(2));
    world.billing().desk().ruleNotSent(Charging.TYPE, key, "Jo erred");

    world.run(3);

    assertThat(captured(world, "1001")).isEqualTo(usd("100.00"));
    assertThat(world.psa.paymentsOn(id(world, "1001"))).hasSize(1);
  }

  @Test
  void aRefusedChargeThatAPersonReleasesIsMadeOnTheSameDay() {
    World world = world(USUAL);
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.refused());
    world.billing().run();
    world.billing().run();
    assertThat(captured(world, "1001")).isEqualTo(usd("0.00"));

    world.billing().desk().ruleNotSent(Charging.TYPE, key(world, Charging.TYPE), "Jo put it right");
    world.billing().run();

    assertThat(captured(world, "1001")).isEqualTo(usd("100.00"));
  }

  @Test
  void aRulingMayNameAnotherPayment() {
    World world = inDoubt(gateway -> gateway.withoutKeys());
    EffectKey key = key(world, Charging.TYPE);
    world
        .billing()
        .desk()
        .ruleDone(Charging.TYPE, key, result(world, "ch_typo"), "Jo", world.today());
    world
        .billing()
        .desk()
        .ruleDone(Charging.TYPE, key, result(world, "ch_right"), "Jo", world.today());

    world.run(2);

    assertThat(world.psa.paymentsOn(id(world, "1001"))).hasSize(1);
  }

  @Test
  void aResendThatIsRefusedSaysNothingAboutTheFirstSend() {
    World world = world(gateway -> gateway.lookUpLag(Duration.ofDays(3)));
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownAfterCommit());
    world.billing().run();
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.refused());
    world.clock.advance(Duration.ofHours(1));
    world.billing().run();
    world.nextDay();
    world.enrol(acme, world.gateway.saveCard("New Visa", PayerScript.approves()));

    world.billing().run();

    assertThat(captured(world, "1001")).isEqualTo(usd("100.00"));
  }

  @Test
  void aDisputeThatComesBeforeTheChargeIsKnownCounts() {
    World world = world(gateway -> gateway.withoutKeys().lookUpLag(Duration.ofDays(3)));
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownAfterCommit());
    world.billing().run();
    world.gateway.dispute(world.gateway.charges().get(0).payment(), "10.4");

    world.run(6);

    assertThat(world.gateway.charges()).hasSize(1);
  }

  @Test
  void afterAConsentWasWithdrawnNothingIsSentAgain() {
    World world = inDoubt(USUAL);
    world
        .billing()
        .desk()
        .decide(Autopay.withdrawn(world.psa.customers().records().get(0).id(), "call"));
    world.clock.advance(Duration.ofHours(1));

    world.billing().run();

    assertThat(captured(world, "1001")).isEqualTo(usd("0.00"));
  }

  @Test
  void aRefundOfNothingCannotBeAskedFor() {
    assertThatThrownBy(
            () -> new Refunds.Requested("t", PaymentId.parse("gateway:c"), usd("0.00"), "r"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSuccessAfterADeclineOfTheSameChargeIsHeard() {
    World world = world(USUAL);
    world.invoice(
        world.onCard("Acme", PayerScript.declines(DeclineClass.AUTHENTICATION, "3ds")),
        "1001",
        "100.00",
        0);
    world.billing().run();
    EffectKey key = key(world, Charging.TYPE);
    GatewayEvent late =
        new GatewayEvent.ChargeSucceeded(
            "evt", key, new PaymentId(world.gateway.system(), "ch_late"), world.today());
    PaymentGateway telling =
        on(
            PaymentGateway.class,
            world.gateway,
            "eventsAfter",
            call -> new Pull<>(List.of(late), List.of(), Optional.of("p1")));

    World.bare(world).gateway(telling).build().run();

    assertThat(history(world).find(key).orElseThrow().status()).isEqualTo(EffectStatus.SUCCEEDED);
  }

  @Test
  void aDeclineCannotBeRuledDone() {
    World world = inDoubt(gateway -> gateway.withoutKeys());
    ChargeResult decline = ChargeResult.of(Decline.of(DeclineClass.FUNDS, "nsf"));
    EffectKey key = key(world, Charging.TYPE);

    assertThatThrownBy(
            () -> world.billing().desk().ruleDone(Charging.TYPE, key, decline, "Jo", world.today()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatCode(() -> world.billing().run()).doesNotThrowAnyException();
  }

  @Test
  void nobodyRulesOnACallThatMayStillArrive() {
    World world = world(gateway -> gateway.withoutKeys());
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    PaymentGateway slow =
        on(
            PaymentGateway.class,
            world.gateway,
            "charge",
            call -> {
              EffectKey key = key(world, Charging.TYPE);
              assertThatThrownBy(() -> world.billing().desk().ruleNotSent(Charging.TYPE, key, "Jo"))
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessageContaining("under way");
              world.billing().run();
              return call.proceed();
            });

    World.bare(world).gateway(slow).build().run();

    assertThat(captured(world, "1001")).isEqualTo(usd("100.00"));
  }

  @Test
  void nobodyRulesThatACallWasNotSentWhileItMayStillArrive() {
    World world = inDoubt(gateway -> gateway.withoutKeys());
    EffectKey key = key(world, Charging.TYPE);

    assertThatThrownBy(() -> world.billing().desk().ruleNotSent(Charging.TYPE, key, "Jo"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("under way");

    world
        .billing()
        .desk()
        .ruleDone(Charging.TYPE, key, result(world, "ch_typo"), "Jo", world.today());
    assertThatThrownBy(() -> world.billing().desk().ruleNotSent(Charging.TYPE, key, "Jo erred"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("under way");
  }

  @Test
  void oneInvoiceThatCannotBeReadAgainDoesNotStopTheOthers() {
    World world = world(USUAL);
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.invoice(world.onCard("Bolt", PayerScript.approves()), "1002", "50.00", 0);
    boolean[] failed = new boolean[1];
    Psa failing =
        on(
            Psa.class,
            world.psa,
            "findInvoice",
            call -> {
              if (failed[0]) {
                return call.proceed();
              }
              failed[0] = true;
              throw new IllegalStateException("a bug in a connector");
            });

    World.bare(world).psa(failing).gateway(world.gateway).build().run();

    assertThat(world.gateway.charges()).hasSize(1);
  }
}
