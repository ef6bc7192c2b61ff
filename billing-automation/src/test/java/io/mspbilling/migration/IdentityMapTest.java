package io.mspbilling.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityMapTest {

  private static final CustomerId OLD = CustomerId.parse("old:1");
  private static final CustomerId NOW = CustomerId.parse("now:a");

  private final IdentityMap.Builder builder = IdentityMap.builder().same(OLD, NOW);

  @Test
  void tellsBothWaysAndOfWhatItWasToldOnly() {
    IdentityMap map = builder.same(OLD, NOW).build();

    assertThat(map.now(OLD)).contains(NOW);
    assertThat(map.before(NOW)).contains(OLD);
    assertThat(map.now(NOW)).isEmpty();
    assertThat(map.now(InvoiceId.parse("old:1"))).isEmpty();
  }

  @Test
  void takesNoSecondMeaningAndNoMixture() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.same(OLD, CustomerId.parse("now:b")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.same(CustomerId.parse("old:2"), NOW));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.same(CustomerId.parse("old:2"), CustomerId.parse("old:3")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.same(CustomerId.parse("old:2"), InvoiceId.parse("now:c")));
  }

  @ParameterizedTest
  @CsvSource(
      value = {"-,-", "12,-", "-,34", "12,34", "a b,c d", "moved 3,moved -1"},
      nullValues = "-")
  void twoPositionsAreReadAsTheyWereWritten(String old, String now) {
    TwoPositions both = new TwoPositions(Optional.ofNullable(old), Optional.ofNullable(now));

    assertThat(both.text().map(TwoPositions::of).orElse(TwoPositions.NONE)).isEqualTo(both);
  }

  @Test
  void aPositionFromBeforeTheMoveIsTheOldGateways() {
    assertThat(TwoPositions.of("ev_000012"))
        .isEqualTo(new TwoPositions(Optional.of("ev_000012"), Optional.empty()));
  }
}
