package io.mspbilling.psa.connectwise.internal;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.psa.connectwise.ConnectWiseClient;
import io.mspbilling.psa.connectwise.Office;
import io.mspbilling.psa.connectwise.company.ConnectWiseCompany;
import io.mspbilling.psa.connectwise.query.CompanyFields;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WalkTest {
  private static final RequestPattern PAGES = get("/company/companies");
  private static final String TWO_ROWS_BACKWARDS = "[{\"id\":9,\"name\":\"a\"},{\"id\":8}]";

  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> extension =
      FakeVendorExtension.of(() -> new FakeConnectWise(Office.clock()));

  private FakeConnectWise fake;

  @BeforeEach
  void load() {
    fake = Office.withCompanies(extension.fake(), 25);
  }

  @Test
  void everyRecordComesOnceInOrder() {
    assertThat(walk(10)).containsExactlyElementsOf(ids(1, 25));
    assertThat(walk(25)).containsExactlyElementsOf(ids(1, 25));
    assertThat(walk(5)).containsExactlyElementsOf(ids(1, 25));
    assertThat(walk(1000)).containsExactlyElementsOf(ids(1, 25));
  }

  @Test
  void pagesAreAskedForByTheLastIdAndLazily() {
    Iterator<ConnectWiseCompany> companies = client(10).companies().list(all()).iterator();
    companies.next();
    assertThat(fake.arrivals().count(PAGES)).isEqualTo(1);
    companies.forEachRemaining(company -> {});

    assertThat(fake.arrivals().latest())
        .extracting(request -> request.queryValue("pageId").orElse("none"))
        .containsExactly("none", "10", "20");
    assertThat(fake.arrivals().latest())
        .allSatisfy(
            request -> assertThat(request.header("pagination-type")).hasValue("forward-only"));
  }

  @Test
  void recordsInsertedAndDeletedMeanwhileShiftNothing() {
    Iterator<ConnectWiseCompany> companies = client(10).companies().list(all()).iterator();
    companies.next();
    Office.addCompany(fake, 26, "Late");
    assertThat(drain(companies)).containsExactlyElementsOf(ids(2, 26));
  }

  @Test
  void aRepeatedPageIsAskedForAgain() {
    fake.faults().next(PAGES.where(after("10")), Fault.repeatedPage());
    assertThat(walk(10)).containsExactlyElementsOf(ids(1, 25));
    assertThat(fake.faults().pending()).isEmpty();
  }

  @Test
  void anEmptyPageInTheMiddleLosesNothing() {
    fake.faults().next(PAGES.where(after("10")), Fault.emptyPage());
    assertThat(walk(10)).containsExactlyElementsOf(ids(1, 25));
    assertThat(fake.faults().pending()).isEmpty();
  }

  @Test
  void anEmptyFirstPageThatSaysMoreFollowsLosesNothing() {
    fake.faults().next(PAGES, Fault.emptyPage());
    assertThat(walk(10)).containsExactlyElementsOf(ids(1, 25));
  }

  @Test
  void aShortPageIsNotTheEndWhileANextPageIsOffered() {
    fake.faults().next(PAGES, Fault.spoil("cut short", WalkTest::cutToOneRow)).always();
    assertThat(walk(10)).containsExactlyElementsOf(ids(1, 25));
  }

  /** As some servers do: the link leads on after the row that came. */
  private static FakeAnswer cutToOneRow(FakeAnswer answer) {
    List<FakeJson> rows = FakeJson.parse(answer.bodyText()).asArray().orElseThrow().elements();
    if (rows.isEmpty()) {
      return answer;
    }
    String link = "<https://x.example/?pageId=%s&pageSize=10>; rel=\"next\"";
    return answer
        .withBody(FakeJson.array(rows.get(0)).print())
        .with("Link", link.formatted(rows.get(0).at("id").orElseThrow().print()));
  }

  @Test
  void pagesThatRepeatForEverEndInATypedFailure() {
    String old = "[{\"id\":1},{\"id\":2}]";
    fake.faults().next(PAGES.where(after("10")), Fault.body("application/json", old)).always();
    assertThatThrownBy(() -> walk(10))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("nothing new");
    assertThat(fake.arrivals().count(PAGES)).isEqualTo(3);
  }

  @Test
  void pagesThatStayEmptyAlthoughMoreFollowsEndInATypedFailure() {
    fake.faults().next(PAGES.where(after("10")), Fault.emptyPage()).always();
    assertThatThrownBy(() -> walk(10)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void theLinkIsNeverFollowed() {
    fake.faults().next(PAGES, Fault.nextLink("https://evil.example/?pageId=10")).always();
    assertThat(walk(10)).containsExactlyElementsOf(ids(1, 25));
    fake.faults().clear();
    fake.faults().next(PAGES, Fault.nextLinkToItself()).always();
    assertThat(walk(10)).containsExactlyElementsOf(ids(1, 25));
  }

  @Test
  void idsThatFallEndInATypedFailure() {
    fake.faults().next(PAGES, Fault.body("application/json", TWO_ROWS_BACKWARDS));
    assertThatThrownBy(() -> walk(10))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("rise");
  }

  @Test
  void aListWithTooManyPagesIsRefusedNotCut() {
    ConnectWiseClient client = Office.clientOf(fake).pageSize(10).maxPages(2).build();
    assertThatThrownBy(() -> drain(client.companies().list(all()).iterator()))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("more than 2 pages");
  }

  @Test
  void oneUnreadableRowIsReportedAndTheOthersAreKept() {
    fake.faults()
        .next(
            PAGES,
            Fault.body(
                "application/json",
                "[{\"id\":1,\"name\":\"a\"},{\"id\":2,\"deletedFlag\":\"perhaps\"},"
                    + "{\"id\":3,\"status\":7},{\"name\":\"no id\"},null,{\"id\":-4},"
                    + "{\"id\":5,\"name\":\"b\"}]"));
    Pull<ConnectWiseCompany> pull = client(1000).companies().list(all()).pull();

    assertThat(pull.records()).extracting(ConnectWiseCompany::id).containsExactly(1L, 5L);
    assertThat(pull.unreadable())
        .extracting(report -> report.record())
        .containsExactly(
            "company 2",
            "company 3",
            "company at row 3 after 0",
            "company at row 4 after 0",
            "company at row 5 after 0");
    assertThat(pull.unreadable().get(0).field()).isEqualTo("company[2].deletedFlag");
  }

  @Test
  void iteratingStrictlyEndsAtTheUnreadableRow() {
    fake.faults()
        .next(PAGES, Fault.body("application/json", "[{\"id\":1,\"deletedFlag\":\"perhaps\"}]"));
    assertThatThrownBy(() -> walk(10))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("company[1].deletedFlag");
  }

  @Test
  void longListsOfIdsAreAskedForInSeveralCalls() {
    List<Long> wanted = LongStream.rangeClosed(2, 2000).boxed().toList();
    assertThat(drain(client(1000).companies().list(CompanyFields.ID.in(wanted)).iterator()))
        .containsExactlyElementsOf(ids(2, 25));
    assertThat(fake.arrivals().latest())
        .hasSizeGreaterThan(3)
        .allSatisfy(request -> assertThat(request.url().toString()).hasSizeLessThan(2000));
  }

  private List<Long> walk(int pageSize) {
    return drain(client(pageSize).companies().list(all()).iterator());
  }

  private ConnectWiseClient client(int pageSize) {
    return Office.clientOf(fake).pageSize(pageSize).build();
  }

  private static Condition all() {
    return Condition.everything();
  }

  private static Predicate<FakeRequest> after(String id) {
    return request -> request.queryValue("pageId").filter(id::equals).isPresent();
  }

  private static List<Long> drain(Iterator<ConnectWiseCompany> companies) {
    Iterable<ConnectWiseCompany> iterable = () -> companies;
    return StreamSupport.stream(iterable.spliterator(), false).map(ConnectWiseCompany::id).toList();
  }

  private static List<Long> ids(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
