package io.mspbilling.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class FactsPropertyTest {

  private static final long LARGEST = 999_999_999_999_999_999L;

  @Property
  void storedFormReadsBackAsTheSameFacts(@ForAll Map<String, String> values) {
    Facts facts = Facts.of(values);

    assertThat(Facts.of(facts.values())).isEqualTo(facts).hasSameHashCodeAs(facts);
    facts.values().forEach((name, value) -> assertThat(facts.text(name)).isEqualTo(value));
  }

  @Property
  void orderOfWritingDoesNotMatter(@ForAll @Size(max = 6) List<String> names) {
    Facts.Builder forward = Facts.builder();
    Facts.Builder backward = Facts.builder();
    for (int i = 0; i < names.size(); i++) {
      forward.put(names.get(i), names.get(i).length());
      backward.put(names.get(names.size() - 1 - i), names.get(names.size() - 1 - i).length());
    }

    assertThat(forward.build()).isEqualTo(backward.build());
    assertThat(forward.build().values().toString()).isEqualTo(backward.build().values().toString());
  }

  @Property
  void amountsDatesInstantsAndNumbersReadBackAsWritten(
      @ForAll @LongRange(min = -LARGEST, max = LARGEST) long minorUnits,
      @ForAll @IntRange(max = 2) int currency,
      @ForAll LocalDate date,
      @ForAll Instant instant,
      @ForAll int number) {
    Money amount =
        Money.ofMinor(minorUnits, Currency.getInstance(List.of("USD", "JPY", "KWD").get(currency)));
    Facts facts =
        Facts.builder()
            .put("amount", amount)
            .put("date", date)
            .put("instant", instant)
            .put("number", number)
            .build();

    assertThat(facts.money("amount")).isEqualTo(amount);
    assertThat(facts.date("date")).isEqualTo(date);
    assertThat(facts.instant("instant")).isEqualTo(instant);
    assertThat(facts.number("number")).isEqualTo(number);
  }

  @Property
  void listsReadBackInOrderWhateverTheirLength(@ForAll @Size(max = 25) List<String> elements) {
    Facts facts =
        Facts.builder()
            .put("lines", "a fact of the list's own name")
            .put("lines.note", "and one below it")
            .putList("lines", elements, (element, text) -> element.put("text", text))
            .build();

    List<String> stored = elements.stream().map(FactsPropertyTest::stored).toList();
    assertThat(facts.list("lines", element -> element.text("text"))).isEqualTo(stored);
  }

  @Property
  void listsNestInLists(@ForAll @Size(max = 4) List<@Size(max = 4) List<String>> lists) {
    Facts facts =
        Facts.builder()
            .putList(
                "outer",
                lists,
                (outer, inner) ->
                    outer
                        .put("size", inner.size())
                        .putList("inner", inner, (fact, text) -> fact.put("text", text)))
            .build();

    List<List<String>> read =
        facts.list("outer", outer -> outer.list("inner", inner -> inner.text("text")));

    assertThat(read)
        .isEqualTo(
            lists.stream().map(l -> l.stream().map(FactsPropertyTest::stored).toList()).toList());
  }

  @Property
  void factsPutUnderAPrefixAreFoundUnderItAndOnlyThose(
      @ForAll @StringLength(max = 5) String prefix,
      @ForAll @Size(max = 8) Map<String, String> values) {
    Facts facts = Facts.of(values);
    String below = stored(prefix);
    Facts all =
        Facts.builder()
            .put(below, "the prefix itself")
            .put(below + "x.name", "a longer name")
            .put("x" + below + ".name", "another name")
            .putUnder(prefix, facts)
            .build();

    assertThat(all.under(below).values()).containsAllEntriesOf(facts.values());
    assertThat(all.values().keySet().stream().filter(name -> name.startsWith(below + ".")).count())
        .isEqualTo(all.under(below).values().size());
  }

  @Property
  void factsAreEqualExactlyIfTheirHashesAre(
      @ForAll @Size(max = 2) Map<@StringLength(max = 2) String, @StringLength(max = 2) String> some,
      @ForAll @Size(max = 2)
          Map<@StringLength(max = 2) String, @StringLength(max = 2) String> others) {
    Facts one = Facts.of(some);
    Facts other = Facts.of(others);

    assertThat(hashOf(one).equals(hashOf(other))).isEqualTo(one.equals(other));
  }

  private static String hashOf(Facts facts) {
    JournalRecord record = JournalRecord.of("noted", facts);
    return JournalEntry.following(JournalEntry.GENESIS, 1, Instant.EPOCH, record).hash();
  }

  /** Random texts hold halves of surrogate pairs, which no store can keep. */
  private static String stored(String text) {
    return Facts.builder().put("text", text).build().text("text");
  }
}
