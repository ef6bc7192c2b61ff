package io.mspbilling.collection.autopay;

import io.mspbilling.collection.autopay.AutopayFinding.Kind;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Looks for rules that never fire and for consents by which nothing will be charged. Pure. What it
 * finds stops nothing: a card past its month may well be charged, as many live on under a new one.
 */
public final class AutopayReview {

  private AutopayReview() {}

  /** The rules that never fire, in their order. */
  public static List<AutopayFinding> of(AutopayPolicy policy) {
    List<AutopayFinding> findings = new ArrayList<>();
    for (int i = 0; i < policy.rules().size(); i++) {
      AutopayRule rule = policy.rules().get(i);
      if (rule.invoices().isImpossible()) {
        findings.add(
            finding(
                Kind.RULE_FITS_NOTHING,
                Optional.empty(),
                "no invoice fits the rule \"" + rule.name() + "\": " + rule.invoices().words(),
                "correct its amounts, or take it out"));
        continue;
      }
      policy.rules().subList(0, i).stream()
          .filter(earlier -> earlier.invoices().includes(rule.invoices()))
          .findFirst()
          .ifPresent(
              earlier ->
                  findings.add(
                      finding(
                          Kind.RULE_IN_THE_SHADOW,
                          Optional.empty(),
                          "the rule \""
                              + earlier.name()
                              + "\" takes every invoice that \""
                              + rule.name()
                              + "\" is for",
                          "put \"" + rule.name() + "\" before it, or take it out")));
    }
    return findings;
  }

  /**
   * The consents by which nothing is charged, or soon nothing will be.
   *
   * @param consents all that stand
   * @param known whether the PSA shows such a customer
   * @param agreements all that the PSA shows; of a PSA that has none, none
   * @param nextCharge when something of a customer's is charged next; empty if nothing is known
   */
  public static List<AutopayFinding> of(
      Collection<Consent> consents,
      Predicate<CustomerId> known,
      Collection<Agreement> agreements,
      Function<CustomerId, Optional<LocalDate>> nextCharge,
      LocalDate today) {
    Set<AgreementId> active =
        agreements.stream()
            .filter(one -> one.runsOn(today))
            .map(Agreement::id)
            .collect(Collectors.toSet());
    List<AutopayFinding> findings = new ArrayList<>();
    for (Consent consent : consents) {
      Optional<AutopayFinding> dead = dead(consent, known.test(consent.customer()), active, today);
      dead.ifPresent(findings::add);
      if (dead.isEmpty()) {
        LocalDate next = nextCharge.apply(consent.customer()).orElse(today);
        for (SavedMethod method : consent.savedMethods()) {
          method
              .card()
              .flatMap(Card::expires)
              .flatMap(last -> expiry(consent, method, last, next, today))
              .ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<AutopayFinding> dead(
      Consent consent, boolean isKnown, Set<AgreementId> active, LocalDate today) {
    if (!isKnown) {
      return about(
          consent,
          Kind.CUSTOMER_UNKNOWN,
          "the PSA shows no customer that has the id of this consent",
          "enrol the customer that it was merged into, or withdraw it");
    }
    if (!consent.holdsOn(today)) {
      return about(
          consent,
          Kind.CONSENT_ENDED,
          "the consent ended on " + consent.endsOn().orElseThrow(),
          "ask for a new one, or withdraw it");
    }
    if (!consent.agreements().isEmpty()
        && consent.agreements().stream().noneMatch(active::contains)) {
      return about(
          consent,
          Kind.AGREEMENT_GONE,
          "no agreement that the consent is for is active",
          "ask for a consent that covers the renewed one");
    }
    return Optional.empty();
  }

  private static Optional<AutopayFinding> expiry(
      Consent consent, SavedMethod method, YearMonth last, LocalDate next, LocalDate today) {
    if (YearMonth.from(today).isAfter(last)) {
      return about(
          consent,
          Kind.CARD_EXPIRED,
          method.label() + " was valid until " + last,
          "ask the customer for the new expiry, or another card");
    }
    return YearMonth.from(next).isAfter(last)
        ? about(
            consent,
            Kind.CARD_EXPIRES,
            method.label() + " is valid until " + last + " and charged next on " + next,
            "ask the customer for the new expiry before then")
        : Optional.empty();
  }

  private static Optional<AutopayFinding> about(
      Consent consent, Kind kind, String facts, String remedy) {
    return Optional.of(finding(kind, Optional.of(consent.customer()), facts, remedy));
  }

  private static AutopayFinding finding(
      Kind kind, Optional<CustomerId> customer, String facts, String remedy) {
    return new AutopayFinding(kind, customer, facts, remedy);
  }
}
