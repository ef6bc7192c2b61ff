package io.mspbilling.collection.autopay;

import io.mspbilling.collection.method.Authorisation;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.journal.Facts;
import java.util.Objects;

/**
 * A card or account that a customer agreed to have charged, and how it was authorised.
 *
 * @param method what is charged
 * @param authorisation how it was authorised; a debit's for a bank account, a card's for a card
 */
public record ConsentedMethod(SavedMethod method, Authorisation authorisation) {

  /**
   * @throws IllegalArgumentException if the authorisation is another rail's
   */
  public ConsentedMethod {
    Objects.requireNonNull(method, "method");
    if (!authorisation.isFor(method.rail())) {
      throw new IllegalArgumentException(
          method.label() + " on " + method.rail() + " cannot be authorised by " + authorisation);
    }
  }

  /** A method that was authorised as is usual for its rail. */
  public static ConsentedMethod of(SavedMethod method) {
    return new ConsentedMethod(method, Authorisation.usual(method));
  }

  /** The journal's form. */
  Facts facts() {
    return Facts.builder()
        .putUnder("method", method.facts())
        .putUnder("authorisation", authorisation.facts())
        .build();
  }

  /** Reads the journal's form. */
  static ConsentedMethod of(Facts facts) {
    return new ConsentedMethod(
        SavedMethod.of(facts.under("method")), Authorisation.of(facts.under("authorisation")));
  }
}
