package io.mspbilling.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.http.Drift.Change;
import io.mspbilling.json.Json;
import io.mspbilling.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A vendor's careless release is heard of before it does harm. */
class DriftTest {
  private final List<Drift> heard = new ArrayList<>();
  private final DriftWatch watch = new DriftWatch("fake", heard::add);

  /** Reads what a connector would, of so many records that lie on pages of ten. */
  private void read(int records, String record) {
    for (int i = 0; i < records; i++) {
      readRow(i % 10, record);
    }
  }

  private void readRow(int row, String record) {
    Node invoice =
        watch
            .watched(Json.standard().tree(record.replace('\'', '"').getBytes(UTF_8)), row)
            .as("invoice");
    Optional<String> unused = invoice.text("due");
    unused = invoice.word("type", Set.of("Standard"));
    for (Node line : invoice.list("lines")) {
      unused = line.text("amount");
    }
  }

  @Test
  void aFieldThatWasAlwaysThereAndIsGoneIsToldOnce() {
    read(20, "{'id':1,'due':'2026-05-04'}");
    read(9, "{'id':1,'dueDate':'2026-05-04'}");
    assertThat(heard).as("less than a page").isEmpty();

    read(30, "{'id':1,'dueDate':'2026-05-04'}");

    assertThat(heard).containsExactly(new Drift("fake", "invoice.due", Change.GONE, ""));
  }

  @Test
  void aFieldThatIsOftenMissingIsNotMissed() {
    for (int i = 0; i < 10; i++) {
      read(15, "{'id':1,'due':'2026-05-04'}");
      read(1, "{'id':1}");
    }
    read(20, "{'id':1}");

    assertThat(heard).isEmpty();
  }

  @Test
  void aFieldThatSaysNothingIsThere() {
    read(20, "{'id':1,'due':'2026-05-04'}");
    read(20, "{'id':1,'due':null}");
    read(20, "{'id':1,'due':''}");

    assertThat(heard).isEmpty();
  }

  @Test
  void aNumberThatBecomesATextIsToldOnceWhereverItStands() {
    read(5, "{'id':1,'lines':[{'amount':1},{'amount':2}]}");
    read(5, "{'id':2,'lines':[{'amount':1},{'amount':'2'}]}");

    assertThat(heard)
        .containsExactly(new Drift("fake", "invoice.lines.amount", Change.OTHER_FORM, "TEXT"));
  }

  @Test
  void aNewWordIsToldFromWhicheverRowOfAPage() {
    readRow(700, "{'id':1,'type':'Bundle'}");
    readRow(0, "{'id':1,'type':'" + "long ".repeat(10) + "'}");

    assertThat(heard)
        .containsExactly(
            new Drift("fake", "invoice.type", Change.NEW_WORD, "Bundle"),
            new Drift("fake", "invoice.type", Change.NEW_WORD, ""));
  }

  @Test
  void onlyTheFirstRowsOfAPageAreLookedAtClosely() {
    read(5, "{'id':1,'due':1}");
    read(10, "{'id':1,'due':'x'}");
    heard.clear();
    for (int row = 10; row < 100; row++) {
      readRow(row, "{'id':1,'due':true}");
    }

    assertThat(heard).isEmpty();
  }
}
