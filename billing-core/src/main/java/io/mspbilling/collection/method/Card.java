package io.mspbilling.collection.method;

import io.mspbilling.journal.Facts;
import io.mspbilling.style.BillingStyle;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;

/** What a gateway tells of a saved card. There is no place here for its number. */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class Card {

  Card() {}

  public static Builder builder() {
    return new Builder();
  }

  @Value.Default
  public CardNetwork network() {
    return CardNetwork.OTHER;
  }

  @Value.Default
  public Funding funding() {
    return Funding.UNKNOWN;
  }

  /** The last month in which it is valid. */
  public abstract Optional<YearMonth> expires();

  /** Where it was issued, as two capital letters of ISO 3166. */
  public abstract Optional<String> country();

  /**
   * What the gateway shows in place of the number: the same for each token of the same card. Limits
   * of the networks count by it.
   */
  public abstract Optional<String> fingerprint();

  /** The journal's form. */
  Facts facts() {
    return Facts.builder()
        .put("network", network())
        .put("funding", funding())
        .put("expires", expires())
        .put("country", country())
        .put("fingerprint", fingerprint())
        .build();
  }

  /** Reads the journal's form. */
  static Card of(Facts facts) {
    return builder()
        .network(facts.read("network", CardNetwork::valueOf))
        .funding(facts.read("funding", Funding::valueOf))
        .expires(facts.findAs("expires", YearMonth::parse))
        .country(facts.find("country"))
        .fingerprint(facts.find("fingerprint"))
        .build();
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableCard.Builder {
    Builder() {}
  }
}
