package io.mspbilling.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CheckpointTest {

  private static final JournalEntry ENTRY = entry(JournalEntry.GENESIS, 7);

  /** Some words, and facts by number. */
  private record Words(List<String> words, Map<Integer, List<Facts>> facts) implements Kept {

    Words() {
      this(new ArrayList<>(), new LinkedHashMap<>());
    }

    @Override
    public void keep(Archive archive) {
      archive.values("words", words, Form.text(word -> word));
      archive.map(
          "facts", facts, Form.text(Integer::valueOf), Form.facts((Facts f) -> f, f -> f).list());
    }
  }

  private static JournalEntry entry(String previous, long sequence) {
    return JournalEntry.following(
        previous, sequence, Instant.EPOCH, JournalRecord.of("kind", Facts.none()));
  }

  private static Words some() {
    Words some = new Words();
    some.words().addAll(List.of("", "one", "zwölf \uD83D\uDE00", "x".repeat(300)));
    some.facts().put(9, List.of());
    some.facts()
        .put(2, List.of(Facts.none(), Facts.builder().put("a", 1).put("b.0", "two").build()));
    some.facts().put(3, List.of(Facts.builder().put("b.0", "").put("a", "three").build()));
    return some;
  }

  @Test
  void bringsBackWhatWasKeptInItsOrder() {
    Checkpoint kept = Checkpoint.of(ENTRY, "e", some());
    Checkpoint read = Checkpoint.read(kept.bytes()).orElseThrow();
    Words found = new Words();
    read.restore("e", found);

    assertEquals(some(), found);
    assertEquals(List.copyOf(some().facts().keySet()), List.copyOf(found.facts().keySet()));
    assertArrayEquals(kept.bytes(), read.bytes());
  }

  @Property(tries = 100)
  void bringsBackWhateverTextThereIs(
      @ForAll @Size(max = 9) List<String> words,
      @ForAll @Size(max = 5)
          Map<Integer, @Size(max = 3) List<@Size(max = 5) Map<@NotBlank String, String>>> facts) {
    Words kept = new Words();
    words.forEach(word -> kept.words().add(unicode(word)));
    facts.forEach((n, all) -> kept.facts().put(n, all.stream().map(Facts::of).toList()));
    Words found = new Words();
    Checkpoint.read(Checkpoint.of(ENTRY, "e", kept).bytes()).orElseThrow().restore("e", found);
    assertEquals(kept, found);
  }

  /** As in facts, and so in every id that a journal holds. */
  private static String unicode(String text) {
    return Facts.builder().put("text", text).build().text("text");
  }

  @Test
  void fitsOnlyTheEntryItWasTakenAt() {
    Checkpoint kept = Checkpoint.read(Checkpoint.of(ENTRY, "e", some()).bytes()).orElseThrow();
    assertEquals(7, kept.sequence());
    assertTrue(kept.fits(ENTRY));
    assertFalse(kept.fits(entry(ENTRY.hash(), 7)), "same place, another past");
    assertFalse(kept.fits(entry(JournalEntry.GENESIS, 8)));
  }

  @Test
  void isNotReadIfAnyByteIsDamagedOrMissing() {
    byte[] bytes = Checkpoint.of(ENTRY, "e", some()).bytes();
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 1;
      assertTrue(Checkpoint.read(damaged).isEmpty(), "byte " + i);
      assertTrue(Checkpoint.read(Arrays.copyOf(bytes, i)).isEmpty(), "cut at " + i);
    }
    assertTrue(Checkpoint.read(Arrays.copyOf(bytes, bytes.length + 1)).isEmpty());
  }

  @Test
  void isNotBroughtBackAsAnotherEditionOrState() {
    Checkpoint kept = Checkpoint.of(ENTRY, "e", some());
    assertThrows(JournalException.class, () -> kept.restore("f", new Words()));
    assertThrows(
        JournalException.class,
        () ->
            kept.restore(
                "e", archive -> archive.values("sentences", new ArrayList<>(), Form.text(s -> s))));
    assertThrows(
        JournalException.class,
        () -> kept.restore("e", archive -> archive.values("words", new ArrayList<>(), TEXT)));
    assertThrows(IllegalStateException.class, () -> kept.restore("e", some()));
  }

  private static final Form<String> TEXT = Form.text(text -> text);
}
