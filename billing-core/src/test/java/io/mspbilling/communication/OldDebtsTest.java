package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.Effects;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.sample.Recorder;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Suggestion;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OldDebtsTest {

  private static final LocalDate CUT_OVER = LocalDate.of(2026, 6, 1);
  private static final CustomerId ACME = CustomerId.parse("psa:1");
  private static final CustomerId BOLT = CustomerId.parse("psa:2");
  private static final OpenInvoice OLD = open(ACME, "1001", usd("60"), CUT_OVER.minusDays(1));
  private static final OpenInvoice OURS = open(ACME, "1002", usd("70"), CUT_OVER);

  private final OldDebts debts = new OldDebts();
  private final Effects effects = new Effects(List.of());
  private final Recorder recorder = new Recorder(Instant.EPOCH, effects, debts);
  private Worklist worklist = new Worklist(effects);

  @Test
  void whatWasDueBeforeTheCutOverIsLeftToAPerson() {
    assertThat(free(OLD, OURS)).containsExactly(OURS);
    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.OLD_DEBT))
        .satisfies(row -> assertThat(row.customer()).contains(ACME))
        .satisfies(row -> assertThat(row.amount()).contains(usd("60")))
        .satisfies(
            row -> assertThat(row.suggestions()).containsExactly(new Suggestion.Collect(ACME)))
        .extracting(ExceptionRow::facts)
        .isEqualTo(
            "USD 60.00 was due before 2026-06-01 and is neither charged nor reminded of: INV-1001");
  }

  @Test
  void aCustomerOrAnInvoiceIsReleased() {
    recorder.write(OldDebts.released(OLD.invoice().id(), "Jo"));
    OpenInvoice other = open(ACME, "1003", usd("5"), CUT_OVER.minusDays(9));
    assertThat(free(OLD, other)).containsExactly(OLD);
    OldDebts copy = new OldDebts();
    recorder.copy(List.of(debts), List.of(copy));
    assertThat(copy.free(List.of(OLD, other), CUT_OVER, worklist)).containsExactly(OLD);

    recorder.write(OldDebts.released(ACME, "Jo"));
    assertThat(free(OLD, other)).containsExactly(OLD, other);
    assertThat(worklist.rows()).isEmpty();
  }

  @Test
  void anInvoiceWithTheIdOfACustomerIsNotThatCustomer() {
    recorder.write(OldDebts.released(InvoiceId.parse("psa:1"), "Jo"));

    assertThat(free(OLD)).isEmpty();
  }

  @Test
  void eachCustomerHasOneRowThatNamesItsFirstInvoices() {
    OpenInvoice[] many =
        IntStream.range(0, 9)
            .mapToObj(i -> open(BOLT, "200" + i, usd("1"), CUT_OVER.minusDays(9)))
            .toArray(OpenInvoice[]::new);
    free(many);
    assertThat(worklist.rows().get(0).facts()).endsWith("INV-2006, INV-2007 and 1 more");

    free(List.of(many).subList(0, 8).toArray(OpenInvoice[]::new));
    assertThat(worklist.rows().get(0).facts()).endsWith("INV-2006, INV-2007");
    free(many[0], OLD);
    assertThat(worklist.rows())
        .extracting(ExceptionRow::customer)
        .containsExactly(Optional.of(ACME), Optional.of(BOLT));
  }

  @Test
  void twoCurrenciesHaveNoSumInOne() {
    free(OLD, open(ACME, "1004", Money.of("5", "EUR"), CUT_OVER.minusDays(3)));

    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.amount()).isEmpty())
        .satisfies(row -> assertThat(row.facts()).contains("USD 60.00").contains("EUR 5.00"));
  }

  @Test
  void aReleaseIsARecordOfItsOwnKind() {
    JournalRecord hold = Holds.placed(ACME, "a talk", Optional.empty());

    assertThat(OldDebts.isOne(OldDebts.released(ACME, "Jo"))).isTrue();
    assertThat(OldDebts.isOne(hold)).isFalse();
    recorder.write(hold);
    assertThat(free(OLD)).isEmpty();
  }

  private List<OpenInvoice> free(OpenInvoice... open) {
    worklist = new Worklist(effects);
    return debts.free(List.of(open), CUT_OVER, worklist);
  }

  private static OpenInvoice open(CustomerId customer, String id, Money amount, LocalDate due) {
    return new OpenInvoice(
        Invoice.builder()
            .id(InvoiceId.parse("psa:" + id))
            .number("INV-" + id)
            .customer(customer)
            .issuedOn(due.minusDays(30))
            .dueOn(due)
            .total(amount)
            .build(),
        amount,
        Money.zero(amount.currency()));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
