package io.mspbilling.psa.superops.billing;

import io.mspbilling.http.connector.Count;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.Paging;
import io.mspbilling.http.connector.RecordCollection;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.psa.superops.internal.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Records of one kind, in pages. Their order is not documented, and a page may be short. So every
 * id is remembered, and a list is at its end once as many records came as SuperOps counts and it
 * does not say that more follow; that it says nothing proves nothing. A list that lacks some is an
 * {@link io.mspbilling.failure.UnreadableException}, and never a short list. A list of more than
 * one page is read twice, as what is deleted from it meanwhile moves others onto pages that were
 * read already. Safe for use by several threads.
 *
 * @param <V> what they are
 */
public final class SuperOpsRecords<V> {
  private static final String TOLD = "listInfo";
  private static final String TOTAL = "totalCount";

  private final Api api;
  private final RecordKind<V> kind;
  private final Place place;

  /**
   * How a list is asked for and where it stands in the answer.
   *
   * @param operation asks for a page
   * @param rows the field that holds the records
   * @param wrap puts what is asked of a page where the operation takes it
   */
  public record Place(Operation operation, String rows, UnaryOperator<Draft> wrap) {
    public Place {
      Objects.requireNonNull(operation, "operation");
      Objects.requireNonNull(rows, "rows");
      Objects.requireNonNull(wrap, "wrap");
    }

    static Place of(String operation, String input, String rows, String fields) {
      return new Place(query(operation, input, rows, fields), rows, asked -> asked);
    }

    /** What is asked of a page stands under a name of its own. */
    static Place wrapped(String operation, String input, String rows, String fields) {
      return new Place(
          query(operation, input, rows, fields), rows, asked -> new Draft().put(TOLD, asked));
    }

    private static Operation query(String operation, String input, String rows, String fields) {
      return Operation.query(
          operation, input, "{ " + rows + " { " + fields + " } listInfo { hasMore totalCount } }");
    }
  }

  SuperOpsRecords(Api api, RecordKind<V> kind, Place place) {
    this.api = Objects.requireNonNull(api, "api");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.place = Objects.requireNonNull(place, "place");
  }

  /** Clients of the MSP. */
  public static SuperOpsRecords<SuperOpsAccount> clients(Api api) {
    return new SuperOpsRecords<>(
        api,
        new RecordKind<>("client", "clients", SuperOpsAccount.ID, SuperOpsAccount::read),
        Place.of("getClientList", "ListInfoInput!", "clients", SuperOpsAccount.FIELDS));
  }

  /** Users of clients. */
  public static SuperOpsRecords<SuperOpsUser> users(Api api) {
    return new SuperOpsRecords<>(
        api,
        new RecordKind<>("user", "users", SuperOpsUser.ID, SuperOpsUser::read),
        Place.wrapped(
            "getClientUserList", "GetClientUserListInput!", "userList", SuperOpsUser.FIELDS));
  }

  /** Sites of clients. */
  public static SuperOpsRecords<SuperOpsSite> sites(Api api) {
    return new SuperOpsRecords<>(
        api,
        new RecordKind<>("site", "sites", SuperOpsSite.ID, SuperOpsSite::read),
        Place.wrapped(
            "getClientSiteList", "GetClientSiteListInput!", "sites", SuperOpsSite.FIELDS));
  }

  /** Contracts with clients. */
  public static SuperOpsRecords<SuperOpsContract> contracts(Api api) {
    return new SuperOpsRecords<>(
        api,
        new RecordKind<>("contract", "contracts", SuperOpsContract.ID, SuperOpsContract::read),
        Place.of(
            "getClientContractList", "ListInfoInput", "clientContracts", SuperOpsContract.FIELDS));
  }

  /** The ways to pay, which come all at once. */
  public static Listing<SuperOpsPaymentMethod> paymentMethods(Api api) {
    Operation all =
        Operation.query("getPaymentMethodList", "{ " + SuperOpsPaymentMethod.FIELDS + " }");
    return new RecordCollection<>(
            api,
            Api.REPORTS,
            new RecordKind<>(
                "payment method",
                "payment methods",
                SuperOpsPaymentMethod.ID,
                SuperOpsPaymentMethod::read),
            Paging.byLink(page -> Optional.empty()),
            page -> all.result(page).elements(),
            1)
        .list(List.of(() -> all.call("list payment methods")));
  }

  /** Lists all. Every reading reaches the network. */
  public Listing<V> list() {
    return list(SuperOpsQuery.all());
  }

  /** Lists those that fit. Every reading reaches the network. */
  public Listing<V> list(SuperOpsQuery query) {
    Operation operation = place.operation();
    return new RecordCollection<>(
            api,
            Api.REPORTS,
            kind,
            Paging.byCount(
                1,
                (call, page) ->
                    call.json(operation.body(place.wrap().apply(query.page(page, api.pageSize())))),
                page -> count(operation.result(page.body()))),
            page -> rows(operation.result(page)),
            api.maxPages())
        .list(List.of(() -> operation.call("list " + kind.plural())));
  }

  private static Count count(Node list) {
    Node told = list.requiredNode(TOLD);
    return new Count(told.integer(TOTAL), told.flag("hasMore"));
  }

  /** No list at all is an empty one only where none is counted. */
  private List<Node> rows(Node list) {
    Optional<Long> total = list.requiredNode(TOLD).integer(TOTAL);
    return !list.has(place.rows()) && total.filter(none -> none == 0).isPresent()
        ? List.of()
        : list.at(place.rows()).elements();
  }
}
