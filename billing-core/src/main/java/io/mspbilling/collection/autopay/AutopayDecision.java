package io.mspbilling.collection.autopay;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.CustomerId;
import java.time.LocalDate;
import java.util.Optional;

/** What a person decided about the autopay of one customer; a later decision replaces it. */
sealed interface AutopayDecision {

  String ENROLLED = "autopay-enrolled";
  String EXTENDED = "autopay-extended";
  String WITHDRAWN = "autopay-withdrawn";

  /** Whose invoices it is about. */
  CustomerId customer();

  /** It is charged by its own consent. */
  record Enrolled(Consent consent) implements AutopayDecision {
    @Override
    public CustomerId customer() {
      return consent.customer();
    }
  }

  /** Another pays for it, by whatever that one has consented to. */
  record Extended(CustomerId payer, CustomerId customer, LocalDate consentedOn)
      implements AutopayDecision {}

  /** It is charged no more, and neither is whom it pays for. */
  record Withdrawn(CustomerId customer) implements AutopayDecision {}

  /** The decision that a record tells; empty if it tells none. */
  static Optional<AutopayDecision> in(JournalRecord record) {
    Facts facts = record.facts();
    if (record.is(ENROLLED)) {
      return Optional.of(new Enrolled(Consent.of(facts)));
    }
    if (record.is(EXTENDED)) {
      return Optional.of(
          new Extended(
              facts.read("payer", CustomerId::parse),
              facts.read("customer", CustomerId::parse),
              facts.date("consentedOn")));
    }
    return record.is(WITHDRAWN)
        ? Optional.of(new Withdrawn(facts.read("customer", CustomerId::parse)))
        : Optional.empty();
  }
}
