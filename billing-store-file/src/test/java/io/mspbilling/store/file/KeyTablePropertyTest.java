package io.mspbilling.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class KeyTablePropertyTest {

  @Property
  void allThatShareAFingerprintAreFound(
      @ForAll @Size(max = 200) List<@LongRange(min = -20, max = 20) Long> fingerprints) {
    Map<Long, List<Long>> expected = new HashMap<>();
    KeyTable table = KeyTable.empty();
    for (int i = 0; i < fingerprints.size(); i++) {
      table.add(fingerprints.get(i), i + 1L);
      expected.computeIfAbsent(fingerprints.get(i), any -> new ArrayList<>()).add(i + 1L);
    }

    for (long fingerprint = -25; fingerprint <= 25; fingerprint++) {
      assertThat(table.candidates(fingerprint))
          .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(fingerprint, List.of()));
    }
  }

  @Property
  void copyOfAllThatIsShownIsTheSame(@ForAll @Size(max = 200) List<Long> fingerprints) {
    KeyTable table = KeyTable.empty();
    for (int i = 0; i < fingerprints.size(); i++) {
      table.add(fingerprints.get(i), i + 1L);
    }

    KeyTable copy = KeyTable.withRoomFor(table.size());
    table.forEach(copy::add);

    assertThat(copy.size()).isEqualTo(fingerprints.size());
    for (long fingerprint : fingerprints) {
      assertThat(copy.candidates(fingerprint))
          .containsExactlyInAnyOrderElementsOf(table.candidates(fingerprint));
    }
  }
}
