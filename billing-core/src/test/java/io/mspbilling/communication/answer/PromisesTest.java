package io.mspbilling.communication.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class PromisesTest {

  private static final CustomerId ACME = CustomerId.parse("psa:1");
  private static final InvoiceId ONE = InvoiceId.parse("psa:1001");
  private static final InvoiceId TWO = InvoiceId.parse("psa:1002");
  private static final LocalDate MADE = LocalDate.of(2026, 5, 4);
  private static final LocalDate BY = LocalDate.of(2026, 5, 12);
  private static final Promise PROMISE = promise("p-1", part(ONE, "450.00"), part(TWO, "50.00"));

  private Money came = usd("0.00");
  private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("t"));
  private final Map<InvoiceId, Money> owed =
      new HashMap<>(Map.of(ONE, usd("450.00"), TWO, usd("80.00")));

  @Test
  void itHoldsThroughItsGraceAndNamesItsInvoices() {
    append(Promises.made(PROMISE));

    assertThat(PROMISE).hasToString("promise to pay USD 500.00 until 2026-05-12");
    assertThat(promises().on(TWO, BY.plusDays(2))).contains(PROMISE);
    assertThat(promises().on(TWO, BY.plusDays(3))).isEmpty();
    assertThat(promises().on(InvoiceId.parse("psa:9"), BY)).isEmpty();
    assertThat(promises().open()).containsExactly(PROMISE);
  }

  @Test
  void itIsKeptAsSoonAsAsMuchIsPaidOnWhicheverOfItsInvoices() {
    append(Promises.made(PROMISE));
    see(MADE);
    owed.put(TWO, usd("0.01"));
    assertThat(endedOn(MADE.plusDays(1))).as("79.99 of 500.00").isEmpty();
    owed.remove(ONE);
    owed.put(TWO, usd("30.01"));
    assertThat(endedOn(MADE.plusDays(1))).as("499.99 of 500.00").isEmpty();
    owed.put(TWO, usd("30.00"));
    endedOn(MADE.plusDays(1)).forEach(this::append);

    assertThat(promises().open()).isEmpty();
    assertThat(promises().countBroken(ACME)).isZero();
    assertThat(promises().brokenOn(ONE)).isEmpty();
  }

  @Test
  void whatGoesBackBeforeItsLastDayIsPromisedAgain() {
    append(Promises.made(PROMISE));
    see(MADE);
    owed.clear();
    see(MADE.plusDays(1));
    assertThat(reopened(part -> true, BY)).as("it is kept").isEmpty();

    owed.put(ONE, usd("450.00"));
    assertThat(reopened(part -> !part.invoice().equals(TWO), BY)).isEmpty();
    assertThat(reopened(part -> true, BY.plusDays(3))).as("it was kept to the end").isEmpty();
    List<JournalRecord> reopened = reopened(part -> true, BY.plusDays(2));
    assertThat(reopened).hasSize(1).noneMatch(Promises::isOne);
    reopened.forEach(this::append);

    assertThat(promises().on(ONE, BY)).contains(PROMISE);
    assertThat(promises().stillPromised(ONE, usd("450.00"), BY)).isEqualTo(usd("450.00"));
    assertThat(reopened(part -> true, BY)).as("once").isEmpty();
    assertThat(new PromiseHistory())
        .satisfies(this::fold)
        .extracting(PromiseHistory::all)
        .isEqualTo(List.of(PROMISE));
    see(BY.plusDays(3));
    assertThat(promises().countBroken(ACME)).isEqualTo(1);
    assertThat(promises().isSeen(ONE)).isFalse();
  }

  @Test
  void aPromiseThatIsMadeAnewIsNotOpenTwice() {
    append(Promises.made(PROMISE));
    see(MADE);
    assertThat(promises().isSeen(ONE)).isTrue();
    assertThat(promises().isSeen(InvoiceId.parse("psa:9"))).isFalse();
    owed.clear();
    see(MADE.plusDays(1));
    assertThat(promises().isSeen(ONE)).as("though it is kept").isTrue();
    append(Promises.made(PROMISE));
    assertThat(promises().isSeen(ONE)).as("anew").isFalse();

    owed.put(ONE, usd("450.00"));
    assertThat(reopened(part -> true, BY)).isEmpty();
  }

  private List<JournalRecord> reopened(Predicate<PromisedPart> isKnown, LocalDate day) {
    return promises().reopened(owed, isKnown, day);
  }

  private void fold(PromiseHistory history) {
    Fold.over(history, journal.entriesAfter(0));
  }

  @Test
  void itIsBrokenAfterItsLastDayAndStaysSoThoughItIsPaidLater() {
    append(Promises.made(PROMISE));
    see(MADE);
    assertThat(endedOn(BY.plusDays(2))).isEmpty();
    endedOn(BY.plusDays(3)).forEach(this::append);
    owed.clear();

    assertThat(endedOn(BY.plusDays(9))).isEmpty();
    assertThat(promises().countBroken(ACME)).isEqualTo(1);
    assertThat(promises().countBroken(CustomerId.parse("psa:2"))).isZero();
    assertThat(promises().brokenOn(TWO)).contains(BY.plusDays(3));
    assertThat(promises().on(ONE, MADE)).isEmpty();
  }

  @Test
  void nothingIsSaidWhileItIsNotKnownWhatIsOwed() {
    append(Promises.made(PROMISE));
    see(MADE);
    owed.clear();

    assertThat(judged(part -> !part.invoice().equals(TWO), BY.plusDays(9))).isEmpty();
    assertThat(judged(part -> true, BY.plusDays(9))).hasSize(1);
  }

  @Test
  void whatWasOwedIsTakenFromTheRecordsAndNotFromWhatPeopleTook() {
    owed.put(ONE, usd("60.00"));
    append(Promises.made(promise("p-1", part(ONE, "450.00"))));

    see(MADE);
    assertThat(promises().open()).as("60.00 are open still").hasSize(1);
    assertThat(promises().stillPromised(ONE, usd("60.00"), BY)).isEqualTo(usd("60.00"));
    owed.put(ONE, usd("0.01"));
    see(MADE.plusDays(1));
    assertThat(promises().open()).hasSize(1);
    owed.remove(ONE);
    see(MADE.plusDays(2));
    assertThat(promises().open()).isEmpty();
    assertThat(promises().countBroken(ACME)).isZero();
  }

  @Test
  void whatCameBetweenThePromiseAndTheRunThatSawItCounts() {
    append(Promises.made(promise("p-1", part(ONE, "50.00"))));
    owed.put(ONE, usd("430.00"));
    came = usd("20.00");

    see(MADE);
    assertThat(promises().open()).as("20.00 of 50.00").hasSize(1);
    assertThat(promises().stillPromised(ONE, usd("430.00"), BY)).isEqualTo(usd("30.00"));
    came = usd("50.00");
    owed.put(ONE, usd("400.00"));
    see(MADE.plusDays(1));
    assertThat(promises().open()).as("what was owed is said once, and 50.00 came").isEmpty();
  }

  @Test
  void ofWhatIsPaidLittleIsPromisedStillAndNeverMoreThanIsOpen() {
    append(Promises.made(PROMISE));
    assertThat(promises().stillPromised(TWO, usd("30.00"), BY)).isEqualTo(usd("30.00"));
    see(MADE);

    assertThat(promises().stillPromised(TWO, usd("80.00"), BY)).isEqualTo(usd("50.00"));
    assertThat(promises().stillPromised(TWO, usd("70.00"), BY)).isEqualTo(usd("40.00"));
    assertThat(promises().stillPromised(TWO, usd("20.00"), BY)).isEqualTo(usd("0.00"));
    assertThat(promises().stillPromised(TWO, usd("90.00"), BY)).isEqualTo(usd("50.00"));
    assertThat(promises().stillPromised(TWO, usd("80.00"), BY.plusDays(3))).isEqualTo(usd("0.00"));
    assertThat(promises().stillPromised(TWO, Money.of("80.00", "EUR"), BY))
        .isEqualTo(Money.of("0.00", "EUR"));
  }

  @Test
  void aHistoryHoldsAllButWhatWasWithdrawnOrReplaced() {
    Promise longer = new Promise(PROMISE.id(), ACME, PROMISE.parts(), MADE, BY.plusDays(10), 0);
    Promise other = promise("p-2", part(ONE, "450.00"));
    append(Promises.made(PROMISE));
    append(Promises.made(longer));
    append(Promises.made(other));
    append(Promises.made(promise("p-3", part(TWO, "5.00"))));
    append(Promises.withdrawn(new PromiseId("p-3"), "taken down twice"));
    see(MADE);
    see(BY.plusDays(3));
    append(Promises.made(PROMISE));

    assertThat(Fold.over(new PromiseHistory(), journal.entriesAfter(0)).all())
        .containsExactly(other, PROMISE);
  }

  @Test
  void aPromiseMayBeReplacedOrWithdrawn() {
    append(Promises.made(PROMISE));
    Promise longer = new Promise(PROMISE.id(), ACME, PROMISE.parts(), MADE, BY.plusDays(10), 0);
    append(Promises.made(longer));
    Promise other = promise("p-2", part(ONE, "450.00"));
    append(Promises.made(other));
    assertThat(promises().on(ONE, BY)).as("the longest").contains(longer);

    append(Promises.withdrawn(longer.id(), "taken down twice"));
    assertThat(promises().on(ONE, BY)).contains(other);
    assertThat(promises().countBroken(ACME)).isZero();
    assertThatThrownBy(() -> promises().requireOpen(Promises.withdrawn(longer.id(), "again")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p-1");
    promises().requireOpen(Promises.withdrawn(other.id(), "really"));
    promises().requireOpen(Promises.made(longer));
  }

  @Test
  void whatIsNoPromiseIsRefused() {
    PromisedPart part = part(ONE, "5.00");
    assertRefused(() -> part(ONE, "0.00"), "more than nothing");
    assertRefused(() -> promise("p"), "names what is paid");
    assertRefused(() -> promise("p", part, part), "named twice");
    assertRefused(
        () -> promise("p", part, new PromisedPart(TWO, Money.of("5.00", "EUR"))), "currency");
    assertRefused(
        () -> new Promise(new PromiseId("p"), ACME, List.of(part), BY, MADE, 0), "before");
    assertRefused(
        () -> new Promise(new PromiseId("p"), ACME, List.of(part), MADE, BY, -1), "graceDays");
    assertRefused(() -> new PromiseId(""), "promise id");
  }

  @Test
  void ofSeveralPromisesTheLongestHolds() {
    Promise longer =
        new Promise(
            new PromiseId("p-2"), ACME, List.of(part(ONE, "450.00")), MADE, BY.plusDays(1), 2);
    append(Promises.made(longer));
    append(Promises.made(PROMISE));
    assertThat(promises().on(ONE, BY)).contains(longer);
    assertThat(promises().on(TWO, BY)).contains(PROMISE);
    assertThat(promises().open()).containsExactly(PROMISE, longer);

    Promise asLong = promise("p-0", part(TWO, "80.00"));
    append(Promises.made(asLong));
    assertThat(promises().on(TWO, BY)).as("of equal ones the first by name").contains(asLong);
  }

  @Test
  void whatBecameOfPromisesIsWrittenInTheOrderOfTheirNames() {
    append(Promises.made(promise("p-2", part(ONE, "450.00"))));
    append(Promises.made(PROMISE));
    append(Promises.made(promise("p-0", part(TWO, "80.00"))));
    see(MADE);

    assertThat(endedOn(BY.plusDays(3)))
        .extracting(record -> record.facts().text("promise"))
        .containsExactly("p-0", "p-1", "p-2");
    assertThat(promises().brokenOn(InvoiceId.parse("psa:9"))).isEmpty();
  }

  @Test
  void aProgramThatIsBegunAnewKnowsWhatIsOpenAndWhatWasBroken() {
    append(Promises.made(PROMISE));
    endedOn(BY.plusDays(3)).forEach(this::append);
    append(Promises.made(promise("p-2", part(ONE, "450.00"))));
    List<JournalEntry> entries = journal.entriesAfter(0);
    Promises copy = new Promises();
    Checkpoint.of(entries.get(entries.size() - 1), "test", promises()).restore("test", copy);

    assertThat(copy.open()).isEqualTo(promises().open()).hasSize(1);
    assertThat(copy.brokenOn(TWO)).contains(BY.plusDays(3));
    assertThat(copy.countBroken(ACME)).isEqualTo(1);
  }

  @Test
  void aPromiseOnWhatNobodyKnowsIsShown() {
    append(Promises.made(PROMISE));
    Worklist worklist = new Worklist(new Effects(List.of()));

    promises().reportUnknown(part -> true, worklist);
    assertThat(worklist.rows()).isEmpty();
    promises().reportUnknown(part -> !part.invoice().equals(TWO), worklist);
    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.customer()).contains(ACME))
        .extracting(ExceptionRow::facts)
        .isEqualTo(PROMISE + ": the PSA shows nothing open in USD that has the id psa:1002");
  }

  @Test
  void decisionsOnPromisesAreRecordsOfTheirOwn() {
    assertThat(Promises.isOne(Promises.made(PROMISE))).isTrue();
    assertThat(Promises.isOne(Promises.withdrawn(new PromiseId("p-1"), "paid"))).isTrue();
    append(Promises.made(PROMISE));
    assertThat(endedOn(BY.plusDays(3)))
        .as("what was owed, and its end")
        .hasSize(2)
        .noneMatch(Promises::isOne);
  }

  private static void assertRefused(Runnable making, String why) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static PromisedPart part(InvoiceId invoice, String promised) {
    return new PromisedPart(invoice, usd(promised));
  }

  private static Promise promise(String id, PromisedPart... parts) {
    return new Promise(new PromiseId(id), ACME, List.of(parts), MADE, BY, 2);
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  private List<JournalRecord> judged(Predicate<PromisedPart> isKnown, LocalDate day) {
    return promises().judged(owed, (part, since) -> came, isKnown, day);
  }

  private List<JournalRecord> endedOn(LocalDate day) {
    return judged(part -> true, day);
  }

  /** A run writes down what it sees. */
  private void see(LocalDate day) {
    endedOn(day).forEach(this::append);
  }

  private void append(JournalRecord record) {
    journal.append(record, Instant.EPOCH);
  }

  private Promises promises() {
    return Fold.over(new Promises(), journal.entriesAfter(0));
  }
}
