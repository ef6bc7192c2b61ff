package io.mspbilling.collection.surcharge;

import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.method.Funding;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Place;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much is added to a charge for the use of a credit card: what the MSP wants, but at most what
 * the card's network allows, what the card costs, and what the law allows where the customer is and
 * where the MSP is. Whatever of this is not known allows none. Pure.
 */
public final class Surcharges {

  private final SurchargePolicy policy;

  public Surcharges(SurchargePolicy policy) {
    this.policy = Objects.requireNonNull(policy, "policy");
  }

  /**
   * Decides for one charge.
   *
   * @param amount what is charged without it; the surcharge is rounded down to the smallest unit of
   *     its currency
   * @param payer where the customer is
   * @param isBusiness whether the customer is no consumer
   * @param day on which it is charged, in the MSP's zone
   */
  public SurchargeDecision on(
      SavedMethod method, Money amount, Optional<Place> payer, boolean isBusiness, LocalDate day) {
    RateLimit lowest =
        limits(method, payer, isBusiness, day)
            .min(Comparator.comparing(RateLimit::atMost))
            .orElseThrow();
    if (lowest.atMost().equals(Percent.ZERO)) {
      return new SurchargeDecision.None(lowest.reason());
    }
    Money added = lowest.atMost().of(amount);
    return added.isPositive()
        ? new SurchargeDecision.Surcharge(added, lowest.atMost(), lowest.reason())
        : new SurchargeDecision.None("it would be less than the smallest unit of money");
  }

  /** Of several that allow none, the first gives the reason. */
  private Stream<RateLimit> limits(
      SavedMethod method, Optional<Place> payer, boolean isBusiness, LocalDate day) {
    return Stream.of(
        wanted(),
        credit(method),
        network(method.network(), day),
        law(payer, "the customer", isBusiness, day),
        switched(payer),
        law(policy.merchantPlace(), "the MSP", isBusiness, day),
        notice(method.network(), day),
        cost(method.network()));
  }

  private RateLimit wanted() {
    return policy.isWanted()
        ? new RateLimit(policy.rate(), "what the MSP adds")
        : RateLimit.none("none is wanted");
  }

  private static RateLimit credit(SavedMethod method) {
    if (method.rail() != Rail.CARD) {
      return RateLimit.none("no card");
    }
    return switch (method.card().map(Card::funding).orElse(Funding.UNKNOWN)) {
      case CREDIT -> RateLimit.unlimited();
      case DEBIT -> RateLimit.none("debit");
      case PREPAID -> RateLimit.none("prepaid");
      case UNKNOWN -> RateLimit.none("funding not known");
    };
  }

  private RateLimit network(CardNetwork network, LocalDate day) {
    Optional<NetworkCap> cap = NetworkCap.find(network);
    if (cap.isEmpty()) {
      return RateLimit.none("network not known");
    }
    RateLimit own =
        new RateLimit(cap.get().on(day), "the most that " + cap.get().name() + " allows");
    RateLimit lower =
        new RateLimit(
            policy.lowerCaps().getOrDefault(network, Percent.ALL),
            "the MSP's own cap for " + cap.get().name());
    RateLimit visa =
        policy.acceptsVisa()
            ? new RateLimit(
                NetworkCap.find(CardNetwork.VISA).orElseThrow().on(day),
                "the most that Visa allows, which is accepted too")
            : RateLimit.unlimited();
    return lowest(List.of(own, lower, visa));
  }

  private static RateLimit lowest(List<RateLimit> limits) {
    return limits.stream().min(Comparator.comparing(RateLimit::atMost)).orElseThrow();
  }

  private RateLimit law(Optional<Place> place, String whose, boolean isBusiness, LocalDate day) {
    if (place.isEmpty()) {
      return RateLimit.none("place of " + whose + " not known");
    }
    Place ruling = policy.jurisdictions().ruling(place.get());
    return policy
        .jurisdictions()
        .find(place.get(), day)
        .map(found -> law(found, ruling, isBusiness && policy.businessExempt().contains(ruling)))
        .orElseGet(() -> RateLimit.none("nothing is known of the law of " + place.get()));
  }

  private RateLimit law(Jurisdiction here, Place ruling, boolean isExempt) {
    LocalRule rule = isExempt ? here.forBusiness().orElse(here.rule()) : here.rule();
    if (rule instanceof LocalRule.Prohibited) {
      return RateLimit.none(here.name() + " prohibits it");
    }
    if (rule instanceof LocalRule.Counsel && !policy.clearedByCounsel().contains(ruling)) {
      return RateLimit.none("the law of " + here.name() + " is in dispute");
    }
    return rule instanceof LocalRule.AtMost most
        ? new RateLimit(most.cap(), "the most that " + here.name() + " allows")
        : RateLimit.unlimited(); // Never more than the cost holds everywhere.
  }

  private RateLimit switched(Optional<Place> payer) {
    return payer
        .map(place -> policy.jurisdictions().ruling(place))
        .filter(place -> !policy.switchedOn().contains(place))
        .map(place -> RateLimit.none("not switched on in " + place))
        .orElseGet(RateLimit::unlimited);
  }

  private RateLimit notice(CardNetwork network, LocalDate day) {
    if (policy.noticeGivenOn().isEmpty()) {
      return RateLimit.none("the acquirer was not told");
    }
    LocalDate first =
        policy
            .noticeGivenOn()
            .get()
            .plusDays(NetworkCap.find(network).map(NetworkCap::noticeDays).orElse(0));
    return day.isBefore(first)
        ? RateLimit.none(
            "the acquirer was told on " + policy.noticeGivenOn().get() + ", so not before " + first)
        : RateLimit.unlimited();
  }

  private RateLimit cost(CardNetwork network) {
    return Optional.ofNullable(policy.costs().get(network))
        .map(cost -> new RateLimit(cost, "what the card costs"))
        .orElseGet(() -> RateLimit.none("cost not known"));
  }
}
