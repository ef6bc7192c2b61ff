package io.mspbilling.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Facts of the world that change, as people keep them: lines of {@code label: value}, among them
 * when they were looked up ({@code as of}) and where ({@code source}). Lines that are empty or
 * begin with # say nothing.
 */
public record DatedFacts(List<Line> lines) {

  private static final String AS_OF = "as of";
  private static final String SOURCE = "source";

  public DatedFacts {
    lines = List.copyOf(lines);
  }

  /** One fact, and where it stands: the first line is 1. */
  public record Line(int number, String label, String value) {

    /** The error that names this line. */
    public RuleFormatException wrong(String why) {
      return new RuleFormatException(number, "\"" + label + ": " + value + "\": " + why);
    }
  }

  /**
   * Reads a text.
   *
   * @throws RuleFormatException if a line has no label, or one of {@code as of} and {@code source}
   *     is missing
   */
  public static DatedFacts parse(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        lines.add(parsed(number, line.strip()));
      }
    }
    DatedFacts facts = new DatedFacts(lines);
    facts.asOf();
    facts.source();
    return facts;
  }

  private static Line parsed(int number, String line) {
    int colon = line.indexOf(": ");
    if (colon < 1) {
      throw new RuleFormatException(number, "\"" + line + "\" is not \"label: value\"");
    }
    return new Line(number, line.substring(0, colon).strip(), line.substring(colon + 2).strip());
  }

  /** When they were looked up. */
  public LocalDate asOf() {
    Line line = only(AS_OF);
    try {
      return LocalDate.parse(line.value());
    } catch (DateTimeException e) {
      throw line.wrong("is no date such as 2026-11-30");
    }
  }

  /** Where they are from. */
  public String source() {
    return only(SOURCE).value();
  }

  /** The one line with this label. */
  public Line only(String label) {
    List<Line> found = all(label);
    if (found.isEmpty()) {
      throw new RuleFormatException(0, "there is no line \"" + label + ": \"");
    }
    if (found.size() > 1) {
      throw found.get(1).wrong("stands in line " + found.get(0).number() + " already");
    }
    return found.get(0);
  }

  /** All lines with this label, in their order. */
  public List<Line> all(String label) {
    return lines.stream().filter(line -> isLabel(line, label)).toList();
  }

  /** What is neither {@code as of}, {@code source} nor one of these labels. */
  public List<Line> besides(Set<String> labels) {
    return lines.stream()
        .filter(line -> !isLabel(line, AS_OF) && !isLabel(line, SOURCE))
        .filter(line -> labels.stream().noneMatch(label -> isLabel(line, label)))
        .toList();
  }

  private static boolean isLabel(Line line, String label) {
    return line.label().toLowerCase(Locale.ROOT).equals(label);
  }
}
