package io.mspbilling.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

final class FakeVendorExtensionTest {
  private static final VirtualClock CLOCK = VirtualClock.at("2026-03-01T00:00:00Z");
  private static final Set<FakeConnectWise> SEEN = new HashSet<>();

  @Test
  void outsideATestThereIsNoFake() {
    FakeVendorExtension<FakeConnectWise> extension =
        FakeVendorExtension.of(() -> new FakeConnectWise(CLOCK));
    assertThatThrownBy(extension::fake).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anInstanceFieldGivesEachTestItsOwnFake() {
    SEEN.clear();
    run(OneEach.class).testEvents().assertStatistics(events -> events.succeeded(2));
    assertThat(SEEN).hasSize(2);
  }

  @Test
  void aStaticFieldGivesAllTestsTheSameFake() {
    SEEN.clear();
    run(OneForAll.class).testEvents().assertStatistics(events -> events.succeeded(2));
    assertThat(SEEN).hasSize(1);
  }

  @Test
  void aFailureReportsTheSeeds() {
    EngineExecutionResults results = run(Failing.class);
    results.testEvents().assertStatistics(events -> events.failed(1).reportingEntryPublished(2));
    assertThat(results.testEvents().reportingEntryPublished().list().toString())
        .contains("fault seeds")
        .contains("[4711]");
  }

  private static EngineExecutionResults run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute();
  }

  static final class OneEach {
    @RegisterExtension
    final FakeVendorExtension<FakeConnectWise> psa =
        FakeVendorExtension.of(() -> new FakeConnectWise(CLOCK));

    @Test
    void first() {
      SEEN.add(psa.fake());
    }

    @Test
    void second() {
      SEEN.add(psa.fake());
    }
  }

  static final class OneForAll {
    @RegisterExtension
    static final FakeVendorExtension<FakeConnectWise> PSA =
        FakeVendorExtension.of(() -> new FakeConnectWise(CLOCK));

    @Test
    void first() {
      SEEN.add(PSA.fake());
    }

    @Test
    void second() {
      SEEN.add(PSA.fake());
    }
  }

  static final class Failing {
    @RegisterExtension
    final FakeVendorExtension<FakeConnectWise> psa =
        FakeVendorExtension.of(() -> new FakeConnectWise(CLOCK));

    @Test
    void fails() {
      psa.fake().faults().randomly(FakeRequest.any(), 5, 4711, Fault.throttle());
      throw new AssertionError("on purpose");
    }
  }
}
