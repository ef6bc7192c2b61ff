package io.mspbilling.psa.syncro;

import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.FakeVendor;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** An account that answers word by word what a test says. */
final class ScriptedSyncro extends FakeVendor {
  private final Map<String, Function<FakeRequest, FakeAnswer>> answers = new TreeMap<>();

  ScriptedSyncro(VirtualClock clock) {
    super(clock);
  }

  /** Settings of a client of it; nothing waits. */
  SyncroClientBuilder client() {
    VirtualClock waits = SyncroOffice.clock();
    Ticker ticker = Ticker.of(waits, waits::advance);
    return SyncroClient.builder()
        .baseUrl(HttpUrl.get(url() + "/api/v1"))
        .token(Secret.of("secretCanary"))
        .rateBudget(SyncroClient.hostBudget().ticker(ticker).build())
        .ticker(ticker);
  }

  /**
   * Says what answers a request.
   *
   * @param request as in {@code GET /invoices}
   */
  ScriptedSyncro answer(String request, Function<FakeRequest, FakeAnswer> answer) {
    answers.put(request, answer);
    return this;
  }

  ScriptedSyncro answer(String request, int status, String json) {
    return answer(request, any -> FakeAnswer.text(status, "application/json; charset=utf-8", json));
  }

  @Override
  protected FakeAnswer handle(FakeRequest request) {
    return answers
        .getOrDefault(
            request.method() + " " + request.path().replaceFirst("^/api/v1", ""),
            any -> FakeAnswer.empty(404))
        .apply(request);
  }
}
