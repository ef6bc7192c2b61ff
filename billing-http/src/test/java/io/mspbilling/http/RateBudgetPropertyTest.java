package io.mspbilling.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.failure.ThrottledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RateBudgetPropertyTest {
  private static final Duration WINDOW = Duration.ofSeconds(1);

  /** Whatever the callers do in between, no stretch as long as the window has too many starts. */
  @Property
  void noWindowEverHoldsTooManyStarts(
      @ForAll @IntRange(min = 1, max = 7) int calls,
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 700) Integer> gapsMillis,
      @ForAll long epoch)
      throws InterruptedException {
    VirtualTicker ticker = new VirtualTicker(epoch);
    RateBudget budget = RateBudget.builder("test").calls(calls, WINDOW).ticker(ticker).build();
    List<Long> starts = new ArrayList<>();
    for (int gap : gapsMillis) {
      ticker.advance(Duration.ofMillis(gap));
      budget.enter("fake", "call", Duration.ofHours(1), told -> {}).close();
      starts.add(ticker.nanos());
    }
    for (int i = calls; i < starts.size(); i++) {
      assertThat(starts.get(i) - starts.get(i - calls)).isGreaterThanOrEqualTo(WINDOW.toNanos());
    }
  }

  /** Nobody waits longer than the limit makes necessary. */
  @Property
  void placeThatIsFreeIsGivenAtOnce(@ForAll @IntRange(min = 1, max = 50) int calls)
      throws InterruptedException {
    VirtualTicker ticker = new VirtualTicker();
    RateBudget budget = RateBudget.builder("test").calls(calls, WINDOW).ticker(ticker).build();
    for (int i = 0; i < calls; i++) {
      budget.enter("fake", "call", Duration.ZERO, told -> {}).close();
    }
    assertThat(ticker.pauses()).isEmpty();
    budget.enter("fake", "call", WINDOW, told -> {}).close();
    assertThat(ticker.pauses()).containsExactly(WINDOW);
  }

  /** Giving up takes nothing away from those who wait. */
  @Property
  void impatientCallerIsToldTheWaitAndTakesNoPlace(
      @ForAll @IntRange(min = 1, max = 999) int patienceMillis) throws InterruptedException {
    VirtualTicker ticker = new VirtualTicker();
    RateBudget budget = RateBudget.builder("test").calls(1, WINDOW).ticker(ticker).build();
    budget.enter("fake", "call", Duration.ZERO, told -> {}).close();
    for (int i = 0; i < 5; i++) {
      try {
        budget.enter("fake", "call", Duration.ofMillis(patienceMillis), told -> {}).close();
        throw new AssertionError("was let in");
      } catch (ThrottledException e) {
        assertThat(e.retryAfter()).contains(WINDOW);
      }
    }
    ticker.advance(WINDOW);
    budget.enter("fake", "call", Duration.ZERO, told -> {}).close();
    assertThat(ticker.pauses()).isEmpty();
  }

  @Property
  void holdingOffIsTheLongestThatAnybodyAskedFor(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 100) Integer> seconds)
      throws InterruptedException {
    VirtualTicker ticker = new VirtualTicker();
    RateBudget budget =
        RateBudget.builder("test").maxWait(Duration.ofHours(1)).ticker(ticker).build();
    seconds.forEach(each -> budget.holdOff(Duration.ofSeconds(each)));
    budget.enter("fake", "call", Duration.ofHours(1), told -> {}).close();
    long longest = seconds.stream().mapToLong(each -> each).max().orElseThrow();
    assertThat(ticker.pauses()).containsExactly(Duration.ofSeconds(longest));
  }
}
