package io.mspbilling.testkit.autotask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.engine.Elsewhere;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.spec.OpenApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the fake to the vendor's published paths and members, where these are at hand. */
class AutotaskSchemaTest {
  /** What newer versions have; the schemas at hand are older. */
  private static final Set<String> NEWER =
      Set.of(
          "invoicestatus",
          "invoicetaxmethodexternalcode",
          "sortorderid",
          "taxcategoryid",
          "contractserviceid",
          "contractserviceperiodid",
          "contractserviceadjustmentid",
          "contractservicebundleid",
          "contractblockid",
          "ticketchargeid",
          "lastmodifieddatetime");

  @RegisterExtension
  final FakeVendorExtension<FakeAutotask> autotask =
      FakeVendorExtension.of(() -> new FakeAutotask(VirtualClock.at("2026-03-20T12:00:00Z")));

  private Path folder = Path.of("");

  @BeforeEach
  void findSpecs() {
    Optional<Path> found = OpenApi.folder("autotask");
    assumeTrue(found.isPresent(), "the vendor's documents are not at hand");
    folder = found.orElseThrow();
  }

  /** As in {@code GET /Invoices/{id}}; links to a next page are in answers, not in the document. */
  private Set<String> operations() {
    FakeObject paths =
        OpenApi.read(folder.resolve("autotask-rest-v1-2026-08.operation-inventory.json"))
            .inner("paths");
    return paths.members().keySet().stream()
        .flatMap(
            path ->
                paths.inner(path).members().keySet().stream()
                    .map(verb -> verb + " " + path.replace("/V1.0", "")))
        .collect(Collectors.toSet());
  }

  @Test
  void everyEndpointIsTheVendors() {
    assertThat(autotask.fake().endpoints())
        .filteredOn(one -> !one.template().endsWith("/query/next"))
        .extracting(one -> one.method() + " " + one.template())
        .isNotEmpty()
        .isSubsetOf(operations());
  }

  @Test
  void everyOperationOfTheVendorIsThereOrSaidToBeLacking() {
    List<String> denied = new ArrayList<>();
    Elsewhere elsewhere = Elsewhere.read(FakeAutotask.class, "elsewhere.txt");
    for (String operation : operations()) {
      String[] words = operation.replaceAll("\\{\\w+}", "1").split(" ");
      List<String> path = List.of(words[1].substring(1).split("/"));
      List<Endpoint> ours =
          autotask.fake().endpoints().stream().filter(one -> one.match(path).isPresent()).toList();
      boolean served = ours.stream().anyMatch(one -> one.method().equals(words[0]));
      if (!served && (!ours.isEmpty() || !elsewhere.has(path))) {
        denied.add(operation);
      }
    }
    assertThat(denied).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "invoice,InvoiceModel",
    "billing-item,BillingItemModel",
    "company,CompanyModel",
    "contact,ContactModel",
    "contract,ContractModel",
    "contract-service,ContractServiceModel",
    "contract-service-unit,ContractServiceUnitModel",
    "currency,CurrencyModel",
    "payment-term,PaymentTermModel",
    "service,ServiceModel",
    "tax,TaxModel",
    "webhook,CompanyWebhookModel",
    "user-defined,UserDefinedField"
  })
  void everyMemberIsTheVendorsAndNoneIsMissing(String shape, String schema) {
    Set<String> members =
        OpenApi.read(folder.resolve("autotask-rest-v1-2020.trimmed.swagger.json"))
            .inner("definitions")
            .inner(schema)
            .inner("properties")
            .members()
            .keySet()
            .stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(Bodies.shape(shape).fields().keySet())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filteredOn(name -> !NEWER.contains(name) || members.contains(name))
        .hasSameElementsAs(members);
  }
}
