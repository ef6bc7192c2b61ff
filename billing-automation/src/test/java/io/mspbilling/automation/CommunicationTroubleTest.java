package io.mspbilling.automation;

import static io.mspbilling.automation.Trouble.USUAL;
import static io.mspbilling.automation.Trouble.on;
import static io.mspbilling.automation.Trouble.world;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.communication.Notifier;
import io.mspbilling.failure.DeferredException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.mail.MailOperation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What people, vendors and crashes do to reminders, and what must come of it. */
class CommunicationTroubleTest {

  @Test
  void aCrashAfterAReminderDoesNotBringTheNextStepAtOnce() {
    World world = world(USUAL);
    world.invoice(world.customer("Acme"), "1001", "100.00", -15);
    Notifier dying =
        on(
            Notifier.class,
            world.mail,
            "send",
            call -> {
              call.proceed();
              throw new SimulatedCrash(1);
            });
    BillingAutomation billing = World.bare(world).notifier(dying).build();
    assertThatThrownBy(billing::run).isInstanceOf(SimulatedCrash.class);

    World.bare(world).notifier(world.mail).build().run();

    assertThat(world.mail.sent()).hasSize(1);
  }

  @Test
  void anAddressThatTakesNoMailForNowHoldsUpNobodyElse() {
    World world = world(USUAL);
    world.invoice(world.customer("Acme"), "1001", "100.00", -4);
    world.invoice(world.customer("Bolt"), "1002", "100.00", -4);
    AtomicBoolean deferred = new AtomicBoolean();
    Notifier greylisting =
        on(
            Notifier.class,
            world.mail,
            "send",
            call -> {
              if (deferred.compareAndSet(false, true)) {
                throw new DeferredException(
                    "smtp", "send message", new Refusal("SMTP", 451, "4.7.1", ""), "not now");
              }
              return call.proceed();
            });

    World.bare(world).notifier(greylisting).build().run();
    assertThat(world.mail.sent()).hasSize(1);

    World.bare(world).notifier(greylisting).build().run();
    assertThat(world.mail.sent()).hasSize(2);
  }

  @Test
  void aReminderThatWasLostIsDecidedAnewAndNotSentAfterPayment() {
    World world = world(USUAL);
    Invoice invoice = world.invoice(world.customer("Acme"), "1001", "100.00", -4);
    world.mail.faults().next(MailOperation.SEND, CallFault.unknownBeforeCommit());
    world.billing().run();
    world.psa.enterByHand(invoice.id(), usd("100.00"), world.today(), "Jo");
    world.clock.advance(Duration.ofDays(20));

    world.billing().run();

    assertThat(world.mail.sent()).isEmpty();
  }
}
