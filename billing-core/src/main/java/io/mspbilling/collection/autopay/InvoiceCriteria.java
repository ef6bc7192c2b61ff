package io.mspbilling.collection.autopay;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.style.BillingStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** Which invoices a rule is for. What is left empty asks for nothing. */
@Value.Immutable
@BillingStyle
public abstract class InvoiceCriteria implements WithInvoiceCriteria {

  InvoiceCriteria() {}

  public static Builder builder() {
    return new Builder();
  }

  /** All invoices. */
  public static InvoiceCriteria all() {
    return builder().build();
  }

  /** Whose invoices; none for everybody's. */
  public abstract Set<CustomerId> customers();

  /** Whether they were made from an agreement, or from anything but one. */
  public abstract Optional<Boolean> fromAgreement();

  /** The least total, itself included; it asks for its own currency. */
  public abstract Optional<Money> least();

  /** The greatest total, itself included; it asks for its own currency. */
  public abstract Optional<Money> most();

  /** Whether an invoice fits. */
  public boolean fits(Invoice invoice) {
    Money total = invoice.total();
    return (customers().isEmpty() || customers().contains(invoice.customer()))
        && fromAgreement().orElse(invoice.agreement().isPresent())
            == invoice.agreement().isPresent()
        && least().filter(least -> !isAtLeast(total, least)).isEmpty()
        && most().filter(most -> !isAtLeast(most, total)).isEmpty();
  }

  private static boolean isAtLeast(Money amount, Money least) {
    return amount.currency().equals(least.currency()) && amount.compareTo(least) >= 0;
  }

  /** Whether no invoice can fit: the least is more than the most, or of another currency. */
  public boolean isImpossible() {
    return least().isPresent() && most().isPresent() && !isAtLeast(most().get(), least().get());
  }

  /** Whether every invoice that fits the other fits this as well. */
  public boolean includes(InvoiceCriteria other) {
    return (customers().isEmpty()
            || (!other.customers().isEmpty() && customers().containsAll(other.customers())))
        && (fromAgreement().isEmpty() || fromAgreement().equals(other.fromAgreement()))
        && least()
            .filter(least -> other.least().filter(o -> isAtLeast(o, least)).isEmpty())
            .isEmpty()
        && most().filter(most -> other.most().filter(o -> isAtLeast(most, o)).isEmpty()).isEmpty();
  }

  /** In words, as in {@code invoices from agreements up to USD 500.00}. */
  public String words() {
    List<String> words = new ArrayList<>();
    words.add(
        fromAgreement()
            .map(from -> from ? "invoices from agreements" : "invoices from no agreement")
            .orElse("invoices"));
    if (!customers().isEmpty()) {
      words.add(
          "of "
              + customers().stream()
                  .map(CustomerId::text)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    least().ifPresent(amount -> words.add("from " + amount));
    most().ifPresent(amount -> words.add("up to " + amount));
    return String.join(" ", words);
  }

  @Value.Check
  void check() {
    least().ifPresent(amount -> requirePositive("least", amount));
    most().ifPresent(amount -> requirePositive("most", amount));
  }

  private static void requirePositive(String name, Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalStateException(name + " must be positive, got " + amount);
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableInvoiceCriteria.Builder {
    Builder() {}
  }
}
