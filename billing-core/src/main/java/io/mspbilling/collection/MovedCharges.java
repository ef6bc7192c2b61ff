package io.mspbilling.collection;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.collection.autopay.Consent;
import io.mspbilling.collection.autopay.NoticePeriods;
import io.mspbilling.communication.ToldCharge;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A charge that its customer was told of comes on that day or, with notice anew where the method
 * asks for it, on a later one; never before. That it rolls over days on which no bank is open is no
 * change. What is more than was told, or in another currency, comes with notice anew of the amount:
 * as many days after that as the method or the consent asks for, and never on the day itself. What
 * is less than was told comes as it was told.
 */
public final class MovedCharges {

  private static final int LEAST_DAYS_OF_MORE = 1;

  private final Function<OpenInvoice, Optional<ToldCharge>> told;
  private final BusinessCalendar bankingDays;

  /**
   * @param told the charge of a debt as it was told last; empty if it was not told of
   */
  public MovedCharges(
      Function<OpenInvoice, Optional<ToldCharge>> told, BusinessCalendar bankingDays) {
    this.told = Objects.requireNonNull(told, "told");
    this.bankingDays = Objects.requireNonNull(bankingDays, "bankingDays");
  }

  /** Where customers are told of no charge. */
  public static MovedCharges none() {
    return new MovedCharges(open -> Optional.empty(), BusinessCalendar.federalReserve());
  }

  /**
   * The first day on which a debt may be charged, if it were for notice alone. Of a charge that is
   * tried again the day was told when it failed; its amount may have become another.
   *
   * @param wanted how it would be charged
   * @param asOf the day on which the customer could be told of another day or amount
   */
  LocalDate earliest(OpenInvoice open, Consent consent, Prospect.Charged wanted, LocalDate asOf) {
    return told.apply(open)
        .map(last -> earliest(open, consent, wanted, asOf, last))
        .orElse(wanted.on());
  }

  private LocalDate earliest(
      OpenInvoice open, Consent consent, Prospect.Charged wanted, LocalDate asOf, ToldCharge last) {
    LocalDate day = wanted.on();
    int notice = 0;
    if (!last.covers(open.open())) {
      notice = Math.max(LEAST_DAYS_OF_MORE, consent.noticeDaysOf(wanted.method()));
    }
    if (!wanted.isAgain()) {
      day = later(day, last.on());
      if (day.isAfter(bankingDays.onOrAfter(last.on()))) {
        notice = Math.max(notice, NoticePeriods.daysOfChange(wanted.method()));
      }
    }
    return later(day, asOf.plusDays(notice));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
