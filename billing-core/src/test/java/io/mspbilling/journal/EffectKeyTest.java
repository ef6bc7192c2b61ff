package io.mspbilling.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectKeyTest {

  private static final TenantId ACME = TenantId.of("acme");

  /** Computed by an independent program. They must never change: vendors remember old keys. */
  @Test
  void keysStayTheSameForEver() {
    assertThat(
            EffectKey.derive(ACME, "CHARGE", List.of("stripe", "INV-1", "USD 12.34", "pm_1"))
                .value())
        .isEqualTo("mb1-a8d64f717auv8rskbifrvhs2qm940d7p");
    assertThat(EffectKey.derive(ACME, "REMINDER", List.of()).value())
        .isEqualTo("mb1-4ps6ibmdt2skcljkc12rq82gr2hg67kp");
    assertThat(
            EffectKey.derive(
                    TenantId.of("zo\u00eb"), "POSTING", List.of("\u00e9", "\ud83d\udcb8", ""))
                .value())
        .isEqualTo("mb1-c6hmulfg8u1n4dvstqr37tivb0pev4mb");
  }

  @Test
  void keyThatBeginsWithZerosKeepsItsLength() {
    assertThat(EffectKey.derive(ACME, "CHARGE", List.of("40")).value())
        .isEqualTo("mb1-01fjuhn37rckae7ldtrsd2ler4pvh8kk");
  }

  @Test
  void shortFormIsTheEnd() {
    assertThat(EffectKey.derive(ACME, "CHARGE", List.of("40")).shortForm()).isEqualTo("ler4pvh8kk");
  }

  @Test
  void partThatIsNotTextIsRefusedSinceTwoOfThemWouldLookAlike() {
    assertThatThrownBy(() -> EffectKey.derive(ACME, "CHARGE", List.of("\ud83d")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mb1-",
        "mb1-01fjuhn37rckae7ldtrsd2ler4pvh8k",
        "mb1-01fjuhn37rckae7ldtrsd2ler4pvh8kkk",
        "mb2-01fjuhn37rckae7ldtrsd2ler4pvh8kk",
        "mb1-01FJUHN37RCKAE7LDTRSD2LER4PVH8KK",
        "mb1-01fjuhn37rckae7ldtrsd2ler4pvh8kw",
        "mb1-01fjuhn37rckae7ldtrsd2ler4pvh8k "
      })
  void anythingElseIsNotAKey(String text) {
    assertThatThrownBy(() -> new EffectKey(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
