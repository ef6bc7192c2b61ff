package io.mspbilling.http.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.connector.ListVendor.Way;
import io.mspbilling.receivables.Pull;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every way to page. */
class PagingTest {
  @ParameterizedTest
  @EnumSource
  void everyRecordComesOnceInOrder(Way way) {
    for (int pageSize : new int[] {2, 5, 10, 24, 25, 26, 1000}) {
      assertThat(ids(new ListVendor(way, 25, pageSize))).as("%s", pageSize).isEqualTo(upTo(25));
    }
    assertThat(ids(new ListVendor(way, 0, 10))).isEmpty();
    assertThat(ids(new ListVendor(way, 1, 10))).containsExactly(1L);
  }

  @ParameterizedTest
  @EnumSource
  void pagesAreAskedForLazilyAndAnew(Way way) {
    ListVendor vendor = new ListVendor(way, 25, 10);
    Listing<Long> list = vendor.list();
    assertThat(vendor.requests()).isZero();
    Iterator<Long> first = list.iterator();
    assertThat(first.next()).isEqualTo(1);
    assertThat(vendor.requests()).isEqualTo(1);
    assertThat(list.stream().limit(11).toList()).isEqualTo(upTo(11));
    assertThat(vendor.requests()).isEqualTo(3);
    assertThat(list.pull().records()).isEqualTo(upTo(25));
  }

