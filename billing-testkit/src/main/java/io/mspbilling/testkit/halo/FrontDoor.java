package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.engine.Routes;
import io.mspbilling.testkit.engine.Throttle;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeJsonException;
import io.mspbilling.testkit.http.FakeRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Receives every request: for tokens from anybody, for the API from those who hold one. */
final class FrontDoor {
  private final FakeHaloSettings settings;
  private final Access access;
  private final Routes routes;
  private final Throttle throttle = new Throttle(Duration.ofMinutes(5));

  FrontDoor(FakeHaloSettings settings, Access access, Routes routes) {
    this.settings = settings;
    this.access = access;
    this.routes = routes;
  }

  /**
   * Answers a request; a refusal is an answer too.
   *
   * @param base the server's own address
   */
  FakeAnswer answer(FakeRequest request, String base, Instant now) {
    try {
      return route(request, base, now);
    } catch (Refused refused) {
      return refused.answer();
    } catch (FakeJsonException malformed) {
      return Refused.invalid("The body is not valid JSON.").answer();
    }
  }

  private FakeAnswer route(FakeRequest request, String base, Instant now) {
    if (request.header("User-Agent").filter(agent -> !agent.isBlank()).isEmpty()) {
      // What the vendor does is not known; load balancers like its own answer so.
      throw Refused.page(403, "Forbidden");
    }
    if (!throttle.pass(settings.requestsPerWindow(), now)) {
      throw Refused.throttled(settings.requestsPerWindow());
    }
    // Paths may be written in any case.
    List<String> path =
        request.segments().stream().map(segment -> segment.toLowerCase(Locale.ROOT)).toList();
    if (path.equals(List.of("auth", "token")) && request.method().equals("POST")) {
      return access.token(request, now);
    }
    if (path.equals(List.of("api", "authinfo")) && request.method().equals("GET")) {
      return FakeAnswer.json(
          200, FakeJson.object().with("auth_url", base + "/auth").with("tenant_id", Access.TENANT));
    }
    if (path.size() < 2 || !path.get(0).equals("api")) {
      throw Refused.page(404, "404 - File or directory not found.");
    }
    access.check(request, now);
    return routes.route(request, path.subList(1, path.size()));
  }
}
