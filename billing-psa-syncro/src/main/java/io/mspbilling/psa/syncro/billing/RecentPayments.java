package io.mspbilling.psa.syncro.billing;

import io.mspbilling.http.connector.EndMark;
import io.mspbilling.http.connector.Page;
import io.mspbilling.http.connector.Paging;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.Pull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads payments from the end of the list where the newest are. */
record RecentPayments(Api api, SyncroRecords<SyncroPayment> payments) {
  private static final Comparator<Instant> RISING = Comparator.naturalOrder();

  /**
   * One page of the list.
   *
   * @param count how many there are
   * @param entered when its payments were entered, in its order; empty if one of them does not tell
   */
  private record Edge(long count, Optional<List<Instant>> entered) {}

  Pull<SyncroPayment> since(Instant instant) {
    Edge first = edge(1);
    if (first.count() <= 1) {
      return payments.list().pull();
    }
    List<Instant> ends =
        Stream.of(first, edge(first.count()))
            .flatMap(edge -> edge.entered().stream())
            .flatMap(List::stream)
            .toList();
    boolean known = first.entered().isPresent() && isWhole(first, ends);
    if (known && isSorted(ends, RISING.reversed())) {
      return read(page -> page, EndMark.totalPages("meta", "total_pages"), instant);
    }
    // What is added meanwhile goes behind the page that was the last one, and is left out.
    return known && isSorted(ends, RISING)
        ? read(
            page -> first.count() + 1 - page,
            (page, place) -> place.number() + 1 >= first.count(),
            instant)
        : payments.list().pull();
  }

  /** Whether the last page told as well. */
  private static boolean isWhole(Edge first, List<Instant> ends) {
    return ends.size() > first.entered().map(List::size).orElse(0);
  }

  private static boolean isSorted(List<Instant> instants, Comparator<Instant> order) {
    return instants.stream().sorted(order).toList().equals(instants)
        && !instants.get(0).equals(instants.get(instants.size() - 1));
  }

  private interface Turn {
    long page(long number);
  }

  private Pull<SyncroPayment> read(Turn turn, EndMark end, Instant instant) {
    Paging paging =
        Paging.byNumber(
            1,
            (call, number) -> call.query("page", Long.toString(turn.page(number))),
            (page, place) -> isOlder(page, instant) || end.isLast(page, place));
    return payments.list(Map.of(), paging).pull();
  }

  private static boolean isOlder(Page page, Instant instant) {
    return !page.rows().isEmpty()
        && entered(page.rows()).filter(all -> all.stream().allMatch(instant::isAfter)).isPresent();
  }

  private Edge edge(long number) {
    return api.send(
        () -> payments.call(Map.of()).query("page", Long.toString(number)),
        answer -> {
          Node body = api.http().tree().read(answer);
          return new Edge(
              body.requiredNode("meta").requiredInteger("total_pages"),
              entered(payments.rows(body)));
        });
  }

  private static Optional<List<Instant>> entered(List<Node> rows) {
    List<Instant> entered = new ArrayList<>();
    try {
      for (Node row : rows) {
        entered.add(row.requiredInstant(SyncroPayment.CREATED_AT));
      }
    } catch (JsonProblem e) {
      return Optional.empty();
    }
    return Optional.of(entered);
  }
}
