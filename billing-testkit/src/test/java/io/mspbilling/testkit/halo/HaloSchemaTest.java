package io.mspbilling.testkit.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.engine.Elsewhere;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.spec.OpenApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the fake to the vendor's published paths and schemas, where these are at hand. */
final class HaloSchemaTest {
  /** What newer versions have; the document at hand is older. */
  private static final Set<String> NEWER =
      Set.of(
          "line.isActive",
          "invoice.invoices",
          "payment.type",
          "payment.credit_note_id",
          "payment.payment_method",
          "payment.payment_method_name",
          "payment.reference",
          "payment.nominalcode",
          "payment.posted",
          "payment.dateposted",
          "payment.last_synced");

  @RegisterExtension
  final FakeVendorExtension<FakeHalo> halo =
      FakeVendorExtension.of(
          () -> new FakeHalo(VirtualClock.at("2026-03-20T12:00:00Z")).loadSmallOffice());

  private OpenApi spec = new OpenApi();

  @BeforeEach
  void findSpec() {
    Optional<Path> folder = OpenApi.folder("halo");
    assumeTrue(folder.isPresent(), "the vendor's document is not at hand");
    spec = new OpenApi(OpenApi.read(folder.orElseThrow().resolve("halo-billing.openapi.json")));
  }

  @Test
  void everyEndpointIsTheVendors() {
    assertThat(halo.fake().endpoints())
        .extracting(one -> one.method() + " " + one.template().replace("{guid}", "{id}"))
        .isNotEmpty()
        .isSubsetOf(operations());
  }

  @Test
  void everyOperationOfTheVendorIsThereOrSaidToBeLacking() {
    List<String> denied = new ArrayList<>();
    Elsewhere elsewhere = Elsewhere.read(FakeHalo.class, "elsewhere.txt");
    for (String operation : operations()) {
      String[] words = operation.replace("{id}", "1").split(" ");
      List<String> path = List.of(words[1].substring(1).split("/"));
      List<Endpoint> ours =
          halo.fake().endpoints().stream().filter(one -> one.match(path).isPresent()).toList();
      boolean served = ours.stream().anyMatch(one -> one.method().equals(words[0]));
      if (!served && (!ours.isEmpty() || !elsewhere.has(path))) {
        denied.add(operation);
      }
    }
    assertThat(denied).isEmpty();
  }

  private List<String> operations() {
    return spec.operations().stream()
        .map(operation -> operation.split(" "))
        .map(words -> words[0] + " " + words[1].toLowerCase(Locale.ROOT))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "invoice,InvoiceHeader,true",
    "line,InvoiceDetail,true",
    "payment,InvoicePayment_List,true",
    "currency,Currency,true",
    "client,Area,false",
    "site,Site,false",
    "user,Users,false",
    "contract,ContractHeader,false",
    "item,Item,false",
    "tax,Tax,false",
    "webhook,Webhook,false",
    "address,AddressStore,false",
    "custom-field,CustomField,false"
  })
  void everyFieldIsTheVendors(String shape, String schema, boolean whole) {
    for (Field field : Bodies.shape(shape).fields().values()) {
      if (!NEWER.contains(shape + "." + field.name())) {
        spec.assertFits(schema, field);
      }
    }
    if (whole) {
      assertThat(Bodies.shape(shape).fields().keySet()).containsAll(spec.properties(schema));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Invoice/1201,InvoiceHeader",
    "Invoice/1204,InvoiceHeader",
    "RecurringInvoice/-35,InvoiceHeader",
    "InvoicePayment/77,InvoicePayment_List",
    "Client/44,Area",
    "Site/51,Site",
    "Users/610,Users",
    "ClientContract/301,ContractHeader",
    "Item/12,Item",
    "Tax/1,Tax",
    "Currency/1,Currency"
  })
  void everyEmittedMemberIsTheVendorsAtAnyDepth(String path, String schema) {
    HaloCaller.Answer answer = new HaloCaller(halo.fake()).get(path + "?includedetails=true");
    assertThat(spec.foreign(answer.json().without("invoices"), schema)).isEmpty();
  }

  @Test
  void aWebhookIsTheVendors() {
    HaloCaller caller = new HaloCaller(halo.fake());
    String body = "[{\"name\":\"billing\",\"url\":\"https://billing.example/halo\",\"type\":0}]";
    assertThat(spec.foreign(caller.post("Webhook", body).json(), "Webhook")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Client",
        "Site",
        "Users",
        "Invoice",
        "RecurringInvoice",
        "InvoicePayment",
        "ClientContract",
        "Item",
        "Tax",
        "Webhook"
      })
  void everyParameterOfAListIsLookedAtOrSaidToBeLacking(String resource) {
    halo.fake().settings().requestsPerWindow(1000);
    List<String> parameters = spec.parameters("/" + resource, "get");
    assertThat(parameters).isNotEmpty();
    HaloCaller caller = new HaloCaller(halo.fake());
    parameters.forEach(parameter -> caller.get(resource + "?" + parameter + "=1"));
    assertThat(halo.fake().ignored()).isEmpty();
  }
}
