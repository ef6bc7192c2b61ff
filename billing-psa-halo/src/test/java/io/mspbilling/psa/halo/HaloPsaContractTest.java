package io.mspbilling.psa.halo;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.Psa;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.contract.PsaContract;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.halo.FakeHalo;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every PSA promises, kept by this connector over HTTP. */
class HaloPsaContractTest extends PsaContract {
  /** Small enough that {@link #manyInvoices()} fill several pages. */
  private static final int PAGE_SIZE = 25;

  private final VirtualClock clock = HaloOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeHalo> extension = FakeVendorExtension.of(() -> new FakeHalo(clock));

  private PsaWorld world;
  private Psa psa;

  @BeforeEach
  void connect() {
    FakeHalo fake = extension.fake();
    world = new FakeHaloWorld(fake, clock);
    psa = HaloPsa.of(HaloOffice.clientOf(fake).clock(clock).pageSize(PAGE_SIZE).build());
  }

  @AfterEach
  void everyScriptedFaultStruckAndHaloKnewAllThatWasAsked() {
    assertThat(extension.fake().faults().pending()).isEmpty();
    assertThat(extension.fake().ignored()).isEmpty();
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
