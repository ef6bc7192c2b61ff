package io.mspbilling.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PacePropertyTest {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private long now = Long.MAX_VALUE - MINUTE; // A counter of nanoseconds may overflow.

  private Pace pace(int messages) {
    return Pace.perMinute(messages, () -> now, wait -> now += wait.toNanos());
  }

  @Property
  void noMinuteSeesMoreMessagesToADomainThanAllowed(
      @ForAll @IntRange(min = 1, max = 4) int allowed,
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 63) Integer> messages)
      throws InterruptedException {
    Pace pace = pace(allowed);
    Map<String, List<Long>> sent = new HashMap<>();
    for (int message : messages) {
      List<String> domains = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        if ((message >> i & 1) == 1) {
          domains.add("d" + i + ".example");
        }
      }
      now += (message >> 3) * Duration.ofSeconds(7).toNanos();
      pace.await(domains.stream().map(domain -> "someone@" + domain).toList());
      domains.forEach(domain -> sent.computeIfAbsent(domain, d -> new ArrayList<>()).add(now));
    }

    sent.values()
        .forEach(
            times -> {
              for (int i = allowed; i < times.size(); i++) {
                assertThat(times.get(i) - times.get(i - allowed)).isGreaterThanOrEqualTo(MINUTE);
              }
            });
  }

  @Test
  void whoIsInTimeDoesNotWait() throws InterruptedException {
    Pace pace = pace(2);
    long begun = now;

    pace.await(List.of("a@acme.example"));
    pace.await(List.of("b@ACME.example", "c@acme.example"));
    pace.await(List.of("a@other.example"));

    assertThat(now - begun).isZero();

    pace.await(List.of("d@acme.example"));

    assertThat(now - begun).isEqualTo(MINUTE);
  }

  @Test
  void whoWaitsForOneDomainHoldsNobodyElseBack() throws InterruptedException {
    List<Long> waits = new ArrayList<>();
    Pace pace = Pace.perMinute(1, () -> now, wait -> waits.add(wait.toNanos()));

    pace.await(List.of("a@acme.example"));
    pace.await(List.of("b@acme.example"));
    pace.await(List.of("c@acme.example"));
    pace.await(List.of("a@other.example"));

    assertThat(waits).containsExactly(MINUTE, 2 * MINUTE);
  }
}
