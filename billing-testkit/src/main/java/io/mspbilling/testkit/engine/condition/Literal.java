package io.mspbilling.testkit.engine.condition;

/**
 * A value written in a condition.
 *
 * @param text its meaning: of a text what is between the quotes, unescaped
 */
public record Literal(Kind kind, String text) {
  /** How a value can be written. */
  public enum Kind {
    /** Between quotes. */
    TEXT,
    NUMBER,
    FLAG,
    /** Between square brackets. */
    MOMENT,
    /** The bare word null. */
    NULL
  }

  @Override
  public String toString() {
    return switch (kind) {
      case TEXT -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      case MOMENT -> "[" + text + "]";
      default -> text;
    };
  }
}
