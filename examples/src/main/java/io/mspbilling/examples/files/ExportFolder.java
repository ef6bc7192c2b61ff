package io.mspbilling.examples.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonLimits;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The files of a folder: of each kind of record one, JSON Lines or CSV with a header. A list in a
 * CSV file may be JSON. What cannot be read at all goes to the rejected; what is odd in its letters
 * is read as well as it can be.
 */
final class ExportFolder {
  private static final Json JSON =
      Json.withLimits(JsonLimits.STANDARD.withMaxBytes(256 << 20).withMaxElements(20_000_000));

  private static final Set<String> LISTS =
      Set.of("aliases", "references", "entries", "priorAllocations", "lines");

  private static final int MOST_OF_HEADER = 4_096;

  private final Path folder;
  private final Rejected rejected;

  ExportFolder(Path folder, Rejected rejected) {
    this.folder = folder;
    this.rejected = rejected;
  }

  /**
   * Reads a file, if there is one.
   *
   * @param name without its ending, as in {@code invoices}
   * @param record takes each record; a {@link JsonProblem} rejects the line, and the next follows
   * @return whether there is such a file
   * @throws IllegalArgumentException if there are two
   */
  boolean read(String name, Consumer<Row> record) throws IOException {
    Path lines = folder.resolve(name + ".jsonl");
    Path table = folder.resolve(name + ".csv");
    if (Files.exists(lines) && Files.exists(table)) {
      throw new IllegalArgumentException(
          "there are both " + name + ".jsonl and " + name + ".csv; leave one of them");
    }
    if (Files.exists(lines)) {
      readLines(lines, record);
      return true;
    }
    if (Files.exists(table)) {
      readTable(table, record);
      return true;
    }
    return false;
  }

  private void readLines(Path file, Consumer<Row> record) throws IOException {
    String name = file.getFileName().toString();
    try (BufferedReader reader = open(file)) {
      long line = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        line++;
        if (!text.isBlank()) {
          take(name, line, text, text, record);
        }
      }
    }
  }

  private void readTable(Path file, Consumer<Row> record) throws IOException {
    String name = file.getFileName().toString();
    try (BufferedReader reader = open(file);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().fieldSeparator(separator(reader)).ofNamedCsvRecord(reader)) {
      for (NamedCsvRecord row : rows) {
        long line = row.getStartingLineNumber();
        String text = String.join(",", row.getFields());
        if (row.getFieldCount() > row.getHeader().size()) {
          rejected.add(name, line, "", "has more cells than the header; is a quote missing?", text);
        } else {
          take(name, line, text, json(row), record);
        }
      }
    } catch (CsvParseException e) {
      rejected.add(name, 0, "", "is not a CSV file with a header: " + e.getMessage(), "");
    }
  }

  /** Where a comma is a decimal point, spreadsheets put semicolons between cells. */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(MOST_OF_HEADER);
    char[] start = new char[MOST_OF_HEADER];
    int length = Math.max(0, reader.read(start, 0, MOST_OF_HEADER));
    reader.reset();
    String header = new String(start, 0, length).lines().findFirst().orElse("");
    if (header.indexOf(',') >= 0) {
      return ',';
    }
    return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private void take(String file, long line, String text, String json, Consumer<Row> record) {
    try {
      record.accept(new Row(file, line, text, node(json)));
    } catch (JsonProblem e) {
      String field = e.path().equals("$") ? "" : e.path().replaceFirst("^\\$\\.?", "");
      rejected.add(file, line, field, e.remedy(), text);
    }
  }

  private static Node node(String json) {
    Node node = JSON.tree(json.getBytes(StandardCharsets.UTF_8));
    if (node.isList() || node.names().isEmpty()) {
      throw new JsonProblem(JsonProblem.Kind.INVALID, "$", "a line is one record");
    }
    return node;
  }

  /** A row of a table as a record: what an empty cell holds is not there. */
  private static String json(NamedCsvRecord row) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < row.getFieldCount(); i++) {
      String cell = row.getField(i).strip();
      String name = FieldNames.of(row.getHeader().get(i).strip());
      if (!cell.isEmpty()) {
        json.append(json.length() > 1 ? "," : "")
            .append(quoted(name))
            .append(':')
            .append(LISTS.contains(name) && cell.startsWith("[") ? cell : quoted(cell));
      }
    }
    return json.append('}').toString();
  }

  private static String quoted(String text) {
    String record = new String(new Draft().put("x", text).json(), StandardCharsets.UTF_8);
    return record.substring(record.indexOf(':') + 1, record.length() - 1);
  }

  private static BufferedReader open(Path file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }
}
