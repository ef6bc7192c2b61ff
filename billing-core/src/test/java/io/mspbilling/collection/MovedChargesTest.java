package io.mspbilling.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.collection.autopay.Consent;
import io.mspbilling.collection.autopay.ConsentedMethod;
import io.mspbilling.collection.method.AccountHolder;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.ToldCharge;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.PaymentMethodId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A charge that was told comes on its day and for its amount, or otherwise after that was told in
 * time.
 */
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

  private static Prospect.Charged charged(SavedMethod method, LocalDate on, boolean isAgain) {
    return new Prospect.Charged(on, Instant.MIN, method, 1, isAgain, "due");
  }

  private static Consent.Builder consent(SavedMethod method) {
    return Consent.builder()
        .customer(DEBT.invoice().customer())
        .addMethods(ConsentedMethod.of(method))
        .givenOn(FRIDAY.minusDays(90))
        .evidence("mandate");
  }

  private static LocalDate earliest(
      Optional<LocalDate> told, SavedMethod method, LocalDate wanted, LocalDate asOf) {
    return moved(told.map(day -> new ToldCharge("psa:1", day, DEBT.open())))
        .earliest(DEBT, consent(method).build(), charged(method, wanted, false), asOf);
  }

  /** Of what is more than was told. */
  private static LocalDate earliest(
      Consent consent, LocalDate told, LocalDate wanted, boolean isAgain, LocalDate asOf) {
    SavedMethod method = consent.savedMethods().get(0);
    return moved(Optional.of(new ToldCharge("psa:1", told, Money.of("9.99", "USD"))))
        .earliest(DEBT, consent, charged(method, wanted, isAgain), asOf);
  }

  private static MovedCharges moved(Optional<ToldCharge> told) {
    return new MovedCharges(open -> told, BusinessCalendar.federalReserve());
  }

  @Test
  void ofMoreThanWasToldAPersonHasTenDaysAndEverybodyElseOne() {
    for (AccountHolder holder : List.of(AccountHolder.INDIVIDUAL, AccountHolder.UNKNOWN)) {
      Consent person = consent(account(holder)).build();
      assertThat(earliest(person, FRIDAY, FRIDAY, false, FRIDAY.minusDays(3)))
          .isEqualTo(FRIDAY.plusDays(7));
      assertThat(earliest(person, FRIDAY, FRIDAY, false, FRIDAY.minusDays(10)))
          .as("told in time")
          .isEqualTo(FRIDAY);
    }
    for (SavedMethod method : List.of(CARD, account(AccountHolder.COMPANY))) {
      Consent firm = consent(method).build();
      assertThat(earliest(firm, FRIDAY, FRIDAY, false, FRIDAY.minusDays(3))).isEqualTo(FRIDAY);
      assertThat(earliest(firm, FRIDAY, FRIDAY, false, FRIDAY)).isEqualTo(FRIDAY.plusDays(1));
    }
    assertThat(earliest(consent(CARD).noticeDays(4).build(), FRIDAY, FRIDAY, false, FRIDAY))
        .as("as was agreed")
        .isEqualTo(FRIDAY.plusDays(4));
  }

  @Test
  void aChargeThatIsTriedAgainKeepsItsDayUnlessItIsMore() {
    Consent person = consent(account(AccountHolder.INDIVIDUAL)).build();

    assertThat(
            moved(Optional.of(new ToldCharge("psa:1", FRIDAY, DEBT.open())))
                .earliest(
                    DEBT,
                    person,
                    charged(account(AccountHolder.INDIVIDUAL), MONDAY.plusDays(1), true),
                    MONDAY))
        .isEqualTo(MONDAY.plusDays(1));
    assertThat(earliest(person, FRIDAY, MONDAY.plusDays(1), true, MONDAY))
        .isEqualTo(MONDAY.plusDays(10));
  }

  @Test
  void anotherCurrencyIsAnotherAmount() {
    assertThat(
            moved(Optional.of(new ToldCharge("psa:1", FRIDAY, Money.of("1000.00", "CAD"))))
                .earliest(DEBT, consent(CARD).build(), charged(CARD, FRIDAY, false), FRIDAY))
        .isEqualTo(FRIDAY.plusDays(1));
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
