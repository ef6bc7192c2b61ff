package io.mspbilling.accounting.quickbooks.online.query;

/**
 * A property of text, which can also be asked for by a part of it. Immutable.
 *
 * @param <T> the entity that has it
 */
public final class TextProperty<T> extends Property<T, String> {

  TextProperty(String name) {
    super(name, Literals::text);
  }

  /**
   * The text starts like this.
   *
   * @throws IllegalArgumentException if the part holds a per cent sign: the language takes it for
   *     "anything" and has no way to say otherwise
   */
  public Condition<T> startsWith(String start) {
    return like(literally(start) + "%");
  }

  /**
   * The text ends like this.
   *
   * @throws IllegalArgumentException as {@link #startsWith}
   */
  public Condition<T> endsWith(String end) {
    return like("%" + literally(end));
  }

  /**
   * The text holds this.
   *
   * @throws IllegalArgumentException as {@link #startsWith}
   */
  public Condition<T> contains(String part) {
    return like("%" + literally(part) + "%");
  }

  private Condition<T> like(String pattern) {
    return compared("LIKE", pattern);
  }

  private static String literally(String part) {
    if (part.indexOf('%') >= 0) {
      throw new IllegalArgumentException(
          "a pattern cannot look for a per cent sign; ask for the whole text with is(…)");
    }
    return part;
  }
}
