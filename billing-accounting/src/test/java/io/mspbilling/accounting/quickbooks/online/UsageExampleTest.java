package io.mspbilling.accounting.quickbooks.online;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.http.Secret;
import io.mspbilling.http.oauth.TokenStore;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.reconciliation.ChartOfAccounts;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of the package's description compiles: it is the one below. */
class UsageExampleTest {
  private static final Path FOLDER = Path.of("io/mspbilling/accounting/quickbooks/online");

  static PostingOutcome example(
      String realmId,
      String clientId,
      Secret clientSecret,
      TokenStore tokenStore,
      ChartOfAccounts chart,
      EffectKey key,
      Posting posting) {
    QuickBooksOnlineClient client =
        QuickBooksOnlineClient.builder(realmId).oauth(clientId, clientSecret, tokenStore).build();
    BooksSettings settings =
        BooksSettings.builder().chart(chart).surchargeItem("22").refundItem("23").build();
    QuickBooksOnlineBooks books = new QuickBooksOnlineBooks(client, settings);
    List<SetUpProblem> problems = books.checkSetUp();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return books.post(key, posting);
  }

  @Test
  void exampleInThePackageDescriptionIsTheOneThatCompiles() throws IOException {
    String description =
        Files.readString(Path.of("src/main/java").resolve(FOLDER).resolve("package-info.java"));
    String example =
        description
            .substring(description.indexOf("{@code") + 6, description.indexOf("}</pre>"))
            .lines()
            .map(line -> line.replaceFirst("^ \\*", ""))
            .collect(Collectors.joining(" "));
    String source =
        Files.readString(Path.of("src/test/java").resolve(FOLDER).resolve("UsageExampleTest.java"));

    assertThat(example).contains("books.post(key, posting)");
    assertThat(source.replaceAll("\\s+", "")).contains(example.replaceAll("\\s+", ""));
  }
}
