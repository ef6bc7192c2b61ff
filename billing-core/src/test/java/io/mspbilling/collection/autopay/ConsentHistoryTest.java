package io.mspbilling.collection.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.Span;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By which consent a customer could be charged on a day that is past. */
class ConsentHistoryTest {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final CustomerId ACME = CustomerId.parse("psa:7");
  private static final CustomerId HEAD = CustomerId.parse("psa:1");
  private static final SavedMethod CARD =
      new SavedMethod(PaymentMethodId.parse("gateway:pm_1"), Rail.CARD, "Visa 4242");

  private final ConsentHistory history = new ConsentHistory(ZONE);
  private final Autopay autopay = new Autopay();
  private String lastHash = JournalEntry.GENESIS;
  private int sequence;

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private void write(LocalDate on, JournalRecord record) {
    sequence++;
    JournalEntry entry =
        JournalEntry.following(
            lastHash, sequence, on.atTime(LocalTime.of(23, 0)).atZone(ZONE).toInstant(), record);
    history.plus(entry);
    autopay.plus(entry);
    lastHash = entry.hash();
    assertThat(history.consent(ACME, march(31)))
        .as("the last word is the same")
        .isEqualTo(autopay.consent(ACME).filter(one -> one.holdsOn(march(31))));
  }

  private static Consent consent(CustomerId customer, LocalDate givenOn) {
    return Consent.of(customer, CARD, givenOn, "form 17");
  }

  private static Invoice invoice() {
    return Invoice.builder()
        .id(InvoiceId.parse("psa:1001"))
        .number("1001")
        .customer(ACME)
        .issuedOn(march(1))
        .total(Money.of("100", "USD"))
        .build();
  }

  @Test
  void aConsentStandsFromTheDayItWasGivenToTheDayItWasWithdrawn() {
    write(march(5), Autopay.enrolled(consent(ACME, march(3))));
    write(march(20), Autopay.withdrawn(ACME, "pays by check"));

    assertThat(history.covering(invoice()))
        .containsExactly(new Span(march(3), Optional.of(march(20))));
    assertThat(history.consent(ACME, march(2))).isEmpty();
    assertThat(history.consent(ACME, march(19))).isPresent();
    assertThat(history.consent(ACME, march(20))).isEmpty();
  }

  @Test
  void anotherCardIsNoGapAndCoversFromItsOwnDay() {
    Consent some = consent(ACME, march(2)).withAgreements(AgreementId.parse("psa:managed"));
    write(march(2), Autopay.enrolled(some));
    write(march(10), Autopay.enrolled(consent(ACME, march(2))));

    assertThat(history.covering(invoice()))
        .as("the first one was for other agreements")
        .containsExactly(Span.since(march(10)));
    assertThat(history.covering(invoice().withAgreement(AgreementId.parse("psa:managed"))))
        .containsExactly(Span.since(march(2)));
  }

  @Test
  void whoPaysForAnotherDoesSoWhileItsOwnConsentStands() {
    write(march(2), Autopay.enrolled(consent(HEAD, march(2))));
    write(march(4), Autopay.extended(HEAD, ACME, march(4), "form 18"));
    write(march(9), Autopay.withdrawn(HEAD, "over"));
    write(march(12), Autopay.enrolled(consent(HEAD, march(12))));

    assertThat(history.covering(invoice()))
        .as("what it gave for others ended with its own")
        .containsExactly(new Span(march(4), Optional.of(march(9))));
  }

  @Test
  void aConsentEndsAfterItsLastDay() {
    write(march(2), Autopay.enrolled(consent(ACME, march(2)).withEndsOn(march(8))));

    assertThat(history.covering(invoice()))
        .containsExactly(new Span(march(2), Optional.of(march(9))));
  }
}
