package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.reconciliation.matching.Worlds.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An item that may be meant as well takes matches away, and makes no other of one. */
final class RivalItemPropertyTest {

  @Provide
  Arbitrary<World> silentWorlds() {
    return Worlds.silent();
  }

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.any();
  }

  @Property
  void aTwinOfAnItemTurnsNoMatchIntoAnother(
      @ForAll("silentWorlds") World world, @ForAll Random random) {
    assertNoOther(world, random);
  }

  @Property
  void aTwinOfAnItemThatIsNamedTurnsNoMatchIntoAnother(
      @ForAll("worlds") World world, @ForAll Random random) {
    assertNoOther(world, random);
  }

  private static void assertNoOther(World world, Random random) {
    if (world.items().isEmpty()) {
      return;
    }
    OpenItem one = world.items().get(random.nextInt(world.items().size()));
    List<OpenItem> more = new ArrayList<>(world.items());
    more.add(
        OpenItem.builder()
            .from(one)
            .id(Samples.invoiceId(random.nextBoolean() ? "a-twin" : "z-twin"))
            .number("INV-77341")
            .build());

    Map<String, String> before = Told.lines(world.match());
    Map<String, String> after = Told.lines(new World(more, world.payments()).match());

    before.forEach(
        (payment, lines) -> {
          String instead = after.getOrDefault(payment, lines);
          // With an invoice more, all that somebody owes is another sum.
          boolean isAnotherTotal = instead.contains("-twin") && instead.contains(",");
          if (!isAnotherTotal) {
            assertThat(instead).as(payment).isEqualTo(lines);
          }
        });
  }
}
