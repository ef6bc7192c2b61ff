package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.internal.form.Form;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.QueryAnswerJson;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCall;
import io.mspbilling.json.Fields;
import io.mspbilling.json.Row;
import io.mspbilling.receivables.Pull;
import java.util.List;
import java.util.Optional;

/**
 * Records of one kind, to be read. Every method reaches the network, may be repeated, and throws a
 * {@link io.mspbilling.failure.BillingException} when no usable answer came. Intuit meters reads,
 * not writes. Safe for any number of threads.
 *
 * @param <T> what kind of record
 */
public sealed class QuickBooksRecords<T> permits QuickBooksNames, QuickBooksTransactions {
  private static final String NOT_THERE = "610";

  private final Reading<T, ?> reading;

  QuickBooksRecords(Reading<T, ?> reading) {
    this.reading = reading;
  }

  /**
   * The record of an id.
   *
   * @throws NotFoundException if there is none
   */
  public final Stored<T> get(String id) {
    return reading.get(id);
  }

  /** The record of an id, if there is one; empty only if QuickBooks itself says so. */
  public final Optional<Stored<T>> find(String id) {
    try {
      return Optional.of(reading.get(id));
    } catch (NotFoundException e) {
      // A proxy's 404 says nothing about the record.
      if (!e.vendorCode().equals(Optional.of(NOT_THERE))) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** All records that a query asks for, in order of their ids; one read per thousand. */
  public final Pull<Stored<T>> list(QuickBooksQuery<T> query) {
    return reading.sightings(query).pull();
  }

  /** As {@link #list}, with what is known of records that cannot be read. */
  final Sightings<T> sightings(QuickBooksQuery<T> query) {
    return reading.sightings(query);
  }

  /** How many records a query asks for. */
  public final long count(QuickBooksQuery<T> query) {
    return reading.count(query);
  }

  /** Ties the value to its wire form, which is nobody else's business. */
  record Reading<T, W extends Record & EntityJson>(
      QuickBooksCalls calls, Form<T, W> form, CompanyPreferences company) {

    Stored<T> get(String id) {
      AnswerReader<Stored<T>> one = reader().one(calls.answers());
      return calls.http().send(calls.read(form.entity()).id(id).build(), one);
    }

    Sightings<T> sightings(QuickBooksQuery<T> query) {
      EntityReader<T, W> reader = reader();
      String operation = "query " + QuickBooksCalls.words(form.entity());
      return reader.sightings(
          new QuickBooksPages<W>(
                  operation,
                  (start, max) -> page(query.page(form.entity(), start, max)),
                  wire -> Optional.ofNullable(wire.id()))
              .all());
    }

    private List<Row<W>> page(String statement) {
      HttpCall call = calls.query(form.entity(), statement).build();
      return calls.http().send(call, calls.answers().rows(form.wire(), form.entity()));
    }

    long count(QuickBooksQuery<T> query) {
      HttpCall call = calls.query(form.entity(), query.count(form.entity())).build();
      AnswerReader<QueryAnswerJson> document = calls.answers().one(QueryAnswerJson.class);
      Fields fields = Fields.of("count", null);
      return calls
          .http()
          .send(
              call,
              answer ->
                  fields.requiredInteger(
                      fields
                          .required(document.read(answer).queryResponse(), "QueryResponse")
                          .totalCount(),
                      "totalCount"));
    }

    EntityReader<T, W> reader() {
      return new EntityReader<>(form, company.kept().homeCurrency());
    }
  }
}
