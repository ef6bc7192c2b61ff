package io.mspbilling.accounting.quickbooks.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mspbilling.accounting.quickbooks.online.entity.Item;
import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.http.Credentials;
import io.mspbilling.http.RetryRules;
import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.testkit.VirtualClock;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and casings of refusals, as the service and the gateway before it send them. */
class QuickBooksRefusalsTest {
  private static final String PREFERENCES =
      "{\"Preferences\":{\"CurrencyPrefs\":{\"HomeCurrency\":{\"value\":\"USD\"}}}}";
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  static Stream<Arguments> codes() {
    return Stream.of(
        Arguments.of(401, "120", AuthenticationException.class),
        Arguments.of(403, "3100", AuthenticationException.class),
        Arguments.of(401, "3200", AuthenticationException.class),
        Arguments.of(400, "5020", AuthenticationException.class),
        Arguments.of(400, "6190", AuthenticationException.class),
        Arguments.of(403, "3001", ThrottledException.class),
        Arguments.of(429, "3001", ThrottledException.class),
        Arguments.of(400, "610", NotFoundException.class),
        Arguments.of(400, "5010", ConflictException.class),
        Arguments.of(400, "600", ConflictException.class),
        Arguments.of(400, "630", ConflictException.class),
        Arguments.of(400, "6140", ConflictException.class),
        Arguments.of(400, "6240", ConflictException.class),
        Arguments.of(400, "10000", UnreachableException.class),
        Arguments.of(400, "6210", RefusedException.class),
        Arguments.of(400, "6540", RefusedException.class),
        Arguments.of(400, "6000", RefusedException.class),
        Arguments.of(400, "77777", RefusedException.class));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void codeInTheServicesCasingSaysWhatToDo(
      int status, String code, Class<? extends BillingException> type) {
    String body =
        """
        {"Fault":{"Error":[{"Message":"secret words","Detail":"more secret words",
         "code":"%s","element":""}],"type":"ValidationFault"},"time":"2026-05-04T09:17:31-07:00"}
        """;

    assertRefused(status, body.formatted(code), code, type);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void codeInTheGatewaysCasingSaysTheSame(
      int status, String code, Class<? extends BillingException> type) {
    String body =
        """
        {"fault":{"error":[{"message":"secret words; errorCode=00%s; statusCode=401",
         "detail":"secret words"}],"type":"AUTHENTICATION"},"time":1437439112000}
        """;

    assertRefused(status, body.formatted(code), code, type);
  }

  @ParameterizedTest
  @CsvSource({"003001,3001", "003200,3200"})
  void leadingZerosAreDropped(String sent, String read) {
    BillingException thrown =
        answered(429, "{\"fault\":{\"error\":[{\"code\":\"" + sent + "\"}]}}");

    assertThat(((RefusedException) thrown).vendorCode()).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"Fault\":null}",
        "{\"Fault\":{\"Error\":null}}",
        "{\"Fault\":{\"Error\":[null]}}",
        "{\"Fault\":[]}",
        "<html>gateway</html>",
        "{\"Fault\":{\"Error\":[{\"code\":\"6210",
        "{\"Fault\":{\"Error\":[{\"code\":\"no code\\u0000 at all\"}]}}"
      })
  void bodyThatSaysNothingLeavesItToTheStatus(String body) {
    BillingException thrown = answered(400, body);

    assertThat(thrown).isExactlyInstanceOf(RefusedException.class);
    assertThat(((RefusedException) thrown).vendorCode()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3001", "10000"})
  void passingFaultInASuccessIsTriedAgain(String code) {
    server.enqueue(ok(faultOf(code)));
    server.enqueue(ok(PREFERENCES));

    assertThat(client(RetryRules.STANDARD).preferences().multiCurrency()).isFalse();
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "3001,io.mspbilling.failure.ThrottledException",
    "10000,io.mspbilling.failure.UnreachableException",
    "610,io.mspbilling.failure.UnreadableException",
    "6190,io.mspbilling.failure.UnreadableException"
  })
  void faultInASuccessThatStaysSaysSo(String code, Class<? extends BillingException> type) {
    server.enqueue(ok(faultOf(code)));

    assertThat(catchThrowable(client(RetryRules.NONE)::preferences)).isExactlyInstanceOf(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3001", "10000"})
  void writeWithAPassingFaultInItsSuccessIsRepeatedUnderItsRequestId(String code) throws Exception {
    server.enqueue(ok(PREFERENCES));
    server.enqueue(ok(faultOf(code)));
    server.enqueue(
        ok("{\"Item\":{\"Id\":\"7\",\"SyncToken\":\"0\",\"Name\":\"n\",\"Type\":\"t\"}}"));

    client(RetryRules.STANDARD).items().create(Item.service("n", "1"), new RequestId("r-1"));

    server.takeRequest();
    String first = server.takeRequest().getTarget();
    assertThat(first).contains("requestid=r-1");
    assertThat(server.takeRequest().getTarget()).isEqualTo(first);
  }

  private static MockResponse ok(String body) {
    return new MockResponse.Builder().code(200).body(body).build();
  }

  private static String faultOf(String code) {
    return "{\"Fault\":{\"Error\":[{\"code\":\"" + code + "\"}],\"type\":\"SystemFault\"}}";
  }

  private void assertRefused(
      int status, String body, String code, Class<? extends BillingException> type) {
    BillingException thrown = answered(status, body);

    assertThat(thrown).isExactlyInstanceOf(type);
    assertThat(thrown.getMessage()).doesNotContain("secret words").contains("1-tid");
    if (thrown instanceof RefusedException refused) {
      assertThat(refused.vendorCode()).contains(code);
      assertThat(refused.requestId()).isEqualTo(Optional.of("1-tid"));
    }
  }

  private BillingException answered(int status, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .addHeader("intuit_tid", "1-tid")
            .body(body)
            .build());
    return (BillingException) catchThrowable(client(RetryRules.NONE)::preferences);
  }

  private QuickBooksOnlineClient client(RetryRules rules) {
    VirtualClock waits = VirtualClock.at(Instant.EPOCH);
    return QuickBooksOnlineClient.builder("123")
        .baseUrl(server.url("/"))
        .credentials(Credentials.bearer(Secret.of("token")))
        .retryRules(rules)
        .ticker(Ticker.of(waits, waits::advance))
        .build();
  }
}
