package io.mspbilling.accounting.quickbooks.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.accounting.quickbooks.online.entity.Item;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.quickbooks.SampleCompany;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any answer ends in a value or in one of our failures, never in something else. */
class HostileAnswersTest {
  private final SampleBooks sample = new SampleBooks();

  @BeforeEach
  void knowTheCompany() {
    sample.client.preferences();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  static Stream<Fault> hostile() {
    String deep = "[".repeat(300) + "]".repeat(300);
    List<String> bodies =
        List.of(
            "[]",
            "7",
            "\"text\"",
            "{}",
            deep,
            "{\"QueryResponse\":" + deep + "}",
            "{\"QueryResponse\":{\"Item\":{}}}",
            "{\"QueryResponse\":{\"Item\":\"text\"}}",
            "{\"QueryResponse\":[]}",
            "{\"Item\":[]}",
            "{\"Item\":null}",
            "{\"Item\":{\"Id\":\"1\"}}",
            "{\"Item\":{\"Id\":\"1\",\"SyncToken\":\"0\",\"Name\":{},\"Type\":\"Service\"}}",
            "{\"Item\":{\"Id\":{},\"SyncToken\":[]}}",
            "{\"Item\":{\"Id\":\"1\"}} trailing",
            "{\"Item\":{\"Id\":\"1\",\"Item\":",
            "\u0000\u0001\u0002");
    return Stream.concat(
        bodies.stream().map(body -> Fault.body("application/json", body)),
        Stream.of(
            Fault.body("text/html", "<html>captive portal</html>"),
            Fault.emptyBody(),
            Fault.nullBody(),
            Fault.halfBody(),
            Fault.truncatedBody(),
            Fault.wrongLength(5),
            Fault.gzipBomb(64 << 20),
            Fault.redirect(302, "http://127.0.0.1:1/elsewhere")));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void writeEndsInDoubtAndIsDoneOnceAtMost(Fault fault) {
    sample.quickBooks.faults().next(FakeRequest.post("/item"), fault).always();

    assertThatThrownBy(
            () ->
                sample
                    .client
                    .items()
                    .create(
                        Item.service("Backup", SampleCompany.SERVICES_INCOME),
                        new RequestId("request-1")))
        .isInstanceOf(UnknownOutcomeException.class);
    // A redirect comes before the work is done.
    assertThat(sample.quickBooks.books().creates("Item")).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void listEndsInRowsProblemsOrOneOfOurFailures(Fault fault) {
    sample.quickBooks.faults().next(FakeRequest.get("/query"), fault).always();

    try {
      assertThat(sample.client.items().list(QuickBooksQuery.all()).pull().records()).isEmpty();
    } catch (BillingException e) {
      assertThat(e.isMoneyInDoubt()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void settingsThatCannotBeReadStopAPosting(Fault fault) {
    sample.quickBooks.faults().next(FakeRequest.get("/preferences"), fault).always();
    QuickBooksOnlineBooks books =
        new QuickBooksOnlineBooks(sample.newClient(), SampleBooks.settings());

    assertThatThrownBy(() -> books.post(SampleBooks.key("x"), SampleBooks.surcharge("pi_1", "5")))
        .isInstanceOf(BillingException.class);
    assertThat(sample.quickBooks.books().writes()).isZero();
  }
}
