package io.mspbilling.testkit.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsTest {

  private enum Till implements FakeOperation {
    PAY,
    LOOK;

    @Override
    public String label() {
      return this == PAY ? "pay" : "look";
    }

    @Override
    public boolean writes() {
      return this == PAY;
    }
  }

  private final Calls<Till> calls = new Calls<>(SystemName.of("till"));
  private final List<String> done = new ArrayList<>();

  @Test
  void eachFaultSaysWhetherTheWorkWasDone() {
    assertFails(CallFault.unknownAfterCommit(), UnknownOutcomeException.class, true);
    assertFails(CallFault.wrongAmountAnswered(), UnknownOutcomeException.class, true);
    assertFails(CallFault.unreadable(), UnknownOutcomeException.class, true);
    assertFails(CallFault.unknownBeforeCommit(), UnknownOutcomeException.class, false);
    assertFails(CallFault.notSent(), NotSentException.class, false);
    assertFails(CallFault.refused(), RefusedException.class, false);
    assertFails(CallFault.credentialsRejected(), AuthenticationException.class, false);
    assertFails(CallFault.throttled(Duration.ofSeconds(9)), ThrottledException.class, false);
  }

  @Test
  void aReadIsNeverInDoubt() {
    calls.faults().next(Till.LOOK, CallFault.unknownAfterCommit());
    calls.faults().next(Till.LOOK, CallFault.unreadable());

    assertThatThrownBy(this::look).isInstanceOf(UnreachableException.class);
    assertThatThrownBy(this::look).isInstanceOf(UnreadableException.class);
  }

  @Test
  void rulesStrikeTheirOperationInOrderAndAsOftenAsTold() {
    calls.faults().next(Till.PAY, CallFault.refused()).after(1).times(2);
    look();
    pay();

    assertThatThrownBy(this::pay).isInstanceOf(RefusedException.class);
    assertThat(calls.faults().pending()).containsExactly("[refused] on PAY, 1 times");
    assertThatThrownBy(this::pay).isInstanceOf(RefusedException.class);
    pay();
    assertThat(calls.faults().pending()).isEmpty();
    assertThat(calls.faults().struck()).containsExactly("refused on PAY", "refused on PAY");
    assertThat(calls.count(Till.PAY)).isEqualTo(4);
    assertThat(calls.log()).startsWith(Till.LOOK, Till.PAY);
  }

  @Test
  void seededRatesStrikeTheSameCallsAgain() {
    List<Boolean> first = struckBySeed(42);

    assertThat(struckBySeed(42)).isEqualTo(first);
    assertThat(struckBySeed(43)).isNotEqualTo(first);
    assertThat(first).contains(true, false);
  }

  @Test
  void hooksStandBeforeAndAfterTheEffect() {
    calls.onBefore(Till.PAY, () -> done.add("before"));
    calls.onAfter(Till.PAY, () -> done.add("after"));
    look();
    pay();

    assertThat(done).containsExactly("look", "before", "pay", "after");
  }

  @Test
  void aCrashBeforeLeavesNoEffectAndOneAfterLeavesIt() {
    calls.onBefore(
        Till.PAY,
        () -> {
          throw new AssertionError("crash before");
        });
    assertThatThrownBy(this::pay).hasMessage("crash before");
    assertThat(done).isEmpty();
    calls.clearHooks();
    calls.onAfter(
        Till.PAY,
        () -> {
          throw new AssertionError("crash after");
        });

    assertThatThrownBy(this::pay).hasMessage("crash after");

    assertThat(done).containsExactly("pay");
  }

  @Test
  void hooksAfterDoNotRunWhereNothingHappened() {
    calls.onAfter(operation -> done.add("after " + operation));
    calls.faults().next(Till.PAY, CallFault.notSent());
    assertThatThrownBy(this::pay).isInstanceOf(NotSentException.class);
    calls.faults().next(Till.PAY, CallFault.unknownAfterCommit());
    assertThatThrownBy(this::pay).isInstanceOf(UnknownOutcomeException.class);

    assertThat(done).containsExactly("pay", "after PAY");
  }

  private void assertFails(
      CallFault fault, Class<? extends BillingException> failure, boolean commits) {
    done.clear();
    calls.faults().next(Till.PAY, fault);

    assertThatThrownBy(this::pay).isExactlyInstanceOf(failure).hasMessageStartingWith("till: pay");

    assertThat(done.isEmpty()).isNotEqualTo(commits);
    assertThat(fault.commits()).isEqualTo(commits);
  }

  private static List<Boolean> struckBySeed(long seed) {
    Calls<Till> till = new Calls<>(SystemName.of("till"));
    till.faults().randomly(Till.PAY, 30, seed, CallFault.refused(), CallFault.notSent());
    List<Boolean> struck = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      try {
        till.run(Till.PAY, () -> "paid");
        struck.add(false);
      } catch (BillingException e) {
        struck.add(true);
      }
    }
    assertThat(till.faults().seeds()).containsExactly(seed);
    return struck;
  }

  private void pay() {
    calls.run(Till.PAY, () -> done.add("pay"));
  }

  private void look() {
    calls.run(Till.LOOK, () -> done.add("look"));
  }
}
