package io.mspbilling.psa.autotask;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.Psa;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.autotask.FakeAutotask;
import io.mspbilling.testkit.contract.PsaContract;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every PSA promises, kept by this connector over HTTP: without a stamp of ours. */
class AutotaskPsaContractTest extends PsaContract {
  /** Small enough that {@link #manyInvoices()} fill several pages. */
  private static final int PAGE_SIZE = 25;

  private final VirtualClock clock = AutotaskOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeAutotask> extension =
      FakeVendorExtension.of(() -> new FakeAutotask(clock));

  private PsaWorld world;
  private Psa psa;

  @BeforeEach
  void connect() {
    FakeAutotask fake = extension.fake();
    world = new FakeAutotaskWorld(fake, clock);
    psa =
        AutotaskPsa.of(
            AutotaskOffice.clientOf(fake).clock(clock).pageSize(PAGE_SIZE).build(), settings());
  }

  AutotaskPsaSettings settings() {
    return AutotaskPsaSettings.builder().build();
  }

  @AfterEach
  void everyScriptedFaultStruckAndAutotaskKnewAllThatWasAsked() {
    assertThat(extension.fake().faults().pending()).isEmpty();
    assertThat(extension.fake().ignored()).isEmpty();
  }

  @Override
  protected boolean keepsKeys() {
    return false;
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
