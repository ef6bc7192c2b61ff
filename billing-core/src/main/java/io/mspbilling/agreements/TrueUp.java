package io.mspbilling.agreements;

import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What counted seats change in agreements: planned, and nothing done. Pure; the order of what it is
 * given does not matter. To have it done, give its orders to {@link TrueUps#ordered}, and that to
 * the desk.
 *
 * @param orders what may be done without a person
 * @param rows what may not, or cannot, each with what would settle it
 */
public record TrueUp(List<QuantityOrder> orders, List<ExceptionRow> rows) {

  public TrueUp {
    orders = List.copyOf(orders);
    rows = List.copyOf(rows);
  }

  /**
   * Plans one.
   *
   * @param agreements as the PSA shows them today
   * @param countedOn the day of the count: what was changed by it once is not changed again
   * @param settable whether the PSA lets quantities be set; if not, all is for people
   */
  public static TrueUp plan(
      TenantId tenant,
      Collection<Agreement> agreements,
      Collection<SeatCount> counts,
      LocalDate countedOn,
      TrueUpLimits limits,
      boolean settable) {
    Map<AgreementId, Agreement> byId =
        agreements.stream().collect(Collectors.toMap(Agreement::id, Function.identity()));
    List<ExceptionRow> rows = new ArrayList<>();
    List<QuantityOrder> orders = new ArrayList<>();
    BigDecimal billed = BigDecimal.ZERO;
    BigDecimal changed = BigDecimal.ZERO;
    for (List<SeatCount> ofLine : byLine(counts)) {
      SeatCount count = ofLine.get(0);
      if (ofLine.size() > 1) {
        rows.add(unusable(count, "it was counted " + ofLine.size() + " times"));
        continue;
      }
      Optional<Agreement> agreement = Optional.ofNullable(byId.get(count.agreement()));
      Optional<BigDecimal> quantity = agreement.flatMap(one -> quantity(one, count.line()));
      if (quantity.isEmpty() || !agreement.orElseThrow().active()) {
        rows.add(unusable(count, "there is no such line of an active agreement with a quantity"));
        continue;
      }
      BigDecimal before = quantity.get();
      BigDecimal change = count.billed().subtract(before);
      billed = billed.add(before);
      Optional<String> why = against(before, change, limits);
      if (change.signum() == 0) {
        continue;
      }
      if (why.isPresent() || !settable) {
        rows.add(differs(count, before, why));
        continue;
      }
      changed = changed.add(change.abs());
      orders.add(
          new QuantityOrder(
              QuantityOrder.key(tenant, count.agreement(), count.line(), countedOn),
              count.agreement(),
              count.line(),
              before,
              count.billed()));
    }
    return limits.perRun().holds(billed, changed)
        ? new TrueUp(orders, rows)
        : new TrueUp(List.of(), beside(rows, orders, limits));
  }

  private static List<List<SeatCount>> byLine(Collection<SeatCount> counts) {
    return counts.stream()
        .sorted(
            Comparator.comparing((SeatCount one) -> one.agreement().text())
                .thenComparing(SeatCount::line))
        .collect(
            Collectors.groupingBy(
                one -> one.agreement().text() + " " + one.line(),
                TreeMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .toList();
  }

  private static Optional<BigDecimal> quantity(Agreement agreement, String line) {
    return agreement.additions().stream()
        .filter(one -> one.sourceId().filter(line::equals).isPresent())
        .findFirst()
        .flatMap(InvoiceLine::quantity);
  }

  private static Optional<String> against(
      BigDecimal before, BigDecimal change, TrueUpLimits limits) {
    if (change.signum() < 0 && !limits.lowers()) {
      return Optional.of("quantities are not lowered by themselves");
    }
    return limits.perLine().holds(before, change)
        ? Optional.empty()
        : Optional.of("a line may change by " + limits.perLine() + " by itself");
  }

  /**
   * A run that is beyond its cap is likelier a wrong count than a busy month: none of it is done.
   */
  private static List<ExceptionRow> beside(
      List<ExceptionRow> rows, List<QuantityOrder> orders, TrueUpLimits limits) {
    List<ExceptionRow> all = new ArrayList<>(rows);
    for (QuantityOrder order : orders) {
      all.add(
          row(
              ExceptionKind.QUANTITY_DIFFERS,
              order.agreement(),
              order.line(),
              order.after().toPlainString()
                  + " are to be billed and "
                  + order.before().toPlainString()
                  + " are: all lines together may change by "
                  + limits.perRun()
                  + " by themselves, and would by more",
              "see whether the count is right; then raise the limit, or set it in the PSA"));
    }
    return all;
  }

  private static ExceptionRow differs(SeatCount count, BigDecimal before, Optional<String> why) {
    String facts =
        count.billed().toPlainString()
            + " are to be billed and "
            + before.toPlainString()
            + " are: "
            + why.orElse("the PSA lets no program set quantities");
    return row(
        why.isPresent() ? ExceptionKind.QUANTITY_DIFFERS : ExceptionKind.NOT_SUPPORTED,
        count.agreement(),
        count.line(),
        facts,
        "see whether the count is right; then set the quantity to "
            + count.billed().toPlainString()
            + " in the PSA");
  }

  private static ExceptionRow unusable(SeatCount count, String why) {
    return row(
        ExceptionKind.DECISION_UNUSABLE,
        count.agreement(),
        count.line(),
        why,
        "put the count right");
  }

  private static ExceptionRow row(
      ExceptionKind kind, AgreementId agreement, String line, String facts, String remedy) {
    return ExceptionRow.of(
        kind,
        new Subject.OfRecord(
            agreement.system().value(), "agreement " + agreement.value() + " line " + line),
        facts,
        remedy);
  }
}
