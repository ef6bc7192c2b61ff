package io.mspbilling.testkit.quickbooks.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class QueryPropertyTest {
  private static final Columns COLUMNS =
      new Columns("Customer", Map.of("DisplayName", ColumnType.TEXT), Set.of("DisplayName"));

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  @Property
  void anyTextComesThroughTheParserAsItWas(@ForAll String text) {
    Select select = Parser.parse("select * from Customer where DisplayName = " + quoted(text));

    assertThat(select.where().get(0).values()).containsExactly(new Select.Literal(true, text));
  }

  @Property
  void anyRowIsFoundByItsOwnTextAndByNoOther(@ForAll String text, @ForAll String other) {
    List<Map<String, Object>> rows = List.of(Map.of("DisplayName", text));
    Select equal = Parser.parse("select * from Customer where DisplayName = " + quoted(other));

    assertThat(new Evaluation(equal, COLUMNS).matching(rows).size())
        .isEqualTo(text.equals(other) ? 1 : 0);
  }

  @Property
  void likeTakesEverythingButThePerCentSignLiterally(@ForAll String text, @ForAll String more) {
    String prefix = text.replace("%", "");
    List<Map<String, Object>> rows = List.of(Map.of("DisplayName", prefix + more));
    Select like =
        Parser.parse("select * from Customer where DisplayName LIKE " + quoted(prefix + "%"));

    assertThat(new Evaluation(like, COLUMNS).matching(rows)).hasSize(1);
  }

  @Property
  void pagesPutTogetherAreTheWhole(
      @ForAll @Size(max = 30) List<String> names, @ForAll @IntRange(min = 1, max = 7) int size) {
    List<Map<String, Object>> rows =
        names.stream().map(name -> Map.<String, Object>of("DisplayName", name)).toList();
    List<Map<String, Object>> read = new ArrayList<>();
    int start = 1;
    List<Map<String, Object>> page;
    do {
      Select select =
          Parser.parse("select * from Customer startposition " + start + " maxresults " + size);
      Evaluation evaluation = new Evaluation(select, COLUMNS);
      page = evaluation.page(evaluation.matching(rows));
      read.addAll(page);
      start += size;
    } while (page.size() == size);

    assertThat(read).isEqualTo(rows);
  }

  @Property
  void noTextMakesTheParserFailOtherwiseThanByRefusing(@ForAll String text) {
    try {
      Parser.parse("select * from Customer where " + text);
    } catch (QueryException refused) {
      assertThat(refused).hasMessageContaining("Query");
    }
  }
}
