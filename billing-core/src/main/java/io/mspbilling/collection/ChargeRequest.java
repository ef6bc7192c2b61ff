package io.mspbilling.collection;

import io.mspbilling.internal.BillingStyle;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.util.List;
import org.immutables.value.Value;

/** A charge to be made on a saved payment method, for certain invoices. */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class ChargeRequest {

  ChargeRequest() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Names this effect; goes to the gateway as idempotency key and into its metadata. */
  public abstract EffectKey key();

  public abstract CustomerId customer();

  public abstract SavedMethod method();

  /** What it pays for; at least one. */
  public abstract List<Allocation> allocations();

  /** What is added for the use of a card; zero for none. */
  public abstract Money surcharge();

  /** 1 for the first try on these invoices, one more after each decline. */
  public abstract int attempt();

  /** What is taken: the allocations and the surcharge. */
  public Money amount() {
    return allocations().stream().map(Allocation::amount).reduce(surcharge(), Money::plus);
  }

  /** The journal's form; the key stands beside it. */
  public Facts facts() {
    return Facts.builder()
        .put("customer", customer())
        .putUnder("method", method().facts())
        .putList(
            "allocations",
            allocations(),
            (facts, allocation) ->
                facts
                    .put("invoice", allocation.invoice())
                    .put("number", allocation.invoiceNumber())
                    .put("amount", allocation.amount()))
        .put("surcharge", surcharge())
        .put("attempt", attempt())
        .build();
  }

  /** Reads the journal's form. */
  public static ChargeRequest of(EffectKey key, Facts facts) {
    return builder()
        .key(key)
        .customer(facts.read("customer", CustomerId::parse))
        .method(SavedMethod.of(facts.under("method")))
        .allocations(
            facts.list(
                "allocations",
                one ->
                    new Allocation(
                        one.read("invoice", InvoiceId::parse),
                        one.text("number"),
                        one.money("amount"))))
        .surcharge(facts.money("surcharge"))
        .attempt(facts.number("attempt"))
        .build();
  }

  @Value.Check
  void check() {
    if (allocations().isEmpty()) {
      throw new IllegalStateException("a charge must pay for at least one invoice");
    }
    if (surcharge().isNegative()) {
      throw new IllegalStateException("surcharge must not be negative: " + surcharge());
    }
    if (attempt() < 1) {
      throw new IllegalStateException("attempt must be at least 1: " + attempt());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableChargeRequest.Builder {
    Builder() {}
  }
}
