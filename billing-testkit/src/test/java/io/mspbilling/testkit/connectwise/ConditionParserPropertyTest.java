package io.mspbilling.testkit.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.testkit.connectwise.Condition.And;
import io.mspbilling.testkit.connectwise.Condition.BoolLiteral;
import io.mspbilling.testkit.connectwise.Condition.Comparison;
import io.mspbilling.testkit.connectwise.Condition.Literal;
import io.mspbilling.testkit.connectwise.Condition.NullLiteral;
import io.mspbilling.testkit.connectwise.Condition.NumberLiteral;
import io.mspbilling.testkit.connectwise.Condition.Operator;
import io.mspbilling.testkit.connectwise.Condition.Or;
import io.mspbilling.testkit.connectwise.Condition.TextLiteral;
import io.mspbilling.testkit.connectwise.Condition.TimeLiteral;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ConditionParserPropertyTest {

  @Property
  void everyConditionSurvivesPrintAndParse(@ForAll("conditions") Condition condition) {
    assertThat(ConditionParser.parse(condition.toString())).isEqualTo(condition);
  }

  @Property
  void everyStringSurvivesQuoting(@ForAll String text) {
    assertThat(ConditionParser.parse("name = " + new TextLiteral(text)))
        .isEqualTo(new Comparison("name", Operator.EQUAL, List.of(new TextLiteral(text))));
  }

  @Property
  void singleQuotesDelimitAsWell(@ForAll String text) {
    String quoted = "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    assertThat(ConditionParser.parse("name = " + quoted))
        .isEqualTo(new Comparison("name", Operator.EQUAL, List.of(new TextLiteral(text))));
  }

  @Property
  void aQuotedNameFindsItsCompanyAndNoOther(@ForAll("names") String name) {
    Condition condition = ConditionParser.parse("name = " + new TextLiteral(name));
    var test = ConditionMatcher.rows(condition, Shape.read("company"));
    FakeObject company = FakeJson.object().with("id", 1);
    assertThat(test.test(company.with("name", name))).isTrue();
    assertThat(test.test(company.with("name", name + "x"))).isFalse();
    assertThat(test.test(company)).isFalse();
  }

  @Property
  void anyTextIsParsedOrRefusedAsTheVendorDoes(@ForAll String text) {
    try {
      ConditionParser.parse(text);
    } catch (Refused refused) {
      assertThat(refused.answer().status()).isEqualTo(400);
      assertThat(refused.answer().bodyText()).contains("ApiFindCondition");
    }
  }

  @Example
  void andBindsTighterThanOr() {
    assertThat(ConditionParser.parse("id=1 OR id=2 And id=3"))
        .hasToString("(id = 1 or (id = 2 and id = 3))");
    assertThat(ConditionParser.parse("(id=1 or id=2) and id not in (3,4)"))
        .hasToString("((id = 1 or id = 2) and id not in (3,4))");
  }

  @Example
  void halfAConditionIsRefused() {
    for (String text :
        new String[] {
          "",
          "id",
          "id =",
          "id = 1 and",
          "(id = 1",
          "id = 1)",
          "id in 1",
          "id in (1",
          "= 1",
          "name = \"x",
          "id = 1 2",
          "date > [yesterday]",
          "date > [2026-01-01",
          "id ~ 1",
          "id not = 1",
          "id = 1.2.3",
          "name = word"
        }) {
      assertThatThrownBy(() -> ConditionParser.parse(text)).as(text).isInstanceOf(Refused.class);
    }
    String deep = "(".repeat(5000) + "id = 1" + ")".repeat(5000);
    assertThatThrownBy(() -> ConditionParser.parse(deep)).isInstanceOf(Refused.class);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().ofMinLength(1).filter(s -> !s.contains("*"));
  }

  @Provide
  Arbitrary<Condition> conditions() {
    Arbitrary<Condition> comparisons =
        Combinators.combine(
                Arbitraries.of("id", "name", "company/identifier", "lastUpdated"),
                Arbitraries.of(Operator.values()),
                literals().list().ofMinSize(1).ofMaxSize(3))
            .as(
                (path, operator, values) ->
                    new Comparison(
                        path, operator, operator.takesList() ? values : values.subList(0, 1)));
    return Arbitraries.lazyOf(
        () -> comparisons,
        () -> comparisons,
        () -> parts(comparisons).map(And::new),
        () -> parts(comparisons).map(Or::new),
        () -> parts(parts(comparisons).map(Or::new)).map(And::new));
  }

  private static <T extends Condition> Arbitrary<List<Condition>> parts(Arbitrary<T> inner) {
    return inner.map(Condition.class::cast).list().ofMinSize(2).ofMaxSize(3);
  }

  private static Arbitrary<Literal> literals() {
    return Arbitraries.oneOf(
        Arbitraries.strings().map(TextLiteral::new),
        Arbitraries.longs().map(n -> new NumberLiteral(BigDecimal.valueOf(n, 2))),
        Arbitraries.of(true, false).map(BoolLiteral::new),
        Arbitraries.longs()
            .between(0, 4_000_000_000L)
            .map(seconds -> new TimeLiteral(Instant.ofEpochSecond(seconds))),
        Arbitraries.just(NullLiteral.NULL));
  }
}
