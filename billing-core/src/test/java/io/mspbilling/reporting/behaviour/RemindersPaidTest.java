package io.mspbilling.reporting.behaviour;

import static io.mspbilling.reporting.ledger.SampleEvents.QUARTER;
import static io.mspbilling.reporting.ledger.SampleEvents.day;
import static io.mspbilling.reporting.ledger.SampleEvents.invoice;
import static io.mspbilling.reporting.ledger.SampleEvents.ledger;
import static io.mspbilling.reporting.ledger.SampleEvents.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.reporting.Figure.Undefined;
import io.mspbilling.reporting.Reason;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What came within seven days of reminders on the sample ledger. */
final class RemindersPaidTest {

  private static RemindersPaid of(Reminded... reminders) {
    return RemindersPaid.of(ledger(), QUARTER, List.of(reminders), 7);
  }

  private static Reminded reminded(String invoice, String on) {
    return new Reminded(invoice(invoice), day(on));
  }

  @Test
  void paymentsWithinTheDaysCountInFullAndInPart() {
    RemindersPaid paid =
        of(
            reminded("B2", "2026-02-03"), // 600 on the seventh day
            reminded("A2", "2026-03-12"), // 700 of 1,200 on the fifth
            reminded("B3", "2026-03-01")); // nothing

    assertThat(paid).isEqualTo(new RemindersPaid(3, 3, 1, 7, usd("2700"), usd("1300")));
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
    RemindersPaid paid = of(reminded("B3", "2026-03-25"), reminded("B3", "2026-03-24"));

    assertThat(paid.sent()).isEqualTo(2);
    assertThat(paid.judged()).isEqualTo(1);
  }

  @Test
  void whatWasNotOwedOrIsNotKnownIsLeftOut() {
    assertThat(
            of(
                    reminded("A1", "2026-02-20"),
                    reminded("X", "2026-02-20"),
                    reminded("B1", "2025-12-20"))
                .sent())
        .isZero();
    assertThat(of(reminded("B3", "2026-03-01"), reminded("B3", "2026-03-01")).sent()).isEqualTo(1);
  }

  @Test
  void withoutRemindersThereIsNoShare() {
    assertThat(of().byCount()).isEqualTo(new Undefined(Reason.NO_REMINDERS));
    assertThat(of().byAmount()).isEqualTo(new Undefined(Reason.NO_REMINDERS));
    assertThatThrownBy(() -> RemindersPaid.of(ledger(), QUARTER, List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
