package io.mspbilling.accounting.quickbooks.online.internal.form;

import io.mspbilling.accounting.quickbooks.online.internal.wire.AnswerJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityJson;
import io.mspbilling.json.Fields;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of record is read. Immutable.
 *
 * @param <T> the value
 * @param <W> its wire form
 */
public interface Form<T, W extends Record & EntityJson> {

  /** As QuickBooks spells it, as in {@code JournalEntry}. */
  String entity();

  /** The wire form. */
  Class<W> wire();

  /** Takes the record out of an answer. */
  @Nullable W in(AnswerJson answer);

  /**
   * Reads the value.
   *
   * @param home currency of amounts that name none
   * @throws RuntimeException of any kind if the record is not what it has to be
   */
  T read(W wire, Fields fields, Currency home);
}
