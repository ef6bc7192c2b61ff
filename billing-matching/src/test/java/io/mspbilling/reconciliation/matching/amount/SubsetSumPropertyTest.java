package io.mspbilling.reconciliation.matching.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** All three ways to look for sums, against trying every set. */
final class SubsetSumPropertyTest {

  private static final long AMPLE = 100_000_000;

  /** Amounts with how many there are of each, and a sum to look for. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sums(long[] kinds, int[] counts, long target) {

    /** Every set that has the sum, as how many of each kind. */
    List<int[]> every(int mostTerms) {
      List<int[]> found = new ArrayList<>();
      every(0, 0, mostTerms, new int[kinds.length], found);
      return found;
    }

    private void every(int kind, long sum, int terms, int[] chosen, List<int[]> found) {
      if (kind == kinds.length) {
        boolean isSomething = java.util.Arrays.stream(chosen).anyMatch(count -> count > 0);
        if (sum == target && isSomething) {
          found.add(chosen.clone());
        }
        return;
      }
      for (int count = 0; count <= Math.min(counts[kind], terms); count++) {
        chosen[kind] = count;
        every(kind + 1, sum + count * kinds[kind], terms - count, chosen, found);
      }
      chosen[kind] = 0;
    }
  }

  @Provide
  Arbitrary<Sums> signed() {
    return sums(-6, 9);
  }

  @Provide
  Arbitrary<Sums> positive() {
    return sums(1, 12);
  }

  private static Arbitrary<Sums> sums(long least, long most) {
    Arbitrary<Long> amounts = Arbitraries.longs().between(least, most).filter(a -> a != 0);
    Arbitrary<Long> scale = Arbitraries.of(1L, 50L, 12_345L);
    return Combinators.combine(
            amounts.list().ofMinSize(1).ofMaxSize(12), Arbitraries.longs().between(1, 40), scale)
        .as(SubsetSumPropertyTest::sums);
  }

  private static Sums sums(List<Long> amounts, long target, long scale) {
    TreeMap<Long, Integer> counts = new TreeMap<>();
    amounts.forEach(amount -> counts.merge(amount * scale, 1, Integer::sum));
    return new Sums(
        counts.keySet().stream().mapToLong(Long::longValue).toArray(),
        counts.values().stream().mapToInt(Integer::intValue).toArray(),
        target * scale);
  }

  @Property
  void itFindsNoneOneOrMoreAsThereAre(@ForAll("signed") Sums sums) {
    SubsetSum.Verdict verdict = SubsetSum.find(sums.kinds(), sums.counts(), sums.target(), AMPLE);

    assertThat(verdict.complete()).isTrue();
    assertAgrees(verdict, sums.every(99));
  }

  @Property
  void meetingInTheMiddleMeetsWhereverTheMiddleIs(
      @ForAll("signed") Sums sums, @ForAll int anywhere) {
    int middle = Math.floorMod(anywhere, sums.kinds().length + 1);

    SubsetSum.Verdict verdict =
        new MeetInTheMiddle(sums.kinds(), sums.counts(), middle).find(sums.target());

    assertAgrees(verdict, sums.every(99));
  }

  @Property
  void theTableKnowsAllSums(@ForAll("positive") Sums sums) {
    assertThat(SumTable.fits(sums.kinds(), sums.counts(), sums.target(), AMPLE)).isTrue();

    assertAgrees(new SumTable(sums.kinds(), sums.counts(), sums.target()).find(), sums.every(99));
  }

  @Property
  void fewTermsAreAllSetsOfThree(@ForAll("signed") Sums sums) {
    SubsetSum.Verdict verdict = FewTerms.find(sums.kinds(), sums.counts(), sums.target(), AMPLE);

    assertThat(verdict.complete()).isFalse();
    assertAgrees(verdict, sums.every(3));
  }

  @Property
  void nothingIsASumOfNothing(@ForAll("signed") Sums sums) {
    Sums zero = new Sums(sums.kinds(), sums.counts(), 0);

    SubsetSum.Verdict verdict = SubsetSum.find(zero.kinds(), zero.counts(), 0, AMPLE);

    assertAgrees(verdict, zero.every(99));
  }

  private static void assertAgrees(SubsetSum.Verdict verdict, List<int[]> every) {
    assertThat(verdict.solutions()).isEqualTo(Math.min(2, every.size()));
    if (every.isEmpty()) {
      assertThat(verdict.chosen()).isEmpty();
    } else {
      assertThat(every).anySatisfy(one -> assertThat(verdict.chosen()).isEqualTo(one));
    }
  }
}
