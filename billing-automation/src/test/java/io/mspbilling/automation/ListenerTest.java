package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.Charging;
import io.mspbilling.failure.Failure;
import io.mspbilling.failure.Fault;
import io.mspbilling.issuance.Recording;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.testkit.bank.BankOperation;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.SystemTrouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever embeds the billing day hears of what it does while it does it, and cannot harm it. */
class ListenerTest {

  private final World world = new World();

  @Test
  void eachEffectIsToldBeforeItIsSentAndOnceItsEndIsWritten() {
    oneCharge();
    Heard heard = new Heard();

    listenedTo(heard).run();

    assertThat(heard.news)
        .containsExactly(
            "looked up charge 1: Absent",
            "intended charge 1",
            "concluded charge 1: SUCCEEDED",
            "looked up psa-payment 1: Absent",
            "intended psa-payment 1",
            "concluded psa-payment 1: SUCCEEDED",
            "looked up posting 1: Absent",
            "intended posting 1",
            "concluded posting 1: SUCCEEDED",
            "finished with 3");
    heard.news.clear();
    listenedTo(heard).run();
    assertThat(heard.news).as("done before").containsExactly("finished with 0");
  }

  @Test
  void anAchDebitThatEndsLaterIsConcludedOnce() {
    world.invoice(world.onAch("Acme", PayerScript.clears(2)), "1001", "100.00", 0);
    Heard heard = new Heard();

    for (int day = 0; day < 6; day++) {
      listenedTo(heard).run();
      world.nextDay();
    }

    assertThat(heard.news.stream().filter(one -> one.contains("charge")))
        .containsOnlyOnce("concluded charge 1: PENDING", "concluded charge 1: SUCCEEDED");
  }

  @Test
  void aDoubtIsToldWithItsFailureAndSoIsTheLookUpThatSettlesIt() {
    oneCharge();
    world.gateway.calls().faults().next(GatewayOperation.CHARGE, CallFault.unknownAfterCommit());
    Heard heard = new Heard();
    listenedTo(heard).run();
    assertThat(heard.news).contains("concluded charge 1: IN_DOUBT");
    assertThat(heard.failures)
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.system()).isEqualTo(world.gateway.system().value());
              assertThat(failure.fault()).isEqualTo(Fault.VENDOR);
              assertThat(failure.wasSent()).isTrue();
            });
    heard.news.clear();
    world.clock.advance(Duration.ofHours(3));

    listenedTo(heard).run();

    assertThat(heard.news).startsWith("looked up charge 1: Found", "concluded charge 1: SUCCEEDED");
  }

  @Test
  void aSystemThatIsWaitedForIsToldOnceInARun() {
    for (String number : List.of("1001", "1002", "1003")) {
      Invoice invoice =
          world.invoice(world.onCard("Of " + number, PayerScript.approves()), number, "10.00", 0);
      assertThat(invoice.number()).isEqualTo(number);
    }
    world.bank.calls().faults().next(BankOperation.LINES, CallFault.notSent());
    world
        .gateway
        .calls()
        .faults()
        .next(GatewayOperation.CHARGE, CallFault.throttled(Duration.ofHours(1)))
        .always();
    Heard heard = new Heard();

    DayReport report = listenedTo(heard).run();

    assertThat(heard.news.stream().filter(one -> one.startsWith("waiting")))
        .containsExactly(
            "waiting for " + world.bank.system() + ": NETWORK",
            "waiting for " + world.gateway.system() + ": VENDOR");
    assertThat(report.results())
        .filteredOn(result -> result.action().type().equals(Charging.TYPE))
        .singleElement()
        .satisfies(
            result -> {
              Failure failure = result.outcome().failure().orElseThrow();
              assertThat(failure.fault()).isEqualTo(Fault.VENDOR);
              assertThat(failure.status()).isEqualTo(429);
            });
  }

  @Test
  void whatAListenerThrowsHarmsNothingAndTheOthersHearAll() {
    oneCharge();
    Heard heard = new Heard();
    BillingListener broken =
        (BillingListener)
            java.lang.reflect.Proxy.newProxyInstance(
                BillingListener.class.getClassLoader(),
                new Class<?>[] {BillingListener.class},
                (proxy, method, arguments) -> {
                  throw new IllegalStateException("a bug in the user's program");
                });

    DayReport report = World.everything(world).listener(broken).listener(heard).build().run();

    assertThat(report.results())
        .extracting(result -> result.action().type().name())
        .containsExactly(Charging.TYPE.name(), Recording.TYPE.name(), PostingToBooks.TYPE.name());
    assertThat(report.results())
        .extracting(DayReport.Result::status)
        .containsOnly(EffectStatus.SUCCEEDED);
    assertThat(heard.news).hasSize(10);
  }

  private void oneCharge() {
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
  }

  private BillingAutomation listenedTo(BillingListener listener) {
    return World.everything(world).listener(listener).build();
  }

  private static final class Heard implements BillingListener {

    final List<String> news = new ArrayList<>();
    final List<Failure> failures = new ArrayList<>();

    @Override
    public void intended(EffectAttempt attempt) {
      news.add("intended " + words(attempt));
    }

    @Override
    public void concluded(EffectAttempt attempt, Outcome<?> outcome) {
      news.add("concluded " + words(attempt) + ": " + outcome.status());
      outcome.failure().ifPresent(failures::add);
    }

    @Override
    public void lookedUp(EffectAttempt attempt, Probe<? extends Outcome<?>> shown) {
      news.add("looked up " + words(attempt) + ": " + shown.getClass().getSimpleName());
    }

    @Override
    public void waiting(SystemTrouble trouble) {
      news.add("waiting for " + trouble.system() + ": " + trouble.fault());
    }

    @Override
    public void finished(DayReport report) {
      news.add("finished with " + report.results().size());
    }

    private static String words(EffectAttempt attempt) {
      return attempt.type() + " " + attempt.attempt();
    }
  }

  @Test
  void aListenerNeedsToListenToNothing() {
    oneCharge();
    BillingListener deaf = new BillingListener() {};

    assertThat(listenedTo(deaf).run().results()).hasSize(3);
    assertThat(Stream.of(BillingListener.class.getMethods())).allMatch(m -> m.isDefault());
  }
}
