package io.mspbilling.communication;

import java.util.Objects;

/**
 * One step of dunning.
 *
 * @param name what it is called in journal and reports
 * @param daysLate from which day on it is due, counted from the due date; negative for before it
 * @param subject the subject line; {@code {number}} stands for the oldest invoice's number
 * @param opening the first lines of the text
 */
public record DunningStep(String name, int daysLate, String subject, String opening) {

  public DunningStep {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(opening, "opening");
  }
}
