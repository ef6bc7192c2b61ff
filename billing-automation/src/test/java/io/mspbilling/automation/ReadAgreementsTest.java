package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.agreements.FoundChange;
import io.mspbilling.collection.Charging;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Journal;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.reporting.Period;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.calls.CallFaults;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What changes in agreements is told once, and stays in the journal for reports. */
class ReadAgreementsTest {
  private static final AgreementId MANAGED = AgreementId.parse("in-memory-psa:77");
  private static final AgreementId OTHER = AgreementId.parse("in-memory-psa:78");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

  private final World world = new World();
  private final Customer acme = world.customer("Acme");

  @Test
  void theFirstReadingIsWhatLaterOnesAreHeldAgainst() {
    agreement("12", Optional.empty());
    assertThat(world.billing().run().agreementChanges()).isEmpty();

    world.nextDay();
    agreement("15", Optional.of(LocalDate.of(2026, 12, 31)));
    DayReport report = world.billing().run();

    assertThat(report.agreementChanges())
        .extracting(found -> found.on() + " " + found.change().inWords())
        .containsExactly(
            "2026-03-03 its last day none becomes 2026-12-31",
            "2026-03-03 quantity of line #9001: 12 becomes 15");
    assertThat(world.billing().run().agreementChanges()).as("told once").isEmpty();
    world.nextDay();
    assertThat(world.billing().run().agreementChanges()).as("told once").isEmpty();
  }

  @Test
  void onlyTheFirstRunOfADayReadsThem() {
    agreement("12", Optional.empty());
    world.run(1);
    agreement("15", Optional.empty());

    assertThat(world.billing().run().agreementChanges()).as("the same day").isEmpty();
    world.nextDay();
    assertThat(world.billing().run().agreementChanges()).hasSize(1);
  }

  @Test
  void reportsTellTheChangesOfTheirDays() {
    agreement("12", Optional.empty());
    world.run(1);
    world.nextDay();
    agreement("15", Optional.empty());
    List<FoundChange> more = world.billing().run().agreementChanges();
    LocalDate second = FIRST.plusDays(1);

    assertThat(more).hasSize(1);
    assertThat(world.readingAll().facts(new Period(FIRST, second)).agreementChanges())
        .isEqualTo(more);
    assertThat(world.billing().facts(new Period(FIRST, FIRST)).agreementChanges()).isEmpty();
  }

  @Test
  void aPsaWithoutAgreementsIsNotAskedForThem() {
    InMemoryPsa without = InMemoryPsa.builder(world.clock).without(PsaFeature.AGREEMENTS).build();

    DayReport report = World.everything(world).psa(without).build().run();

    assertThat(report.exceptions()).isEmpty();
    assertThat(report.agreementChanges()).isEmpty();
  }

  @Test
  void whereTheyCannotBeReadTheDayGoesOnAndTheNextRunReadsThem() {
    Customer bolt = world.onCard("Bolt", PayerScript.approves());
    world.invoice(bolt, "1001", "100.00", 0);
    agreement("12", Optional.empty());
    world.run(1);
    world.nextDay();
    world.invoice(bolt, "1002", "50.00", 0);
    agreement("15", Optional.empty());
    CallFaults<PsaOperation>.Rule unused =
        world.psa.faults().next(PsaOperation.AGREEMENTS, CallFault.refused());

    DayReport report = world.billing().run();

    assertThat(report.agreementChanges()).isEmpty();
    assertThat(report.troubles()).isEmpty();
    assertThat(report.exceptions())
        .extracting(ExceptionRow::kind)
        .containsExactly(ExceptionKind.UNREADABLE_RECORD);
    assertThat(report.orders(Charging.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    DayReport later = world.billing().run();
    assertThat(later.exceptions()).isEmpty();
    assertThat(later.agreementChanges()).hasSize(1);
  }

  @Test
  void oneThatTheJournalDoesNotTakeIsARowAndTheOthersAreRead() {
    agreement("12", Optional.empty());
    agreement(OTHER, "3", Optional.empty(), 50);
    Journal journal = new ShortJournal(world.journal, 1_000);

    DayReport first = World.everything(world).journal(journal).build().run();
    world.nextDay();
    agreement("15", Optional.empty());
    DayReport second = World.everything(world).journal(journal).build().run();

    assertThat(first.exceptions())
        .extracting(ExceptionRow::facts)
        .containsExactly("additions are more than the journal takes");
    assertThat(second.agreementChanges())
        .extracting(found -> found.change().inWords())
        .containsExactly("quantity of line #9001: 12 becomes 15");
    assertThat(second.exceptions()).hasSize(1);
  }

  private void agreement(String seats, Optional<LocalDate> endsOn) {
    agreement(MANAGED, seats, endsOn, 1);
  }

  private void agreement(AgreementId id, String seats, Optional<LocalDate> endsOn, int lines) {
    Agreement unused =
        world.psa.addAgreement(
            Agreement.builder()
                .id(id)
                .customer(acme.id())
                .name("Managed Services")
                .endsOn(endsOn)
                .additions(IntStream.range(0, lines).mapToObj(line -> line(seats, line)).toList())
                .build());
  }

  private static InvoiceLine line(String seats, int line) {
    return InvoiceLine.builder()
        .sourceId(String.valueOf(9001 + line))
        .kind("addition")
        .description("Seats")
        .quantity(new BigDecimal(seats))
        .amount(Money.of("100.00", "USD"))
        .build();
  }
}
