package io.mspbilling.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.http.Secret;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OAuthTokensPropertyTest {
  private static final Instant ISSUED = Instant.parse("2026-05-01T08:00:00Z");

  @Property
  void tokenIsDueBeforeItsEndButNotInItsFirstHalf(
      @ForAll @IntRange(min = 2, max = 1_000_000) int lifeSeconds) {
    OAuthTokens tokens =
        OAuthTokens.of(Secret.of("a"), Secret.of("r"), ISSUED, ISSUED.plusSeconds(lifeSeconds));
    assertThat(tokens.isDue(ISSUED.plusSeconds(lifeSeconds / 2 - 1))).isFalse();
    assertThat(tokens.isDue(ISSUED.plusSeconds(lifeSeconds))).isTrue();
    if (lifeSeconds >= 120) {
      assertThat(tokens.isDue(ISSUED.plusSeconds(lifeSeconds - 60))).isTrue();
    }
  }
}
