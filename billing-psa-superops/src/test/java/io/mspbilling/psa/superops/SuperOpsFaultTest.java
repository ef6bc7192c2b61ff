package io.mspbilling.psa.superops;

import static io.mspbilling.testkit.superops.FakeSuperOps.operation;

import io.mspbilling.issuance.Psa;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.contract.PsaFaultContract;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.superops.FakeSuperOps;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every PSA connector makes of faults, kept by this one. */
class SuperOpsFaultTest extends PsaFaultContract {
  private final VirtualClock clock = SuperOpsOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSuperOps> extension =
      FakeVendorExtension.of(() -> new FakeSuperOps(clock));

  private PsaWorld world;
  private SuperOpsClient client;
  private Psa psa;

  @BeforeEach
  void connect() {
    FakeSuperOps fake = extension.fake();
    fake.settings().requestsPerMinute(100_000);
    world = new FakeSuperOpsWorld(fake, clock);
    client = SuperOpsOffice.clientOf(fake, clock).callsPerMinute(100_000).pageSize(25).build();
    psa = SuperOpsPsa.of(client, SuperOpsOffice.SETTINGS);
  }

  @Override
  protected Psa psa() {
    return psa;
  }

  @Override
  protected Psa unwaitingPsa() {
    return SuperOpsPsa.of(client.waitingAtMost(Duration.ZERO), SuperOpsOffice.SETTINGS);
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
    return operation("updateInvoice");
  }

  /** A payment is the invoice that it pays. */
  @Override
  protected RequestPattern payments() {
    return operation("getInvoice");
  }

  @Override
  protected String amountMember() {
    return "totalAmount";
  }

  @Override
  protected String idMember() {
    return "invoiceId";
  }

  @Override
  protected RequestPattern invoices() {
    return operation("getInvoiceList");
  }

  @Override
  protected Optional<String> totalMember() {
    return Optional.of("totalCount");
  }

  @Override
  protected List<String> members() {
    return List.of(
        "data",
        "getInvoiceList",
        "invoices",
        "listInfo",
        "hasMore",
        "totalCount",
        "invoiceId",
        "displayId",
        "client",
        "accountId",
        "invoiceDate",
        "dueDate",
        "statusEnum",
        "sentToClient",
        "totalAmount",
        "paymentDate",
        "paymentMethod",
        "paymentReference");
  }
}
