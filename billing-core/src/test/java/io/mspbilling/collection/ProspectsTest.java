package io.mspbilling.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.calendar.QuietHours;
import io.mspbilling.collection.Prospect.Cause;
import io.mspbilling.collection.Prospect.Charged;
import io.mspbilling.collection.Prospect.NotCharged;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.autopay.AutopayPolicy;
import io.mspbilling.collection.autopay.AutopayRule;
import io.mspbilling.collection.autopay.ChargeDate;
import io.mspbilling.collection.autopay.Consent;
import io.mspbilling.collection.autopay.ConsentedMethod;
import io.mspbilling.collection.autopay.InvoiceCriteria;
import io.mspbilling.collection.method.AccountHolder;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.retry.Retries;
import io.mspbilling.collection.retry.RetryPolicy;
import io.mspbilling.communication.Holds;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProspectsTest {

  private static final TenantId TENANT = TenantId.of("msp");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate ISSUED = LocalDate.of(2026, 2, 20);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 12);
  private static final CustomerId ACME = CustomerId.parse("psa:7");
  private static final SavedMethod CARD =
      new SavedMethod(PaymentMethodId.parse("gateway:pm_1"), Rail.CARD, "Visa 4242");
  private static final SavedMethod PRIVATE_ACCOUNT =
      SavedMethod.bankAccount(
          PaymentMethodId.parse("gateway:pm_2"), "Checking 6789", AccountHolder.INDIVIDUAL);

  private final InMemoryJournal journal = new InMemoryJournal(TENANT);
  private final Autopay autopay = new Autopay();
  private final Holds holds = new Holds();
  private final ChargeHistory history =
      new ChargeHistory(new Effects(List.of(Charging.TYPE)), new GatewayNews());
  private long at;

  @Test
  void anInvoiceIsChargedWhenItFallsDue() {
    enrol(Consent.of(ACME, CARD, ISSUED, "form 17"));
    assertThat(of(AutopayPolicy.standard()))
        .hasToString("will be charged on 2026-03-12 by Visa 4242: due, on autopay");
    assertThat(prospects(AutopayPolicy.standard()).of(invoice(), DUE.plusDays(3)))
        .hasToString("will be charged on 2026-03-15 by Visa 4242: due, on autopay");
  }

  @Test
  void withoutConsentNothingIsCharged() {
    assertNot(Cause.NO_CONSENT, "the customer has not consented");
  }

  @Test
  void aConsentForSomeAgreementsCoversNoOther() {
    Consent consent =
        Consent.of(ACME, CARD, ISSUED, "form 17")
            .withAgreements(AgreementId.parse("psa:managed-services"));
    enrol(consent);
    assertNot(Cause.NOT_COVERED, "other agreements");
    assertThat(
            prospects(AutopayPolicy.standard())
                .of(
                    open(
                        invoice()
                            .invoice()
                            .withAgreement(AgreementId.parse("psa:managed-services"))),
                    TODAY))
        .isInstanceOf(Charged.class);
  }

  @Test
  void aConsentEnds() {
    enrol(Consent.of(ACME, CARD, ISSUED, "form 17").withEndsOn(DUE));
    assertThat(of(AutopayPolicy.standard())).isInstanceOf(Charged.class);
    enrol(Consent.of(ACME, CARD, ISSUED, "form 17").withEndsOn(DUE.minusDays(1)));
    assertNot(Cause.CONSENT_ENDED, "ends on 2026-03-11");
  }

  @ParameterizedTest
  @CsvSource({"USD 100.00, true", "USD 99.99, false", "EUR 100.00, false"})
  void noMoreIsChargedThanTheCustomerAgreedTo(String most, boolean charged) {
    enrol(Consent.of(ACME, CARD, ISSUED, "form 17").withMost(Money.parse(most)));
    assertThat(of(AutopayPolicy.standard()) instanceof Charged).isEqualTo(charged);
  }

  @Test
  void aPersonHasTenDaysNoticeOfADebit() {
    Invoice atOnce = invoice().invoice().withDueOn(ISSUED);
    enrol(Consent.of(ACME, PRIVATE_ACCOUNT, ISSUED, "form 17"));
    assertThat(prospects(AutopayPolicy.standard()).of(open(atOnce), ISSUED))
        .hasToString(
            "will be charged on 2026-03-02 by Checking 6789: due, on autopay, 10 days after the"
                + " invoice gave notice of it");
    enrol(Consent.of(ACME, PRIVATE_ACCOUNT, ISSUED, "form 17").withNoticeDays(0));
    assertThat(prospects(AutopayPolicy.standard()).of(open(atOnce), ISSUED))
        .hasToString("will be charged on 2026-02-20 by Checking 6789: due, on autopay");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-20, 2026-03-21", "2026-03-12, 2026-03-13", "2026-03-11, 2026-03-12"})
  void aHoldMovesTheCharge(LocalDate until, LocalDate on) {
    enrol(Consent.of(ACME, CARD, ISSUED, "form 17"));
    write(Holds.placed(ACME, "promised to pay", Optional.of(until)));
    assertThat(of(AutopayPolicy.standard()))
        .isInstanceOfSatisfying(Charged.class, charged -> assertThat(charged.on()).isEqualTo(on));
  }

  @Test
  void aHoldWithoutEndStopsIt() {
    enrol(Consent.of(ACME, CARD, ISSUED, "form 17"));
    write(Holds.placed(ACME, "bankrupt", Optional.empty()));
    assertNot(Cause.ON_HOLD, "bankrupt");
  }

  @Test
  void whatIsUnderWayIsNotChargedASecondTime() {
    enrol(Consent.of(ACME, CARD, ISSUED, "form 17"));
    OpenInvoice open = invoice();
    assertThat(
            prospects(AutopayPolicy.standard())
                .of(new OpenInvoice(open.invoice(), open.open(), open.open()), TODAY))
        .isInstanceOfSatisfying(
            NotCharged.class, no -> assertThat(no.cause()).isEqualTo(Cause.UNDER_WAY));
  }

  @Test
  void theFirstRuleThatFitsDecides() {
    enrol(Consent.of(ACME, CARD, ISSUED, "form 17"));
    AutopayRule large =
        AutopayRule.leave(
            "large ones by hand",
            InvoiceCriteria.builder().least(Money.parse("USD 100.00")).build());
    AutopayRule all =
        AutopayRule.charge("cycle", InvoiceCriteria.all(), new ChargeDate.DayOfMonth(1));

    assertThat(of(policy(large, all)))
        .hasToString(
            "will not be charged: the rule \"large ones by hand\" leaves it to the customer");
    assertThat(of(policy(all, large)))
        .hasToString(
            "will be charged on 2026-04-01 by Visa 4242: on autopay, on day 1 of the month after"
                + " it is due");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-12, 12, 2026-03-12",
    "2026-03-12, 11, 2026-04-11",
    "2026-01-31, 30, 2026-02-28",
    "2026-02-28, 31, 2026-02-28",
    "2026-12-31, 1, 2027-01-01"
  })
  void aCycleDayComesOnOrAfterTheDueDate(LocalDate due, int day, LocalDate on) {
    assertThat(new ChargeDate.DayOfMonth(day).of(invoice().invoice().withDueOn(due))).isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({"0, 2026-03-12", "5, 2026-03-07", "20, 2026-02-20", "90, 2026-02-20"})
  void itMayBeChargedBeforeItIsDueButNotBeforeItIsIssued(int days, LocalDate on) {
    assertThat(new ChargeDate.DueDate(days).of(invoice().invoice())).isEqualTo(on);
  }

  @Test
  void aChargeWaitsForTheFirstDayThatIsNotQuiet() {
    enrol(Consent.of(ACME, CARD, ISSUED, "form 17"));
    QuietHours quiet =
        new QuietHours(
            ZoneId.of("America/Chicago"),
            LocalTime.of(20, 0),
            LocalTime.of(8, 0),
            Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));
    assertThat(of(AutopayPolicy.standard().withQuietHours(quiet)))
        .hasToString("will be charged on 2026-03-14 by Visa 4242: due, on autopay");
  }

  @Test
  void nothingIsChargedBeforeTheCustomerAgreed() {
    enrol(Consent.of(ACME, CARD, DUE.plusDays(2), "form 17"));
    assertThat(of(AutopayPolicy.standard()))
        .isInstanceOfSatisfying(
            Charged.class, charged -> assertThat(charged.on()).isEqualTo(DUE.plusDays(2)));
  }

  @Test
  void twoMethodsAreAskedInTheirOrder() {
    Consent both =
        Consent.of(ACME, PRIVATE_ACCOUNT, ISSUED, "form 17")
            .withMethods(ConsentedMethod.of(PRIVATE_ACCOUNT), ConsentedMethod.of(CARD));
    enrol(both);
    assertThat(of(AutopayPolicy.standard()))
        .isInstanceOfSatisfying(
            Charged.class, charged -> assertThat(charged.method()).isEqualTo(PRIVATE_ACCOUNT));
  }

  private static AutopayPolicy policy(AutopayRule... rules) {
    return AutopayPolicy.builder().addRules(rules).build();
  }

  private void assertNot(Cause cause, String words) {
    assertThat(of(AutopayPolicy.standard()))
        .isInstanceOfSatisfying(
            NotCharged.class,
            no -> {
              assertThat(no.cause()).isEqualTo(cause);
              assertThat(no.reason()).contains(words);
            });
  }

  private Prospect of(AutopayPolicy policy) {
    return prospects(policy).of(invoice(), TODAY);
  }

  private Prospects prospects(AutopayPolicy policy) {
    return new Prospects(
        autopay,
        policy,
        new Retries(
            RetryPolicy.standard(),
            BusinessCalendar.federalReserve(),
            ZoneId.of("America/Chicago")),
        holds,
        history);
  }

  private static OpenInvoice invoice() {
    return open(
        Invoice.builder()
            .id(InvoiceId.parse("psa:1041"))
            .number("1041")
            .customer(ACME)
            .issuedOn(ISSUED)
            .dueOn(DUE)
            .total(Money.parse("USD 100.00"))
            .build());
  }

  private static OpenInvoice open(Invoice invoice) {
    return new OpenInvoice(invoice, invoice.total(), Money.zero(invoice.currency()));
  }

  private void enrol(Consent consent) {
    write(Autopay.enrolled(consent));
  }

  private void write(JournalRecord record) {
    journal.append(record, Instant.EPOCH);
    for (JournalEntry entry : journal.entriesAfter(at)) {
      autopay.plus(entry);
      holds.plus(entry);
      at = entry.sequence();
    }
  }
}
