package io.mspbilling.report.csv;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import java.io.IOException;
import java.time.LocalDate;

/** Writes a table row by row. */
final class CsvWriter {
  private final Appendable out;
  private boolean isFirst = true;

  CsvWriter(Appendable out) {
    this.out = out;
  }

  void head(String... names) throws IOException {
    for (String name : names) {
      text(name);
    }
    end();
  }

  CsvWriter text(String text) throws IOException {
    separate();
    CsvCell.text(out, text);
    return this;
  }

  CsvWriter date(LocalDate date) throws IOException {
    return text(date.toString());
  }

  CsvWriter count(long count) throws IOException {
    separate();
    CsvCell.number(out, Long.toString(count));
    return this;
  }

  /** The amount in major units; its currency has a column of its own. */
  CsvWriter money(Money amount) throws IOException {
    separate();
    CsvCell.number(out, amount.amount().toPlainString());
    return this;
  }

  /** The number with the digits of its unit; nothing if it is undefined. */
  CsvWriter figure(Figure figure) throws IOException {
    if (figure instanceof Figure.Defined defined) {
      separate();
      CsvCell.number(out, defined.value().rounded(defined.unit().digits()).toPlainString());
      return this;
    }
    return text("");
  }

  void end() throws IOException {
    out.append("\r\n");
    isFirst = true;
  }

  private void separate() throws IOException {
    if (!isFirst) {
      out.append(',');
    }
    isFirst = false;
  }
}
