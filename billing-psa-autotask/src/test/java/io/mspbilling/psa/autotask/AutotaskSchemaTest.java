package io.mspbilling.psa.autotask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.json.FieldWatch;
import io.mspbilling.json.Json;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.billing.AutotaskBillingItem;
import io.mspbilling.psa.autotask.billing.AutotaskCompany;
import io.mspbilling.psa.autotask.billing.AutotaskContact;
import io.mspbilling.psa.autotask.billing.AutotaskContract;
import io.mspbilling.psa.autotask.billing.AutotaskContractService;
import io.mspbilling.psa.autotask.billing.AutotaskContractServiceUnits;
import io.mspbilling.psa.autotask.billing.AutotaskCurrency;
import io.mspbilling.psa.autotask.billing.AutotaskInvoice;
import io.mspbilling.psa.autotask.billing.AutotaskPaymentTerm;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

/**
 * Every field that is read is one of the vendor's, where its document lies beside the sources. That
 * is of 2020 and writes names otherwise.
 */
class AutotaskSchemaTest {
  private static final Map<String, Function<Node, ?>> READ =
      Map.of(
          "InvoiceModel", AutotaskInvoice::read,
          "BillingItemModel", AutotaskBillingItem::read,
          "CompanyModel", AutotaskCompany::read,
          "ContactModel", AutotaskContact::read,
          "ContractModel", AutotaskContract::read,
          "ContractServiceModel", AutotaskContractService::read,
          "ContractServiceUnitModel", AutotaskContractServiceUnits::read,
          "CurrencyModel", AutotaskCurrency::read,
          "PaymentTermModel", AutotaskPaymentTerm::read);

  /** Seen on instances, or named by newer documents than the one at hand. */
  private static final Set<String> NEWER =
      Set.of("invoicestatus", "contractserviceid", "contractblockid");

  private static FakeObject schemas;

  @BeforeAll
  static void read() throws IOException {
    Optional<Path> document =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(
                directory ->
                    directory.resolve(
                        "shared/specs/autotask/autotask-rest-v1-2020.trimmed.swagger.json"))
            .filter(Files::isRegularFile)
            .findFirst();
    Assumptions.assumeTrue(document.isPresent(), "no published schemas here");
    schemas =
        FakeJson.parse(Files.readString(document.orElseThrow()))
            .at("definitions")
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
    FieldWatch watch = (record, field, as) -> asked.add(field.toLowerCase(Locale.ROOT));
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
        .map(name -> name.toLowerCase(Locale.ROOT))
        .containsAll(asked);
  }
}
