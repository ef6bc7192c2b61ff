package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.entity.Writable;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;

/**
 * Transactions of one kind. Safe for any number of threads.
 *
 * @param <T> what kind of transaction
 */
public sealed class QuickBooksTransactions<T extends Writable> extends EditableRecords<T>
    permits QuickBooksPayments {

  QuickBooksTransactions(QuickBooksCalls calls, EntityKind<T> kind, CompanyPreferences company) {
    super(calls, kind, company);
  }

  /**
   * Deletes a transaction for good.
   *
   * @return what it was
   * @throws io.mspbilling.failure.RefusedException if another transaction holds on to it, as a
   *     deposit does to its payments
   */
  public final Stored<T> delete(String id, RequestId requestId) {
    return onLatest(
        id,
        requestId,
        (stored, attempt) ->
            calls.send(
                () ->
                    calls
                        .write("delete", kind, attempt, named(stored, new Draft()))
                        .query("operation", "delete"),
                confirming(stored)));
  }

  private AnswerReader<Stored<T>> confirming(Stored<T> deleted) {
    return answer -> {
      Node record = calls.tree().read(answer).requiredNode(kind.entity());
      if (!deleted.id().equals(record.requiredText("Id"))) {
        throw record.invalid("Id", "is another record's");
      }
      return deleted;
    };
  }
}
