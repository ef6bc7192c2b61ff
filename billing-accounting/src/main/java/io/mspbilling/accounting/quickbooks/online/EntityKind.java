package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Node;
import java.util.Currency;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is different about one kind of record.
 *
 * @param entity as QuickBooks spells it, as in {@code JournalEntry}
 * @param reader makes the value; amounts that name no currency are in the home currency
 */
record EntityKind<T>(String entity, BiFunction<Node, Currency, T> reader) {

  /** A kind without amounts. */
  static <T> EntityKind<T> of(String entity, Function<Node, T> reader) {
    return new EntityKind<>(entity, (node, home) -> reader.apply(node));
  }

  RecordKind<Stored<T>> in(Currency home) {
    return new RecordKind<>(
        words(), plural(), "Id", node -> Stored.read(node, value -> reader.apply(value, home)));
  }

  /** As in {@code journal entry}. */
  String words() {
    return entity.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  String plural() {
    return words().replaceFirst("y$", "ie") + "s";
  }

  /** The segment of paths. */
  String path() {
    return entity.toLowerCase(Locale.ROOT);
  }
}
