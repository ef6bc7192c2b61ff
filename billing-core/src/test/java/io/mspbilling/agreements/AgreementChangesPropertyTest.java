package io.mspbilling.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.receivables.UnreadableRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Changes are all that is otherwise, and nothing that is not. */
class AgreementChangesPropertyTest {
  private static final SystemName PSA = SystemName.of("psa");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Property
  void changesMadeToTheOldPullYieldTheNewOne(
      @ForAll("pulls") List<Agreement> before, @ForAll("pulls") List<Agreement> after) {
    List<AgreementChange> changes = AgreementChanges.between(before, after);

    assertThat(told(AgreementChanges.applied(before, changes))).isEqualTo(told(after));
  }

  @Property
  void equalPullsHaveNoChangesWhateverTheirOrderAndTheScaleOfTheirNumbers(
      @ForAll("pulls") List<Agreement> pull, @ForAll Random random) {
    assertThat(AgreementChanges.between(pull, shuffled(pull, random))).isEmpty();
  }

  @Property
  void orderDoesNotMatter(
      @ForAll("pulls") List<Agreement> before,
      @ForAll("pulls") List<Agreement> after,
      @ForAll Random random) {
    assertThat(
            AgreementChanges.between(shuffled(before, random), shuffled(after, random)).stream()
                .map(AgreementChange::inWords))
        .isEqualTo(
            AgreementChanges.between(before, after).stream()
                .map(AgreementChange::inWords)
                .toList());
  }

  @Property
  void whatChangedOneWayChangesBackTheOther(
      @ForAll("pulls") List<Agreement> before, @ForAll("pulls") List<Agreement> after) {
    List<Agreement> there =
        AgreementChanges.applied(before, AgreementChanges.between(before, after));

    assertThat(told(AgreementChanges.applied(there, AgreementChanges.between(there, before))))
        .isEqualTo(told(before));
  }

  @Property
  void readingsInAJournalTellTheChangesAndKnowTheLastPull(
      @ForAll("pulls") List<Agreement> first,
      @ForAll("pulls") List<Agreement> before,
      @ForAll("pulls") List<Agreement> after) {
    InMemoryJournal journal = new InMemoryJournal(TenantId.of("msp"));
    read(journal, first, 1);
    assertThat(history(journal).found()).isEmpty();

    read(journal, before, 2);
    read(journal, after, 3);

    assertThat(told(known(journal).all())).isEqualTo(told(after));
    assertThat(found(history(journal), 2)).isEqualTo(inWords(first, before));
    assertThat(found(history(journal), 3)).isEqualTo(inWords(before, after));
    assertThat(known(journal).reading(PSA, Pull.of(after), DAY)).isEmpty();
  }

  @Property
  void whatIsMissingAmongUnreadableRecordsIsNotGone(
      @ForAll("pulls") List<Agreement> before, @ForAll("pulls") List<Agreement> after) {
    InMemoryJournal journal = new InMemoryJournal(TenantId.of("msp"));
    read(journal, before, 1);
    UnreadableRecord unreadable =
        new UnreadableRecord(PSA, "agreement 3", "name", "missing", "see there");

    write(journal, new Pull<>(after, List.of(unreadable), Optional.empty()), DAY);

    assertThat(history(journal).found())
        .noneMatch(found -> found.change() instanceof AgreementChange.Removed);
    assertThat(known(journal).all()).hasSizeGreaterThanOrEqualTo(before.size());
  }

  @Property
  void anotherPsaBeginsAnewAndTakesNothingAway(@ForAll("pulls") List<Agreement> before) {
    InMemoryJournal journal = new InMemoryJournal(TenantId.of("msp"));
    read(journal, before, 1);
    List<Agreement> moved =
        before.stream()
            .map(
                one ->
                    Agreement.builder()
                        .from(one)
                        .id(AgreementId.parse("other:" + one.id().value()))
                        .build())
            .toList();

    write(journal, SystemName.of("other"), Pull.of(moved), DAY.plusDays(2));
    assertThat(history(journal).found()).isEmpty();

    write(journal, SystemName.of("other"), Pull.of(List.of()), DAY.plusDays(3));
    assertThat(history(journal).found())
        .hasSize(moved.size())
        .allMatch(found -> found.change() instanceof AgreementChange.Removed);
  }

  private static void read(Journal journal, List<Agreement> pull, int day) {
    write(journal, Pull.of(pull), DAY.plusDays(day));
  }

  private static void write(Journal journal, Pull<Agreement> pull, LocalDate day) {
    write(journal, PSA, pull, day);
  }

