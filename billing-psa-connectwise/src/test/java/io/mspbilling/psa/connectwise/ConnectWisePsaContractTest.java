package io.mspbilling.psa.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.Psa;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.contract.PsaContract;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every PSA promises, kept by this connector over HTTP. */
class ConnectWisePsaContractTest extends PsaContract {
  /** Small enough that {@link #manyInvoices()} fill several pages. */
  private static final int PAGE_SIZE = 25;

  private final VirtualClock clock = Office.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> extension =
      FakeVendorExtension.of(() -> new FakeConnectWise(clock));

  private PsaWorld world;
  private Psa psa;

  @BeforeEach
  void connect() {
    FakeConnectWise fake = extension.fake();
    world = new FakeOfficeWorld(fake, clock);
    psa = ConnectWisePsa.of(Office.clientOf(fake).clock(clock).pageSize(PAGE_SIZE).build());
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
