package io.mspbilling.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever workers write, in whatever order, about up to three attempts of one effect. */
class EffectsPropertyTest {

  private static final TenantId ACME = TenantId.of("acme");
  private static final Instant AT = Instant.parse("2026-03-01T08:30:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Errand ORDER = Errand.of(ACME, "milk");

  @Property
  void successOnceSeenIsNeverForgottenNorChanged(@ForAll("stories") List<JournalRecord> story) {
    Optional<EffectState<?, ?>> success = Optional.empty();
    for (List<JournalEntry> told : prefixes(story)) {
      Optional<EffectState<?, ?>> state = fold(told);
      if (success.isPresent()) {
        assertThat(state).isEqualTo(success);
      } else if (state.filter(now -> now.status() == EffectStatus.SUCCEEDED).isPresent()) {
        success = state;
      }
    }
  }

  @Property
  void anyRecordedSuccessOfABegunEffectShows(@ForAll("stories") List<JournalRecord> story) {
    boolean begun = false;
    boolean succeeded = false;
    for (JournalEntry entry : journalOf(story)) {
      begun |= entry.record().is(EffectRecords.INTENDED);
      succeeded |= begun && statusIn(entry).equals(Optional.of(EffectStatus.SUCCEEDED));
    }

    assertThat(fold(journalOf(story)).filter(s -> s.status() == EffectStatus.SUCCEEDED).isPresent())
        .isEqualTo(succeeded);
  }

  @Property
  void refusalGivesWayOnlyToAFurtherAttemptOrASuccess(
      @ForAll("stories") List<JournalRecord> story) {
    Optional<EffectState<?, ?>> before = Optional.empty();
    for (List<JournalEntry> told : prefixes(story)) {
      Optional<EffectState<?, ?>> now = fold(told);
      if (before.filter(state -> state.status() == EffectStatus.REFUSED).isPresent()
          && !now.equals(before)) {
        EffectState<?, ?> changed = now.orElseThrow();
        boolean again =
            changed.status() == EffectStatus.SENDING
                && changed.attempt() > before.orElseThrow().attempt();
        assertThat(again || changed.status() == EffectStatus.SUCCEEDED).isTrue();
      }
      before = now;
    }
  }

  @Property
  void attemptNumbersNeverFall(@ForAll("stories") List<JournalRecord> story) {
    int highest = 0;
    for (List<JournalEntry> told : prefixes(story)) {
      int attempt = fold(told).map(state -> state.attempt()).orElse(0);
      assertThat(attempt).isGreaterThanOrEqualTo(highest);
      highest = attempt;
    }
  }

  @Property
  void tellingTheWholeStoryTwiceChangesNothing(@ForAll("stories") List<JournalRecord> story) {
    List<JournalEntry> twice = new ArrayList<>(journalOf(story));
    twice.addAll(journalOf(story));

    assertThat(fold(twice)).isEqualTo(fold(journalOf(story)));
  }

  @Property
  void anEntryToldTwiceChangesNothing(@ForAll("stories") List<JournalRecord> story) {
    List<JournalEntry> stuttered =
        journalOf(story).stream().flatMap(entry -> List.of(entry, entry).stream()).toList();

    assertThat(fold(stuttered)).isEqualTo(fold(journalOf(story)));
  }

  @Provide
  Arbitrary<List<JournalRecord>> stories() {
    Arbitrary<Integer> attempts = Arbitraries.integers().between(1, 3);
    Arbitrary<JournalRecord> intents =
        attempts.map(attempt -> EffectRecords.intended(Errand.TYPE, ORDER, attempt));
    Arbitrary<JournalRecord> conclusions =
        Combinators.combine(
                attempts,
                Arbitraries.of(EffectStatus.class).filter(s -> s != EffectStatus.SENDING),
                Arbitraries.integers().between(0, 99))
            .as(EffectsPropertyTest::conclusion);
    return Arbitraries.oneOf(intents, conclusions).list().ofMaxSize(14);
  }

  private static JournalRecord conclusion(int attempt, EffectStatus status, int id) {
    return EffectRecords.concluded(
        Errand.TYPE, ORDER.key(), attempt, Errand.outcome(status, Integer.toString(id)), DAY);
  }

  private static Optional<EffectStatus> statusIn(JournalEntry entry) {
    return entry.record().facts().findAs("status", EffectStatus::valueOf);
  }

  /** The story as the journal takes it: without what its unique keys refuse. */
  private static List<JournalEntry> journalOf(List<JournalRecord> story) {
    InMemoryJournal journal = new InMemoryJournal(ACME);
    for (int i = 0; i < story.size(); i++) {
      journal.append(story.get(i), AT.plusSeconds(i));
    }
    return journal.entriesAfter(0);
  }

  private static List<List<JournalEntry>> prefixes(List<JournalRecord> story) {
    List<JournalEntry> all = journalOf(story);
    List<List<JournalEntry>> prefixes = new ArrayList<>();
    for (int length = 0; length <= all.size(); length++) {
      prefixes.add(all.subList(0, length));
    }
    return prefixes;
  }

  private static Optional<EffectState<?, ?>> fold(List<JournalEntry> entries) {
    return EffectHistory.of(List.of(Errand.TYPE), entries).find(ORDER.key());
  }
}
