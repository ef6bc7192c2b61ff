package io.mspbilling.communication.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.Prospect;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.autopay.Consent;
import io.mspbilling.collection.autopay.ConsentedMethod;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.Delivery;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.communication.SmallDebts;
import io.mspbilling.communication.ToldCharge;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Outcome;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.PaymentMethodId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChargesAheadTest {
  private static final LocalDate DAY = Told.DAY;
  private static final SavedMethod CARD =
      SavedMethod.card(
          PaymentMethodId.parse("stripe:pm_1"),
          "Visa 4242",
          Card.builder().expires(YearMonth.of(2026, 7)).build());

  private final Told told = new Told();
  private final Autopay autopay = new Autopay();

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  private static OpenInvoice open(String number, String amount, int days) {
    return open(number, amount, days, false);
  }

  private static OpenInvoice open(String number, String amount, int days, boolean instalment) {
    Invoice invoice =
        Invoice.builder()
            .id(InvoiceId.parse("psa:" + number))
            .number(number)
            .customer(Told.ACME)
            .issuedOn(DAY.minusDays(20))
            .dueOn(DAY.plusDays(days))
            .total(usd(amount))
            .balance(usd(amount))
            .build();
    return new OpenInvoice(invoice, usd(amount), usd("0.00"), List.of(), instalment);
  }

  private static Prospect onDueDay(OpenInvoice open) {
    return new Prospect.Charged(
        open.invoice().effectiveDueOn(),
        Instant.MIN,
        CARD,
        1,
        open.invoice().number().startsWith("again"),
        "due");
  }

  private List<Occasion> ahead(NoticePolicy policy, OpenInvoice... open) {
    return new ChargesAhead(
            policy,
            told.history,
            autopay,
            ChargesAheadTest::onDueDay,
            new SmallDebts(List.of(usd("5.00"))),
            (day, customer, method, amount) ->
                day.equals(DAY.plusDays(5)) ? usd("0.30") : usd("0.00"),
            DAY)
        .of(List.of(open));
  }

  private static Notice.ChargeAhead notice(Occasion occasion) {
    return (Notice.ChargeAhead) occasion.notice();
  }

  @Test
  void aChargeIsToldFromSoManyDaysBeforeUntilTheDayBefore() {
    NoticePolicy policy = NoticePolicy.builder().daysBeforeCharge(5).build();

    assertThat(ahead(policy, open("1", "10.00", 6))).isEmpty();
    assertThat(ahead(policy, open("1", "10.00", 5))).hasSize(1);
    assertThat(ahead(policy, open("1", "10.00", 1))).hasSize(1);
    assertThat(ahead(policy, open("1", "10.00", 0))).isEmpty();
    assertThat(ahead(NoticePolicy.none(), open("1", "10.00", 1))).isEmpty();
    assertThat(ahead(policy, open("again 1", "10.00", 1))).isEmpty();
    assertThat(ahead(policy, open("1", "4.99", 1))).isEmpty();
  }

  @Test
  void whatIsChargedTogetherIsToldTogetherWithItsSurcharge() {
    List<Occasion> told =
        ahead(
            NoticePolicy.forMsp(),
            open("1", "10.00", 5),
            open("2", "4.00", 5),
            open("3", "9.00", 4));

    assertThat(told).hasSize(2);
    assertThat(notice(told.get(0)).amount()).isEqualTo(usd("14.30"));
    assertThat(notice(told.get(0)).on()).isEqualTo(DAY.plusDays(5));
    assertThat(notice(told.get(0)).method()).isEqualTo("Visa 4242");
    assertThat(told.get(0).about())
        .containsExactly(told("psa:1", 5, "10.00"), told("psa:2", 5, "4.00"));
    assertThat(notice(told.get(0)).lines())
        .containsExactly(
            new OwedLine("1", DAY.plusDays(5), usd("10.00")),
            new OwedLine("2", DAY.plusDays(5), usd("4.00")));
    assertThat(notice(told.get(1)).amount()).isEqualTo(usd("9.00"));
  }

  private static String told(String debt, int days, String amount) {
    return new ToldCharge(debt, DAY.plusDays(days), usd(amount)).id();
  }

  @Test
  void whatMovesToAnotherDayIsToldAnewAndAtOnce() {
    NoticePolicy policy = NoticePolicy.builder().daysBeforeCharge(5).build();
    told.add(
        NoticeKind.CHARGE_AHEAD, Outcome.done(Delivery.toAll("m-1")), told("psa:1", 2, "10.00"));

    List<Occasion> ahead = ahead(policy, open("1", "10.00", 9), open("2", "10.00", 9));

    assertThat(ahead)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.about()).containsExactly(told("psa:1", 9, "10.00"));
              assertThat(notice(one).on()).isEqualTo(DAY.plusDays(9));
              assertThat(notice(one).insteadOf()).contains(DAY.plusDays(2));
            });
    told.add(
        NoticeKind.CHARGE_AHEAD, Outcome.done(Delivery.toAll("m-2")), told("psa:1", 9, "10.00"));
    assertThat(ahead(policy, open("1", "10.00", 9))).isEmpty();
  }

  @Test
  void whatIsMoreThanWasToldIsToldAnewAndAtOnceAndWhatIsLessIsNot() {
    NoticePolicy policy = NoticePolicy.builder().daysBeforeCharge(5).build();
    told.add(
        NoticeKind.CHARGE_AHEAD, Outcome.done(Delivery.toAll("m-1")), told("psa:1", 9, "10.00"));

    assertThat(ahead(policy, open("1", "9.99", 9))).isEmpty();
    assertThat(ahead(policy, open("1", "10.01", 9)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.about()).containsExactly(told("psa:1", 9, "10.01"));
              assertThat(notice(one).isMore()).isTrue();
              assertThat(notice(one).insteadOf()).isEmpty();
            });
    told.add(
        NoticeKind.CHARGE_AHEAD, Outcome.done(Delivery.toAll("m-2")), told("psa:1", 9, "10.01"));
    assertThat(ahead(policy, open("1", "10.01", 9))).isEmpty();
    assertThat(ahead(policy, open("1", "10.00", 9))).as("less than the last").isEmpty();
  }

  @Test
  void whatIsOtherwiseIsToldApartFromWhatJoinsIt() {
    told.add(
        NoticeKind.CHARGE_AHEAD, Outcome.done(Delivery.toAll("m-1")), told("psa:1", 3, "10.00"));

    assertThat(ahead(NoticePolicy.forMsp(), open("1", "12.00", 3), open("2", "20.00", 3)))
        .extracting(one -> notice(one).isMore() + " " + notice(one).amount())
        .containsExactly("true USD 12.00", "false USD 20.00");
  }

  /** Its day was told when it failed. */
  @Test
  void aChargeThatIsTriedAgainIsToldOnlyIfItIsMoreThanWasTold() {
    told.add(
        NoticeKind.CHARGE_AHEAD,
        Outcome.done(Delivery.toAll("m-1")),
        told("psa:again 1", 3, "10.00"));

    assertThat(ahead(NoticePolicy.forMsp(), open("again 1", "10.00", 4))).isEmpty();
    assertThat(ahead(NoticePolicy.forMsp(), open("again 1", "11.00", 4))).hasSize(1);
  }

  @Test
  void anInstalmentIsToldLikeAnInvoiceOfItsOwn() {
    told.add(
        NoticeKind.CHARGE_AHEAD, Outcome.done(Delivery.toAll("m-1")), told("psa:1", 3, "10.00"));

    assertThat(ahead(NoticePolicy.forMsp(), open("1", "10.00", 3))).isEmpty();
    assertThat(ahead(NoticePolicy.forMsp(), open("1", "10.00", 3, true)))
        .extracting(Occasion::about)
        .containsExactly(List.of(told("psa:1@" + DAY.plusDays(3), 3, "10.00")));
  }

  @Test
  void whatIsMoreThanTheCustomerAgreedToAtOnceIsNotTold() {
    autopay.plus(
        JournalEntry.following(
            JournalEntry.GENESIS,
            1,
            Instant.EPOCH,
            Autopay.enrolled(
                Consent.builder()
                    .customer(Told.ACME)
                    .addMethods(ConsentedMethod.of(CARD))
                    .givenOn(DAY)
                    .evidence("mandate")
                    .most(usd("20.00"))
                    .build())));

    assertThat(
            ahead(
                NoticePolicy.forMsp(),
                open("2", "15.00", 3),
                open("1", "10.00", 3),
                open("3", "9.00", 3)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.about())
                  .containsExactly(told("psa:1", 3, "10.00"), told("psa:3", 3, "9.00"));
              assertThat(notice(one).amount()).isEqualTo(usd("19.00"));
            });
  }

  @Test
  void aCardIsAskedForSoManyDaysBeforeTheEndOfItsMonthAndNotAfterIt() {
    Consent consent =
        Consent.builder()
            .customer(Told.ACME)
            .addMethods(ConsentedMethod.of(CARD))
            .givenOn(DAY)
            .evidence("mandate")
            .endsOn(LocalDate.of(2026, 8, 31))
            .build();
    NoticePolicy policy = NoticePolicy.builder().daysBeforeExpiry(30).build();

    assertThat(expiring(consent, policy, LocalDate.of(2026, 6, 30))).isEmpty();
    assertThat(expiring(consent, policy, LocalDate.of(2026, 7, 1)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(NoticeKind.CARD_EXPIRING);
              assertThat(one.notice())
                  .isEqualTo(
                      new Notice.CardExpiring(
                          "Visa 4242", YearMonth.of(2026, 7), Optional.empty()));
            });
    assertThat(expiring(consent, policy, LocalDate.of(2026, 7, 31))).hasSize(1);
    assertThat(expiring(consent, policy, LocalDate.of(2026, 8, 1))).isEmpty();
    assertThat(expiring(consent, NoticePolicy.none(), LocalDate.of(2026, 7, 1))).isEmpty();
    assertThat(
            expiring(
                Consent.builder().from(consent).endsOn(LocalDate.of(2026, 6, 15)).build(),
                policy,
                LocalDate.of(2026, 7, 1)))
        .isEmpty();
  }

  private static List<Occasion> expiring(Consent consent, NoticePolicy policy, LocalDate today) {
    return ExpiringCards.of(List.of(consent), policy, today);
  }

  @Test
  void daysOutOfRangeAreRefusedByName() {
    assertThatThrownBy(() -> NoticePolicy.builder().daysBeforeCharge(0).build())
        .hasMessage("daysBeforeCharge must be 1 to 60, got 0");
    assertThatThrownBy(() -> NoticePolicy.builder().daysBeforeExpiry(61).build())
        .hasMessage("daysBeforeExpiry must be 1 to 60, got 61");
    assertThatThrownBy(() -> NoticePolicy.builder().daysLate(15).build())
        .hasMessage("daysLate must be 0 to 14, got 15");
    assertThat(NoticePolicy.builder().daysBeforeCharge(1).daysBeforeExpiry(60).daysLate(14).build())
        .isNotEqualTo(NoticePolicy.none());
  }
}
