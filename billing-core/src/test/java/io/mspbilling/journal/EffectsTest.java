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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectsTest {

  private static final TenantId ACME = TenantId.of("acme");
  private static final Instant AT = Instant.parse("2026-03-01T08:30:00Z");
  private static final EffectOrder ORDER =
      new EffectOrder(
          EffectKey.derive(ACME, EffectKind.CHARGE, List.of("INV-1")),
          EffectKind.CHARGE,
          Facts.of(Map.of("amount", "USD 12.34", "order", "a fact of that name")));

  private final InMemoryJournal journal = new InMemoryJournal(ACME);
  private int seconds;

  @Test
  void intentWithoutAConclusionIsSending() {
    intend(1);

    EffectState state = state();
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

    EffectState state = state();
    assertThat(state.status()).isEqualTo(SUCCEEDED);
    assertThat(state.reason()).isEqualTo("as ch_1 says");
    assertThat(state.result().text("id")).isEqualTo("ch_1");
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
  void attemptEndsOnlyOnce() {
    intend(1);
    assertThat(conclude(1, PENDING, "ch_1")).isTrue();
    assertThat(conclude(1, PENDING, "ch_1")).isTrue();
    assertThat(conclude(1, REFUSED, "ch_1")).isTrue();
    assertThat(conclude(1, SUCCEEDED, "ch_1")).isFalse();
  }

  @Test
  void lateSuccessOfAnAttemptThatWasMovedPastCounts() {
    intend(1);
    conclude(1, NOT_SENT, "probe");
    intend(2);
    conclude(2, REFUSED, "ch_2");
    conclude(1, SUCCEEDED, "ch_1");

    assertThat(state().status()).isEqualTo(SUCCEEDED);
    assertThat(state().result().text("id")).isEqualTo("ch_1");
  }

  @Test
  void successIsNotForgottenWhenASlowWorkerBeginsAnotherAttempt() {
    intend(1);
    conclude(1, NOT_SENT, "probe");
    conclude(1, SUCCEEDED, "ch_1");
    intend(2);
    conclude(2, REFUSED, "ch_2");

    assertThat(state().status()).isEqualTo(SUCCEEDED);
    assertThat(state().result().text("id")).isEqualTo("ch_1");
  }

  @Test
  void firstSuccessStays() {
    intend(1);
    intend(2);
    conclude(1, SUCCEEDED, "ch_1");
    conclude(2, SUCCEEDED, "ch_2");

    assertThat(state().result().text("id")).isEqualTo("ch_1");
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
  void sendingIsNoConclusion() {
    assertThatThrownBy(() -> EffectRecords.concluded(ORDER.key(), 1, SENDING, "", Facts.none()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void conclusionOfAnEffectThatWasNeverBegunIsIgnored() {
    conclude(1, SUCCEEDED, "ch_1");

    assertThat(Effects.of(journal.entriesAfter(0)).find(ORDER.key())).isEmpty();
  }

  @Test
  void effectsAreListedInTheOrderInWhichTheyBegan() {
    EffectOrder reminder =
        new EffectOrder(
            EffectKey.derive(ACME, EffectKind.REMINDER, List.of()),
            EffectKind.REMINDER,
            Facts.none());
    intend(1);
    journal.append(EffectRecords.intended(reminder, 1), AT);
    intend(2);

    Effects effects = Effects.of(journal.entriesAfter(0));
    assertThat(effects.all())
        .extracting(EffectState::key)
        .containsExactly(ORDER.key(), reminder.key());
    assertThat(effects.ofKind(EffectKind.REMINDER)).hasSize(1);
    assertThat(effects.ofKind(EffectKind.REFUND)).isEmpty();
  }

  private boolean intend(int attempt) {
    return journal
        .append(EffectRecords.intended(ORDER, attempt), AT.plusSeconds(++seconds))
        .isAppended();
  }

  private boolean conclude(int attempt, EffectStatus status, String id) {
    return journal
        .append(
            EffectRecords.concluded(
                ORDER.key(), attempt, status, "as " + id + " says", Facts.of(Map.of("id", id))),
            AT.plusSeconds(++seconds))
        .isAppended();
  }

  private EffectState state() {
    return Effects.of(journal.entriesAfter(0)).find(ORDER.key()).orElseThrow();
  }
}
