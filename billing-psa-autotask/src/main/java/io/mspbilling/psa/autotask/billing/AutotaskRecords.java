package io.mspbilling.psa.autotask.billing;

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
import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.internal.Api;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Records of one entity. Every method reaches the network and throws a {@link
 * io.mspbilling.failure.BillingException}; reads are repeated where that helps. Safe for use by
 * several threads.
 *
 * <p>Rows that the API user may not see are left out without a word, in lists and one by one: that
 * a record is not here proves nothing about whether it is there.
 *
 * @param <V> what they are
 */
public final class AutotaskRecords<V> {
  private static final String ITEM = "item";
  private static final String ITEMS = "items";
  private static final String PAGE = "pageDetails";

  /**
   * A page that is shorter than asked for is no end; nor is one whose rows got lost on the way,
   * which it counts all the same.
   */
  private static final EndMark END =
      (page, place) -> page.rows().isEmpty() && !page.body().node(PAGE).has("nextPageUrl");

  private final Api api;
  private final RecordKind<V> kind;
  private final String entity;

  /** For the client. */
  public AutotaskRecords(Api api, RecordKind<V> kind, String entity) {
    this.api = Objects.requireNonNull(api, "api");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.entity = Objects.requireNonNull(entity, "entity");
  }

  /**
   * Reads one record.
   *
   * @throws NotFoundException if it is not there, or hidden from the API user
   */
  public V get(long id) {
    return find(id)
        .orElseThrow(
            () ->
                new NotFoundException(
                    Api.SYSTEM,
                    "get " + kind.name(),
                    new Refusal(200, "", ""),
                    "it is gone, or hidden from the API user"));
  }

  /** Reads one record; empty if Autotask says that it has none of this id for this user. */
  public Optional<V> find(long id) {
    return api.send(
        () ->
            HttpCall.get("get " + kind.name())
                .path(entity)
                .id(Long.toString(id))
                .budget(api.settings().entityBudget().apply(entity)),
        answer -> item(id, answer));
  }

  private Optional<V> item(long id, HttpAnswer answer) {
    Node body = api.http().tree().read(answer);
    if (body.form(ITEM) == FieldForm.NOTHING && !body.at(ITEM).isPresent()) {
      return Optional.empty();
    }
    Node item = kind.named(body.requiredNode(ITEM));
    if (item.requiredInteger(kind.idField()) != id) {
      throw item.invalid(kind.idField(), "is that of another record than was asked for");
    }
    return Optional.of(kind.read(item));
  }

  /** Lists records in the order of their ids. */
  public Listing<V> list(AutotaskQuery query) {
    int size = api.settings().pageSize();
    return new RecordCollection<>(
            api,
            Api.REPORTS,
            kind,
            Paging.byId((call, last) -> call.json(query.page(size, last)), END),
            page -> rows(query, page),
            api.settings().maxPages())
        .list(List.of(() -> first(query, size)));
  }

  /** A search is posted, as a long address is answered with 404. */
  private HttpCallBuilder first(AutotaskQuery query, int size) {
    return HttpCall.post("list " + kind.plural())
        .path(entity)
        .path("query")
        .json(query.page(size, 0))
        .asRead()
        .budget(api.settings().entityBudget().apply(entity));
  }

  private List<Node> rows(AutotaskQuery query, Node page) {
    List<Node> rows = page.at(ITEMS).elements();
    if (page.requiredNode(PAGE).requiredInteger("count") != rows.size()) {
      throw page.invalid(PAGE + ".count", "is not that of the rows; some are missing");
    }
    for (Node row : rows) {
      Optional<String> violated = row.names().isEmpty() ? Optional.empty() : query.violated(row);
      if (violated.isPresent()) {
        throw page.invalid(
            ITEMS,
            "has what was not asked for; the condition on " + violated.get() + " is ignored");
      }
    }
    return rows;
  }
}
