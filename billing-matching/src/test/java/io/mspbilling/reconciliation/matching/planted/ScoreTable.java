package io.mspbilling.reconciliation.matching.planted;

import io.mspbilling.testkit.planted.Score;
import io.mspbilling.testkit.planted.Score.Tally;
import java.util.Locale;

/** A score as a table of Markdown. */
final class ScoreTable {

  private ScoreTable() {}

  static String of(Score score) {
    StringBuilder table =
        new StringBuilder()
            .append("| noise | payments | to apply | right | wrong | precision | recall |")
            .append(" not applied, but proposed |\n")
            .append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
    score.tallies().forEach((noise, tally) -> table.append(row(noise.name(), tally)));
    return table.append(row("all", score.total())).toString();
  }

  private static String row(String name, Tally tally) {
    boolean applied = tally.right() + tally.wrong() > 0;
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %,d | %,d | %s | %s | %,d |%n",
        name.toLowerCase(Locale.ROOT).replace('_', ' '),
        tally.payments(),
        tally.toApply(),
        tally.right(),
        tally.wrong(),
        applied ? share(tally.precisionPerMille()) : "",
        tally.toApply() > 0 ? share(tally.recallPerMille()) : "",
        tally.suggested());
  }

  private static String share(int perMille) {
    return perMille / 10 + "." + perMille % 10 + " %";
  }
}
