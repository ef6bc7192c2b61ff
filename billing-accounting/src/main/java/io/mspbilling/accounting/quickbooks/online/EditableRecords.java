package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Preferences;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.entity.Writable;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.json.Draft;
import java.util.Currency;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Records of one kind, to be read, created and changed; each write is carried out once under its
 * request id. Names, as customers and items, cannot be deleted, only made inactive. Safe for any
 * number of threads.
 *
 * @param <T> what kind of record
 */
public sealed class EditableRecords<T extends Writable> extends QuickBooksRecords<T>
    permits QuickBooksTransactions {
  private static final String STALE = "5010";
  private static final int MAX_TRIES = 3;

  EditableRecords(QuickBooksCalls calls, EntityKind<T> kind, CompanyPreferences company) {
    super(calls, kind, company);
  }

  /**
   * Creates a record.
   *
   * @param requestId repeating it gives the same record again, as it was when created
   * @throws ConflictException if its name is taken
   * @throws io.mspbilling.failure.UnknownOutcomeException if no usable answer came: look it up
   *     before repeating it
   */
  public final Stored<T> create(T value, RequestId requestId) {
    return write("create", requestId, draft(value));
  }

  /**
   * Changes a record: reads it, applies the change, sends only what differs. If somebody else
   * changed it meanwhile, it is read and changed again, up to three times.
   *
   * @param change makes the new value of the present one; may be called several times
   * @throws IllegalArgumentException if the change takes a value away, which cannot be told, or
   *     changes lines of other transactions than payments: QuickBooks replaces them as a whole, and
   *     they may hold more than we read
   * @throws ConflictException if it changed each time
   */
  public final Stored<T> update(String id, UnaryOperator<T> change, RequestId requestId) {
    return onLatest(
        id,
        requestId,
        (stored, attempt) -> {
          Draft changes = draft(change.apply(stored.value())).changesFrom(draft(stored.value()));
          if (changes.names().isEmpty()) {
            return stored;
          }
          if (changes.names().contains("Line") && !replacesLines()) {
            throw new IllegalArgumentException(
                "lines are replaced as a whole, and may hold more than we read: delete and create");
          }
          return write("update", attempt, named(stored, changes).put("sparse", true));
        });
  }

  /** Whether our value holds all there is to a line. */
  boolean replacesLines() {
    return false;
  }

  /** Does something with a record's latest state, and again if it changed under our hands. */
  final Stored<T> onLatest(
      String id, RequestId requestId, BiFunction<Stored<T>, RequestId, Stored<T>> action) {
    for (int attempt = 1; ; attempt++) {
      Stored<T> latest = get(id);
      try {
        // Another token makes another body, which must not travel under the same request id.
        return action.apply(
            latest, attempt == 1 ? requestId : requestId.step(Integer.toString(attempt)));
      } catch (ConflictException e) {
        if (attempt == MAX_TRIES || !e.vendorCode().equals(Optional.of(STALE))) {
          throw e;
        }
      }
    }
  }

  /** What a change names its record by. */
  static Draft named(Stored<?> stored, Draft change) {
    return change.put("Id", stored.id()).put("SyncToken", stored.syncToken());
  }

  private Stored<T> write(String verb, RequestId requestId, Draft body) {
    AnswerReader<Stored<T>> one = one();
    return calls.send(() -> calls.write(verb, kind, requestId, body), one);
  }

  private Draft draft(T value) {
    Preferences preferences = company.kept();
    Optional<Currency> currency = value.currency();
    if (currency.isPresent() && !preferences.takes(currency.get())) {
      throw RefusalCode.FOREIGN_CURRENCY.refuse(
          "write " + kind.words(),
          "this company keeps its books in " + preferences.homeCurrency() + " only");
    }
    Draft draft = value.draft();
    if (preferences.multiCurrency() && currency.isPresent()) {
      draft.put("CurrencyRef", new Draft().put("value", currency.get().getCurrencyCode()));
    }
    return draft;
  }
}
