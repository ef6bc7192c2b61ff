package io.mspbilling.psa.halo.billing;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordCollection;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Node;
import io.mspbilling.psa.halo.internal.Api;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Records of one kind. Every method reaches the network and throws a {@link
 * io.mspbilling.failure.BillingException}; reads are repeated where that helps. Safe for use by
 * several threads.
 *
 * @param <V> what they are
 */
public final class HaloRecords<V> {
  private final Api api;
  private final RecordKind<V> kind;
  private final String path;
  private final List<String> listKeys;

  /**
   * For the client.
   *
   * @param listKeys the names that a page's list may have; a page may also be the list itself
   */
  public HaloRecords(Api api, RecordKind<V> kind, String path, String... listKeys) {
    this.api = Objects.requireNonNull(api, "api");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.path = Objects.requireNonNull(path, "path");
    this.listKeys = List.of(listKeys);
  }

  /**
   * Reads one record, with what lists leave out.
   *
   * @throws NotFoundException if it is not there. HaloPSA answers the same where nothing is at all,
   *     so that is said only once the list of these records answered
   */
  public V get(long id) {
    try {
      return send(
          HttpCall.get("get " + kind.name())
              .path(path)
              .id(Long.toString(id))
              .query("includedetails", "true"),
          answer -> kind.read(asked(id, api.http().tree().read(answer))));
    } catch (NotFoundException e) {
      proveThatTheyAreHere();
      throw e;
    }
  }

  /** Reads one record, as {@link #get}; empty if it is not there. */
  public Optional<V> find(long id) {
    try {
      return Optional.of(get(id));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Lists records in the order of their ids. A list of more than one page is read twice, as what is
   * deleted from it meanwhile moves others onto pages that were read already.
   */
  public Listing<V> list(HaloQuery query) {
    return new RecordCollection<>(api, Api.REPORTS, kind, api.paging(), this::rows, api.maxPages())
        .list(List.of(() -> call(query)));
  }

  private HttpCallBuilder call(HaloQuery query) {
    HttpCallBuilder call = HttpCall.get("list " + kind.plural()).path(path).query("order", "id");
    query.parameters().forEach(call::query);
    return call;
  }

  /** Never just any list in the document: it may hold others. */
  private List<Node> rows(Node page) {
    if (page.isList()) {
      return page.elements();
    }
    String key =
        listKeys.stream().filter(page.names()::contains).findFirst().orElse(listKeys.get(0));
    boolean noneAtAll =
        page.names().contains(key)
            && !page.at(key).isPresent()
            && page.requiredInteger("record_count") == 0;
    return noneAtAll ? List.of() : page.at(key).elements();
  }

  private Node asked(long id, Node record) {
    Node named = kind.named(record);
    if (named.requiredInteger(kind.idField()) != id) {
      throw named.invalid(kind.idField(), "is that of another record than was asked for");
    }
    return record;
  }

  private void proveThatTheyAreHere() {
    try {
      List<Node> unused =
          send(
              HttpCall.get("look for " + kind.plural())
                  .path(path)
                  .query("pageinate", "true")
                  .query("page_size", "1")
                  .query("page_no", "1"),
              answer -> rows(api.http().tree().read(answer)));
    } catch (NotFoundException e) {
      throw new AuthenticationException(
          Api.SYSTEM,
          "get " + kind.name(),
          new Refusal(404, "", ""),
          "there are no "
              + kind.plural()
              + " at this place; check the base address and the rights");
    }
  }

  private <T> T send(HttpCallBuilder call, AnswerReader<T> reader) {
    return api.send(() -> call, reader);
  }
}
