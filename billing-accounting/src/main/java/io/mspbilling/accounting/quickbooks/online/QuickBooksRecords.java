package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery.MAX_PAGE_SIZE_ROWS;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.connector.EndMark;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.Paging;
import io.mspbilling.http.connector.RecordCollection;
import io.mspbilling.http.connector.RecordKind;
import java.util.List;
import java.util.Optional;

/**
 * Records of one kind, to be read. Every method reaches the network, may be repeated, and throws a
 * {@link io.mspbilling.failure.BillingException} when no usable answer came. Intuit meters reads,
 * not writes. Safe for any number of threads.
 *
 * @param <T> what kind of record
 */
public sealed class QuickBooksRecords<T> permits EditableRecords {
  private static final String NOT_THERE = "610";

  /** More is surely not what somebody wants to read in one go. */
  private static final int MAX_PAGES = 1000;

  final QuickBooksCalls calls;
  final EntityKind<T> kind;
  final CompanyPreferences company;

  QuickBooksRecords(QuickBooksCalls calls, EntityKind<T> kind, CompanyPreferences company) {
    this.calls = calls;
    this.kind = kind;
    this.company = company;
  }

  /**
   * The record of an id.
   *
   * @throws NotFoundException if there is none
   */
  public final Stored<T> get(String id) {
    AnswerReader<Stored<T>> one = one();
    return calls.send(() -> calls.read(kind).id(id), one);
  }

  /** The record of an id, if there is one; empty only if QuickBooks itself says so. */
  public final Optional<Stored<T>> find(String id) {
    try {
      return Optional.of(get(id));
    } catch (NotFoundException e) {
      // A proxy's 404 says nothing about the record.
      if (!e.vendorCode().equals(Optional.of(NOT_THERE))) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** The records that a query asks for, in order of their ids; one read per thousand. */
  public final Listing<Stored<T>> list(QuickBooksQuery<T> query) {
    return list(query, stored());
  }

  /** Each page but the first begins with the last row of the one before. */
  final <V> Listing<V> list(QuickBooksQuery<T> query, RecordKind<V> rows) {
    Paging paging =
        Paging.byOffset(
            1,
            (call, first) ->
                call.query(
                    "query", query.page(kind.entity(), Math.toIntExact(first), MAX_PAGE_SIZE_ROWS)),
            EndMark.shorterThan(MAX_PAGE_SIZE_ROWS));
    return new RecordCollection<>(
            calls,
            QuickBooksCalls.REPORTS,
            rows,
            paging,
            answer -> QuickBooksCalls.rows(answer, kind.entity()),
            MAX_PAGES)
        .list(List.of(() -> calls.query("list " + kind.plural())));
  }

  /** How many records a query asks for. */
  public final long count(QuickBooksQuery<T> query) {
    AnswerReader<Long> total =
        answer -> QuickBooksCalls.frame(calls.tree().read(answer)).requiredInteger("totalCount");
    return calls.send(
        () -> calls.query("count " + kind.plural()).query("query", query.count(kind.entity())),
        total);
  }

  /** How records are read, for the company's home currency. */
  final RecordKind<Stored<T>> stored() {
    return kind.in(company.kept().homeCurrency());
  }

  /** Reads an answer that holds one record. */
  final AnswerReader<Stored<T>> one() {
    RecordKind<Stored<T>> stored = stored();
    return answer -> stored.read(calls.tree().read(answer).requiredNode(kind.entity()));
  }
}
