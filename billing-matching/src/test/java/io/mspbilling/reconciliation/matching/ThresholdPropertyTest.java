package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.reconciliation.matching.Worlds.World;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who asks for more evidence gets less applied, and nothing else instead. */
final class ThresholdPropertyTest {

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.any();
  }

  @Provide
  Arbitrary<Integer> milliBits() {
    return Arbitraries.integers().between(10_000, 60_000);
  }

  @Property
  void moreEvidenceAskedForOnlyLessensWhatIsApplied(
      @ForAll("worlds") World world, @ForAll("milliBits") int milliBits) {
    Map<String, String> before = Told.lines(world.match());

    Map<String, String> after = Told.lines(world.match(asking(milliBits)));

    assertThat(before.entrySet()).containsAll(after.entrySet());
  }

  @Property
  void aWiderMarginAskedForOnlyLessensWhatIsApplied(
      @ForAll("worlds") World world, @ForAll("milliBits") int milliBits) {
    Map<String, String> before = Told.lines(world.match());

    MatchingPolicy policy = MatchingPolicy.builder().marginMilliBits(milliBits).build();
    Map<String, String> after = Told.lines(world.match(policy));

    assertThat(before.entrySet()).containsAll(after.entrySet());
  }

  private static MatchingPolicy asking(int milliBits) {
    return MatchingPolicy.builder().autoMilliBits(milliBits).build();
  }
}
