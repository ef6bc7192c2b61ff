package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mspbilling.communication.answer.Dispute;
import io.mspbilling.communication.answer.DisputeId;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.answer.Promise;
import io.mspbilling.communication.answer.PromiseId;
import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
                List.of(new PromisedPart(INVOICE, owed)),
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

  @Test
  void noticesAreKeptBackByWhateverIsGraverThanAPause() {
    append(Holds.placed(ACME, "a talk", Optional.empty()));
    append(Holds.placed(INVOICE, HoldKind.LEGAL, "a suit", Optional.empty()));
    assertThat(holds().onNotices(ACME, DAY)).isEmpty();

    append(Holds.placed(ACME, HoldKind.OPTED_OUT, "asked by mail", Optional.of(DAY)));
    assertThat(holds().onNotices(ACME, DAY)).map(Hold::kind).hasValue(HoldKind.OPTED_OUT);
    assertThat(holds().onNotices(ACME, DAY.plusDays(1))).isEmpty();
  }

  @Test
  void aProgramThatIsBegunAnewKnowsWhatIsOnHold() {
    append(Holds.placed(ACME, "a talk", Optional.of(DAY)));
    append(Holds.placed(ACME, HoldKind.LEGAL, "a suit", Optional.empty()));
    List<JournalEntry> entries = journal.entriesAfter(0);
    Holds copy = new Holds();
    Checkpoint.of(entries.get(1), "test", holds()).restore("test", copy);

    assertThat(copy.onMessages(INVOICE, ACME, DAY))
        .isEqualTo(onMessages(DAY))
        .map(Hold::kind)
        .hasValue(HoldKind.LEGAL);
    assertThat(copy.on(INVOICE, ACME, DAY)).isEqualTo(on(INVOICE, ACME, DAY)).isPresent();
  }

  @Test
  void aHoldOnWhatNobodyKnowsIsShownByItsGravestKind() {
    append(Holds.placed(SEVEN, "a talk", Optional.empty()));
    append(Holds.placed(SEVEN, HoldKind.LEGAL, "a suit", Optional.empty()));
    append(Holds.placed(INVOICE, "promised", Optional.of(DAY)));

    assertThat(unknown(id -> true, id -> true, DAY)).isEmpty();
    assertThat(unknown(id -> false, id -> true, DAY))
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.DECISION_UNUSABLE))
        .satisfies(row -> assertThat(row.subject()).isEqualTo(new Subject.OfHold(SEVEN)))
        .satisfies(row -> assertThat(row.suggestions()).containsExactly(new Suggestion.Lift(SEVEN)))
        .extracting(ExceptionRow::facts)
        .isEqualTo("with lawyers: a suit: the PSA shows nothing open that has this id");
    assertThat(unknown(id -> true, id -> false, DAY))
        .extracting(ExceptionRow::subject)
        .containsExactly(new Subject.OfHold(INVOICE));
    assertThat(unknown(id -> true, id -> false, DAY.plusDays(1))).as("it is over").isEmpty();
  }

  @Test
  void onlyCustomersAndInvoicesAreHeld() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Holds.placed(PaymentId.parse("bank:1"), "a talk", Optional.empty()))
        .withMessage("neither a customer nor an invoice: bank:1");
  }

  @Test
  void decisionsOnHoldsAreRecordsOfTheirOwn() {
    assertThat(Holds.isOne(Holds.placed(ACME, "a talk", Optional.empty()))).isTrue();
    assertThat(Holds.isOne(Holds.lifted(ACME))).isTrue();
    assertThat(Holds.isOne(OldDebts.released(ACME, "Jo"))).isFalse();
  }

  private List<ExceptionRow> unknown(
      Predicate<CustomerId> customers, Predicate<InvoiceId> invoices, LocalDate day) {
    Worklist worklist = new Worklist(new Effects(List.of()));
    holds().reportUnknown(customers, invoices, day, worklist);
    return worklist.rows();
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
