package io.mspbilling.reporting.behaviour;

import static io.mspbilling.reporting.ledger.SampleEvents.QUARTER;
import static io.mspbilling.reporting.ledger.SampleEvents.applied;
import static io.mspbilling.reporting.ledger.SampleEvents.day;
import static io.mspbilling.reporting.ledger.SampleEvents.invoice;
import static io.mspbilling.reporting.ledger.SampleEvents.ledger;
import static io.mspbilling.reporting.ledger.SampleEvents.payment;
import static io.mspbilling.reporting.ledger.SampleEvents.received;
import static io.mspbilling.reporting.ledger.SampleEvents.unapplied;
import static io.mspbilling.reporting.ledger.SampleEvents.usd;
import static io.mspbilling.reporting.ledger.SampleEvents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reporting.Figure.Undefined;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What came within seven days of reminders on the sample ledger. */
final class RemindersPaidTest {

  private static RemindersPaid of(Reminded... reminders) {
    return RemindersPaid.of(ledger(), QUARTER, List.of(reminders), 7);
  }

  private static Reminded reminded(String invoice, String on) {
    return new Reminded(invoice(invoice), day(on), invoice + " " + on);
  }

  @Test
  void paymentsWithinTheDaysCountInFullAndInPart() {
    RemindersPaid paid =
        of(
            reminded("B2", "2026-02-03"), // 600 on the seventh day
            reminded("A2", "2026-03-12"), // 700 of 1,200 on the fifth
            reminded("B3", "2026-03-01")); // nothing

    assertThat(paid).isEqualTo(new RemindersPaid(3, 3, 3, 1, 7, usd("2700"), usd("1300")));
    assertThat(paid.byCount().rounded(2)).hasValue(new BigDecimal("33.33"));
    assertThat(paid.byAmount().rounded(2)).hasValue(new BigDecimal("48.15"));
  }

  @Test
  void aDayLaterIsTooLate() {
    assertThat(of(reminded("B2", "2026-02-02")).paid()).isZero();
    assertThat(of(reminded("B2", "2026-02-10")).paid()).isEqualTo(1); // the day itself counts
  }

  @Test
  void whatHasNotHadItsDaysIsNotJudged() {
    RemindersPaid paid = of(reminded("B3", "2026-03-25"), reminded("B4", "2026-03-24"));

    assertThat(paid.invoices()).isEqualTo(2);
    assertThat(paid.judged()).isEqualTo(1);
  }

  @Test
  void whatWasNotOwedOrIsNotKnownIsLeftOut() {
    assertThat(
            of(
                    reminded("A1", "2026-02-20"),
                    reminded("X", "2026-02-20"),
                    reminded("B1", "2025-12-20"))
                .invoices())
        .isZero();
  }

  @Test
  void moneyCountsOnceHoweverOftenItIsAskedFor() {
    RemindersPaid paid =
        of(
            reminded("B2", "2026-01-27"),
            reminded("B2", "2026-02-05"), // 600 on the fifth day
            reminded("B2", "2026-02-08"),
            reminded("A2", "2026-03-12"), // 700 of 1,200 on the fifth day
            reminded("A2", "2026-03-14"));

    assertThat(paid).isEqualTo(new RemindersPaid(5, 2, 2, 1, 7, usd("1800"), usd("1300")));
  }

  @Test
  void aDayThatTwoRemindersShareCountsOnce() {
    Ledger inParts =
        with(
            received("B-p2", "2026-03-03", "300"),
            applied("B-p2", "B1", "2026-03-03", "300"),
            received("B-p3", "2026-03-20", "400"),
            applied("B-p3", "B1", "2026-03-20", "400"));

    assertThat(
            RemindersPaid.of(
                    inParts,
                    QUARTER,
                    List.of(reminded("B1", "2026-03-01"), reminded("B1", "2026-03-02")),
                    7)
                .amountPaid())
        .isEqualTo(usd("300"));
  }

  @Test
  void oneMessageMayBeAboutSeveralInvoices() {
    Reminded one = new Reminded(invoice("B3"), day("2026-03-01"), "m");
    Reminded other = new Reminded(invoice("B1"), day("2026-03-01"), "m");

    assertThat(of(one, one, other).messages()).isEqualTo(1);
    assertThat(of(one, one, other).invoices()).isEqualTo(2);
  }

  @Test
  void whatWentBackWasNotPaid() {
    Ledger returned =
        with(
            unapplied("B-p1", "B2", "2026-03-20", "600"),
            new LedgerEvent.PaymentReturned(
                payment("B-p1"), day("2026-03-20"), usd("600"), ReversalKind.RETURN));

    assertThat(RemindersPaid.of(returned, QUARTER, List.of(reminded("B2", "2026-02-05")), 7))
        .isEqualTo(new RemindersPaid(1, 1, 1, 0, 7, usd("600"), usd("0")));
  }

  @Test
  void withoutRemindersThereIsNoShare() {
    assertThat(of().byCount()).isEqualTo(new Undefined(Reason.NO_REMINDERS));
    assertThat(of().byAmount()).isEqualTo(new Undefined(Reason.NO_REMINDERS));
    assertThatThrownBy(() -> RemindersPaid.of(ledger(), QUARTER, List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
