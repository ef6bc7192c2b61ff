package io.mspbilling.psa.superops;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.Psa;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.contract.PsaContract;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.superops.FakeSuperOps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every PSA promises, kept by this connector over HTTP. */
class SuperOpsPsaContractTest extends PsaContract {
  /** Small enough that {@link #manyInvoices()} fill several pages. */
  private static final int PAGE_SIZE = 25;

  private final VirtualClock clock = SuperOpsOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSuperOps> extension =
      FakeVendorExtension.of(() -> new FakeSuperOps(clock));

  private PsaWorld world;
  private Psa psa;

  @BeforeEach
  void connect() {
    FakeSuperOps fake = extension.fake();
    prepare(fake);
    world = new FakeSuperOpsWorld(fake, clock);
    psa =
        SuperOpsPsa.of(
            SuperOpsOffice.clientOf(fake, clock).pageSize(PAGE_SIZE).build(), settings());
  }

  void prepare(FakeSuperOps fake) {}

  SuperOpsPsaSettings settings() {
    return SuperOpsOffice.SETTINGS;
  }

  @AfterEach
  void everyScriptedFaultStruck() {
    assertThat(extension.fake().faults().pending()).isEmpty();
  }

  @Override
  protected Psa psa() {
    return psa;
  }

  @Override
  protected PsaWorld world() {
    return world;
  }
}
