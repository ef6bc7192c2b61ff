package io.mspbilling.collection;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which customers consented to be charged, and on which method. Consent is a human's decision;
 * without it nothing is ever charged. Not safe for use by several threads.
 */
public final class Autopay implements Fold, Kept {

  private static final String ENROLLED = "autopay-enrolled";
  private static final String WITHDRAWN = "autopay-withdrawn";

  private final Map<CustomerId, SavedMethod> methods = new HashMap<>();

  /** Nobody has consented yet. */
  public Autopay() {}

  @Override
  public void plus(JournalEntry entry) {
    Facts facts = entry.record().facts();
    if (entry.record().is(ENROLLED)) {
      methods.put(facts.read("customer", CustomerId::parse), SavedMethod.of(facts.under("method")));
    } else if (entry.record().is(WITHDRAWN)) {
      methods.remove(facts.read("customer", CustomerId::parse));
    }
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(ENROLLED) || record.is(WITHDRAWN);
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "autopay",
        methods,
        Form.text(CustomerId::parse),
        Form.facts(SavedMethod::facts, SavedMethod::of));
  }

  /**
   * A customer's consent to be charged for every invoice when it falls due. A later one replaces
   * it.
   *
   * @param consentedOn the day it was given
   * @param evidence where the proof is kept: the id of the mandate or of the signed form
   */
  public static JournalRecord enrolled(
      CustomerId customer, SavedMethod method, LocalDate consentedOn, String evidence) {
    return JournalRecord.of(
        ENROLLED,
        Facts.builder()
            .put("customer", customer)
            .putUnder("method", method.facts())
            .put("consentedOn", consentedOn)
            .put("evidence", evidence)
            .build());
  }

  /**
   * The end of a consent. Nothing is charged from then on.
   *
   * @param reason why, in words
   */
  public static JournalRecord withdrawn(CustomerId customer, String reason) {
    return JournalRecord.of(
        WITHDRAWN, Facts.builder().put("customer", customer).put("reason", reason).build());
  }

  /**
   * Shows people the consents of customers whom nobody knows, and who are thus never charged.
   *
   * @param known whether the PSA shows such a customer
   */
  public void reportUnknown(Predicate<CustomerId> known, Worklist worklist) {
    methods.keySet().stream()
        .filter(known.negate())
        .sorted(Comparator.comparing(CustomerId::text))
        .forEach(
            customer ->
                worklist.leave(
                    ExceptionRow.of(
                            ExceptionKind.DECISION_UNUSABLE,
                            new Subject.OfConsent(customer),
                            "the PSA shows no customer that has this id",
                            "withdraw it if the customer has left, or enrol the one that was"
                                + " meant")
                        .withCustomer(customer)
                        .withSuggestions(new Suggestion.Withdraw(customer))));
  }

  /** The method that a customer consented to; empty if there is no consent. */
  public Optional<SavedMethod> method(CustomerId customer) {
    return Optional.ofNullable(methods.get(customer));
  }
}
