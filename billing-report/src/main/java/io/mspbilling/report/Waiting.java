package io.mspbilling.report;

import io.mspbilling.money.Money;
import io.mspbilling.worklist.ExceptionRow;
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
 * @param suggestedAnswer what would settle it, likewise: what may be done at once, else what a
 *     person has to do
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

  private static String answer(ExceptionRow row) {
    return row.suggestions().isEmpty() ? row.remedy() : row.suggestions().get(0).toString();
  }
}
