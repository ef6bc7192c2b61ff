package io.mspbilling.testkit.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.testkit.engine.condition.Condition;
import io.mspbilling.testkit.engine.condition.Condition.Comparison;
import io.mspbilling.testkit.engine.condition.Condition.Group;
import io.mspbilling.testkit.engine.condition.ConditionParser;
import io.mspbilling.testkit.engine.condition.Literal;
import io.mspbilling.testkit.engine.condition.Matcher;
import io.mspbilling.testkit.engine.condition.Operator;
import io.mspbilling.testkit.engine.record.Shape;
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

  @Property(tries = 300)
  void everyConditionSurvivesPrintAndParse(@ForAll("conditions") Condition condition) {
    assertThat(parse(condition.toString())).isEqualTo(condition);
  }

  @Property
  void everyStringSurvivesQuoting(@ForAll String text) {
    assertThat(parse("name = " + text(text)))
        .isEqualTo(new Comparison("name", Operator.EQUAL, List.of(text(text))));
  }

  @Property
  void singleQuotesDelimitAsWell(@ForAll String text) {
    String quoted = "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    assertThat(parse("name = " + quoted))
        .isEqualTo(new Comparison("name", Operator.EQUAL, List.of(text(text))));
  }

  @Property
  void aQuotedNameFindsItsCompanyAndNoOther(@ForAll("names") String name) {
    Condition condition = parse("name = " + text(name));
    Shape shape = Bodies.shape("company");
    var test =
        new Matcher<>(ConditionDialect.CONDITIONS, path -> Columns.of(path, shape)).test(condition);
    FakeObject company = FakeJson.object().with("id", 1);
    assertThat(test.test(company.with("name", name))).isTrue();
    assertThat(test.test(company.with("name", name + "x"))).isFalse();
    assertThat(test.test(company)).isFalse();
  }

  @Property
  void anyTextIsParsedOrRefusedAsTheVendorDoes(@ForAll String text) {
    try {
      parse(text);
    } catch (Refused refused) {
      assertThat(refused.answer().status()).isEqualTo(400);
      assertThat(refused.answer().bodyText()).contains("ApiFindCondition");
    }
  }

  @Example
  void andBindsTighterThanOr() {
    assertThat(parse("id=1 OR id=2 And id=3")).hasToString("(id = 1 or (id = 2 and id = 3))");
    assertThat(parse("(id=1 or id=2) and id not in (3,4)"))
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
      assertThatThrownBy(() -> parse(text)).as(text).isInstanceOf(Refused.class);
    }
    String deep = "(".repeat(5000) + "id = 1" + ")".repeat(5000);
    assertThatThrownBy(() -> parse(deep)).isInstanceOf(Refused.class);
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
        () -> group(true, comparisons),
        () -> group(false, comparisons),
        () -> group(true, group(false, comparisons)));
  }

  private static Arbitrary<Condition> group(boolean all, Arbitrary<? extends Condition> inner) {
    return inner
        .map(Condition.class::cast)
        .list()
        .ofMinSize(2)
        .ofMaxSize(3)
        .map(parts -> new Group(all, parts));
  }

  private static Arbitrary<Literal> literals() {
    return Arbitraries.oneOf(
        Arbitraries.strings().map(ConditionParserPropertyTest::text),
        Arbitraries.longs()
            .map(n -> new Literal(Literal.Kind.NUMBER, BigDecimal.valueOf(n, 2).toPlainString())),
        Arbitraries.of("true", "false").map(flag -> new Literal(Literal.Kind.FLAG, flag)),
        Arbitraries.longs()
            .between(0, 4_000_000_000L)
            .map(
                seconds ->
                    new Literal(Literal.Kind.MOMENT, Instant.ofEpochSecond(seconds).toString())),
        Arbitraries.just(new Literal(Literal.Kind.NULL, "null")));
  }

  private static Literal text(String value) {
    return new Literal(Literal.Kind.TEXT, value);
  }

  private static Condition parse(String text) {
    return ConditionParser.parse(text, ConditionDialect.CONDITIONS);
  }
}
