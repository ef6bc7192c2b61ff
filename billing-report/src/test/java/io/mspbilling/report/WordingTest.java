package io.mspbilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reporting.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {
  private static final Wording WORDING =
      new Wording(
          ReportFacts.builder()
              .name("Harbor IT")
              .period(Period.of(YearMonth.of(2026, 6)))
              .madeOn(LocalDate.of(2026, 7, 1))
              .putCustomerNames(CustomerId.parse("psa:7"), "Acme Dental")
              .putPaymentNames(PaymentId.parse("bank:ln_6"), "from ACME DENTAL LLC on 2026-06-09")
              .build());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "payment bank:ln_6 of USD 12.00 | payment from ACME DENTAL LLC on 2026-06-09 of USD 12.00",
        "set aside bank:ln_6 | set aside the payment from ACME DENTAL LLC on 2026-06-09",
        "owed by psa:7, of customer psa:7 | owed by Acme Dental, of customer Acme Dental",
        "payment bank:ln_66 and psa:77 | payment bank:ln_66 and psa:77",
        "at 12:30, see https://bank.example | at 12:30, see https://bank.example"
      })
  void namesWhatIsKnownAndLeavesTheRest(String text, String worded) {
    assertThat(WORDING.of(text)).isEqualTo(worded);
  }
}
