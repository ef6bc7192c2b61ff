package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Routes;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJsonException;
import io.mspbilling.testkit.http.FakeRequest;
import java.util.List;

/** Receives every request: open pages for anybody, the API for those who may come in. */
final class FrontDoor {
  private static final String ROUTER_CODEBASE = "v4_6_release";

  private final Settings settings;
  private final Routes routes;
  private final ConnectWiseCallbacks callbacks;
  private long served;

  FrontDoor(Settings settings, Routes routes, ConnectWiseCallbacks callbacks) {
    this.settings = settings;
    this.routes = routes;
    this.callbacks = callbacks;
  }

  FakeAnswer answer(FakeRequest request) {
    served++;
    try {
      return route(request)
          .with("api-current-version", "2026.4")
          .with("x-cw-request-id", "fake-" + served);
    } catch (Refused refused) {
      return refused.answer();
    } catch (FakeJsonException malformed) {
      return Refused.because(400, "InvalidObject", "The body is not valid JSON.").answer();
    }
  }

  private FakeAnswer route(FakeRequest request) {
    List<String> path = request.segments();
    if (path.size() == 3 && path.subList(0, 2).equals(List.of("login", "companyinfo"))) {
      return SystemInfo.company(path, settings);
    }
    if (ConnectWiseCallbacks.isKey(request)) {
      return callbacks.key(request);
    }
    Access.check(request);
    if (path.size() < 4 || !isBase(path)) {
      throw Refused.noEndpoint();
    }
    return routes.route(request, path.subList(3, path.size()));
  }

  private boolean isBase(List<String> path) {
    boolean codebase =
        path.get(0).equals(ROUTER_CODEBASE) || (path.get(0) + "/").equals(settings.codebase());
    return codebase && path.subList(1, 3).equals(List.of("apis", "3.0"));
  }
}
