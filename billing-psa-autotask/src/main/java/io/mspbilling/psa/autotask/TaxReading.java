package io.mspbilling.psa.autotask;

import io.mspbilling.psa.autotask.billing.AutotaskBillingItem;
import io.mspbilling.psa.autotask.billing.AutotaskInvoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an invoice's total and the totals of its lines are, judged by the one invoice: with tax or
 * without. Pure.
 *
 * <p>Lines come first. A line with tax adds its price, or its price and its tax; one that hours
 * cover which were paid for before adds neither, and tells nothing. Then the total is what the
 * lines come to without tax, or that and the tax. Amounts that are kept to four decimals and
 * printed with two may be off by a cent a line.
 */
final class TaxReading {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private TaxReading() {}

  /** What an invoice tells about its total. */
  enum Verdict {
    /** Tax comes on top of it. */
    WITHOUT_TAX,
    /** Tax is in it. */
    WITH_TAX,
    /** Nothing: no line with tax, or so little that it could be a matter of rounding. */
    UNDECIDED,
    /** It is neither: lines are missing or hidden. */
    CONTRADICTORY;

    /** Whether the total includes tax; empty if that was not told. */
    Optional<Boolean> includesTax() {
      return this == WITH_TAX || this == WITHOUT_TAX
          ? Optional.of(this == WITH_TAX)
          : Optional.empty();
    }
  }

  static Verdict of(AutotaskInvoice invoice, List<AutotaskBillingItem> lines) {
    Optional<Boolean> linesIncludeTax = linesIncludeTax(lines);
    if (linesIncludeTax.isEmpty()) {
      return Verdict.UNDECIDED;
    }
    BigDecimal net =
        lines.stream()
            .map(line -> net(line, linesIncludeTax.get()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal total = invoice.total().orElse(BigDecimal.ZERO);
    BigDecimal tolerance = CENT.multiply(BigDecimal.valueOf(lines.size()));
    boolean without = isNear(total, net, tolerance);
    boolean with = isNear(total, net.add(tax(invoice)), tolerance);
    if (without && with) {
      return Verdict.UNDECIDED;
    }
    return with ? Verdict.WITH_TAX : without ? Verdict.WITHOUT_TAX : Verdict.CONTRADICTORY;
  }

  /** Empty if no line tells, or if they tell different things. */
  static Optional<Boolean> linesIncludeTax(List<AutotaskBillingItem> lines) {
    List<Boolean> told =
        lines.stream()
            .flatMap(line -> includesTax(line).stream())
            .distinct()
            .collect(Collectors.toList());
    return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
  }

  private static Optional<Boolean> includesTax(AutotaskBillingItem line) {
    BigDecimal tax = line.tax().orElse(BigDecimal.ZERO);
    if (tax.abs().compareTo(CENT.add(CENT)) <= 0 || line.extendedPrice().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal more =
        line.total().orElse(BigDecimal.ZERO).subtract(line.extendedPrice().orElseThrow());
    return isNear(more, BigDecimal.ZERO, CENT)
        ? Optional.of(false)
        : isNear(more, tax, CENT) ? Optional.of(true) : Optional.empty();
  }

  /** What a line adds without tax. */
  static BigDecimal net(AutotaskBillingItem line, boolean includesTax) {
    BigDecimal total = line.total().orElse(BigDecimal.ZERO);
    return includesTax ? total.subtract(line.tax().orElse(BigDecimal.ZERO)) : total;
  }

  static BigDecimal tax(AutotaskInvoice invoice) {
    return invoice.tax().orElse(BigDecimal.ZERO);
  }

  static boolean isNear(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
    return one.subtract(other).abs().compareTo(tolerance) <= 0;
  }
}
