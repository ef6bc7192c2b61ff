package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The quickstart's month as it is written, and its tables read back as a person reads them. */
final class Printed {
  private static final Pattern COLUMN = Pattern.compile("\\S+( \\S+)?");
  private static final Map<PsaVendor, Printed> MONTHS = new ConcurrentHashMap<>();

  private final String screen;
  private final String month;
  private final Path folder;

  private Printed(String screen, Path folder) throws IOException {
    this.screen = screen;
    this.folder = folder;
    month = file(ReportFolder.STORY);
  }

  /** The month on a PSA, which is played once; its exit code was zero. */
  static Printed of(PsaVendor vendor) {
    return MONTHS.computeIfAbsent(vendor, Printed::run);
  }

  /** A figure: what it is of, how many, how much; how far it is indented. */
  record Figure(int indent, String label, BigDecimal count, BigDecimal amount) {

    static Figure read(String line) {
      String padded = line + " ".repeat(Math.max(0, 92 - line.length()));
      String label = padded.substring(0, 66).strip();
      return new Figure(
          padded.indexOf(label.charAt(0)),
          label,
          number(padded.substring(66, 74)),
          number(padded.substring(74).replace("USD", "")));
    }
  }

  /** All that the whole month prints on the screen. */
  String screen() {
    return screen;
  }

  /** The whole month in the file that is written of it. */
  String month() {
    return month;
  }

  /** A file that is written of the month. */
  String file(String name) throws IOException {
    return plain(Files.readString(folder.resolve(name)));
  }

  private static String plain(String text) {
    return text.replace(System.lineSeparator(), "\n");
  }

  private static Printed run(PsaVendor vendor) {
    Path folder = Path.of("target", "quickstart-of-tests", vendor.name());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
      int exit =
          Quickstart.run(new String[0], vendor.name(), Map.of(), new ReportFolder(folder), out);
      String text = plain(bytes.toString(StandardCharsets.UTF_8));
      assertThat(exit).as(text).isZero();
      return new Printed(text, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a table, from below the line that begins with a text down to the next gap. */
  List<String> below(String heading) {
    return below(month, heading);
  }

  private static List<String> below(String text, String heading) {
    return text.lines()
        .dropWhile(line -> !line.startsWith(heading))
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .toList();
  }

  /** The figures of what happened, in their order. */
  List<Figure> figures() {
    return below("WHAT HAPPENED").stream().map(Figure::read).toList();
  }

  /** The same on the screen. */
  List<Figure> figuresOnScreen() {
    return below(screen, "WHAT HAPPENED").stream().map(Figure::read).toList();
  }

  /** A line of the days by its columns; what is not there is zero. */
  static Map<String, BigDecimal> columns(String header, String line) {
    Map<String, BigDecimal> columns = new LinkedHashMap<>();
    Matcher names = COLUMN.matcher(header);
    int from = 12;
    while (names.find()) {
      columns.put(
          names.group(),
          from >= line.length()
              ? BigDecimal.ZERO
              : number(line.substring(from, Math.min(names.end(), line.length()))));
      from = names.end();
    }
    return columns;
  }

  private static BigDecimal number(String text) {
    String digits = text.replaceAll("[,·\\s]", "");
    return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
  }
}
