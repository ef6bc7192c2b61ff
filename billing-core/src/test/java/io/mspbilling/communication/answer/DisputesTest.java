package io.mspbilling.communication.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DisputesTest {

  private static final CustomerId ACME = CustomerId.parse("psa:1");
  private static final InvoiceId ONE = InvoiceId.parse("psa:1001");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 2);

  private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("t"));

  @Test
  void ofAnInvoiceThatIsDisputedInPartTheRestIsAskedFor() {
    append(Disputes.opened(dispute("d-1", "40.00")));
    append(Disputes.opened(dispute("d-2", "10.00")));

    assertThat(disputes().undisputed(open("450.00")).map(OpenInvoice::open))
        .contains(Money.of("400.00", "USD"));
    assertThat(disputes().undisputed(open("50.00"))).isEmpty();
    assertThat(disputes().disputed(open("45.00"))).isEqualTo(Money.of("45.00", "USD"));
    assertThat(disputes().onAllOf(ONE)).isEmpty();
    assertThat(disputes().on(ONE))
        .extracting(Dispute::toString)
        .first()
        .isEqualTo("USD 40.00 disputed since 2026-05-02: two seats too many");
  }

  /** And not off each of them again. */
  @Test
  void whatIsDisputedIsTakenOffTheFirstInstalments() {
    append(Disputes.opened(dispute("d-1", "45.00")));

    assertThat(disputes().disputed(List.of(part(1, "40"), other(), part(2, "30"), part(3, "30"))))
        .containsExactly(
            entry(part(1, "40"), Money.of("40.00", "USD")),
            entry(other(), Money.of("0.00", "USD")),
            entry(part(2, "30"), Money.of("5.00", "USD")),
            entry(part(3, "30"), Money.of("0.00", "USD")));
  }

  private static OpenInvoice part(int month, String amount) {
    OpenInvoice whole = open(amount);
    return new OpenInvoice(
        whole.invoice().withDueOn(LocalDate.of(2026, month, 2)),
        whole.open(),
        whole.underWay(),
        whole.setOff(),
        true);
  }

  @Test
  void allOfAnInvoiceIsDisputedWhateverIsOpenOnIt() {
    append(Disputes.opened(dispute("d-1", null)));

    assertThat(disputes().undisputed(open("450.00"))).isEmpty();
    assertThat(disputes().onAllOf(ONE))
        .map(Dispute::toString)
        .contains("disputed since 2026-05-02: two seats too many");
    assertThat(disputes().undisputed(other())).contains(other());
  }

  @Test
  void aPartInAnotherCurrencyKeepsAllBack() {
    append(
        Disputes.opened(
            new Dispute(
                new DisputeId("d"), ACME, ONE, Optional.of(Money.of("1.00", "EUR")), "odd", DAY)));

    assertThat(disputes().undisputed(open("450.00"))).isEmpty();
  }

  @Test
  void onceResolvedTheInvoiceIsAskedForAgain() {
    append(Disputes.opened(dispute("d-1", null)));
    append(Disputes.opened(dispute("d-2", "10.00")));
    append(Disputes.resolved(new DisputeId("d-1"), DisputeOutcome.OWED, DAY.plusDays(3)));

    assertThat(disputes().undisputed(open("450.00")).map(OpenInvoice::open))
        .contains(Money.of("440.00", "USD"));
    assertThatThrownBy(
            () ->
                disputes()
                    .requireOpen(
                        Disputes.resolved(new DisputeId("d-1"), DisputeOutcome.WITHDRAWN, DAY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("d-1");
    disputes().requireOpen(Disputes.resolved(new DisputeId("d-2"), DisputeOutcome.CREDITED, DAY));
    disputes().requireOpen(Disputes.opened(dispute("d-1", null)));
  }

  @Test
  void aDisputeOfWhatNobodyKnowsIsShown() {
    append(Disputes.opened(dispute("d-1", null)));
    Worklist worklist = new Worklist(new Effects(List.of()));

    disputes().reportUnknown(ONE::equals, worklist);
    assertThat(worklist.rows()).isEmpty();
    disputes().reportUnknown(invoice -> false, worklist);
    assertThat(worklist.rows())
        .singleElement()
        .extracting(ExceptionRow::facts)
        .asString()
        .contains("two seats too many", "psa:1001");
  }

  @Test
  void nothingAndLessCannotBeDisputed() {
    assertThatThrownBy(() -> dispute("d", "0.00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positive");
  }

  @Test
  void disputesOfWhatNobodyKnowsAreShownInTheOrderOfTheirNames() {
    append(Disputes.opened(dispute("d-2", null)));
    append(Disputes.opened(dispute("d-1", null)));
    Worklist worklist = new Worklist(new Effects(List.of()));

    disputes().reportUnknown(invoice -> false, worklist);
    assertThat(worklist.rows())
        .extracting(ExceptionRow::subject)
        .containsExactly(
            new Subject.OfDecision("dispute d-1"), new Subject.OfDecision("dispute d-2"));
  }

  @Test
  void aProgramThatIsBegunAnewKnowsWhatIsDisputed() {
    append(Disputes.opened(dispute("d-1", "10.00")));
    List<JournalEntry> entries = journal.entriesAfter(0);
    Disputes copy = new Disputes();
    Checkpoint.of(entries.get(0), "test", disputes()).restore("test", copy);

    assertThat(copy.on(ONE)).isEqualTo(disputes().on(ONE)).hasSize(1);
  }

  @Test
  void decisionsOnDisputesAreRecordsOfTheirOwn() {
    assertThat(Disputes.isOne(Disputes.opened(dispute("d-1", null)))).isTrue();
    assertThat(Disputes.isOne(Disputes.resolved(new DisputeId("d-1"), DisputeOutcome.OWED, DAY)))
        .isTrue();
    assertThat(Disputes.isOne(Promises.withdrawn(new PromiseId("p-1"), "paid"))).isFalse();
  }

  private static Dispute dispute(String id, @Nullable String part) {
    return new Dispute(
        new DisputeId(id),
        ACME,
        ONE,
        Optional.ofNullable(part).map(amount -> Money.of(amount, "USD")),
        "two seats too many",
        DAY);
  }

  private static OpenInvoice open(String amount) {
    return open(ONE, amount);
  }

  private static OpenInvoice other() {
    return open(InvoiceId.parse("psa:1002"), "9.00");
  }

  private static OpenInvoice open(InvoiceId id, String amount) {
    Money open = Money.of(amount, "USD");
    Invoice invoice =
        Invoice.builder()
            .id(id)
            .number(id.value())
            .customer(ACME)
            .issuedOn(DAY)
            .total(open)
            .balance(open)
            .build();
    return new OpenInvoice(invoice, open, Money.zero(open.currency()));
  }

  private void append(JournalRecord record) {
    journal.append(record, Instant.EPOCH);
  }

  private Disputes disputes() {
    return Fold.over(new Disputes(), journal.entriesAfter(0));
  }
}
