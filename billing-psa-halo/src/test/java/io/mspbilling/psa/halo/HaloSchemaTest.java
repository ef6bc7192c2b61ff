package io.mspbilling.psa.halo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.json.FieldWatch;
import io.mspbilling.json.Json;
import io.mspbilling.json.Node;
import io.mspbilling.psa.halo.billing.HaloContract;
import io.mspbilling.psa.halo.billing.HaloCurrency;
import io.mspbilling.psa.halo.billing.HaloCustomer;
import io.mspbilling.psa.halo.billing.HaloInvoice;
import io.mspbilling.psa.halo.billing.HaloInvoiceLine;
import io.mspbilling.psa.halo.billing.HaloPayment;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field that is read is one of the vendor's, where its document lies beside the sources. */
class HaloSchemaTest {
  private static final Map<String, Function<Node, ?>> READ =
      Map.of(
          "InvoiceHeader", HaloInvoice::read,
          "InvoiceDetail", HaloInvoiceLine::read,
          "InvoicePayment_List", HaloPayment::read,
          "Area", HaloCustomer::read,
          "ContractHeader", HaloContract::read,
          "Currency", HaloCurrency::read);

  /** Seen on instances, or named by newer documents than the one at hand. */
  private static final Set<String> NEWER = Set.of("isActive", "credit_note_id", "reference");

  private static FakeObject schemas;

  @BeforeAll
  static void read() throws IOException {
    Optional<Path> document =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(directory -> directory.resolve("shared/specs/halo/halo-billing.openapi.json"))
            .filter(Files::isRegularFile)
            .findFirst();
    Assumptions.assumeTrue(document.isPresent(), "no published schemas here");
    schemas =
        FakeJson.parse(Files.readString(document.orElseThrow()))
            .at("components/schemas")
            .flatMap(FakeJson::asObject)
            .orElseThrow();
  }

  static Set<String> kinds() {
    return READ.keySet();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyFieldThatIsReadIsTheVendors(String kind) {
    Set<String> asked = new TreeSet<>();
    FieldWatch watch = (record, field, as) -> asked.add(field);
    Node record = Json.standard().tree("{\"id\":1}".getBytes(UTF_8)).watchedBy(watch);
    Object unused = Objects.requireNonNull(READ.get(kind)).apply(record);

    asked.removeAll(NEWER);
    assertThat(asked).hasSizeGreaterThan(1);
    assertThat(
            schemas
                .object(kind)
                .orElseThrow()
                .object("properties")
                .orElseThrow()
                .members()
                .keySet())
        .containsAll(asked);
  }
}
