package io.mspbilling.psa.syncro;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.post;

import io.mspbilling.issuance.Psa;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.contract.PsaFaultContract;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.syncro.FakeSyncro;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every PSA connector makes of faults, kept by this one. */
class SyncroFaultTest extends PsaFaultContract {
  private final VirtualClock clock = SyncroOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSyncro> extension =
      FakeVendorExtension.of(() -> new FakeSyncro(clock));

  private PsaWorld world;
  private SyncroClient client;
  private Psa psa;

  @BeforeEach
  void connect() {
    FakeSyncro fake = extension.fake();
    fake.settings().requestsPerMinute(100_000);
    world = new FakeSyncroWorld(fake, clock);
    client = SyncroOffice.clientOf(fake).clock(clock).build();
    psa = SyncroOffice.psa(client);
  }

  @Override
  protected Psa psa() {
    return psa;
  }

  @Override
  protected Psa unwaitingPsa() {
    return SyncroOffice.psa(client.waitingAtMost(Duration.ZERO));
  }

  @Override
  protected PsaWorld world() {
    return world;
  }

  @Override
  protected FakeVendor fake() {
    return extension.fake();
  }

  @Override
  protected RequestPattern recording() {
    return post("/payments");
  }

  @Override
  protected RequestPattern payments() {
    return get("/invoices/*");
  }

  @Override
  protected String amountMember() {
    return "payment_amount";
  }

  @Override
  protected RequestPattern invoices() {
    return get("/invoices");
  }

  @Override
  protected Optional<String> totalMember() {
    return Optional.of("total_pages");
  }

  @Override
  protected List<String> members() {
    return List.of(
        "id",
        "invoices",
        "meta",
        "total_pages",
        "customer_id",
        "number",
        "date",
        "due_date",
        "total",
        "is_paid",
        "updated_at");
  }
}
