package io.mspbilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.report.csv.CsvTable;
import io.mspbilling.report.json.JsonReport;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Reports tell what changed in agreements, in all their forms. */
final class AgreementChangesTest {
  private static final String WORDS = "its name 'Gold' becomes 'Managed Services'";

  @Test
  void thePageHasASectionIfSomethingChanged() {
    assertThat(section(Pages.report(3, 3))).isEqualTo("1 change 12 Mar 2026, psa:77: " + WORDS);
    assertThat(
            section(
                BillingReport.of(
                    SampleOffice.of(3, 3).facts().agreementChanges(List.of()).build())))
        .isEmpty();
  }

  private static String section(BillingReport report) {
    return Jsoup.parse(Pages.html(report)).select("#agreements + details").text();
  }

  @Test
  void theTableAndTheJsonHaveEachChange() throws IOException {
    StringBuilder table = new StringBuilder();
    CsvTable.AGREEMENT_CHANGES.write(Pages.report(3, 3), table);
    assertThat(table.toString()).contains("\"2026-03-12\",\"psa:77\",\"" + WORDS + "\"");

    StringBuilder json = new StringBuilder();
    JsonReport.write(Pages.report(3, 3), json);
    assertThat(json.toString().replaceAll("\\s", ""))
        .contains(
            "\"agreementChanges\":[{\"on\":\"2026-03-12\",\"agreement\":\"psa:77\",\"change\":\""
                + WORDS.replace(" ", "")
                + "\"}]");
  }
}
