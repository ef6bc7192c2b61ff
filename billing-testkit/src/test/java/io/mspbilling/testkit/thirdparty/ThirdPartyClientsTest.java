package io.mspbilling.testkit.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.quickbooks.FakeQuickBooks;
import io.mspbilling.testkit.quickbooks.SampleCompany;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Real clients that others wrote against the vendors, run against the fakes, so that code which
 * works there works here. Needs Node.js and npm: {@code mvn -B verify -pl billing-testkit -am -P
 * third-party}.
 */
final class ThirdPartyClientsTest {
  private static final Path FOLDER = Path.of("target", "third-party");

  private final VirtualClock clock = VirtualClock.at("2026-05-04T16:00:00Z");

  @BeforeEach
  void onlyIfAskedFor() {
    assumeTrue(Boolean.getBoolean("third-party"), "runs with the profile third-party");
  }

  @Test
  void connectwiseRestWorksOnTheConnectWiseFake() throws Exception {
    try (FakeConnectWise psa = new FakeConnectWise(clock).loadSmallOffice()) {
      psa.start();
      run(
          "connectwise-rest",
          "1.3.0",
          Map.of(
              "URL", psa.url().toString(),
              "COMPANY_ID", psa.companyId(),
              "PUBLIC_KEY", psa.publicKey(),
              "PRIVATE_KEY", psa.privateKey(),
              "CLIENT_ID", psa.clientId()));

      assertThat(psa.balance(10423)).isEqualByComparingTo("1283.55");
      assertThat(psa.invoice(10424).text("customerPO")).hasValue("PO-9");
    }
  }

  @Test
  void nodeQuickbooksWorksOnTheQuickBooksFake() throws Exception {
    try (FakeQuickBooks quickBooks = new FakeQuickBooks(clock)) {
      quickBooks.start();
      quickBooks.bookkeeper().loadSampleCompany();
      String invoice =
          quickBooks
              .bookkeeper()
              .addInvoice(
                  """
                  {"CustomerRef":{"value":"58"},"Line":[{"Amount":100.00,
                   "DetailType":"SalesItemLineDetail",
                   "SalesItemLineDetail":{"ItemRef":{"value":"30"}}}]}
                  """);
      run(
          "node-quickbooks",
          "2.0.50",
          Map.of(
              "URL",
              quickBooks.url().toString(),
              "CLIENT_ID",
              FakeQuickBooks.CLIENT_ID,
              "CLIENT_SECRET",
              FakeQuickBooks.CLIENT_SECRET,
              "ACCESS_TOKEN",
              quickBooks.accessToken(),
              "REFRESH_TOKEN",
              quickBooks.refreshToken(),
              "REALM",
              FakeQuickBooks.REALM,
              "CONTOSO",
              SampleCompany.CONTOSO,
              "INVOICE",
              invoice));

      assertThat(quickBooks.books().invoiceBalance(invoice)).isEqualByComparingTo("60.00");
      assertThat(quickBooks.books().customerBalance(SampleCompany.CONTOSO))
          .isEqualByComparingTo("60.00");
    }
  }

  /** Installs the package where it is not yet and runs its script, which fails by its exit code. */
  private static void run(String name, String version, Map<String, String> environment)
      throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    if (Files.notExists(FOLDER.resolve("node_modules").resolve(name))) {
      Files.writeString(FOLDER.resolve("package.json"), "{\"private\":true}");
      command(List.of("npm", "install", "--no-audit", "--no-fund", name + "@" + version), Map.of());
    }
    try (InputStream script =
        Objects.requireNonNull(
            ThirdPartyClientsTest.class.getResourceAsStream(name + ".js"), name)) {
      Files.write(FOLDER.resolve(name + ".js"), script.readAllBytes());
    }
    command(List.of("node", name + ".js"), environment);
  }

  private static void command(List<String> words, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(FOLDER.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(words + "\n" + said).isZero();
  }
}
