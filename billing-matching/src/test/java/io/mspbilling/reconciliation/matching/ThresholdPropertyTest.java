package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.matching.Worlds.World;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Where no other payment of the same family had to be applied first for this one to be clear. */
  @Property
  void whatWouldBeAppliedIsSuggestedWhereMoreIsAskedFor(@ForAll("worlds") World world) {
    Map<PaymentId, Leftover> left = new HashMap<>();
    world.match(asking(1_000_000)).leftovers().forEach(l -> left.put(l.payment().id(), l));
    List<Match> matches = world.match().matches();
    for (Match match : matches) {
      if (matches.stream()
          .anyMatch(
              other ->
                  other != match
                      && !Collections.disjoint(heads(world, other), heads(world, match)))) {
        continue;
      }
      Leftover instead = left.get(match.payment().id());
      if (instead != null) {
        assertThat(instead.suggestions())
            .as(match.toString())
            .anySatisfy(one -> assertThat(lines(one)).isEqualTo(lines(match)));
      }
    }
  }

  /** Acme pays for Cora too. */
  private static Set<CustomerId> heads(World world, Match match) {
    return world.items().stream()
        .filter(item -> match.lines().stream().anyMatch(line -> line.item().equals(item.id())))
        .map(OpenItem::customer)
        .map(customer -> customer.equals(Samples.CORA) ? Samples.ACME : customer)
        .collect(Collectors.toSet());
  }

  private static Set<MatchLine> lines(Match match) {
    return new HashSet<>(match.lines());
  }

  private static MatchingPolicy asking(int milliBits) {
    return MatchingPolicy.builder().autoMilliBits(milliBits).suggestions(60).build();
  }
}
