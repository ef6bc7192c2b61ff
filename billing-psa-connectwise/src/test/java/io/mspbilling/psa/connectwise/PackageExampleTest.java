package io.mspbilling.psa.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.http.Secret;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Pull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** The example that readers copy is code that compiles: the method below. */
class PackageExampleTest {
  private static final Path SOURCES = Path.of("src");
  private static final String PACKAGE = "java/io/mspbilling/psa/connectwise/";

  static void example(Secret publicKey, Secret privateKey, Logger log) {
    ConnectWiseClient client =
        ConnectWiseClient.builder()
            .host("na.myconnectwise.net")
            .companyId("acmemsp")
            .keys(publicKey, privateKey)
            .clientId("11111111-2222-3333-4444-555555555555")
            .build();
    Psa psa = ConnectWisePsa.of(client);
    Pull<Invoice> open = psa.invoices(InvoiceQuery.open());
    open.unreadable().forEach(report -> log.warn("{}", report));
  }

  @Test
  void theExampleOfThePackageIsTheCodeOfThisTest() throws IOException {
    String shown = Files.readString(SOURCES.resolve("main/" + PACKAGE + "package-info.java"));
    String code = Files.readString(SOURCES.resolve("test/" + PACKAGE + "PackageExampleTest.java"));
    int start = shown.indexOf("{@code") + "{@code".length();
    String example = squeezed(shown.substring(start, shown.indexOf("}</pre>")));
    assertThat(example).hasSizeGreaterThan(200);
    assertThat(squeezed(code)).contains(example);
  }

  private static String squeezed(String text) {
    return text.lines()
        .map(line -> line.replaceFirst("^ \\*", "").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
