package io.mspbilling.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.collection.method.AccountHolder;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.PaymentMethodId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A charge that was told comes on its day, or on a later one that was told in time. */
class MovedChargesTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 5);
  private static final LocalDate MONDAY = FRIDAY.plusDays(3);
  private static final SavedMethod CARD =
      SavedMethod.card(PaymentMethodId.parse("stripe:pm_1"), "Visa 4242", Card.builder().build());

  private static final OpenInvoice DEBT =
      new OpenInvoice(
          Invoice.builder()
              .id(InvoiceId.parse("psa:1"))
              .number("1")
              .customer(CustomerId.parse("psa:7"))
              .issuedOn(FRIDAY.minusDays(30))
              .dueOn(FRIDAY)
              .total(Money.of("10.00", "USD"))
              .build(),
          Money.of("10.00", "USD"),
          Money.of("0.00", "USD"),
          List.of());

  private static SavedMethod account(AccountHolder holder) {
    return SavedMethod.bankAccount(PaymentMethodId.parse("stripe:ba_1"), "Checking 6789", holder);
  }

  private static LocalDate earliest(
      Optional<LocalDate> told, SavedMethod method, LocalDate wanted, LocalDate asOf) {
    return new MovedCharges(open -> told, BusinessCalendar.federalReserve())
        .earliest(DEBT, method, wanted, asOf);
  }

  @Test
  void whatWasNotToldOfComesWhenItWould() {
    assertThat(earliest(Optional.empty(), account(AccountHolder.INDIVIDUAL), FRIDAY, FRIDAY))
        .isEqualTo(FRIDAY);
  }

  @Test
  void nothingComesBeforeTheDayThatWasTold() {
    assertThat(earliest(Optional.of(MONDAY), CARD, FRIDAY, FRIDAY)).isEqualTo(MONDAY);
    assertThat(earliest(Optional.of(FRIDAY), CARD, FRIDAY, FRIDAY.minusDays(3))).isEqualTo(FRIDAY);
  }

  @Test
  void aPersonHasSevenDaysFromWhenItCouldBeToldOfAnotherDay() {
    LocalDate tuesday = MONDAY.plusDays(1);

    for (AccountHolder holder : List.of(AccountHolder.INDIVIDUAL, AccountHolder.UNKNOWN)) {
      assertThat(earliest(Optional.of(FRIDAY), account(holder), tuesday, tuesday))
          .isEqualTo(tuesday.plusDays(7));
      assertThat(earliest(Optional.of(FRIDAY), account(holder), tuesday, FRIDAY.minusDays(4)))
          .as("told on Monday of Tuesday week at the earliest")
          .isEqualTo(tuesday);
    }
    assertThat(earliest(Optional.of(FRIDAY), account(AccountHolder.COMPANY), tuesday, tuesday))
        .isEqualTo(tuesday);
    assertThat(earliest(Optional.of(FRIDAY), CARD, tuesday, tuesday)).isEqualTo(tuesday);
  }

  @Test
  void thatBanksAreClosedIsNoMove() {
    LocalDate saturday = FRIDAY.plusDays(1);
    SavedMethod account = account(AccountHolder.INDIVIDUAL);

    assertThat(earliest(Optional.of(saturday), account, MONDAY, MONDAY)).isEqualTo(MONDAY);
    assertThat(earliest(Optional.of(FRIDAY), account, MONDAY, MONDAY))
        .isEqualTo(MONDAY.plusDays(7));
  }
}
