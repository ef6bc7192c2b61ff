package io.mspbilling.collection;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.collection.autopay.NoticePeriods;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A charge that its customer was told of comes on that day or, with notice anew where the method
 * asks for it, on a later one; never before. That it rolls over days on which no bank is open is no
 * change.
 */
public final class MovedCharges {

  private final Function<OpenInvoice, Optional<LocalDate>> told;
  private final BusinessCalendar bankingDays;

  /**
   * @param told the day for which the charge of a debt was told last; empty if it was not told of
   */
  public MovedCharges(
      Function<OpenInvoice, Optional<LocalDate>> told, BusinessCalendar bankingDays) {
    this.told = Objects.requireNonNull(told, "told");
    this.bankingDays = Objects.requireNonNull(bankingDays, "bankingDays");
  }

  /** Where customers are told of no charge. */
  public static MovedCharges none() {
    return new MovedCharges(open -> Optional.empty(), BusinessCalendar.federalReserve());
  }

  /**
   * The first day on which a debt may be charged, if it were for notice alone.
   *
   * @param wanted the day on which it would be
   * @param asOf the day on which the customer could be told of another day
   */
  LocalDate earliest(OpenInvoice open, SavedMethod method, LocalDate wanted, LocalDate asOf) {
    Optional<LocalDate> day = told.apply(open);
    if (day.isEmpty() || day.get().isAfter(wanted)) {
      return day.orElse(wanted);
    }
    boolean isAsTold = !wanted.isAfter(bankingDays.onOrAfter(day.get()));
    LocalDate noticed = asOf.plusDays(isAsTold ? 0 : NoticePeriods.daysOfChange(method));
    return noticed.isAfter(wanted) ? noticed : wanted;
  }
}
