package io.mspbilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Suggestion;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
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
              .putCustomerNames(CustomerId.parse("psa:9"), "Nine Realty")
              .addLedgers(ledger())
              .putPaymentNames(PaymentId.parse("bank:ln_6"), "from ACME DENTAL LLC on 2026-06-09")
              .build());

  private static Ledger ledger() {
    return Ledger.of(SampleOffice.USD, List.of(invoice("psa:8", "1001"), invoice("psa:9", "1002")));
  }

  private static LedgerEvent invoice(String id, String number) {
    LocalDate on = LocalDate.of(2026, 6, 1);
    return new LedgerEvent.InvoiceIssued(
        InvoiceId.parse(id), number, CustomerId.parse("psa:7"), on, on, Money.of("1.00", "USD"));
  }

  @Test
  void aHoldOnAnInvoiceIsNotOneOnTheClientOfTheSameId() {
    assertThat(WORDING.of(new Subject.OfHold(InvoiceId.parse("psa:9")).toString()))
        .isEqualTo("hold on invoice 1002");
    assertThat(WORDING.of(new Subject.OfHold(CustomerId.parse("psa:9")).toString()))
        .isEqualTo("hold on customer Nine Realty");
    assertThat(WORDING.of(new Suggestion.Lift(InvoiceId.parse("psa:9")).toString()))
        .isEqualTo("lift the hold on invoice 1002");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "payment bank:ln_6 of USD 12.00 | payment from ACME DENTAL LLC on 2026-06-09 of USD 12.00",
        "set aside bank:ln_6 | set aside the payment from ACME DENTAL LLC on 2026-06-09",
        "owed by psa:7, of customer psa:7 | owed by Acme Dental, of customer Acme Dental",
        "owed by psa:9, on invoice psa:9 | owed by Nine Realty, on invoice 1002",
        "what psa:9 says of agreement psa:7 | what psa:9 says of agreement psa:7",
        "payment bank:ln_66 and psa:77 | payment bank:ln_66 and psa:77",
        "at 12:30, see https://bank.example | at 12:30, see https://bank.example"
      })
  void namesWhatIsKnownAndLeavesTheRest(String text, String worded) {
    assertThat(WORDING.of(text)).isEqualTo(worded);
  }
}
