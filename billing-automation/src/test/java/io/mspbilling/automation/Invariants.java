package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.EffectKind;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.testkit.gateway.LedgerCharge;
import java.util.List;

/** What must hold at the end of every run, whatever went wrong on the way. */
final class Invariants {

  private Invariants() {}

  static void check(World world) {
    List<JournalEntry> entries = world.journal.entriesAfter(0);
    chainIsWhole(entries);
    Effects effects = Effects.of(entries);
    eachEffectHappenedOnce(world, effects);
    nothingIsLost(world, effects);
    assertThat(world.gateway.balance().foots()).as("the gateway's own books foot").isTrue();
  }

  private static void chainIsWhole(List<JournalEntry> entries) {
    String previous = JournalEntry.GENESIS;
    for (JournalEntry entry : entries) {
      assertThat(entry.follows(previous)).as("entry %d follows", entry.sequence()).isTrue();
      previous = entry.hash();
    }
  }

  private static void eachEffectHappenedOnce(World world, Effects effects) {
    for (EffectState effect : effects.all()) {
      switch (effect.kind()) {
        case CHARGE ->
            assertThat(
                    world.gateway.charges().stream()
                        .filter(charge -> charge.request().key().equals(effect.key()))
                        .count())
                .as("charges under %s", effect.key())
                .isLessThanOrEqualTo(1);
        case PSA_PAYMENT ->
            assertThat(world.psa.recordedUnder(effect.key()))
                .as("PSA payments under %s", effect.key())
                .hasSizeLessThanOrEqualTo(1);
        case POSTING ->
            assertThat(
                    world.books.documents().stream()
                        .filter(document -> document.key().equals(effect.key()))
                        .count())
                .as("documents under %s", effect.key())
                .isLessThanOrEqualTo(1);
        case REMINDER ->
            assertThat(world.mail.sentUnder(effect.key()))
                .as("messages under %s", effect.key())
                .hasSizeLessThanOrEqualTo(1);
        case REFUND, PSA_VOID -> {}
      }
    }
  }

  private static void nothingIsLost(World world, Effects effects) {
    for (LedgerCharge charge : world.gateway.charges()) {
      if (charge.captured().isPositive()) {
        assertThat(effects.find(charge.request().key()).map(EffectState::status))
            .as("charge %s is known as collected", charge.request().key())
            .contains(EffectStatus.SUCCEEDED);
      }
    }
    assertThat(effects.all())
        .as("nothing stays half done")
        .noneMatch(
            effect ->
                effect.status() == EffectStatus.SENDING
                    || effect.status() == EffectStatus.IN_DOUBT);
    assertThat(effects.ofKind(EffectKind.POSTING))
        .allMatch(effect -> effect.status() == EffectStatus.SUCCEEDED);
  }
}
