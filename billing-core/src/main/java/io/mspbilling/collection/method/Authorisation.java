package io.mspbilling.collection.method;

import io.mspbilling.journal.Facts;
import io.mspbilling.receivables.Rail;
import java.util.Objects;
import java.util.Optional;

/** How a method was authorised, as its rail wants to be told with each charge. */
public sealed interface Authorisation {

  /**
   * Of a bank debit.
   *
   * @param mandate the gateway's id of the mandate
   */
  record OfDebit(SecCode code, Optional<String> mandate) implements Authorisation {
    public OfDebit {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(mandate, "mandate");
    }

    @Override
    public boolean isFor(Rail rail) {
      return rail == Rail.ACH;
    }

    @Override
    public OfDebit atAnotherGateway() {
      return new OfDebit(code, Optional.empty());
    }

    @Override
    public Facts facts() {
      return Facts.builder().put("code", code).put("mandate", mandate).build();
    }
  }

  /**
   * Of a saved card.
   *
   * @param first the network's id of the transaction with which the card was saved
   */
  record OfCard(StoredCredentialUse use, Optional<String> first) implements Authorisation {
    public OfCard {
      Objects.requireNonNull(use, "use");
      Objects.requireNonNull(first, "first");
    }

    @Override
    public boolean isFor(Rail rail) {
      return rail != Rail.ACH;
    }

    @Override
    public OfCard atAnotherGateway() {
      return this;
    }

    @Override
    public Facts facts() {
      return Facts.builder().put("use", use).put("first", first).build();
    }
  }

  /** Whether a method of a rail is authorised in this way. */
  boolean isFor(Rail rail);

  /**
   * The same where the method was taken along to another gateway: mandates have other ids there,
   * while the network's ids of transactions stay.
   */
  Authorisation atAnotherGateway();

  /** The journal's form. */
  Facts facts();

  /** Reads the journal's form. */
  static Authorisation of(Facts facts) {
    return facts
        .findAs("code", SecCode::valueOf)
        .<Authorisation>map(code -> new OfDebit(code, facts.find("mandate")))
        .orElseGet(
            () -> new OfCard(facts.read("use", StoredCredentialUse::valueOf), facts.find("first")));
  }

  /**
   * What is usual for a method of which nothing else is known: a company's debit is CCD, a person's
   * WEB, and a card is saved for charges as the invoices come.
   */
  static Authorisation usual(SavedMethod method) {
    if (method.rail() != Rail.ACH) {
      return new OfCard(StoredCredentialUse.UNSCHEDULED, Optional.empty());
    }
    return new OfDebit(
        method.holder() == AccountHolder.COMPANY ? SecCode.CCD : SecCode.WEB, Optional.empty());
  }
}
