package io.mspbilling.receivables;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Money that had come in and went back, in whole or in part. */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class Reversal {

  Reversal() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The gateway's id of the return, dispute or refund, or the bank's of the line. */
  public abstract String sourceId();

  public abstract ReversalKind kind();

  /** The payment that is taken back. */
  public abstract PaymentId payment();

  /** How much of it; positive. */
  public abstract Money amount();

  /** The day it happened, in the MSP's zone. */
  public abstract LocalDate on();

  /** The reason in the network's code, as {@code R01}; empty if there is none. */
  @Value.Default
  public String code() {
    return "";
  }

  /**
   * Whether the customer owes again. A refund may be a gift; what was decided about it when it was
   * first heard of holds for good, whatever is decided about later ones.
   */
  @Value.Default
  public boolean reopens() {
    return true;
  }

  /** The invoice that it was meant for; empty if nobody said. */
  public abstract Optional<InvoiceId> invoice();

  /** The same with its system, {@code system:id}: two gateways may give the same id. */
  public String source() {
    return payment().system() + ":" + sourceId();
  }

  public final Facts facts() {
    return Facts.builder()
        .put("source", sourceId())
        .put("kind", kind())
        .put("payment", payment())
        .put("amount", amount())
        .put("on", on())
        .put("code", code())
        .put("reopens", reopens())
        .put("invoice", invoice())
        .build();
  }

  /**
   * Reads what {@link #facts} wrote.
   *
   * @throws io.mspbilling.journal.FactsException if it cannot be read
   */
  public static Reversal of(Facts facts) {
    return builder()
        .sourceId(facts.text("source"))
        .kind(facts.read("kind", ReversalKind::valueOf))
        .payment(facts.read("payment", PaymentId::parse))
        .amount(facts.money("amount"))
        .on(facts.date("on"))
        .code(facts.text("code"))
        .reopens(facts.read("reopens", Boolean::parseBoolean))
        .invoice(facts.findAs("invoice", InvoiceId::parse))
        .build();
  }

  @Value.Check
  void check() {
    if (!amount().isPositive()) {
      throw new IllegalStateException("amount must be positive: " + amount() + " in " + sourceId());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableReversal.Builder {
    Builder() {}
  }
}
