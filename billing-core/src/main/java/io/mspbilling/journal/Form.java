package io.mspbilling.journal;

import io.mspbilling.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How values of one type are written to a checkpoint and read from it again.
 *
 * @param <T> the type of the values
 */
public final class Form<T> {

  /** Amounts of money. */
  public static final Form<Money> MONEY =
      facts(
          amount -> Facts.builder().put("amount", amount).build(), facts -> facts.money("amount"));

  private final BiConsumer<ArchiveWriter, T> writer;
  private final Function<ArchiveReader, T> reader;

  private Form(BiConsumer<ArchiveWriter, T> writer, Function<ArchiveReader, T> reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** As the text of {@code toString()}. */
  public static <T> Form<T> text(Function<String, T> parser) {
    return new Form<>((out, value) -> out.text(value.toString()), in -> parser.apply(in.text()));
  }

  /** As facts. */
  public static <T> Form<T> facts(Function<T, Facts> writer, Function<Facts, T> parser) {
    return new Form<>(
        (out, value) -> out.facts(writer.apply(value)), in -> parser.apply(in.facts()));
  }

  /** Lists of such values. The lists that are read can be modified. */
  public Form<List<T>> list() {
    return new Form<>(
        (out, values) -> out.elements(values, this), in -> in.elements(new ArrayList<>(1), this));
  }

  /** Maps of such keys and values. Those that are read can be modified. */
  public static <K, V> Form<Map<K, V>> map(Form<K> keys, Form<V> values) {
    return new Form<>(
        (out, map) -> out.entries(map, keys, values),
        in -> in.entries(new HashMap<>(2), keys, values));
  }

  void write(ArchiveWriter out, T value) {
    writer.accept(out, value);
  }

  T read(ArchiveReader in) {
    return reader.apply(in);
  }
}
