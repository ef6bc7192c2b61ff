package io.mspbilling.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EffectKeyPropertyTest {

  private static final TenantId ACME = TenantId.of("acme");

  @Property
  void everyKeyHas36PlainCharactersAndReadsBack(
      @ForAll("parts") List<String> parts, @ForAll("types") String kind) {
    EffectKey key = EffectKey.derive(ACME, kind, parts);

    assertThat(key.value()).matches("mb1-[0-9a-v]{32}");
    assertThat(new EffectKey(key.value())).isEqualTo(key);
    assertThat(EffectKey.derive(ACME, kind, List.copyOf(parts))).isEqualTo(key);
  }

  @Property
  void differentPartsHaveDifferentKeys(
      @ForAll("parts") List<String> some, @ForAll("parts") List<String> others) {
    assertThat(keyOf(some).equals(keyOf(others))).isEqualTo(some.equals(others));
  }

  @Property
  void whereOnePartEndsAndTheNextBeginsMatters(
      @ForAll("parts") List<String> parts, @ForAll @IntRange(max = 40) int cut) {
    String joined = String.join("", parts);
    int at = Math.min(cut, joined.length());
    List<String> moved = List.of(joined.substring(0, at), joined.substring(at));

    assertThat(keyOf(moved).equals(keyOf(parts))).isEqualTo(moved.equals(parts));
  }

  @Property
  void tenantAndKindArePartOfTheKey(
      @ForAll("parts") List<String> parts,
      @ForAll("types") String one,
      @ForAll("types") String other) {
    EffectKey key = EffectKey.derive(ACME, one, parts);

    assertThat(EffectKey.derive(TenantId.of("acme2"), one, parts)).isNotEqualTo(key);
    assertThat(EffectKey.derive(ACME, other, parts).equals(key)).isEqualTo(one.equals(other));
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of("charge", "refund", "posting");
  }

  @Provide
  Arbitrary<List<String>> parts() {
    Arbitrary<String> text = Arbitraries.strings().withChars("ab\u00e9\u0000 4").ofMaxLength(4);
    return text.list().ofMaxSize(4);
  }

  private static EffectKey keyOf(List<String> parts) {
    return EffectKey.derive(ACME, "charge", parts);
  }
}
