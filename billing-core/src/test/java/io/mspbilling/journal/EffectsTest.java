package io.mspbilling.journal;

import static io.mspbilling.journal.EffectStatus.IN_DOUBT;
import static io.mspbilling.journal.EffectStatus.NOT_SENT;
import static io.mspbilling.journal.EffectStatus.PENDING;
import static io.mspbilling.journal.EffectStatus.REFUSED;
import static io.mspbilling.journal.EffectStatus.SENDING;
import static io.mspbilling.journal.EffectStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectsTest {

  private static final TenantId ACME = TenantId.of("acme");
  private static final Instant AT = Instant.parse("2026-03-01T08:30:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Errand ORDER = Errand.of(ACME, "milk");

  private final InMemoryJournal journal = new InMemoryJournal(ACME);
  private int seconds;

  @Test
  void intentWithoutAConclusionIsSending() {
    intend(1);

    EffectState<Errand, String> state = state();
    assertThat(state.order()).isEqualTo(ORDER);
    assertThat(state.status()).isEqualTo(SENDING);
    assertThat(state.status().isOpen()).isTrue();
    assertThat(state.attempt()).isEqualTo(1);
    assertThat(state.intendedAt()).isEqualTo(AT.plusSeconds(1));
    assertThat(state.changedSequence()).isEqualTo(1);
  }

  @Test
  void conclusionSaysWhatTheVendorAnswered() {
    intend(1);
    conclude(1, SUCCEEDED, "ch_1");

    EffectState<Errand, String> state = state();
    assertThat(state.status()).isEqualTo(SUCCEEDED);
    assertThat(state.reason()).isEqualTo("done");
    assertThat(state.on()).contains(DAY);
    assertThat(state.result()).contains("ch_1");
    assertThat(state.intendedAt()).isEqualTo(AT.plusSeconds(1));
    assertThat(state.changedAt()).isEqualTo(AT.plusSeconds(2));
    assertThat(state.changedSequence()).isEqualTo(2);
  }

  @Test
  void ofTwoWorkersOneHasTheAttempt() {
    assertThat(intend(1)).isTrue();
    assertThat(intend(1)).isFalse();
    assertThat(intend(2)).isTrue();
  }

  @Test
  void anAttemptEndsOnceInEachWayAndASuccessCountsAfterARefusalToo() {
    intend(1);
    assertThat(conclude(1, PENDING, "ch_1")).isTrue();
    assertThat(conclude(1, PENDING, "ch_1")).isTrue();
    assertThat(conclude(1, REFUSED, "ch_1")).isTrue();
    assertThat(conclude(1, REFUSED, "ch_1")).isFalse();
    assertThat(conclude(1, SUCCEEDED, "ch_1")).isTrue();
    assertThat(state().status()).isEqualTo(SUCCEEDED);
  }

  @Test
  void lateSuccessOfAnAttemptThatWasMovedPastCounts() {
    intend(1);
    conclude(1, NOT_SENT, "probe");
    intend(2);
    conclude(2, REFUSED, "ch_2");
    conclude(1, SUCCEEDED, "ch_1");

    assertThat(state().status()).isEqualTo(SUCCEEDED);
    assertThat(state().result()).contains("ch_1");
  }

  @Test
  void successIsNotForgottenWhenASlowWorkerBeginsAnotherAttempt() {
    intend(1);
    conclude(1, NOT_SENT, "probe");
    conclude(1, SUCCEEDED, "ch_1");
    intend(2);
    conclude(2, REFUSED, "ch_2");

    assertThat(state().status()).isEqualTo(SUCCEEDED);
    assertThat(state().result()).contains("ch_1");
  }

  @Test
  void firstSuccessStays() {
    intend(1);
    intend(2);
    conclude(1, SUCCEEDED, "ch_1");
    conclude(2, SUCCEEDED, "ch_2");

    assertThat(state().result()).contains("ch_1");
  }

  @Test
  void lateWordThatAnEarlierAttemptIsUnderWayKeepsTheEffectOpen() {
    intend(1);
    conclude(1, NOT_SENT, "probe");
    intend(2);
    conclude(2, NOT_SENT, "dns");
    conclude(1, PENDING, "ch_1");

    assertThat(state().status()).isEqualTo(PENDING);
    assertThat(state().status().isOpen()).isTrue();
  }

  @Test
  void lateDoubtOrRefusalOfAnEarlierAttemptChangesNothing() {
    intend(1);
    conclude(1, NOT_SENT, "probe");
    intend(2);
    conclude(1, IN_DOUBT, "slow worker");
    conclude(1, REFUSED, "slower worker");

    assertThat(state().status()).isEqualTo(SENDING);
    assertThat(state().attempt()).isEqualTo(2);
  }

  @Test
  void aResendKeepsTheTimeOfTheFirstSend() {
    intend(1);
    conclude(1, IN_DOUBT, "");
    intend(2);

    assertThat(state().firstSentAt()).isEqualTo(AT.plusSeconds(1));
    assertThat(state().intendedAt()).isEqualTo(AT.plusSeconds(3));
  }

  @Test
  void afterProofThatNothingHappenedTheLifeOfTheKeyBeginsAnew() {
    intend(1);
    conclude(1, NOT_SENT, "");
    intend(2);

    assertThat(state().firstSentAt()).isEqualTo(AT.plusSeconds(3));
  }

  @Test
  void aPendingEffectSaysWhenItShouldEnd() {
    intend(1);
    conclude(1, PENDING, "ch_1");

    assertThat(state().on()).contains(LocalDate.of(2026, 3, 5));
  }

  @Test
  void aPersonsRulingCanBeCorrectedAndTheVendorsWordCannot() {
    intend(1);
    conclude(1, IN_DOUBT, "");
    journal.append(EffectRecords.ruledDone(Errand.TYPE, ORDER.key(), 1, "Jo", "x", DAY), AT);
    assertThat(state().isRuled()).isTrue();
    journal.append(EffectRecords.ruledNotSent(Errand.TYPE, ORDER.key(), 1, "Jo", DAY), AT);
    assertThat(state().status()).isEqualTo(NOT_SENT);

    conclude(1, SUCCEEDED, "ch_1");
    journal.append(EffectRecords.ruledNotSent(Errand.TYPE, ORDER.key(), 1, "Jo", DAY), AT);
    assertThat(state().status()).isEqualTo(SUCCEEDED);
  }

  @Test
  void anEffectOfATypeThatNobodyKnowsStopsTheReading() {
    intend(1);

    assertThatThrownBy(() -> Fold.over(new Effects(List.of()), journal.entriesAfter(0)))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("errand");
  }

  @Test
  void conclusionOfAnEffectThatWasNeverBegunIsIgnored() {
    conclude(1, SUCCEEDED, "ch_1");

    assertThat(history().find(ORDER.key())).isEmpty();
  }

  @Test
  void effectsAreListedInTheOrderInWhichTheyBegan() {
    Errand other = Errand.of(ACME, "bread");
    intend(1);
    journal.append(EffectRecords.intended(Errand.TYPE, other, 1), AT);
    intend(2);

    assertThat(history().of(Errand.TYPE))
        .extracting(EffectState::key)
        .containsExactly(ORDER.key(), other.key());
    assertThat(effects().unfinished()).hasSize(2);
  }

  @Test
  void whatIsDoneIsOnlyRememberedByItsKey() {
    intend(1);
    assertThat(effects().mayBegin(ORDER.key())).isFalse();
    conclude(1, SUCCEEDED, "ch_1");

    assertThat(effects().mayBegin(ORDER.key())).isFalse();
    assertThat(effects().hasSucceeded(ORDER.key())).isTrue();
    assertThat(effects().find(Errand.TYPE, ORDER.key())).isEmpty();
    assertThat(effects().unfinished()).isEmpty();
  }

  private Effects effects() {
    return Fold.over(new Effects(List.of(Errand.TYPE)), journal.entriesAfter(0));
  }

  private EffectHistory history() {
    return EffectHistory.of(List.of(Errand.TYPE), journal.entriesAfter(0));
  }

  private boolean intend(int attempt) {
    return journal
        .append(EffectRecords.intended(Errand.TYPE, ORDER, attempt), AT.plusSeconds(++seconds))
        .isAppended();
  }

  private boolean conclude(int attempt, EffectStatus status, String id) {
    return journal
        .append(
            EffectRecords.concluded(
                Errand.TYPE, ORDER.key(), attempt, Errand.outcome(status, id), DAY),
            AT.plusSeconds(++seconds))
        .isAppended();
  }

  private EffectState<Errand, String> state() {
    return history().of(Errand.TYPE).get(0);
  }
}
