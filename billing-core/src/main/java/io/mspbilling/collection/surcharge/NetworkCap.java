package io.mspbilling.collection.surcharge;

import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.rules.RuleTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much a network allows at most; a line of the table {@code networks.txt} beside it, which says
 * where it is from and as of when. No policy can raise it.
 *
 * @param name what people call it
 * @param atMost of the charge; empty if the network publishes no number
 * @param from the first day on which it holds; before it the network is as one without a number
 * @param noticeDays how long before the first surcharge the acquirer has to be told
 */
record NetworkCap(
    CardNetwork network,
    String name,
    Optional<Percent> atMost,
    Optional<LocalDate> from,
    int noticeDays) {

  private static final List<NetworkCap> ALL =
      RuleTable.beside(NetworkCap.class, "networks.txt").rows().stream()
          .map(NetworkCap::of)
          .toList();

  private static NetworkCap of(RuleTable.Row row) {
    return new NetworkCap(
        row.read("network", CardNetwork::valueOf),
        row.text("name"),
        row.find("at most").map(text -> row.read("at most", Percent::parse)),
        Cells.date(row, "from"),
        row.numberOrZero("notice days"));
  }

  /** The line of a network; empty if nothing is known of it. */
  static Optional<NetworkCap> find(CardNetwork network) {
    return ALL.stream().filter(cap -> cap.network() == network).findFirst();
  }

  /** The lowest number that any network publishes. */
  private static Percent lowest() {
    return ALL.stream()
        .flatMap(cap -> cap.atMost().stream())
        .min(Comparator.naturalOrder())
        .orElse(Percent.ZERO);
  }

  /** What holds on a day; where no number is known, the lowest of all. */
  Percent on(LocalDate day) {
    return atMost.filter(cap -> from.filter(day::isBefore).isEmpty()).orElseGet(NetworkCap::lowest);
  }
}
