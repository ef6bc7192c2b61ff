package io.mspbilling.collection.method;

import io.mspbilling.journal.Facts;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import java.util.Objects;
import java.util.Optional;

/**
 * A card or bank account that a customer left with the gateway. There is no place here for its
 * number: only the gateway's token and what may be shown.
 *
 * @param id the gateway's token
 * @param rail card or ACH
 * @param label what may be shown to people, as in {@code Visa 4242}
 * @param card what is known of a card; empty for a bank account
 * @param holder whose bank account it is; not known for a card
 */
public record SavedMethod(
    PaymentMethodId id, Rail rail, String label, Optional<Card> card, AccountHolder holder) {

  /**
   * @throws IllegalArgumentException if something that is no card has a card's details
   */
  public SavedMethod {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rail, "rail");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(holder, "holder");
    if (card.isPresent() && rail != Rail.CARD) {
      throw new IllegalArgumentException("a card's details on " + rail + ": " + label);
    }
  }

  /** A card or account of which no more is known. */
  public SavedMethod(PaymentMethodId id, Rail rail, String label) {
    this(id, rail, label, Optional.empty(), AccountHolder.UNKNOWN);
  }

  /** A card. */
  public static SavedMethod card(PaymentMethodId id, String label, Card card) {
    return new SavedMethod(id, Rail.CARD, label, Optional.of(card), AccountHolder.UNKNOWN);
  }

  /** A bank account that is debited by ACH. */
  public static SavedMethod bankAccount(PaymentMethodId id, String label, AccountHolder holder) {
    return new SavedMethod(id, Rail.ACH, label, Optional.empty(), holder);
  }

  /** Whose rules it is under, if it is a card. */
  public CardNetwork network() {
    return card.map(Card::network).orElse(CardNetwork.OTHER);
  }

  /** What tells it from every other card or account: of a card known under several tokens, one. */
  public String fingerprint() {
    return card.flatMap(Card::fingerprint).orElseGet(id::text);
  }

  /** Whether it is the same token, whatever is known of it by now. */
  public boolean isSame(SavedMethod other) {
    return id.equals(other.id);
  }

  /** The journal's form. */
  public Facts facts() {
    Facts.Builder facts =
        Facts.builder().put("id", id).put("rail", rail).put("label", label).put("holder", holder);
    card.ifPresent(known -> facts.putUnder("card", known.facts()));
    return facts.build();
  }

  /** Reads the journal's form. */
  public static SavedMethod of(Facts facts) {
    return new SavedMethod(
        facts.read("id", PaymentMethodId::parse),
        facts.read("rail", Rail::valueOf),
        facts.text("label"),
        facts.find("card.network").map(network -> Card.of(facts.under("card"))),
        facts.read("holder", AccountHolder::valueOf));
  }
}
