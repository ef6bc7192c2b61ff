package io.mspbilling.journal;

import io.mspbilling.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Named facts in text form, sorted by name: the one shape in which the journal keeps everything.
 * Amounts read {@code USD 12.34}, dates and instants are ISO 8601, lists are numbered from zero as
 * in {@code allocations.0.invoice}.
 *
 * <p>Equal facts have equal text, so they can be hashed, compared and stored anywhere. For that the
 * text must be Unicode: half of a surrogate pair, which a vendor leaves when it cuts a name in the
 * middle of an emoji, becomes U+FFFD, as it would in any store.
 */
public final class Facts {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private static final Facts NONE = new Facts(new TreeMap<>());

  private final SortedMap<String, String> values;

  private Facts(SortedMap<String, String> values) {
    this.values = java.util.Collections.unmodifiableSortedMap(values);
  }

  /** No facts at all. */
  public static Facts none() {
    return NONE;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Facts from their stored form. */
  public static Facts of(Map<String, String> values) {
    Builder facts = builder();
    values.forEach(facts::put);
    return facts.build();
  }

  /** Facts from text that is known to be Unicode; {@code values} is the new one's own. */
  static Facts ofUnicode(SortedMap<String, String> values) {
    return new Facts(values);
  }

  /** The stored form: names in order, each with its text. Not modifiable. */
  public SortedMap<String, String> values() {
    return values;
  }

  /**
   * @throws FactsException if there is no such fact
   */
  public String text(String name) {
    return find(name).orElseThrow(() -> new FactsException(name, "is missing"));
  }

  /** The text of a fact, if it is there. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * @throws FactsException if the fact is missing or not an amount
   */
  public Money money(String name) {
    return read(name, Money::parse);
  }

  /**
   * @throws FactsException if the fact is missing or not a date
   */
  public LocalDate date(String name) {
    return read(name, LocalDate::parse);
  }

  /**
   * @throws FactsException if the fact is missing or not an instant
   */
  public Instant instant(String name) {
    return read(name, Instant::parse);
  }

  /**
   * @throws FactsException if the fact is missing or not a whole number
   */
  public int number(String name) {
    return read(name, Integer::parseInt);
  }

  /**
   * Reads a fact in its own form, an id or a word of an enum, say.
   *
   * @throws FactsException if the fact is missing or {@code parser} does not take it
   */
  public <T> T read(String name, Function<String, T> parser) {
    String text = text(name);
    try {
      return parser.apply(text);
    } catch (RuntimeException e) {
      throw new FactsException(name, "cannot be read", e);
    }
  }

  /** As {@link #read}, if the fact is there. */
  public <T> Optional<T> findAs(String name, Function<String, T> parser) {
    return values.containsKey(name) ? Optional.of(read(name, parser)) : Optional.empty();
  }

  /** The facts below {@code prefix}, without it: those of {@code payout.net} as {@code net}. */
  public Facts under(String prefix) {
    String start = prefix + ".";
    SortedMap<String, String> found = new TreeMap<>();
    for (Map.Entry<String, String> fact : values.tailMap(start).entrySet()) {
      if (!fact.getKey().startsWith(start)) {
        break;
      }
      found.put(fact.getKey().substring(start.length()), fact.getValue());
    }
    return new Facts(found);
  }

  /**
   * Reads a numbered list; an empty one if there is none.
   *
   * @throws FactsException if an element cannot be read, or one before the last is missing
   */
  public <T> List<T> list(String name, Function<Facts, T> parser) {
    List<T> found = new ArrayList<>();
    for (int i = 0; ; i++) {
      Facts element = under(name + "." + i);
      if (element.values.isEmpty()) {
        requireNoneFrom(name, i);
        return List.copyOf(found);
      }
      found.add(parser.apply(element));
    }
  }

  /** A list that ends early because an element got lost would be a lie. */
  private void requireNoneFrom(String name, int index) {
    String start = name + ".";
    for (String rest : values.tailMap(start).keySet()) {
      if (!rest.startsWith(start)) {
        return;
      }
      int dot = Math.max(rest.indexOf('.', start.length()), start.length());
      String number = rest.substring(start.length(), dot);
      if (NUMBER.matcher(number).matches()
          && (number.length() > 9 || Integer.parseInt(number) > index)) {
        throw new FactsException(name + "." + index, "is missing");
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Facts facts && facts.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }

  /** Collects facts. Not safe for use by several threads. */
  public static final class Builder {
    private final SortedMap<String, String> values = new TreeMap<>();

    private Builder() {}

    /** Adds a fact in its text form, that of {@code toString()}. */
    public Builder put(String name, Object value) {
      values.put(
          UnicodeText.of(Objects.requireNonNull(name, "name")), UnicodeText.of(value.toString()));
      return this;
    }

    /** Adds a fact if there is one. */
    public Builder put(String name, Optional<?> value) {
      value.ifPresent(present -> put(name, present));
      return this;
    }

    /** Adds all of {@code facts}. */
    public Builder putAll(Facts facts) {
      values.putAll(facts.values);
      return this;
    }

    /** Adds all of {@code facts} below {@code prefix}. */
    public Builder putUnder(String prefix, Facts facts) {
      facts.values.forEach((name, value) -> put(prefix + "." + name, value));
      return this;
    }

    /** As the other, where an element has its facts at hand. */
    public <T> Builder putList(String name, List<T> elements, Function<T, Facts> writer) {
      return putList(name, elements, (facts, element) -> facts.putAll(writer.apply(element)));
    }

    /**
     * Adds a numbered list.
     *
     * @param writer writes the facts of one element, at least one
     * @throws IllegalArgumentException if an element has no facts: it could not be read again
     */
    public <T> Builder putList(String name, List<T> elements, BiConsumer<Builder, T> writer) {
      for (int i = 0; i < elements.size(); i++) {
        Builder element = new Builder();
        writer.accept(element, elements.get(i));
        if (element.values.isEmpty()) {
          throw new IllegalArgumentException("element " + i + " of " + name + " has no facts");
        }
        putUnder(name + "." + i, element.build());
      }
      return this;
    }

    public Facts build() {
      return new Facts(new TreeMap<>(values));
    }
  }
}
