package io.mspbilling.communication.notice;

import io.mspbilling.collection.FailedCharge;
import io.mspbilling.collection.Prospect;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.AfterFailure;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.communication.SmallDebts;
import io.mspbilling.communication.WhyLess;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Charges that failed, as occasions to tell of them. Such a notice asks for nothing that reminders
 * would not ask for, and tells of no next try but one that comes as things stand.
 */
public final class FailedCharges {

  private final Function<InvoiceId, Optional<Standing>> standing;
  private final Function<PaymentId, Optional<LocalDate>> receipts;
  private final SmallDebts small;
  private final ChargesAhead.Surcharge surcharge;

  /** What is told together, as the same becomes of it. */
  private record Case(Optional<LocalDate> again, Optional<SavedMethod> method, boolean isOpen) {

    static final Case OPEN = new Case(Optional.empty(), Optional.empty(), true);

    static Case of(Standing standing) {
      if (standing.isOpen()) {
        return OPEN;
      }
      return standing.prospect() instanceof Prospect.Charged again
          ? new Case(Optional.of(again.on()), Optional.of(again.method()), false)
          : new Case(Optional.empty(), Optional.empty(), false);
    }
  }

  /** An invoice of a failed charge: what failed of it, and how it stands. */
  private record Part(Allocation failed, Standing standing) {

    Money owed() {
      return standing.open().open();
    }

    OwedLine asked() {
      return new OwedLine(
          failed.invoiceNumber(), Optional.empty(), owed(), WhyLess.of(standing.open()));
    }
  }

  /**
   * @param standing how an invoice stands; empty if nothing is owed on it, or nothing may be said
   *     of it
   * @param receipts the day of a payment for which its customer was sent a receipt; empty if it was
   *     not
   */
  public FailedCharges(
      Function<InvoiceId, Optional<Standing>> standing,
      Function<PaymentId, Optional<LocalDate>> receipts,
      SmallDebts small,
      ChargesAhead.Surcharge surcharge) {
    this.standing = Objects.requireNonNull(standing, "standing");
    this.receipts = Objects.requireNonNull(receipts, "receipts");
    this.small = Objects.requireNonNull(small, "small");
    this.surcharge = Objects.requireNonNull(surcharge, "surcharge");
  }

  /**
   * Each with those of its invoices that are owed still and not under way in another charge. Those
   * that are tried again on another day than the others, or not at all, or of which nothing is
   * asked for now, are told of by themselves: what the customer has to do for the ones it must not
   * do for the others.
   */
  public List<Occasion> of(Collection<FailedCharge> failed) {
    return failed.stream().flatMap(this::of).toList();
  }

  private Stream<Occasion> of(FailedCharge failed) {
    Map<Case, List<Part>> parts = new LinkedHashMap<>();
    for (Allocation one : failed.request().allocations()) {
      standing
          .apply(one.invoice())
          .filter(owed -> !owed.isUnderWay())
          .ifPresent(
              owed ->
                  parts
                      .computeIfAbsent(Case.of(owed), none -> new ArrayList<>())
                      .add(new Part(one, owed)));
    }
    return parts.entrySet().stream()
        .map(entry -> occasion(failed, entry.getKey(), entry.getValue()));
  }

  private Occasion occasion(FailedCharge failed, Case found, List<Part> parts) {
    boolean isTooLittle = small.isTooLittle(parts.stream().map(Part::owed).toList());
    Case told = isTooLittle ? Case.OPEN : found;
    String name = failed.request().key().value() + " on " + failed.on() + " for ";
    return new Occasion(
        NoticeKind.PAYMENT_FAILED,
        failed.request().customer(),
        parts.stream().map(one -> name + one.failed().invoice()).toList(),
        new Notice.PaymentFailed(
            failed.request().amount(),
            failed.request().method().label(),
            failed.returned().isPresent(),
            failed.returned().flatMap(receipts),
            after(failed, told, parts),
            Optional.empty(),
            told.isOpen()
                ? parts.stream().map(one -> OwedLine.of(one.failed())).toList()
                : parts.stream().map(Part::asked).toList()));
  }

  private AfterFailure after(FailedCharge failed, Case told, List<Part> parts) {
    if (told.isOpen()) {
      return new AfterFailure.Open();
    }
    return told.again()
        .<AfterFailure>map(on -> again(failed, on, told.method().orElseThrow(), parts))
        .orElseGet(AfterFailure.Asked::new);
  }

  private AfterFailure again(
      FailedCharge failed, LocalDate on, SavedMethod method, List<Part> parts) {
    Money sum =
        Money.sum(parts.stream().map(Part::owed).toList(), failed.request().amount().currency());
    return new AfterFailure.Again(
        on, sum.plus(surcharge.on(on, failed.request().customer(), method, sum)));
  }
}
