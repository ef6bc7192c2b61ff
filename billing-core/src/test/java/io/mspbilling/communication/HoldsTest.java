package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

  private void append(JournalRecord record) {
    journal.append(record, Instant.EPOCH);
  }

  private Optional<Hold> on(InvoiceId invoice, CustomerId customer, LocalDate day) {
    return Fold.over(new Holds(), journal.entriesAfter(0)).on(invoice, customer, day);
  }
}
