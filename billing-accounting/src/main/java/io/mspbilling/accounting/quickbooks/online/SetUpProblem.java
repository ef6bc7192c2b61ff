package io.mspbilling.accounting.quickbooks.online;

import java.util.Objects;

/**
 * Something in a company's set-up that would make postings fail, or go wrong.
 *
 * @param subject what is concerned, as in {@code account of BANK} or {@code surcharge item}
 * @param id its id by our settings
 * @param problem what is wrong
 * @param remedy what a person can do
 */
public record SetUpProblem(String subject, String id, String problem, String remedy) {

  public SetUpProblem {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(remedy, "remedy");
  }

  @Override
  public String toString() {
    return subject + " (" + id + "): " + problem + "; " + remedy;
  }
}
