package io.mspbilling.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How values of one type are written to a checkpoint and read from it again.
 *
 * @param <T> the type of the values
 */
public final class Form<T> {

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
        (out, values) -> {
          out.number(values.size());
          values.forEach(value -> writer.accept(out, value));
        },
        in -> {
          int size = in.size();
          List<T> values = new ArrayList<>(size);
          for (int i = 0; i < size; i++) {
            values.add(reader.apply(in));
          }
          return values;
        });
  }

  void write(ArchiveWriter out, T value) {
    writer.accept(out, value);
  }

  T read(ArchiveReader in) {
    return reader.apply(in);
  }
}
