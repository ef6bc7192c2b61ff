package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.agreements.AgreementChange;
import io.mspbilling.agreements.FoundChange;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.reporting.Period;
import io.mspbilling.testkit.psa.InMemoryPsa;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What changes in agreements is told once, and stays in the journal for reports. */
class ReadAgreementsTest {
  private static final AgreementId MANAGED = AgreementId.parse("in-memory-psa:77");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

  private final World world = new World();
  private final Customer acme = world.customer("Acme");

  @Test
  void theFirstReadingIsWhatLaterOnesAreHeldAgainst() {
    agreement("12", Optional.empty());
    assertThat(world.billing().readAgreements()).isEmpty();
    assertThat(world.billing().readAgreements()).isEmpty();
    long entries = world.journal.entriesAfter(0).size();

    world.nextDay();
    agreement("15", Optional.of(LocalDate.of(2026, 12, 31)));
    List<AgreementChange> changes = world.billing().readAgreements();

    assertThat(changes)
        .extracting(AgreementChange::inWords)
        .containsExactly(
            "its last day none becomes 2026-12-31", "quantity of line #9001: 12 becomes 15");
    assertThat(world.billing().readAgreements()).as("told once").isEmpty();
    assertThat(world.journal.entriesAfter(0)).hasSize((int) entries + 1);
  }

  @Test
  void reportsTellTheChangesOfTheirDays() {
    agreement("12", Optional.empty());
    List<AgreementChange> none = world.billing().readAgreements();
    world.nextDay();
    agreement("15", Optional.empty());
    List<AgreementChange> more = world.billing().readAgreements();
    LocalDate second = FIRST.plusDays(1);

    assertThat(none).isEmpty();
    assertThat(world.readingAll().facts(new Period(FIRST, second)).agreementChanges())
        .containsExactly(new FoundChange(second, more.get(0)));
    assertThat(world.billing().facts(new Period(FIRST, FIRST)).agreementChanges()).isEmpty();
  }

  @Test
  void aRunGoesOnAsBeforeAndAPsaWithoutAgreementsSaysSo() {
    agreement("12", Optional.empty());
    List<AgreementChange> none = world.billing().readAgreements();
    assertThat(none).isEmpty();
    assertThat(world.billing().run().exceptions()).isEmpty();
    assertThat(world.readingAll().run().exceptions()).isEmpty();

    InMemoryPsa without = InMemoryPsa.builder(world.clock).without(PsaFeature.AGREEMENTS).build();
    BillingAutomation billing = World.everything(world).psa(without).build();
    assertThatThrownBy(billing::readAgreements).isInstanceOf(UnsupportedFeatureException.class);
  }

  private void agreement(String seats, Optional<LocalDate> endsOn) {
    Agreement unused =
        world.psa.addAgreement(
            Agreement.builder()
                .id(MANAGED)
                .customer(acme.id())
                .name("Managed Services")
                .endsOn(endsOn)
                .addAdditions(
                    InvoiceLine.builder()
                        .sourceId("9001")
                        .kind("addition")
                        .description("Seats")
                        .quantity(new BigDecimal(seats))
                        .amount(Money.of("100.00", "USD"))
                        .build())
                .build());
  }
}
