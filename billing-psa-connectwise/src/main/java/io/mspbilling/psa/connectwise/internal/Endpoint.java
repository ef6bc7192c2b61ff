package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.psa.connectwise.internal.wire.Identified;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.query.Listing;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One collection of records: a list, and single records below it. Safe for any thread. */
public final class Endpoint<W extends Identified, V> {
  private final Api api;
  private final RecordKind<W, V> kind;
  private final UnaryOperator<HttpCallBuilder> path;

  /**
   * @param path adds the collection's path to a call
   */
  public Endpoint(Api api, RecordKind<W, V> kind, UnaryOperator<HttpCallBuilder> path) {
    this.api = Objects.requireNonNull(api, "api");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.path = Objects.requireNonNull(path, "path");
  }

  /** A collection whose path is constant. */
  public Endpoint(Api api, RecordKind<W, V> kind, String path) {
    this(api, kind, call -> call.path(path));
  }

  /**
   * Reads one record.
   *
   * @throws NotFoundException if it is not there
   */
  public V get(long id) {
    String operation = "get " + kind.name();
    return api.send(
        () -> path.apply(api.get(operation)).id(Long.toString(id)),
        answer -> kind.reader().apply(api.one(kind.wire()).read(answer)));
  }

  /**
   * Reads one record, if it is there. A 404 without the API's own error body is no proof of that:
   * the cloud answers so to wrong credentials.
   *
   * @throws NotFoundException if something else than the record was not found
   */
  public Optional<V> find(long id) {
    try {
      return Optional.of(get(id));
    } catch (NotFoundException e) {
      if (e.vendorCode().isEmpty()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** Lists the records that meet a condition. */
  public Listing<V> list(Condition condition) {
    return new WalkedListing<>(api, kind, path, condition);
  }
}