  /** What a reading says has changed is what its records tell when they are read again. */
  private static void write(Journal journal, SystemName psa, Pull<Agreement> pull, LocalDate day) {
    List<FoundChange> found = new ArrayList<>(history(journal).found());
    for (KnownAgreements.Sight sight : known(journal).reading(psa, pull, day)) {
      assertThat(journal.append(sight.record(), Instant.EPOCH)).isNotNull();
      found.addAll(sight.changes());
    }
    assertThat(history(journal).found()).isEqualTo(found);
  }

  private static KnownAgreements known(Journal journal) {
    return Fold.over(new KnownAgreements(), journal.entriesAfter(0));
  }

  private static AgreementHistory history(Journal journal) {
    return Fold.over(new AgreementHistory(), journal.entriesAfter(0));
  }

  private static List<String> found(AgreementHistory history, int day) {
    return history.found().stream()
        .filter(found -> found.on().equals(DAY.plusDays(day)))
        .map(found -> found.change().agreement() + " " + found.change().inWords())
        .sorted()
        .toList();
  }

  private static List<String> inWords(List<Agreement> before, List<Agreement> after) {
    return AgreementChanges.between(before, after).stream()
        .map(change -> change.agreement() + " " + change.inWords())
        .sorted()
        .toList();
  }

  /** An agreement in plain text, its lines in the order of the text, numbers without zeros. */
  private static List<String> told(Collection<Agreement> agreements) {
    return agreements.stream().map(AgreementChangesPropertyTest::told).sorted().toList();
  }

  private static String told(Agreement one) {
    return List.of(one.id(), one.customer(), one.name(), one.amount(), one.active(), one.startsOn())
        + " "
        + one.endsOn()
        + " "
        + one.additions().stream()
            .map(
                line ->
                    List.of(line.sourceId(), line.kind(), line.description(), line.amount())
                        + number(line.quantity())
                        + number(line.unitPrice()))
            .sorted()
            .toList();
  }

  private static String number(Optional<BigDecimal> number) {
    return " " + number.map(one -> one.stripTrailingZeros().toPlainString());
  }

  private static List<Agreement> shuffled(List<Agreement> pull, Random random) {
    List<Agreement> shuffled = new ArrayList<>();
    for (Agreement one : pull) {
      List<InvoiceLine> lines = new ArrayList<>();
      for (InvoiceLine line : one.additions()) {
        lines.add(
            InvoiceLine.builder()
                .from(line)
                .quantity(line.quantity().map(many -> many.setScale(many.scale() + 2)))
                .build());
      }
      Collections.shuffle(lines, random);
      shuffled.add(Agreement.builder().from(one).additions(lines).build());
    }
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @Provide
  Arbitrary<List<Agreement>> pulls() {
    return agreements().list().ofMaxSize(4).uniqueElements(Agreement::id);
  }

  private static Arbitrary<Agreement> agreements() {
    Arbitrary<Optional<LocalDate>> days =
        Arbitraries.of(1, 2, 3).map(day -> LocalDate.of(2026, 3, day)).optional(0.7);
    return Combinators.combine(
            Arbitraries.of("psa:1", "psa:2", "psa:10", "psa:77").map(AgreementId::parse),
            Arbitraries.of("psa:7", "psa:8").map(CustomerId::parse),
            Arbitraries.of("Managed", "Backup"),
            amounts().optional(0.6),
            days,
            days,
            Arbitraries.of(true, false),
            lines().list().ofMaxSize(5))
        .as(
            (id, customer, name, amount, starts, ends, active, lines) ->
                Agreement.builder()
                    .id(id)
                    .customer(customer)
                    .name(name)
                    .amount(amount)
                    .startsOn(starts)
                    .endsOn(ends)
                    .active(active)
                    .additions(lines)
                    .build());
  }

  private static Arbitrary<InvoiceLine> lines() {
    Arbitrary<Optional<BigDecimal>> numbers =
        Arbitraries.of("0", "10", "10.0", "10.00", "2.5", "-3").map(BigDecimal::new).optional(0.8);
    return Combinators.combine(
            Arbitraries.of("411", "412").optional(0.6),
            Arbitraries.of("addition", "service"),
            Arbitraries.of("Seats", "Backup", "#411"),
            numbers,
            numbers,
            amounts())
        .as(
            (id, kind, description, quantity, price, amount) ->
                InvoiceLine.builder()
                    .sourceId(id)
                    .kind(kind)
                    .description(description)
                    .quantity(quantity)
                    .unitPrice(price)
                    .amount(amount)
                    .build());
  }

  private static Arbitrary<Money> amounts() {
    return Combinators.combine(
            Arbitraries.of("0.00", "9.99", "-20.00"), Arbitraries.of("USD", "CAD"))
        .as(Money::of);
  }
}
