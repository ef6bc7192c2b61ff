package io.mspbilling.psa.superops;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.psa.superops.billing.SuperOpsInvoice;
import io.mspbilling.psa.superops.billing.SuperOpsInvoiceChange;
import io.mspbilling.psa.superops.billing.SuperOpsQuery;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.engine.graphql.GraphQlDocument;
import io.mspbilling.testkit.engine.graphql.GraphQlSchema;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.superops.FakeSuperOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every document that is sent is one of the vendor's, where its types lie beside the sources. */
class SuperOpsSchemaTest {
  private final VirtualClock clock = SuperOpsOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSuperOps> extension =
      FakeVendorExtension.of(() -> new FakeSuperOps(clock));

  private static GraphQlSchema vendors() throws IOException {
    Optional<Path> document =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(directory -> directory.resolve("shared/specs/superops/superops-billing.graphql"))
            .filter(Files::isRegularFile)
            .findFirst();
    Assumptions.assumeTrue(document.isPresent(), "no published schema here");
    return GraphQlSchema.parse(Files.readString(document.orElseThrow()));
  }

  @Test
  void everyDocumentAndItsInputAreTheVendors() throws IOException {
    GraphQlSchema vendor = vendors();
    callEverything();

    Set<String> sent = new TreeSet<>();
    for (FakeRequest request : extension.fake().arrivals().latest()) {
      FakeObject body = FakeObject.parse(request.bodyText());
      GraphQlDocument document = GraphQlDocument.parse(body.text("query").orElseThrow());
      vendor.check(document);
      document
          .variables()
          .forEach(
              (name, type) ->
                  vendor.checkValue(
                      body.inner("variables").get(name).orElse(FakeJson.none()), type, name, true));
      sent.add(document.root().name());
    }
    assertThat(sent)
        .containsExactly(
            "getClientContractList",
            "getClientList",
            "getClientSiteList",
            "getClientUserList",
            "getInvoice",
            "getInvoiceList",
            "getPaymentMethodList",
            "updateInvoice");
  }

  private void callEverything() {
    SuperOpsClient client =
        SuperOpsOffice.clientOf(extension.fake().loadSmallOffice(), clock).build();
    assertThat(client.invoices().find(SuperOpsOffice.ALDER)).isPresent();
    assertThat(client.invoices().list().pull().records()).isNotEmpty();
    assertThat(
            client
                .invoices()
                .listWithItems(
                    SuperOpsQuery.all()
                        .where("statusEnum", "is", "VOID")
                        .where("displayId", "isNot", "7")
                        .sortedBy("invoiceDate"))
                .pull()
                .records())
        .isNotEmpty();
    assertThat(client.clients().list().pull().records()).isNotEmpty();
    assertThat(client.users().list().pull().records()).isNotEmpty();
    assertThat(client.sites().list().pull().records()).isNotEmpty();
    assertThat(client.contracts().list().pull().records()).isNotEmpty();
    assertThat(client.paymentMethods().pull().records()).isNotEmpty();
    SuperOpsInvoice unused =
        client
            .invoices()
            .change(
                SuperOpsInvoiceChange.of(SuperOpsOffice.ALDER)
                    .status(SuperOpsInvoice.PAID)
                    .paidOn(SuperOpsOffice.PAID_ON)
                    .reference("a mark")
                    .method(2));
  }
}
