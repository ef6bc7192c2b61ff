package io.mspbilling.report;

import io.mspbilling.money.Money;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Suggestion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that waits for a person.
 *
 * @param row what it is
 * @param customer whose money or debt it is about, by name; empty if that is not known
 * @param days how long it has waited
 * @param about what it is about, in words that people know it by
 * @param facts what is the matter, likewise
 * @param suggestedAnswer what would settle it, likewise: what money pays for or takes back, where
 *     that is likely, else what a person has to do
 */
public record Waiting(
    ExceptionRow row,
    Optional<String> customer,
    long days,
    String about,
    String facts,
    String suggestedAnswer) {

  /** The most money first, currency by currency; of the same money what has waited longest. */
  public static final Comparator<Waiting> BY_MONEY_AND_AGE =
      Comparator.comparing((Waiting one) -> one.row().amount().isEmpty())
          .thenComparing(
              one ->
                  one.row().amount().map(amount -> amount.currency().getCurrencyCode()).orElse(""))
          .thenComparing(
              one -> one.row().amount().map(Money::minorUnits).map(Math::abs).orElse(0L),
              Comparator.reverseOrder())
          .thenComparing(Waiting::days, Comparator.reverseOrder())
          .thenComparing(Waiting::row);

  public Waiting {
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(suggestedAnswer, "suggestedAnswer");
  }

  static List<Waiting> of(Collection<ExceptionRow> rows, ReportFacts facts, LocalDate today) {
    Wording wording = new Wording(facts);
    return rows.stream()
        .map(
            row ->
                new Waiting(
                    row,
                    row.customer().map(facts::nameOf),
                    row.age(today),
                    wording.of(row.subject().toString()),
                    wording.of(row.facts()),
                    wording.of(answer(row))))
        .sorted(BY_MONEY_AND_AGE)
        .toList();
  }

  /**
   * What the money is for, where that is known. All else that may be done at once has to be thought
   * about first, and the remedy says how: that a charge did not happen, or that money is no
   * customer's, nobody should confirm because a report says so.
   */
  private static String answer(ExceptionRow row) {
    List<Suggestion> ofMoney =
        row.suggestions().stream()
            .filter(one -> one instanceof Suggestion.Apply || one instanceof Suggestion.TakeBack)
            .toList();
    return ofMoney.isEmpty() ? row.remedy() : ofMoney.get(0) + others(ofMoney.size() - 1);
  }

  private static String others(int count) {
    return count == 0 ? "" : count == 1 ? ", or otherwise" : ", or in " + count + " other ways";
  }
}
