package io.mspbilling.psa.syncro.billing;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.connector.EndMark;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.Paging;
import io.mspbilling.http.connector.RecordCollection;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Node;
import io.mspbilling.psa.syncro.internal.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Records of one kind. Every method reaches the network and throws a {@link
 * io.mspbilling.failure.BillingException}; reads are repeated where that helps. Safe for use by
 * several threads.
 *
 * @param <V> what they are
 */
public final class SyncroRecords<V> {
  private final Api api;
  private final RecordKind<V> kind;
  private final Place place;
  private final EndMark end;

  /**
   * Where records are and how answers hold them.
   *
   * @param path the path of the collection, which a page holds its rows under as well
   * @param wrapper what a single record stands under; empty if it stands alone
   */
  public record Place(String path, Optional<String> wrapper) {
    public Place {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(wrapper, "wrapper");
    }

    /** A single record is wrapped. */
    public static Place of(String path, String wrapper) {
      return new Place(path, Optional.of(wrapper));
    }

    /** A single record is not wrapped, and {@code null} once it was deleted. */
    public static Place bare(String path) {
      return new Place(path, Optional.empty());
    }
  }

  /**
   * For the client.
   *
   * @param end which page is the last; sizes of pages tell nothing, as they differ and change
   */
  public SyncroRecords(Api api, RecordKind<V> kind, Place place, EndMark end) {
    this.api = Objects.requireNonNull(api, "api");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.place = Objects.requireNonNull(place, "place");
    this.end = Objects.requireNonNull(end, "end");
  }

  /**
   * Reads one record, with what lists leave out.
   *
   * @throws NotFoundException if it is not there
   */
  public V get(long id) {
    return find(id)
        .orElseThrow(
            () ->
                new NotFoundException(
                    Api.SYSTEM,
                    "get " + kind.name(),
                    new Refusal(404, "", ""),
                    "the record is gone, deleted by somebody perhaps"));
  }

  /**
   * Reads one record, as {@link #get}; empty if it is not there. Syncro looks for an id and then
   * for a number that reads the same: that is another record, and the one asked for is not there.
   */
  public Optional<V> find(long id) {
    try {
      return api.send(
          () -> HttpCall.get("get " + kind.name()).path(place.path()).id(Long.toString(id)),
          answer -> single(answer, id));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private Optional<V> single(HttpAnswer answer, long id) {
    if (place.wrapper().isEmpty() && isNothing(answer)) {
      return Optional.empty();
    }
    Node body = api.http().tree().read(answer);
    Node record = kind.named(place.wrapper().map(body::requiredNode).orElse(body));
    if (record.requiredInteger(kind.idField()) == id) {
      return Optional.of(kind.read(record));
    }
    if (record.text("number").filter(Long.toString(id)::equals).isPresent()) {
      return Optional.empty();
    }
    throw record.invalid(kind.idField(), "is that of another record than was asked for");
  }

  private static boolean isNothing(HttpAnswer answer) {
    return new String(answer.body(), StandardCharsets.US_ASCII).strip().equals("null");
  }

  /** Lists all. */
  public Listing<V> list() {
    return list(Map.of());
  }

  /**
   * Lists those that fit. Their order is not documented. A list of more than one page is read
   * twice, as what is deleted from it meanwhile moves others onto pages that were read already.
   *
   * @param filter in the vendor's parameters, which it passes over without a word if it does not
   *     know them
   */
  public Listing<V> list(Map<String, String> filter) {
    return list(
        filter, Paging.byNumber(1, (call, page) -> call.query("page", Long.toString(page)), end));
  }

  Listing<V> list(Map<String, String> filter, Paging paging) {
    return new RecordCollection<>(api, Api.REPORTS, kind, paging, this::rows, api.maxPages())
        .list(List.of(() -> call(filter)));
  }

  /** Asks for a page, of which it says how many there are. */
  HttpCallBuilder call(Map<String, String> filter) {
    HttpCallBuilder call = HttpCall.get("list " + kind.plural()).path(place.path());
    filter.forEach(call::query);
    return call;
  }

  /** Never just any list in the document: it may hold others. */
  List<Node> rows(Node page) {
    return page.at(place.path()).elements();
  }
}
