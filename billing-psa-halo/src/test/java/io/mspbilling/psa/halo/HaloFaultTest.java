package io.mspbilling.psa.halo;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.post;

import io.mspbilling.issuance.Psa;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.contract.PsaFaultContract;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.halo.FakeHalo;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every PSA connector makes of faults, kept by this one. */
class HaloFaultTest extends PsaFaultContract {
  private final VirtualClock clock = HaloOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeHalo> extension = FakeVendorExtension.of(() -> new FakeHalo(clock));

  private PsaWorld world;
  private HaloClient client;
  private Psa psa;

  @BeforeEach
  void connect() {
    FakeHalo fake = extension.fake();
    fake.settings().requestsPerWindow(100_000);
    world = new FakeHaloWorld(fake, clock);
    client = HaloOffice.clientOf(fake).clock(clock).pageSize(25).build();
    psa = HaloPsa.of(client);
  }

  @Override
  protected Psa psa() {
    return psa;
  }

  @Override
  protected Psa unwaitingPsa() {
    return HaloPsa.of(client.waitingAtMost(Duration.ZERO));
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
    return post("/InvoicePayment");
  }

  @Override
  protected RequestPattern payments() {
    return get("/InvoicePayment");
  }

  @Override
  protected RequestPattern invoices() {
    return get("/Invoice");
  }

  @Override
  protected Optional<String> totalMember() {
    return Optional.of("record_count");
  }

  @Override
  protected List<String> members() {
    return List.of(
        "id",
        "invoices",
        "record_count",
        "client_id",
        "invoicenumber",
        "invoice_date",
        "duedate",
        "posted",
        "total",
        "amountdue",
        "amountpaid",
        "datepaid",
        "currency_code",
        "is_recurring_invoice",
        "last_modified");
  }
}
