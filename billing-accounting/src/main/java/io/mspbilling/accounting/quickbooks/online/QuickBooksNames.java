package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.internal.form.WritableForm;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityJson;
import java.util.function.UnaryOperator;

/**
 * Records that others refer to by name: customers and items. They cannot be deleted, only made
 * inactive. Safe for any number of threads.
 *
 * @param <T> what kind of record
 */
public final class QuickBooksNames<T> extends QuickBooksRecords<T> {
  private final Writing<T, ?> writing;

  private QuickBooksNames(Reading<T, ?> reading, Writing<T, ?> writing) {
    super(reading);
    this.writing = writing;
  }

  static <T, W extends Record & EntityJson> QuickBooksNames<T> of(
      QuickBooksCalls calls, WritableForm<T, W> form, CompanyPreferences company) {
    return new QuickBooksNames<>(
        new Reading<>(calls, form, company), new Writing<>(calls, form, company));
  }

  /**
   * Creates a record.
   *
   * @param requestId repeating it gives the same record again
   * @throws io.mspbilling.failure.ConflictException if the name is taken
   * @throws io.mspbilling.failure.UnknownOutcomeException if no usable answer came: look it up by
   *     its name
   */
  public Stored<T> create(T value, RequestId requestId) {
    return writing.create(value, requestId);
  }

  /**
   * Changes a record: reads it, applies the change, sends only what differs. If somebody else
   * changed it meanwhile, it is read and changed again, up to three times.
   *
   * @param change makes the new value of the present one; may be called several times
   * @throws IllegalArgumentException if the change takes a value away, which cannot be told
   * @throws io.mspbilling.failure.ConflictException if it changed each time
   */
  public Stored<T> update(String id, UnaryOperator<T> change, RequestId requestId) {
    return writing.update(id, change, requestId);
  }
}
