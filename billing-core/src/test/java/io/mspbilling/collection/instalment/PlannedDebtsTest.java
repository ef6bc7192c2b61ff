package io.mspbilling.collection.instalment;

import static io.mspbilling.collection.instalment.Samples.ACME;
import static io.mspbilling.collection.instalment.Samples.NEW;
import static io.mspbilling.collection.instalment.Samples.OLD;
import static io.mspbilling.collection.instalment.Samples.PSA;
import static io.mspbilling.collection.instalment.Samples.day;
import static io.mspbilling.collection.instalment.Samples.plan;
import static io.mspbilling.collection.instalment.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * USD 120.00 on an old invoice and USD 180.00 on a new one, USD 100.00 of them on 15 March, April
 * and May.
 */
final class PlannedDebtsTest {

  private static final OpenInvoice OLDER = open(OLD, "120.00");
  private static final OpenInvoice NEWER = open(NEW, "180.00");
  private static final OpenInvoice FREE = open(new InvoiceId(PSA, "9"), "70.00");

  private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("t"));

  @Test
  void withoutAPlanAllIsAskedForAsItIs() {
    assertThat(asked("2026-03-20", BreakRule.NEVER, OLDER, FREE)).containsExactly(OLDER, FREE);
  }

  @Test
  void beforeTheFirstInstalmentItIsAskedForByItsDate() {
    agree();

    assertThat(asked("2026-03-01", BreakRule.NEVER, OLDER, NEWER, FREE))
        .extracting(
            one -> one.invoice().id(),
            OpenInvoice::open,
            one -> one.invoice().effectiveDueOn(),
            OpenInvoice::isInstalment)
        .containsExactly(
            tuple(OLD, usd("100.00"), day("2026-03-15"), true),
            tuple(NEW, usd("80.00"), day("2026-04-15"), true),
            tuple(FREE.invoice().id(), usd("70.00"), day("2026-01-31"), false));
  }

  @Test
  void onItsDayAnInstalmentIsDue() {
    agree();

    assertThat(asked("2026-03-15", BreakRule.NEVER, OLDER, NEWER))
        .extracting(OpenInvoice::open, one -> one.invoice().effectiveDueOn())
        .containsExactly(
            tuple(usd("100.00"), day("2026-03-15")), tuple(usd("80.00"), day("2026-04-15")));
  }

  @Test
  void whatWasMissedIsAskedForSinceItsDay() {
    agree();

    assertThat(asked("2026-04-20", BreakRule.NEVER, OLDER, NEWER))
        .extracting(OpenInvoice::open, one -> one.invoice().effectiveDueOn())
        .containsExactly(
            tuple(usd("120.00"), day("2026-03-15")), tuple(usd("80.00"), day("2026-04-15")));
  }

  @Test
  void eachInstalmentIsRemindedOfByItsOwnDateAndTheNextOneToo() {
    agree();

    assertThat(planned("2026-04-20", BreakRule.NEVER).each(List.of(OLDER, NEWER, FREE)))
        .extracting(
            one -> one.invoice().id(), OpenInvoice::open, one -> one.invoice().effectiveDueOn())
        .containsExactly(
            tuple(OLD, usd("100.00"), day("2026-03-15")),
            tuple(OLD, usd("20.00"), day("2026-04-15")),
            tuple(NEW, usd("80.00"), day("2026-04-15")),
            tuple(NEW, usd("100.00"), day("2026-05-15")),
            tuple(FREE.invoice().id(), usd("70.00"), day("2026-01-31")));
    assertThat(planned("2026-03-01", BreakRule.NEVER).each(List.of(OLDER, NEWER)))
        .as("of those to come the next one alone")
        .extracting(OpenInvoice::open, one -> one.invoice().effectiveDueOn())
        .containsExactly(
            tuple(usd("100.00"), day("2026-03-15")), tuple(usd("80.00"), day("2026-04-15")));
    assertThat(planned("2026-04-20", BreakRule.NEVER).each(List.of(open(OLD, "90.00"))))
        .as("what was paid, pays the first of them")
        .extracting(OpenInvoice::open, one -> one.invoice().effectiveDueOn())
        .containsExactly(tuple(usd("90.00"), day("2026-05-15")));
  }

  @Test
  void whatIsNoLongerOpenWasPaid() {
    agree();

    assertThat(asked("2026-04-20", BreakRule.NEVER, open(OLD, "20.00"), NEWER))
        .extracting(OpenInvoice::open, one -> one.invoice().effectiveDueOn())
        .containsExactly(
            tuple(usd("20.00"), day("2026-04-15")), tuple(usd("80.00"), day("2026-04-15")));
    assertThat(asked("2026-04-20", BreakRule.NEVER, NEWER))
        .extracting(OpenInvoice::open)
        .containsExactly(usd("80.00"));
  }

  @Test
  void neverIsMoreAskedForThanIsOpen() {
    agree();

    assertThat(asked("2026-03-15", BreakRule.NEVER, open(OLD, "20.00"), open(NEW, "5.00")))
        .extracting(OpenInvoice::open)
        .containsExactly(usd("20.00"), usd("5.00"));
  }

  @Test
  void aBrokenPlanIsAskedForWhole() {
    agree();

    assertThat(asked("2026-04-20", new BreakRule(10, 1), OLDER, NEWER))
        .containsExactly(OLDER, NEWER);
  }

  @Test
  void aPlanCoversTheInvoicesThatItLists() {
    assertThat(plan().covers(OLD)).isTrue();
    assertThat(plan().covers(new InvoiceId(PSA, "9"))).isFalse();
  }

  private void agree() {
    journal.append(InstalmentPlans.agreed(plan(), day("2026-02-20"), "form 5"), Instant.EPOCH);
  }

  private List<OpenInvoice> asked(String today, BreakRule rule, OpenInvoice... open) {
    return planned(today, rule).of(List.of(open));
  }

  private PlannedDebts planned(String today, BreakRule rule) {
    InstalmentPlans plans = Fold.over(new InstalmentPlans(), journal.entriesAfter(0));
    return new PlannedDebts(plans, rule, day(today));
  }

  private static OpenInvoice open(InvoiceId id, String amount) {
    return new OpenInvoice(
        Invoice.builder()
            .id(id)
            .number("INV-" + id.value())
            .customer(ACME)
            .issuedOn(day("2026-01-01"))
            .dueOn(day("2026-01-31"))
            .total(usd("500.00"))
            .build(),
        usd(amount),
        usd("0.00"));
  }
}
