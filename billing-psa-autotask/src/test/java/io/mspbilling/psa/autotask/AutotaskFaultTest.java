package io.mspbilling.psa.autotask;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.patch;
import static io.mspbilling.testkit.http.FakeRequest.post;

import io.mspbilling.issuance.Psa;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.autotask.FakeAutotask;
import io.mspbilling.testkit.contract.PsaFaultContract;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every PSA connector makes of faults, kept by this one. */
class AutotaskFaultTest extends PsaFaultContract {
  private final VirtualClock clock = AutotaskOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeAutotask> extension =
      FakeVendorExtension.of(() -> new FakeAutotask(clock));

  private PsaWorld world;
  private AutotaskClient client;
  private Psa psa;

  @BeforeEach
  void connect() {
    FakeAutotask fake = extension.fake();
    fake.settings().callsPerHour(100_000);
    world = new FakeAutotaskWorld(fake, clock);
    client = AutotaskOffice.clientOf(fake).clock(clock).pageSize(25).build();
    psa = AutotaskPsa.of(client, AutotaskOffice.STAMPED);
  }

  @Override
  protected Psa psa() {
    return psa;
  }

  @Override
  protected Psa unwaitingPsa() {
    return AutotaskPsa.of(client.waitingAtMost(Duration.ZERO), AutotaskOffice.STAMPED);
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
    return patch("/Invoices");
  }

  /** A payment is the invoice that it pays. */
  @Override
  protected RequestPattern payments() {
    return get("/Invoices/*");
  }

  @Override
  protected String amountMember() {
    return "invoiceTotal";
  }

  @Override
  protected RequestPattern invoices() {
    return post("/Invoices/query");
  }

  @Override
  protected Optional<String> totalMember() {
    return Optional.of("count");
  }

  @Override
  protected List<String> members() {
    return List.of(
        "id",
        "items",
        "pageDetails",
        "count",
        "companyID",
        "invoiceNumber",
        "invoiceDateTime",
        "dueDate",
        "paymentTerm",
        "invoiceTotal",
        "totalTaxValue",
        "isVoided",
        "paidDate",
        "invoiceStatus",
        "createDateTime");
  }
}
