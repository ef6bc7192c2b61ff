package io.mspbilling.communication.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.Span;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Stood;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was disputed on a day that is past. */
class DisputeHistoryTest {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final DisputeId ID = new DisputeId("d-1");

  private final DisputeHistory history = new DisputeHistory(ZONE);
  private String lastHash = JournalEntry.GENESIS;
  private int sequence;

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private void write(LocalDate on, JournalRecord record) {
    sequence++;
    JournalEntry entry =
        JournalEntry.following(
            lastHash, sequence, on.atTime(LocalTime.of(23, 0)).atZone(ZONE).toInstant(), record);
    history.plus(entry);
    lastHash = entry.hash();
  }

  private static Dispute dispute(String part) {
    return new Dispute(
        ID,
        CustomerId.parse("psa:7"),
        InvoiceId.parse("psa:1001"),
        Optional.of(Money.parse(part)),
        "two seats too many",
        march(2));
  }

  @Test
  void aDisputeStandsFromItsDayToTheDayOfItsEnd() {
    write(march(4), Disputes.opened(dispute("USD 40.00")));
    write(march(20), Disputes.resolved(ID, DisputeOutcome.OWED, march(18)));

    assertThat(history.all())
        .containsExactly(
            new Stood<>(dispute("USD 40.00"), new Span(march(2), Optional.of(march(18)))));
  }

  @Test
  void anotherPartIsDisputedFromTheDayItWasWrittenDown() {
    write(march(2), Disputes.opened(dispute("USD 40.00")));
    write(march(9), Disputes.opened(dispute("USD 10.00")));

    assertThat(history.all())
        .containsExactly(
            new Stood<>(dispute("USD 40.00"), new Span(march(2), Optional.of(march(9)))),
            new Stood<>(dispute("USD 10.00"), Span.since(march(9))));
  }
}
