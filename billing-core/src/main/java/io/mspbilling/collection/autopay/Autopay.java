package io.mspbilling.collection.autopay;

import io.mspbilling.collection.method.SavedMethod;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which customers consented to be charged, and on which method. Consent is a human's decision;
 * without it nothing is ever charged. Not safe for use by several threads.
 *
 * <p>A consent covers the invoices of the customer that gave it and of nobody else. That the PSA
 * bills a branch to its head office is no consent: who pays for others says for whom, see {@link
 * #extended}.
 */
public final class Autopay implements Fold, Kept {

  private final Map<CustomerId, Consent> consents = new HashMap<>();
  private final Map<CustomerId, CustomerId> payers = new HashMap<>();
  private final Set<CustomerId> ended = new LinkedHashSet<>();

  /** Nobody has consented yet. */
  public Autopay() {}

  @Override
  public void plus(JournalEntry entry) {
    AutopayDecision.in(entry.record()).ifPresent(this::take);
  }

  private void take(AutopayDecision decision) {
    CustomerId customer = decision.customer();
    consents.remove(customer);
    payers.remove(customer);
    if (decision instanceof AutopayDecision.Enrolled enrolled) {
      consents.put(customer, enrolled.consent());
    } else if (decision instanceof AutopayDecision.Extended extended) {
      payers.put(customer, extended.payer());
    } else {
      ended.add(customer);
      payers.forEach(
          (branch, payer) -> {
            if (payer.equals(customer)) {
              ended.add(branch);
            }
          });
      payers.values().removeIf(customer::equals);
    }
  }

  /** Whether a record is such a decision. */
  public static boolean isOne(JournalRecord record) {
    return record.is(AutopayDecision.ENROLLED)
        || record.is(AutopayDecision.EXTENDED)
        || record.is(AutopayDecision.WITHDRAWN);
  }

  @Override
  public void keep(Archive archive) {
    archive.map(
        "autopay", consents, Form.text(CustomerId::parse), Form.facts(Consent::facts, Consent::of));
    archive.map(
        "autopay of others", payers, Form.text(CustomerId::parse), Form.text(CustomerId::parse));
    archive.values("autopay ended", ended, Form.text(CustomerId::parse));
  }

  /**
   * A customer's consent to be charged on one method for every invoice when it falls due. A later
   * one replaces it.
   *
   * @param consentedOn the day it was given
   * @param evidence where the proof is kept: the id of the mandate or of the signed form
   */
  public static JournalRecord enrolled(
      CustomerId customer, SavedMethod method, LocalDate consentedOn, String evidence) {
    return enrolled(Consent.of(customer, method, consentedOn, evidence));
  }

  /** A customer's consent. A later one replaces it. */
  public static JournalRecord enrolled(Consent consent) {
    return JournalRecord.of(AutopayDecision.ENROLLED, consent.facts());
  }

  /**
   * A customer's consent to be charged for the invoices of another as well, on whatever method it
   * has consented to: a head office's for one of its branches. It takes the place of the other's
   * own consent, and ends with the payer's.
   *
   * @param payer who is charged
   * @param customer whose invoices
   * @param consentedOn the day it was given
   * @param evidence where the proof is kept: the id of the mandate or of the signed form
   * @throws IllegalArgumentException if both are the same customer
   */
  public static JournalRecord extended(
      CustomerId payer, CustomerId customer, LocalDate consentedOn, String evidence) {
    if (payer.equals(customer)) {
      throw new IllegalArgumentException("enrol a customer for itself: " + customer);
    }
    return JournalRecord.of(
        AutopayDecision.EXTENDED,
        Facts.builder()
            .put("payer", payer)
            .put("customer", customer)
            .put("consentedOn", consentedOn)
            .put("evidence", evidence)
            .build());
  }

  /**
   * The end of a consent, and of all for others that the customer gave with it. Nothing is charged
   * from then on.
   *
   * @param reason why, in words
   */
  public static JournalRecord withdrawn(CustomerId customer, String reason) {
    return JournalRecord.of(
        AutopayDecision.WITHDRAWN,
        Facts.builder().put("customer", customer).put("reason", reason).build());
  }

  /**
   * Whoever withdraws a consent that nobody ever gave has another customer in mind, who would go on
   * being charged. One that ended already may be withdrawn again: whoever did so may not know that
   * it was written down.
   *
   * @throws IllegalArgumentException if a record is such a withdrawal
   */
  public void requireGiven(JournalRecord record) {
    if (record.is(AutopayDecision.WITHDRAWN)) {
      CustomerId customer = record.facts().read("customer", CustomerId::parse);
      if (!consents.containsKey(customer)
          && !payers.containsKey(customer)
          && !ended.contains(customer)) {
        throw new IllegalArgumentException("there is no consent to be withdrawn: " + customer);
      }
    }
  }

  /**
   * Shows people the consents by which nobody is ever charged: those of customers whom nobody
   * knows, and those to pay for others of customers that have given none for themselves.
   *
   * @param known whether the PSA shows such a customer
   */
  public void reportUnknown(Predicate<CustomerId> known, Worklist worklist) {
    Stream.concat(consents.keySet().stream(), payers.keySet().stream())
        .filter(known.negate())
        .sorted(Comparator.comparing(CustomerId::text))
        .forEach(
            customer ->
                unusable(
                    customer,
                    "the PSA shows no customer that has this id",
                    "withdraw it if the customer has left, or enrol the one that was meant",
                    worklist));
    payers.keySet().stream()
        .filter(known)
        .filter(customer -> consent(customer).isEmpty())
        .sorted(Comparator.comparing(CustomerId::text))
        .forEach(
            customer ->
                unusable(
                    customer,
                    payers.get(customer) + " is to pay for it, and has no autopay itself",
                    "enrol the one that pays, or withdraw this",
                    worklist));
  }

  private static void unusable(
      CustomerId customer, String facts, String remedy, Worklist worklist) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.DECISION_UNUSABLE, new Subject.OfConsent(customer), facts, remedy)
            .withCustomer(customer)
            .withSuggestions(new Suggestion.Withdraw(customer)));
  }

  /**
   * The consent by which a customer's invoices are charged: its own, or that of who consented to
   * pay for it; empty if there is none.
   */
  public Optional<Consent> consent(CustomerId customer) {
    return Optional.ofNullable(consents.get(payers.getOrDefault(customer, customer)));
  }

  /** All consents that customers gave for themselves. */
  public List<Consent> all() {
    return consents.values().stream()
        .sorted(Comparator.comparing(consent -> consent.customer().text()))
        .toList();
  }
}
