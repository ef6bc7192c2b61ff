package io.mspbilling.collection.decline;

import io.mspbilling.journal.Facts;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A no to a charge, in one vocabulary for all gateways, networks and banks. */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class Decline {

  Decline() {}

  public static Builder builder() {
    return new Builder();
  }

  /** A no of which no more is known than what it means and how it was called. */
  public static Decline of(DeclineClass type, String code) {
    return builder().type(type).code(code).build();
  }

  /** The return of a bank debit, as in {@code R01}; what it means follows from the code. */
  public static Decline ofReturn(String code) {
    return of(AchReturns.classify(code), code);
  }

  /** What it means. */
  public abstract DeclineClass type();

  /** The raw code: the gateway's own, or an ACH return code as {@code R01}. */
  public abstract String code();

  /** The response code of the card's network, as {@code 51}, if the gateway passes it on. */
  public abstract Optional<String> networkCode();

  /** What the network advises, as Mastercard's {@code 03}, if the gateway passes it on. */
  public abstract Optional<String> advice();

  /** Whether the gateway will try again by itself; then nobody else may. */
  @Value.Default
  public boolean gatewayTriesAgain() {
    return false;
  }

  /** The journal's form. */
  public Facts facts() {
    return Facts.builder()
        .put("decline", type())
        .put("code", code())
        .put("networkCode", networkCode())
        .put("advice", advice())
        .put("gatewayTriesAgain", gatewayTriesAgain())
        .build();
  }

  /** Reads the journal's form. */
  public static Decline of(Facts facts) {
    return builder()
        .type(facts.read("decline", DeclineClass::valueOf))
        .code(facts.text("code"))
        .networkCode(facts.find("networkCode"))
        .advice(facts.find("advice"))
        .gatewayTriesAgain(facts.read("gatewayTriesAgain", Boolean::parseBoolean))
        .build();
  }

  @Override
  public String toString() {
    return DisputeReasons.explained(code()) + " (" + type().meaning() + ")";
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableDecline.Builder {
    Builder() {}
  }
}
