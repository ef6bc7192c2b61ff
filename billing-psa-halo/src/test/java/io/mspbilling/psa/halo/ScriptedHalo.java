package io.mspbilling.psa.halo;

import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.FakeVendor;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** An instance that answers word by word what a test says, for shapes that instances differ in. */
final class ScriptedHalo extends FakeVendor {
  static final String TOKEN = "POST /auth/token";

  private final Map<String, Function<FakeRequest, FakeAnswer>> answers = new TreeMap<>();

  ScriptedHalo(VirtualClock clock) {
    super(clock);
    AtomicLong tokens = new AtomicLong();
    answer(
        TOKEN,
        request ->
            json(
                "{\"access_token\":\"token%d\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                    .formatted(tokens.incrementAndGet())));
  }

  /** Settings of a client of it; nothing waits. */
  HaloClientBuilder client() {
    VirtualClock waits = VirtualClock.at(Instant.EPOCH);
    return HaloClient.builder()
        .baseUrl(HttpUrl.get(url() + "/api"))
        .credentials("app", Secret.of("secretCanary"))
        .ticker(Ticker.of(waits, waits::advance));
  }

  /**
   * Says what answers a request.
   *
   * @param request as in {@code GET /api/Invoice}
   */
  ScriptedHalo answer(String request, Function<FakeRequest, FakeAnswer> answer) {
    answers.put(request, answer);
    return this;
  }

  ScriptedHalo answer(String request, String json) {
    return answer(request, any -> json(json));
  }

  static FakeAnswer json(String text) {
    return FakeAnswer.text(200, "application/json; charset=utf-8", text);
  }

  static FakeAnswer page(int status) {
    return FakeAnswer.text(status, "text/html", "<html><title>" + status + "</title></html>");
  }

  @Override
  protected FakeAnswer handle(FakeRequest request) {
    return answers
        .getOrDefault(request.method() + " " + request.path(), any -> FakeAnswer.empty(404))
        .apply(request);
  }
}
