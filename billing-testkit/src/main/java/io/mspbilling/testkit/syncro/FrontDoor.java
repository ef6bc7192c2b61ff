package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.engine.Routes;
import io.mspbilling.testkit.engine.Throttle;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJsonException;
import io.mspbilling.testkit.http.FakeRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Receives every request, and lets those in that hold the token. */
final class FrontDoor {
  static final String TOKEN = "T0000000000000000-tokenOfTests00000000000000000";

  private static final List<String> ROOT = List.of("api", "v1");

  private final FakeSyncroSettings settings;
  private final Routes routes;
  private final Throttle throttle = new Throttle(Duration.ofMinutes(1));

  FrontDoor(FakeSyncroSettings settings, Routes routes) {
    this.settings = settings;
    this.routes = routes;
  }

  /** Answers a request; a refusal is an answer too. */
  FakeAnswer answer(FakeRequest request, Instant now) {
    try {
      return route(request, now);
    } catch (Refused refused) {
      return refused.answer();
    } catch (FakeJsonException malformed) {
      return Refused.because(400, "There was a problem in the JSON you submitted").answer();
    }
  }

  private FakeAnswer route(FakeRequest request, Instant now) {
    if (!throttle.pass(settings.requestsPerMinute(), now)) {
      throw Refused.throttled();
    }
    List<String> path = request.segments();
    if (path.size() < 3
        || !path.subList(0, 2).equals(ROOT)
        || settings.has(SyncroQuirk.WRONG_PLACE)) {
      throw Refused.page(404, "The page you were looking for doesn't exist (404)");
    }
    if (settings.tokenDeleted()
        || !request.header("Authorization").orElse("").equals("Bearer " + TOKEN)) {
      throw Refused.unauthorized("");
    }
    return routes.route(request, path.subList(2, path.size()));
  }
}
