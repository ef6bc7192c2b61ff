package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.answer.Dispute;
import io.mspbilling.communication.answer.DisputeId;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.answer.Promise;
import io.mspbilling.communication.answer.PromiseId;
import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HoldsTest {

  private static final SystemName PSA = SystemName.of("psa");
  private static final InvoiceId INVOICE = new InvoiceId(PSA, "7");
  private static final CustomerId ACME = new CustomerId(PSA, "1");

  /** A customer whose id is that of the invoice. */
  private static final CustomerId SEVEN = new CustomerId(PSA, "7");

  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

  private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("t"));

  @Test
  void aHoldHoldsUntilItsLastDay() {
    append(Holds.placed(INVOICE, "promised", Optional.of(DAY)));

    assertThat(on(INVOICE, ACME, DAY.minusDays(90))).isPresent();
    assertThat(on(INVOICE, ACME, DAY)).map(Hold::toString).hasValue("promised (until 2026-05-12)");
    assertThat(on(INVOICE, ACME, DAY.plusDays(1))).isEmpty();
  }

  @Test
  void aHoldWithoutAnEndHoldsUntilItIsLifted() {
    append(Holds.placed(ACME, "lawyers", Optional.empty()));
    assertThat(on(INVOICE, ACME, DAY.plusYears(9))).map(Hold::reason).hasValue("lawyers");

    append(Holds.lifted(ACME));
    assertThat(on(INVOICE, ACME, DAY)).isEmpty();
  }

  @Test
  void aLaterHoldReplacesAnEarlierOne() {
    append(Holds.placed(INVOICE, "dispute", Optional.empty()));
    append(Holds.placed(INVOICE, "promised", Optional.of(DAY)));

    assertThat(on(INVOICE, ACME, DAY)).map(Hold::reason).hasValue("promised");
    assertThat(on(INVOICE, ACME, DAY.plusDays(1))).isEmpty();
  }

  @Test
  void anInvoiceIsNamedBeforeItsCustomerAndAnEndedHoldGivesWay() {
    append(Holds.placed(INVOICE, "promised", Optional.of(DAY)));
    append(Holds.placed(ACME, "lawyers", Optional.empty()));

    assertThat(on(INVOICE, ACME, DAY)).map(Hold::reason).hasValue("promised");
    assertThat(on(INVOICE, ACME, DAY.plusDays(1))).map(Hold::reason).hasValue("lawyers");
  }

  @Test
  void anInvoiceAndACustomerOfTheSameIdAreTwoThings() {
    append(Holds.placed(SEVEN, "lawyers", Optional.empty()));
    assertThat(on(INVOICE, ACME, DAY)).isEmpty();

    append(Holds.lifted(INVOICE));
    assertThat(on(new InvoiceId(PSA, "8"), SEVEN, DAY)).isPresent();
  }

  @Test
  void eachKindOfHoldEndsByItself() {
    append(Holds.placed(ACME, HoldKind.OPTED_OUT, "asked by phone", Optional.empty()));
    append(Holds.placed(ACME, HoldKind.BANKRUPTCY, "chapter 11", Optional.empty()));
    append(Holds.placed(ACME, "promised", Optional.of(DAY)));
    append(Holds.placed(ACME, HoldKind.BANKRUPTCY, "chapter 7", Optional.empty()));

    assertThat(on(INVOICE, ACME, DAY)).map(Hold::toString).hasValue("bankruptcy: chapter 7");
    append(Holds.lifted(ACME, HoldKind.BANKRUPTCY));
    assertThat(on(INVOICE, ACME, DAY)).map(Hold::reason).hasValue("promised");
    assertThat(onMessages(DAY)).map(Hold::kind).hasValue(HoldKind.OPTED_OUT);
    append(Holds.lifted(ACME));
    assertThat(onMessages(DAY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whoeverMustNotBeWrittenToMayBeCharged(HoldKind kind) {
    append(Holds.placed(ACME, kind, "asked", Optional.empty()));

    assertThat(onMessages(DAY)).isPresent();
    assertThat(on(INVOICE, ACME, DAY).isEmpty())
        .isEqualTo(kind == HoldKind.DO_NOT_CONTACT || kind == HoldKind.OPTED_OUT);
  }

  @Test
  void whatIsPromisedOrDisputedIsNotChargedEither() {
    Money owed = Money.of("5.00", "USD");
    append(
        Promises.made(
            new Promise(
                new PromiseId("p"),
                ACME,
                List.of(PromisedPart.allOf(INVOICE, owed)),
                DAY,
                DAY.plusDays(2),
                1)));
    assertThat(on(INVOICE, ACME, DAY))
        .map(Hold::toString)
        .hasValue("promise to pay USD 5.00 until 2026-05-14 (until 2026-05-15)");
    assertThat(on(INVOICE, ACME, DAY.plusDays(4))).isEmpty();

    append(Disputes.opened(dispute(Optional.of(owed))));
    assertThat(on(INVOICE, ACME, DAY.plusDays(4))).as("a part only").isEmpty();
    append(Disputes.opened(dispute(Optional.empty())));
    assertThat(on(INVOICE, ACME, DAY.plusDays(4)))
        .map(Hold::reason)
        .hasValue("disputed since 2026-05-12: wrong seats");
  }

  private static Dispute dispute(Optional<Money> part) {
    return new Dispute(new DisputeId("d"), ACME, INVOICE, part, "wrong seats", DAY);
  }

  private void append(JournalRecord record) {
    journal.append(record, Instant.EPOCH);
  }

  private Optional<Hold> on(InvoiceId invoice, CustomerId customer, LocalDate day) {
    return holds().on(invoice, customer, day);
  }

  private Optional<Hold> onMessages(LocalDate day) {
    return holds().onMessages(INVOICE, ACME, day);
  }

  private Holds holds() {
    Promises promises = new Promises();
    Disputes disputes = new Disputes();
    Holds holds = new Holds(promises, disputes);
    for (JournalEntry entry : journal.entriesAfter(0)) {
      promises.plus(entry);
      disputes.plus(entry);
      holds.plus(entry);
    }
    return holds;
  }
}
