package io.mspbilling.psa.autotask;

import io.mspbilling.style.BillingStyle;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** How one customer's Autotask is used for billing. All settings have defaults. */
@Value.Immutable
@BillingStyle
public abstract class AutotaskPsaSettings implements WithAutotaskPsaSettings {

  AutotaskPsaSettings() {}

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether the total of an invoice includes its tax. That differs between customers of Autotask;
   * by default it is found out by the lines of the first invoice with tax that tells. As long as
   * none does, invoices with tax are reported as unreadable rather than guessed at.
   */
  public abstract Optional<Boolean> totalsIncludeTax();

  /**
   * Whether a paid date is written together with a stamp of ours in {@code webServiceDate}, by
   * which it is known again after a lost answer; default no. The field is there for all programs,
   * and those that transfer invoices to the books skip what is stamped: say yes only where none
   * does, or where invoices are transferred before they are paid. Without it, a paid date of which
   * it is not known who wrote it is for a person to look at.
   */
  @Value.Default
  public boolean stampsPayments() {
    return false;
  }

  /**
   * The currency of companies that name none, where the instance has several or does not name its
   * own by a code.
   */
  public abstract Optional<Currency> defaultCurrency();

  /** The currencies of the instance by its own id, where their names are no codes. */
  public abstract Map<Long, Currency> currencies();

  /**
   * The name of the user-defined field of companies that holds where bills go. By default they go
   * to the primary contacts, as companies in Autotask have no address for that.
   */
  public abstract Optional<String> billingEmailField();

  /**
   * The {@code invoiceStatus} of invoices whose tax is computed; default 1. Others are reported as
   * unreadable, as their total may change. Versions that know no status count as done.
   */
  @Value.Default
  public Set<Long> finalStatuses() {
    return Set.of(1L);
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableAutotaskPsaSettings.Builder {
    Builder() {}
  }
}
