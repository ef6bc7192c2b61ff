package io.mspbilling.examples;

import io.mspbilling.report.BillingReport;
import io.mspbilling.report.csv.CsvTable;
import io.mspbilling.report.html.HtmlReport;
import io.mspbilling.report.json.JsonReport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that a month is written to: the report as a page, as tables and as JSON, and the story
 * of its days. What a month before left there is written over.
 *
 * @param path made if it is not there
 */
record ReportFolder(Path path) {
  static final String PAGE = "report.html";
  static final String STORY = "month.txt";
  private static final String JSON = "report.json";

  /** Where a person opens the report. */
  Path page() {
    return path.resolve(PAGE).toAbsolutePath().normalize();
  }

  PrintStream story() throws IOException {
    Files.createDirectories(path);
    return new PrintStream(
        Files.newOutputStream(path.resolve(STORY)), false, StandardCharsets.UTF_8);
  }

  void write(BillingReport report) throws IOException {
    Files.createDirectories(path);
    try (Writer out = Files.newBufferedWriter(path.resolve(PAGE))) {
      HtmlReport.write(report, out);
    }
    try (Writer out = Files.newBufferedWriter(path.resolve(JSON))) {
      JsonReport.write(report, out);
    }
    for (CsvTable table : CsvTable.values()) {
      try (Writer out = Files.newBufferedWriter(path.resolve(table.fileName()))) {
        table.write(report, out);
      }
    }
  }
}
