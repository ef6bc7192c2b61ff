package io.mspbilling.psa.syncro;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.Psa;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.contract.PsaContract;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.syncro.FakeSyncro;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every PSA promises, kept by this connector over HTTP. */
class SyncroPsaContractTest extends PsaContract {
  private final VirtualClock clock = SyncroOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSyncro> extension =
      FakeVendorExtension.of(() -> quirky(new FakeSyncro(clock)));

  private PsaWorld world;
  private Psa psa;

  @BeforeEach
  void connect() {
    FakeSyncro fake = extension.fake();
    world = new FakeSyncroWorld(fake, clock);
    psa = SyncroOffice.psa(SyncroOffice.clientOf(fake).clock(clock).build());
  }

  /** An account as its documents have it. */
  FakeSyncro quirky(FakeSyncro fake) {
    return fake;
  }

  @AfterEach
  void everyScriptedFaultStruckAndSyncroKnewAllThatWasAsked() {
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
