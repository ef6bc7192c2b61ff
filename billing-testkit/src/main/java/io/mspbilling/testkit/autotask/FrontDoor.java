package io.mspbilling.testkit.autotask;

import io.mspbilling.testkit.engine.Elsewhere;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.Routes;
import io.mspbilling.testkit.engine.Throttle;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeJsonException;
import io.mspbilling.testkit.http.FakeRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Receives every request: asks for three headers, counts, and knows in which zone the data is. */
final class FrontDoor {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final List<String> LOOK_UP = List.of("atservicesrest", "v1.0", "zoneinformation");

  private final FakeAutotaskSettings settings;
  private final Supplier<String> url;
  private final Routes routes;
  private final Throttle throttle = new Throttle(HOUR);
  private int passed;
  private int zone = 5;

  FrontDoor(Office office, FakeAutotaskSettings settings, Supplier<String> url) {
    this.settings = settings;
    this.url = url;
    List<Endpoint> endpoints = new ArrayList<>();
    for (Entity entity : Entity.values()) {
      endpoints.addAll(
          new Queries(entity, office, settings, () -> zoneUrl() + "/V1.0").endpoints());
      endpoints.addAll(new Records(entity, office, settings).endpoints());
    }
    endpoints.add(new Endpoint("GET", "/ThresholdInformation", call -> usage()));
    routes =
        new Routes(
            List.copyOf(endpoints),
            Elsewhere.read(FrontDoor.class, "elsewhere.txt"),
            () -> Refused.message(405, "The requested resource does not support this http method."),
            () -> Refused.message(404, "No HTTP resource was found that matches the request URI."));
  }

  List<Endpoint> endpoints() {
    return routes.endpoints();
  }

  /** The zone's address, without a slash at its end. */
  String zoneUrl() {
    return url.get() + "/zone" + zone + "/ATServicesRest";
  }

  void move() {
    zone++;
  }

  /** Answers a request; a refusal is an answer too. */
  FakeAnswer answer(FakeRequest request, Instant now) {
    try {
      return route(request, now);
    } catch (Refused refused) {
      return refused.answer();
    } catch (FakeJsonException malformed) {
      return Refused.because("Error reading JSON.").answer();
    }
  }

  private FakeAnswer route(FakeRequest request, Instant now) {
    if (settings.has(AutotaskQuirk.MAINTENANCE)) {
      throw Refused.page(404, "Autotask is being maintained");
    }
    List<String> path = request.segments();
    if (lowerCase(path).equals(LOOK_UP) && request.method().equals("GET")) {
      return zone(request);
    }
    if (path.size() < 4
        || !lowerCase(path.subList(1, 3)).equals(List.of("atservicesrest", "v1.0"))) {
      throw Refused.page(404, "404 - File or directory not found.");
    }
    requireLogin(request, path.get(0));
    if (!throttle.pass(settings.callsPerHour() - settings.usedByOthers(), now)) {
      throw Refused.quota();
    }
    passed++;
    return routes.route(request, path.subList(3, path.size()));
  }

  private FakeAnswer zone(FakeRequest request) {
    if (request.queryValue("user").filter(FakeAutotask.USER_NAME::equals).isEmpty()) {
      throw Refused.because("Invalid username.");
    }
    return FakeAnswer.json(
        200,
        FakeJson.object()
            .with("zoneName", "America East")
            .with("url", zoneUrl() + (settings.has(AutotaskQuirk.ZONE_WITHOUT_SLASH) ? "" : "/"))
            .with("webUrl", url.get() + "/")
            .with("ci", 12345));
  }

  private void requireLogin(FakeRequest request, String place) {
    boolean known =
        is(request, "UserName", FakeAutotask.USER_NAME)
            && is(request, "Secret", FakeAutotask.SECRET)
            && is(request, "ApiIntegrationCode", FakeAutotask.INTEGRATION_CODE);
    if (!known || !place.equals("zone" + zone)) {
      throw Refused.message(401, "Unauthorized");
    }
  }

  private FakeAnswer usage() {
    return FakeAnswer.json(
        200,
        FakeJson.object()
            .with("externalRequestThreshold", settings.callsPerHour())
            .with("requestThresholdTimeframe", HOUR.toMinutes())
            .with("currentTimeframeRequestCount", passed + settings.usedByOthers()));
  }

  private static boolean is(FakeRequest request, String header, String value) {
    return request.header(header).filter(value::equals).isPresent();
  }

  private static List<String> lowerCase(List<String> path) {
    return path.stream().map(segment -> segment.toLowerCase(Locale.ROOT)).toList();
  }
}