  @ParameterizedTest
  @EnumSource
  void aRepeatedPageIsAskedForAgain(Way way) {
    for (int request : new int[] {2, 3}) {
      ListVendor vendor = new ListVendor(way, 25, 10);
      assertThat(ids(vendor.spoil(request, vendor.repeat()))).isEqualTo(upTo(25));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyPageIsAskedForAgain(Way way) {
    for (int request : new int[] {1, 2, 3}) {
      ListVendor vendor = new ListVendor(way, 25, 10).spoil(request, PagingTest::emptied);
      if (request == 3 && (way == Way.LINK || way == Way.CURSOR)) {
        continue; // The last page says that it is the last.
      }
      assertThat(ids(vendor)).as("request %s", request).isEqualTo(upTo(25));
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesThatRepeatForEverEndInATypedFailure(Way way) {
    ListVendor vendor = new ListVendor(way, 25, 10);
    for (int request = 2; request < 100; request++) {
      vendor.spoil(request, vendor.repeat());
    }
    assertThatThrownBy(() -> ids(vendor)).isInstanceOf(BillingException.class);
    assertThat(vendor.requests()).isLessThan(5);
  }

  @ParameterizedTest
  @EnumSource(names = {"ID", "NUMBER", "COUNTED", "COUNTED_WITH_MORE", "OFFSET"})
  void pagesThatStayEmptyAlthoughMoreAreCountedEndInATypedFailure(Way way) {
    ListVendor vendor = new ListVendor(way, 25, 10).spoilAll(PagingTest::emptied);
    assertThatThrownBy(() -> ids(vendor))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("is not the end");
  }

  @ParameterizedTest
  @EnumSource
  void aPageThatIsCutShortLosesNothingInSilence(Way way) {
    ListVendor vendor = new ListVendor(way, 25, 10).spoil(2, PagingTest::cut);
    switch (way) {
      case ID, OFFSET -> assertThat(ids(vendor)).isEqualTo(upTo(25));
      case NUMBER, COUNTED, COUNTED_WITH_MORE ->
          assertThatThrownBy(() -> ids(vendor)).isInstanceOf(UnreadableException.class);
      // The vendor's own next link is all that there is to go by.
      case LINK, CURSOR -> assertThat(ids(vendor)).contains(11L, 25L);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LINK", "CURSOR"})
  void aLoopEndsInATypedFailure(Way way) {
    ListVendor vendor =
        new ListVendor(way, 2500, 10)
            .spoilAll(body -> body.replaceAll("(\"next\":\".*?)(\\d+)\"", "$11\""));
    assertThatThrownBy(() -> ids(vendor)).isInstanceOf(UnreadableException.class);
    ListVendor later =
        new ListVendor(way, 2500, 10)
            .spoilAll(body -> body.replaceAll("(\"next\":\".*?)51\"", "$121\""));
    assertThatThrownBy(() -> ids(later))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("leads back");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/rows", "http://api.vendor.example/v1/rows", "//x/"})
  void aLinkToAForeignHostIsNotFollowed(String link) {
    ListVendor vendor =
        new ListVendor(Way.LINK, 25, 10)
            .spoilAll(body -> body.replaceAll("\"next\":\"[^\"]*\"", "\"next\":\"" + link + "\""));
    assertThatThrownBy(() -> ids(vendor))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("leads away");
    assertThat(vendor.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void rowThatIsNoRecordIsReportedAndCostsNoOther(Way way) {
    ListVendor vendor = new ListVendor(way, 25, 10);
    vendor.spoilAll(body -> body.replaceFirst("\\{\"id\":5,[^}]*}", "7"));
    Pull<Long> pull = vendor.list().pull();
    assertThat(pull.records()).hasSize(24).doesNotContain(5L);
    assertThat(pull.unreadable()).hasSize(1);
  }

  @Test
  void rowsThatMoveUnderAnOffsetAreNoticed() {
    ListVendor vendor = new ListVendor(Way.OFFSET, 25, 10);
    UnaryOperator<String> firstDeleted = body -> body.replaceAll("\\{\"id\":10,[^}]*},", "");
    vendor.spoil(2, firstDeleted).spoil(3, firstDeleted);
    assertThatThrownBy(() -> ids(vendor))
        .isInstanceOf(UnreachableException.class)
        .hasMessageContaining("changed while it was read");
  }

  @Test
  void allAtOnceAListThatChangedIsReadAgain() {
    ListVendor vendor = new ListVendor(Way.OFFSET, 25, 10);
    UnaryOperator<String> firstDeleted = body -> body.replaceAll("\\{\"id\":10,[^}]*},", "");
    vendor.spoil(2, firstDeleted).spoil(3, firstDeleted);
    assertThat(vendor.list().pull().records()).isEqualTo(upTo(25));
    assertThat(vendor.requests()).isEqualTo(6);
  }

  @Test
  void allAtOnceAListThatChangesEachTimeIsGivenUp() {
    ListVendor vendor = new ListVendor(Way.OFFSET, 25, 10);
    UnaryOperator<String> firstDeleted = body -> body.replaceAll("\\{\"id\":10,[^}]*},", "");
    vendor.spoilAll(body -> body.contains("\"id\":1,") ? body : firstDeleted.apply(body));
    assertThatThrownBy(() -> vendor.list().pull())
        .isInstanceOf(UnreachableException.class)
        .hasMessageContaining("changed while it was read");
    assertThat(vendor.requests()).isEqualTo(9);
  }

  @ParameterizedTest
  @EnumSource
  void rowsAddedAtTheEndMeanwhileComeToo(Way way) {
    ListVendor vendor = new ListVendor(way, 25, 10);
    Iterator<Long> rows = vendor.list().iterator();
    long first = rows.next();
    vendor.resize(27);
    long last = first;
    while (rows.hasNext()) {
      last = rows.next();
    }
    assertThat(last).isEqualTo(27);
  }

  /** What is deleted from a page that was read moves another row onto that page. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OFFSET")
  void aRowThatMovedOntoAPageThatWasReadComesAllTheSame(Way way) {
    ListVendor vendor = new ListVendor(way, 25, 10);
    Iterator<Long> rows = vendor.list().iterator();
    List<Long> read = new ArrayList<>(List.of(rows.next()));
    vendor.deleteFirst();
    rows.forEachRemaining(read::add);
    assertThat(read).containsExactlyInAnyOrderElementsOf(upTo(25));
  }

  /** No count shows that a row was deleted if another one was added meanwhile. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OFFSET")
  void aDeletedRowIsNoticedThoughTheCountIsTheSame(Way way) {
    ListVendor vendor = new ListVendor(way, 25, 10);
    Iterator<Long> rows = vendor.list().iterator();
    List<Long> read = new ArrayList<>(List.of(rows.next()));
    vendor.deleteFirst();
    vendor.resize(26);
    rows.forEachRemaining(read::add);
    assertThat(read).containsExactlyInAnyOrderElementsOf(upTo(26));
  }

  @ParameterizedTest
  @EnumSource(names = {"NUMBER", "COUNTED", "COUNTED_WITH_MORE"})
  void aListThatIsAnotherOneEachTimeIsGivenUp(Way way) {
    ListVendor vendor = new ListVendor(way, 50, 10);
    vendor.spoilAll(
        body -> {
          vendor.deleteFirst();
          return body;
        });
    assertThatThrownBy(() -> ids(vendor))
        .isInstanceOf(UnreachableException.class)
        .hasMessageContaining("changed while it was read");
  }

  @ParameterizedTest
  @EnumSource(names = {"NUMBER", "COUNTED", "COUNTED_WITH_MORE"})
  void aListOfOnePageIsReadOnceAndALongerOneTwice(Way way) {
    ListVendor one = new ListVendor(way, 10, 10);
    assertThat(ids(one)).hasSize(10);
    assertThat(one.requests()).isEqualTo(1);
    ListVendor two = new ListVendor(way, 11, 10);
    assertThat(ids(two)).hasSize(11);
    assertThat(two.requests()).isEqualTo(4);
  }

  @Test
  void whatIsCountedAreDifferentRecords() {
    UnaryOperator<String> lastOfPageBefore =
        body -> body.replace("{\"id\":11,", "{\"id\":10,\"name\":\"moved\"},{\"id\":11,");
    assertThat(ids(new ListVendor(Way.COUNTED, 25, 10).spoilAll(lastOfPageBefore)))
        .isEqualTo(upTo(25));
    ListVendor oneLost =
        new ListVendor(Way.COUNTED, 25, 10)
            .spoilAll(body -> body.replaceFirst("\\{\"id\":11,", "{\"id\":10,"));
    assertThatThrownBy(() -> ids(oneLost))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("is not the end");
  }

  @Test
  void rowsWithoutAnIdLeadToNoOtherPage() {
    ListVendor vendor =
        new ListVendor(Way.COUNTED, 25, 10)
            .spoilAll(body -> body.replaceAll("\\{[^{}]*}(?=[,\\]])", "{}"));
    assertThatThrownBy(() -> vendor.list().pull())
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("is not the end");
    assertThat(vendor.requests()).isEqualTo(2);
  }

  @Test
  void aCountedListThatShrankIsReadFromItsFirstPageOn() {
    ListVendor vendor = new ListVendor(Way.COUNTED, 25, 10);
    Iterator<Long> rows = vendor.list().iterator();
    List<Long> read = new ArrayList<>(List.of(rows.next()));
    vendor.resize(24);
    rows.forEachRemaining(read::add);
    assertThat(read).isEqualTo(upTo(24));
    assertThat(vendor.requests()).isEqualTo(2 + 3 + 3);
  }

  @Test
  void aCountThatIsLessThanWhatCameIsNoEnd() {
    ListVendor vendor =
        new ListVendor(Way.COUNTED, 25, 10)
            .spoilAll(body -> body.replace("\"total\":25", "\"total\":0"));
    assertThat(ids(vendor)).isEqualTo(upTo(25));
  }

  @Test
  void whereMoreIsToldTheCountAloneIsNoEnd() {
    ListVendor vendor =
        new ListVendor(Way.COUNTED_WITH_MORE, 25, 10)
            .spoilAll(body -> body.replace("\"total\":25", "\"total\":20"));
    assertThat(ids(vendor)).isEqualTo(upTo(25));
    assertThatThrownBy(
            () ->
                ids(
                    new ListVendor(Way.COUNTED_WITH_MORE, 25, 10)
                        .spoilAll(body -> body.replace("\"more\":true", "\"more\":false"))
                        .spoil(2, PagingTest::cut)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("is not the end");
  }

  @Test
  void whereNothingIsCountedOnlyAnEmptyPageOrTheVendorsWordIsTheEnd() {
    UnaryOperator<String> uncounted = body -> body.replace("\"total\"", "\"tot\"");
    ListVendor silent =
        new ListVendor(Way.COUNTED_WITH_MORE, 25, 10)
            .spoilAll(body -> uncounted.apply(body).replace("\"more\"", "\"m\""));
    assertThat(ids(silent)).isEqualTo(upTo(25));
    assertThat(silent.requests()).isEqualTo(2 * 4);
    ListVendor told =
        new ListVendor(Way.COUNTED_WITH_MORE, 25, 10)
            .spoilAll(
                body ->
                    uncounted.apply(body).replaceFirst("]", "],\"more\":" + body.contains("next")));
    assertThat(ids(told)).isEqualTo(upTo(25));
    assertThat(told.requests()).isEqualTo(2 * 3);
  }

  @Test
  void idsThatFallEndInATypedFailure() {
    ListVendor vendor =
        new ListVendor(Way.ID, 25, 10).spoil(1, body -> body.replace("\"id\":5,", "\"id\":3,"));
    assertThatThrownBy(() -> ids(vendor))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("rise");
  }

  @ParameterizedTest
  @EnumSource
  void aListWithTooManyPagesIsRefusedNotCut(Way way) {
    assertThatThrownBy(() -> new ListVendor(way, 25, 10).list(2).pull())
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("more than 2 pages");
    assertThat(new ListVendor(way, 25, 10).list(3).pull().records()).hasSize(25);
  }

  @ParameterizedTest
  @EnumSource
  void aRowThatCannotBeReadIsReportedAndTheOthersAreKept(Way way) {
    UnaryOperator<String> bad = body -> body.replace("{\"id\":3,", "{\"idle\":3,");
    Pull<Long> pull = new ListVendor(way, 25, 10).spoilAll(bad).list().pull();
    assertThat(pull.records()).contains(1L, 2L, 4L, 25L).doesNotContain(3L);
    assertThat(pull.unreadable())
        .singleElement()
        .satisfies(report -> assertThat(report.record()).startsWith("row at row 2 "));
    assertThatThrownBy(() -> ids(new ListVendor(way, 25, 10).spoil(1, bad)))
        .isInstanceOf(UnreadableException.class);
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerWithoutAListIsNotAnEmptyList(Way way) {
    for (String body :
        new String[] {"{}", "null", "{\"rows\":null}", "{\"fault\":{}}", "[]", "7"}) {
      assertThatThrownBy(() -> ids(new ListVendor(way, 25, 10).spoilAll(any -> body)))
          .as(body)
          .isInstanceOf(UnreadableException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ID", "NUMBER", "COUNTED", "OFFSET"})
  void anAnswerThatDoesNotSayHowManyThereAreIsUnreadable(Way way) {
    ListVendor vendor = new ListVendor(way, 25, 10);
    assertThatThrownBy(() -> ids(vendor.spoilAll(body -> body.replace("total", "tot"))))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("total");
  }

  @Test
  void aPageOfMoreRowsThanAnyVendorSendsIsRefused() {
    assertThat(ids(new ListVendor(Way.ID, 10_000, 10_000))).hasSize(10_000);
    assertThatThrownBy(() -> ids(new ListVendor(Way.ID, 10_001, 10_001)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("more than 10000 rows");
  }

  @ParameterizedTest
  @EnumSource
  void aMillionRowsPassThroughLittleMemory(Way way) {
    long rows = way == Way.ID ? 1_000_000 : 100_000;
    Iterator<Long> list = new ListVendor(way, rows, 1000).list().iterator();
    long before = usedBytes();
    long count = 0;
    while (list.hasNext()) {
      long unused = list.next();
      count++;
    }
    assertThat(count).isEqualTo(rows);
    assertThat(usedBytes() - before).isLessThan(16L << 20);
    assertThat(list.hasNext()).isFalse();
  }

  private static String emptied(String body) {
    return body.replaceAll("\"rows\":\\[.*]", "\"rows\":[]");
  }

  private static String cut(String body) {
    return body.replaceAll("\"rows\":\\[(\\{[^}]*}).*]", "\"rows\":[$1]");
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static List<Long> ids(ListVendor vendor) {
    return vendor.list().stream().toList();
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
