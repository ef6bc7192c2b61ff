package io.mspbilling.examples.files;

import io.mspbilling.json.Draft;
import io.mspbilling.reconciliation.matching.Confidence;
import io.mspbilling.reconciliation.matching.Deviation;
import io.mspbilling.reconciliation.matching.Leftover;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.MatchLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Writes what pays for what: a line for each payment and invoice. */
final class Decided {
  private static final int MILLIONTHS = 6;

  private final LineFile file;

  Decided(LineFile file) {
    this.file = file;
  }

  void applied(Match match) {
    for (MatchLine line : match.lines()) {
      file.add(row(match, line, "auto"));
    }
  }

  /** Lines of one rank are one alternative. */
  void suggested(Leftover leftover) {
    List<Match> suggestions = leftover.suggestions();
    for (int rank = 1; rank <= suggestions.size(); rank++) {
      Match match = suggestions.get(rank - 1);
      for (MatchLine line : match.lines()) {
        file.add(row(match, line, "suggest").put("rank", rank));
      }
    }
  }

  private static Draft row(Match match, MatchLine line, String status) {
    return new Draft()
        .put("payment", match.payment().id().value())
        .put("invoice", line.item().value())
        .put("amount", line.amount().minorUnits())
        .put("currency", line.amount().currency().getCurrencyCode())
        .put("status", status)
        .put(
            "deviation",
            line.deviation().map(Deviation::amount).map(part -> part.minorUnits()).orElse(0L))
        .put("deviationKind", line.deviation().map(Deviation::kind).map(kind -> lower(kind.name())))
        .put("confidence", probability(match.confidence()))
        .put("evidence", lower(match.evidence().name()));
  }

  private static BigDecimal probability(Confidence confidence) {
    return BigDecimal.valueOf(confidence.millionths(), MILLIONTHS);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
