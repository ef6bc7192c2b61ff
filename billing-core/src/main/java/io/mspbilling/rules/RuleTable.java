package io.mspbilling.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table of rules: lines of cells between {@code |}, the first of which names the columns. Before
 * them stand lines as those of {@link DatedFacts}: as of when the rules are told, and by whom. A
 * value.
 *
 * @param facts the lines before the table
 * @param rows the lines of the table
 */
public record RuleTable(DatedFacts facts, List<Row> rows) {

  public RuleTable {
    rows = List.copyOf(rows);
  }

  /**
   * One line.
   *
   * @param number where it stands: the first line of the text is 1
   * @param cells the texts of its columns by their names
   */
  public record Row(int number, Map<String, String> cells) {

    public Row {
      cells = Map.copyOf(cells);
    }

    /**
     * The text of a column; empty if there is none.
     *
     * @throws RuleFormatException if the table has no such column
     */
    public Optional<String> find(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw wrong("there is no column " + column);
      }
      return Optional.of(cell).filter(text -> !text.isEmpty());
    }

    /**
     * The text of a column that is never empty.
     *
     * @throws RuleFormatException if it is
     */
    public String text(String column) {
      return find(column).orElseThrow(() -> wrong(column + " must not be empty"));
    }

    /**
     * The value of a column that is never empty.
     *
     * @throws RuleFormatException if it cannot be read
     */
    public <T> T read(String column, Function<String, T> reader) {
      String text = text(column);
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException e) {
        throw wrong(column + " cannot be \"" + text + "\"");
      }
    }

    /**
     * The number of a column; 0 if there is none.
     *
     * @throws RuleFormatException if it is no number
     */
    public int numberOrZero(String column) {
      return find(column).isPresent() ? read(column, Integer::valueOf) : 0;
    }

    /** The error that names this line. */
    public RuleFormatException wrong(String why) {
      return new RuleFormatException(number, why);
    }
  }

  /** Reads the table in a file beside a class, in this library's own jar. */
  public static RuleTable beside(Class<?> type, String file) {
    return parse(BundledText.read(type, file));
  }

  /**
   * Reads a text.
   *
   * @throws RuleFormatException if it is no such table
   */
  public static RuleTable parse(String text) {
    List<String> head = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.contains("|") || line.startsWith("#")) {
        head.add(line);
        continue;
      }
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      if (columns.isEmpty()) {
        columns = cells;
      } else {
        rows.add(row(number, columns, cells));
      }
    }
    return new RuleTable(DatedFacts.parse(String.join("\n", head)), rows);
  }

  private static Row row(int number, List<String> columns, List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new RuleFormatException(
          number, "there are " + cells.size() + " cells for " + columns.size() + " columns");
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return new Row(number, row);
  }
}
