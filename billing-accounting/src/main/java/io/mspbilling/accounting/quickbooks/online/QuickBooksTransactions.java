package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.internal.form.WritableForm;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityJson;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Transactions of one kind. Safe for any number of threads.
 *
 * @param <T> what kind of transaction
 */
public sealed class QuickBooksTransactions<T> extends QuickBooksRecords<T>
    permits QuickBooksPayments {
  private final Writing<T, ?> writing;

  QuickBooksTransactions(Reading<T, ?> reading, Writing<T, ?> writing) {
    super(reading);
    this.writing = writing;
  }

  static <T, W extends Record & EntityJson> QuickBooksTransactions<T> of(
      QuickBooksCalls calls, WritableForm<T, W> form, CompanyPreferences company) {
    return new QuickBooksTransactions<>(
        new Reading<>(calls, form, company), new Writing<>(calls, form, company));
  }

  /**
   * Creates a transaction.
   *
   * @param requestId repeating it gives the same transaction again, as it was when created
   * @throws io.mspbilling.failure.UnknownOutcomeException if no usable answer came: look it up
   *     before repeating it
   */
  public final Stored<T> create(T value, RequestId requestId) {
    return writing.create(value, requestId);
  }

  /**
   * Changes a transaction: reads it, applies the change, sends only what differs. If somebody else
   * changed it meanwhile, it is read and changed again, up to three times.
   *
   * @param change makes the new value of the present one; may be called several times
   * @throws IllegalArgumentException if the change takes a value away, or changes lines of other
   *     transactions than payments: QuickBooks replaces them as a whole, and they may hold more
   *     than we read
   * @throws io.mspbilling.failure.ConflictException if it changed each time
   */
  public final Stored<T> update(String id, UnaryOperator<T> change, RequestId requestId) {
    return writing.update(id, change, requestId);
  }

  /**
   * Deletes a transaction for good.
   *
   * @return what it was
   * @throws io.mspbilling.failure.RefusedException if another transaction holds on to it, as a
   *     deposit does to its payments
   */
  public final Stored<T> delete(String id, RequestId requestId) {
    return writing.deleteLatest(id, requestId);
  }

  final Instant now() {
    return writing.now();
  }

  final Stored<T> makeVoid(String id, RequestId requestId) {
    return writing.voidLatest(id, requestId);
  }
}
