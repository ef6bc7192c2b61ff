package io.mspbilling.testkit.quickbooks.internal.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.engine.condition.Condition.Comparison;
import io.mspbilling.testkit.engine.condition.Literal;
import io.mspbilling.testkit.http.FakeJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

class QueryPropertyTest {
  private Company company = newCompany();

  @BeforeTry
  void startAnew() {
    company = newCompany();
  }

  private static Company newCompany() {
    return new Company(new CompanySettings(), VirtualClock.at("2026-05-04T16:00:00Z"));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(90)
        .filter(name -> !name.isBlank() && !name.matches("(?s).*[:\t\n].*"));
  }

  @Provide
  Arbitrary<List<String>> sets() {
    return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5).list().ofMaxSize(30);
  }

  @Property
  void anyTextComesThroughTheParserAsItWas(@ForAll String text) {
    Select select = Select.parse("select * from Customer where DisplayName = " + quoted(text));

    assertThat(select.where().orElseThrow())
        .isInstanceOfSatisfying(
            Comparison.class,
            one -> assertThat(one.values()).containsExactly(new Literal(Literal.Kind.TEXT, text)));
  }

  @Property
  void anyRowIsFoundByItsOwnTextAndByNoOther(@ForAll("names") String text, @ForAll String other) {
    add(text);

    assertThat(found("where DisplayName = " + quoted(text))).containsExactly(text);
    assertThat(found("where DisplayName = " + quoted(other))).hasSize(text.equals(other) ? 1 : 0);
  }

  @Property
  void likeTakesEverythingButThePerCentSignLiterally(
      @ForAll("names") String text, @ForAll("names") String more) {
    String prefix = text.replace("%", "");
    add(prefix + more);

    assertThat(found("where DisplayName LIKE " + quoted(prefix + "%"))).hasSize(1);
  }

  @Property(tries = 200)
  void pagesPutTogetherAreTheWhole(
      @ForAll("sets") List<String> names, @ForAll @IntRange(min = 1, max = 7) int size) {
    HashSet<String> taken = new HashSet<>();
    List<String> made =
        names.stream().filter(name -> taken.add(name.toLowerCase(Locale.ROOT))).toList();
    made.forEach(this::add);
    List<String> read = new ArrayList<>();
    List<String> page;
    do {
      page = found("startposition " + (read.size() + 1) + " maxresults " + size);
      read.addAll(page);
    } while (page.size() == size);

    assertThat(read).isEqualTo(made);
  }

  @Property
  void noTextMakesTheParserFailOtherwiseThanByRefusing(@ForAll String text) {
    try {
      Select.parse("select * from Customer where " + text);
    } catch (BooksFault refused) {
      assertThat(refused).hasMessageContaining("Query");
    }
  }

  private void add(String name) {
    new Writer(company, true).create(Kind.CUSTOMER, FakeJson.object().with("DisplayName", name));
  }

  private List<String> found(String rest) {
    return new Reader(company)
        .query("select * from Customer " + rest).objects("Customer").stream()
            .map(row -> row.text("DisplayName").orElseThrow())
            .toList();
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
