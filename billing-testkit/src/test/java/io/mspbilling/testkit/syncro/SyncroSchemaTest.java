package io.mspbilling.testkit.syncro;

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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the fake to the vendor's published paths and answers, where these are at hand. */
final class SyncroSchemaTest {
  /** What was seen on accounts and the document lacks. */
  private static final Set<String> SEEN =
      Set.of("line_discount_percent", "product_category", "tax_note", "user_id");

  @RegisterExtension
  final FakeVendorExtension<FakeSyncro> syncro =
      FakeVendorExtension.of(
          () -> new FakeSyncro(VirtualClock.at("2026-03-20T12:00:00Z")).loadSmallOffice());

  private FakeObject document = FakeObject.parse("{}");
  private OpenApi spec = new OpenApi();

  @BeforeEach
  void findSpec() {
    Optional<Path> folder = OpenApi.folder("syncro");
    assumeTrue(folder.isPresent(), "the vendor's document is not at hand");
    document = OpenApi.read(folder.orElseThrow().resolve("syncro-billing.openapi.json"));
    spec = new OpenApi(document);
  }

  private List<String> operations() {
    return spec.operations().stream().map(one -> one.replaceAll("\\{[a-z_]+\\}", "{id}")).toList();
  }

  @Test
  void everyEndpointIsTheVendors() {
    assertThat(syncro.fake().endpoints())
        .extracting(one -> one.method() + " " + one.template())
        .isNotEmpty()
        .isSubsetOf(operations());
  }

  @Test
  void everyOperationOfTheVendorIsThereOrSaidToBeLacking() {
    List<String> denied = new ArrayList<>();
    Elsewhere elsewhere = Elsewhere.read(FakeSyncro.class, "elsewhere.txt");
    for (String operation : operations()) {
      String[] words = operation.replace("{id}", "1").split(" ");
      List<String> path = List.of(words[1].substring(1).split("/"));
      List<Endpoint> ours =
          syncro.fake().endpoints().stream().filter(one -> one.match(path).isPresent()).toList();
      boolean served = ours.stream().anyMatch(one -> one.method().equals(words[0]));
      if (!served && (!ours.isEmpty() || !elsewhere.has(path))) {
        denied.add(operation);
      }
    }
    assertThat(denied).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "invoices,invoices",
    "payments,payments",
    "customers,customers",
    "contracts,contracts",
    "schedules,schedules",
    "payment_methods,payment_methods",
    "line_items?invoice_id=1700000101,line_items"
  })
  void everyMemberOfARowIsTheVendors(String path, String key) {
    FakeObject rows =
        document
            .inner("paths")
            .inner("/" + key)
            .inner("get")
            .inner("responses")
            .inner("200")
            .inner("content")
            .inner("application/json")
            .inner("schema")
            .inner("properties")
            .inner(key)
            .inner("items")
            .inner("properties");
    List<FakeObject> shown = new SyncroCaller(syncro.fake()).get(path).json().objects(key);
    assertThat(shown).isNotEmpty();
    for (FakeObject row : shown) {
      List<String> foreign = new ArrayList<>(row.members().keySet());
      foreign.removeAll(rows.members().keySet());
      foreign.removeAll(SEEN);
      assertThat(foreign).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"/invoices", "/payments", "/schedules", "/contracts", "/line_items"})
  void everyParameterOfAListIsLookedAtOrSaidToBeLacking(String path) {
    SyncroCaller caller = new SyncroCaller(syncro.fake());
    for (String parameter : spec.parameters(path, "get")) {
      SyncroCaller.Answer unused = caller.get(path.substring(1) + "?" + parameter + "=1");
    }
    assertThat(syncro.fake().ignored()).isEmpty();
  }
}
