package io.mspbilling.testkit.engine;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.NotInThisFake;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which endpoint serves a path.
 *
 * @param elsewhere what the vendor has beside the endpoints
 * @param noVerb the vendor's refusal of a verb that a path does not take
 * @param noPlace the vendor's refusal of a path that it does not know
 */
public record Routes(
    List<Endpoint> endpoints,
    Elsewhere elsewhere,
    Supplier<RuntimeException> noVerb,
    Supplier<RuntimeException> noPlace) {

  /**
   * Runs the endpoint of a path.
   *
   * @param path the segments below the API's base
   */
  public FakeAnswer route(FakeRequest request, List<String> path) {
    boolean known = false;
    for (Endpoint endpoint : endpoints) {
      Optional<List<String>> ids = endpoint.match(path);
      if (ids.isPresent() && endpoint.method().equals(request.method())) {
        return endpoint.action().run(new Call(request, ids.get()));
      }
      known |= ids.isPresent();
    }
    if (!known && elsewhere.has(path)) {
      throw new NotInThisFake(
          request.method() + " /" + String.join("/", path).replaceAll("\\b[0-9]+\\b", "{id}"));
    }
    throw known ? noVerb.get() : noPlace.get();
  }
}
