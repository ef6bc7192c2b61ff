package io.mspbilling.collection;

import io.mspbilling.collection.method.Authorisation;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.style.BillingStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** A charge to be made on a saved payment method, for certain invoices. */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class ChargeRequest implements EffectOrder {

  ChargeRequest() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Names this effect; goes to the gateway as idempotency key and into its metadata. */
  @Override
  public abstract EffectKey key();

  public abstract CustomerId customer();

  public abstract SavedMethod method();

  /**
   * How the method was authorised, by the customer's consent: a debit's mandate and code, or how a
   * saved card may be used. Default: what is usual for the method.
   */
  @Value.Default
  public Authorisation authorisation() {
    return Authorisation.usual(method());
  }

  /**
   * Whether it repeats a charge that failed, on the same method and by the same authorisation. An
   * ACH debit is then a reinitiation: same amount, company and entry description {@code RETRY PYMT}
   * (Nacha Operating Rules, 2.12.4).
   */
  @Value.Default
  public boolean isAgain() {
    return false;
  }

  /** What it pays for; at least one. */
  public abstract List<Allocation> allocations();

  /** What is added for the use of a card; zero for none. */
  public abstract Money surcharge();

  /** 1 for the first try on these invoices, one more after each decline. */
  public abstract int attempt();

  /**
   * How many charges for one of these invoices were collected before: it tells the charge for what
   * was added to an invoice from the one that paid it before.
   */
  @Value.Default
  public int collectedBefore() {
    return 0;
  }

  /** What is taken: the allocations and the surcharge. */
  public Money amount() {
    return allocations().stream().map(Allocation::amount).reduce(surcharge(), Money::plus);
  }

  /**
   * The key of a charge: customer, method, what is paid and added, and which charge for it this is.
   * Other amounts make another charge; so does the same amount after an earlier one was collected.
   * One key never means two amounts, also if the policy of surcharges changes between two runs:
   * gateways refuse a key that comes again with another amount.
   *
   * @param surcharge as {@link #surcharge()}
   * @param attempt as {@link #attempt()}
   * @param collectedBefore as {@link #collectedBefore()}
   */
  public static EffectKey key(
      TenantId tenant,
      CustomerId customer,
      SavedMethod method,
      List<Allocation> allocations,
      Money surcharge,
      int attempt,
      int collectedBefore) {
    List<String> parts = new ArrayList<>();
    parts.add(customer.text());
    parts.add(method.id().text());
    parts.add(Integer.toString(attempt));
    parts.add(Integer.toString(collectedBefore));
    allocations.stream()
        .sorted(Comparator.comparing(allocation -> allocation.invoice().text()))
        .forEach(
            allocation -> {
              parts.add(allocation.invoice().text());
              parts.add(allocation.amount().toString());
            });
    if (surcharge.isPositive()) {
      parts.add("surcharge");
      parts.add(surcharge.toString());
    }
    return EffectKey.derive(tenant, "charge", parts);
  }

  @Override
  public String description() {
    return "charge "
        + amount()
        + " on "
        + method().label()
        + " for "
        + allocations().stream().map(Allocation::invoiceNumber).collect(Collectors.joining(", "));
  }

  @Override
  public Facts facts() {
    return Facts.builder()
        .put("customer", customer())
        .putUnder("method", method().facts())
        .putUnder("authorisation", authorisation().facts())
        .put("again", isAgain())
        .putList("allocations", allocations(), Allocation::facts)
        .put("surcharge", surcharge())
        .put("attempt", attempt())
        .put("collectedBefore", collectedBefore())
        .build();
  }

  /** Reads the journal's form. */
  public static ChargeRequest of(EffectKey key, Facts facts) {
    return builder()
        .key(key)
        .customer(facts.read("customer", CustomerId::parse))
        .method(SavedMethod.of(facts.under("method")))
        .authorisation(Authorisation.of(facts.under("authorisation")))
        .isAgain(facts.read("again", Boolean::parseBoolean))
        .allocations(facts.list("allocations", Allocation::of))
        .surcharge(facts.money("surcharge"))
        .attempt(facts.number("attempt"))
        .collectedBefore(facts.number("collectedBefore"))
        .build();
  }

  @Value.Check
  void check() {
    if (allocations().isEmpty()) {
      throw new IllegalStateException("a charge must pay for at least one invoice");
    }
    if (!authorisation().isFor(method().rail())) {
      throw new IllegalStateException(
          method().label() + " cannot be authorised by " + authorisation());
    }
    if (surcharge().isNegative()) {
      throw new IllegalStateException("surcharge must not be negative: " + surcharge());
    }
    if (attempt() < 1 || collectedBefore() < 0) {
      throw new IllegalStateException(
          "attempt must be at least 1 and the charges before 0: "
              + attempt()
              + ", "
              + collectedBefore());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableChargeRequest.Builder {
    Builder() {}
  }
}
