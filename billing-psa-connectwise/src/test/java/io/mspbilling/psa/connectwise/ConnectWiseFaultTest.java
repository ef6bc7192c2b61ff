package io.mspbilling.psa.connectwise;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.post;

import io.mspbilling.issuance.Psa;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
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
class ConnectWiseFaultTest extends PsaFaultContract {
  private final VirtualClock clock = Office.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> extension =
      FakeVendorExtension.of(() -> new FakeConnectWise(clock));

  private PsaWorld world;
  private ConnectWiseClient client;
  private Psa psa;

  @BeforeEach
  void connect() {
    FakeConnectWise fake = extension.fake();
    world = new FakeOfficeWorld(fake, clock);
    client = Office.impatientClientOf(fake).clock(clock).pageSize(25).build();
    psa = ConnectWisePsa.of(client);
  }

  @Override
  protected Psa psa() {
    return psa;
  }

  @Override
  protected Psa unwaitingPsa() {
    return ConnectWisePsa.of(client.waitingAtMost(Duration.ZERO));
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
    return get("/payments");
  }

  @Override
  protected RequestPattern invoices() {
    return get("/invoices");
  }

  @Override
  protected Optional<String> totalMember() {
    return Optional.empty();
  }

  @Override
  protected List<String> members() {
    return List.of(
        "id",
        "invoiceNumber",
        "type",
        "status",
        "company",
        "billToCompany",
        "date",
        "dueDate",
        "total",
        "balance",
        "currency",
        "currencyCode",
        "_info");
  }
}
