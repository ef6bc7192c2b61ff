package io.mspbilling.collection.surcharge;

import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.receivables.Place;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Whether, where and how much an MSP adds for the use of a credit card. A pure value; by default
 * nothing is added. What networks, states and the cost of the card allow stands above it, whatever
 * is said here: see {@link Surcharges}. This is no legal advice.
 */
@Value.Immutable
@BillingStyle
public abstract class SurchargePolicy implements WithSurchargePolicy {

  SurchargePolicy() {}

  public static Builder builder() {
    return new Builder();
  }

  /** No surcharge anywhere. */
  public static SurchargePolicy off() {
    return builder().build();
  }

  /** How much the MSP wants to add, of the charge; 0 by default. It may get less, never more. */
  @Value.Default
  public Percent rate() {
    return Percent.ZERO;
  }

  /**
   * What a card of a network costs the MSP, of the charge: its discount rate without fixed fees,
   * from the acquirer's statement. Of a network that is not named it is not known, and nothing is
   * added.
   */
  public abstract Map<CardNetwork, Percent> costs();

  /** Lower caps than the networks' own, where an acquirer sets them; higher ones change nothing. */
  public abstract Map<CardNetwork, Percent> lowerCaps();

  /**
   * Where customers are charged it: the codes of states, or of countries whose states make no
   * difference; nowhere by default. A country does not switch on states with rules of their own.
   */
  public abstract Set<Place> switchedOn();

  /** Places whose law is in dispute and where the MSP's lawyer has cleared it. */
  public abstract Set<Place> clearedByCounsel();

  /** Where the MSP itself is: the law there must allow it too. */
  public abstract Optional<Place> merchantPlace();

  /** When the acquirer was told that surcharges will begin; the networks want 30 days. */
  public abstract Optional<LocalDate> noticeGivenOn();

  /** Whether Visa is accepted: its cap then holds for all networks. Default true. */
  @Value.Default
  public boolean acceptsVisa() {
    return true;
  }

  /** Whether no customer is a consumer; default false. */
  @Value.Default
  public boolean customersAreBusinesses() {
    return false;
  }

  /**
   * Places where the MSP relies on it that the law for companies is another than for consumers;
   * none by default. It changes nothing where no such law is known.
   */
  public abstract Set<Place> businessExempt();

  /** What the law of each place says. */
  @Value.Default
  public Jurisdictions jurisdictions() {
    return Jurisdictions.standard();
  }

  /** Whether a surcharge is wanted anywhere. */
  public final boolean isWanted() {
    return rate().compareTo(Percent.ZERO) > 0 && !switchedOn().isEmpty();
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableSurchargePolicy.Builder {
    Builder() {}
  }
}
