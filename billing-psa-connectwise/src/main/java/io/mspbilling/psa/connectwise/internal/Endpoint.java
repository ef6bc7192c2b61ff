package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordCollection;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Node;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.query.Records;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One collection of records: a list, and single records below it. Safe for any thread. */
public final class Endpoint<V> implements Records<V> {
  /** The vendor asks for some 2,000 characters in all; host, path and paging need the rest. */
  private static final int MAX_CONDITION_LENGTH = 1600;

  private final Api api;
  private final RecordKind<V> kind;
  private final UnaryOperator<HttpCallBuilder> path;

  /**
   * @param path adds the collection's path to a call
   */
  public Endpoint(Api api, RecordKind<V> kind, UnaryOperator<HttpCallBuilder> path) {
    this.api = Objects.requireNonNull(api, "api");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.path = Objects.requireNonNull(path, "path");
  }

  /** A collection whose path is constant. */
  public Endpoint(Api api, RecordKind<V> kind, String path) {
    this(api, kind, call -> call.path(path));
  }

  @Override
  public V get(long id) {
    String operation = "get " + kind.name();
    return api.send(
        () -> path.apply(api.get(operation)).id(Long.toString(id)),
        answer -> kind.read(api.tree().read(answer)));
  }

  @Override
  public Optional<V> find(long id) {
    try {
      return Optional.of(get(id));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public Listing<V> list(Condition condition) {
    List<Supplier<HttpCallBuilder>> calls =
        condition.pieces(MAX_CONDITION_LENGTH).stream()
            .<Supplier<HttpCallBuilder>>map(piece -> () -> call(piece))
            .toList();
    return new RecordCollection<>(
            api, Api.REPORTS, kind, api.pages().paging(), Node::elements, api.pages().maxPages())
        .list(calls);
  }

  private HttpCallBuilder call(Condition piece) {
    HttpCallBuilder call = api.pages().ask(path.apply(api.get("list " + kind.plural())));
    return piece.isEverything() ? call : call.query("conditions", piece.toString());
  }
}
