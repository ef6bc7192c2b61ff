package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.accounting.quickbooks.online.SampleBooks.key;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.paid;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.surcharge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A success that says nothing is no proof that there is nothing. */
class UnreadableAnswersTest {
  private static final String FAULT =
      "{\"Fault\":{\"Error\":[{\"Message\":\"Object Not Found\",\"Detail\":\"gone\",\"code\":\"610\"}],"
          + "\"type\":\"ValidationFault\"},\"time\":\"2026-05-04T09:17:31.892-07:00\"}";
  private static final String GATEWAY_FAULT =
      "{\"fault\":{\"error\":[{\"message\":\"x\",\"code\":\"3100\"}],\"type\":\"SERVICE\"},\"time\":7}";
  private static final String FAULT_BESIDE_ROWS =
      "{\"QueryResponse\":{},\"Fault\":{\"Error\":[{\"code\":\"6190\"}]}}";
  private static final String ONLY_TIME = "{\"time\":\"2026-05-04T09:17:31.892-07:00\"}";
  private static final String NO_RESPONSE = "{\"QueryResponse\":null}";
  private static final String ROWS_MISSING =
      "{\"QueryResponse\":{\"startPosition\":1,\"maxResults\":2}}";

  private final SampleBooks sample = new SampleBooks();

  @BeforeEach
  void knowTheCompany() {
    sample.client.preferences();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FAULT,
        GATEWAY_FAULT,
        FAULT_BESIDE_ROWS,
        ONLY_TIME,
        NO_RESPONSE,
        ROWS_MISSING,
        "{}",
        "null"
      })
  void emptySuccessIsNeverAnEmptyList(String body) {
    answers(FakeRequest.get("/query"), body);

    assertThatThrownBy(() -> sample.client.items().list(QuickBooksQuery.all()).pull())
        .isInstanceOf(UnreadableException.class);
    assertThatThrownBy(() -> sample.client.items().count(QuickBooksQuery.all()))
        .isInstanceOf(UnreadableException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {FAULT, GATEWAY_FAULT, ONLY_TIME, "{}", "null"})
  void lookUpThatWasNotAnsweredProvesNoAbsence(String body) {
    sample.post("x", paid("pi_1", "100"));
    answers(FakeRequest.get("/query"), body);

    assertThatThrownBy(() -> sample.books.findPosting(key("x"), paid("pi_1", "100")))
        .isInstanceOf(UnreadableException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {FAULT, GATEWAY_FAULT, ONLY_TIME, "{}", "null"})
  void receivablesThatWereNotAnsweredAreNotNothing(String body) {
    answers(FakeRequest.get("/query"), body);

    assertThatThrownBy(() -> sample.books.receivables(Currency.getInstance("USD")))
        .isInstanceOf(UnreadableException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {FAULT, GATEWAY_FAULT, ONLY_TIME, "{}", "null"})
  void customerIsNotCreatedBecauseOfALookUpThatWasNotAnswered(String body) {
    answers(FakeRequest.get("/query"), body);

    assertThatThrownBy(() -> creating().post(key("x"), surcharge("pi_1", "5")))
        .isInstanceOf(UnreadableException.class);
    assertThat(sample.quickBooks.books().writes()).isZero();
  }

  @Test
  void customerIsNotCreatedBesideOneThatCannotBeRead() {
    sample
        .quickBooks
        .faults()
        .next(FakeRequest.get("/query"), Fault.droppedField("DisplayName"))
        .always();

    assertThatThrownBy(() -> creating().post(key("x"), surcharge("pi_1", "5")))
        .isInstanceOf(UnreadableException.class);
    assertThat(sample.quickBooks.books().writes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {FAULT, "{}", "null"})
  void recordIsNotAbsentBecauseOfAnEmptySuccess(String body) {
    answers(FakeRequest.get("/item/22"), body);

    assertThatThrownBy(() -> sample.client.items().find("22"))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void recordIsAbsentOnlyIfQuickBooksSaysSoItself() {
    assertThat(sample.client.items().find("99999")).isEmpty();
    sample
        .quickBooks
        .faults()
        .next(
            FakeRequest.get("/item/22"),
            Fault.spoil(
                "page of a proxy",
                answer ->
                    answer.with("Content-Type", "text/html").withBody("<html>").withStatus(404)))
        .always();

    assertThatThrownBy(() -> sample.client.items().find("22")).isInstanceOf(BillingException.class);
  }

  private QuickBooksOnlineBooks creating() {
    return new QuickBooksOnlineBooks(
        sample.client, SampleBooks.settings().withCreatesCustomers(true));
  }

  private void answers(RequestPattern request, String body) {
    sample.quickBooks.faults().next(request, Fault.body("application/json", body)).always();
  }
}
