package io.mspbilling.testkit.superops;

import io.mspbilling.testkit.engine.Resources;
import io.mspbilling.testkit.engine.Throttle;
import io.mspbilling.testkit.engine.graphql.GraphQlDocument;
import io.mspbilling.testkit.engine.graphql.GraphQlProblem;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeJsonException;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.NotInThisFake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Receives every request, and lets those in that hold the token and name the account. */
final class FrontDoor {
  static final String TOKEN = "api-tokenOfTests.0000000000000000000000000000";
  static final String SUBDOMAIN = "acmemsp";

  /** Operations that the vendor has and this has not. */
  private static final Set<String> ELSEWHERE =
      Resources.text(FrontDoor.class, "elsewhere.txt").lines().collect(Collectors.toSet());

  private final FakeSuperOpsSettings settings;
  private final SuperOpsApi api;
  private final Throttle throttle = new Throttle(Duration.ofMinutes(1));

  FrontDoor(FakeSuperOpsSettings settings, SuperOpsApi api) {
    this.settings = settings;
    this.api = api;
  }

  FakeAnswer answer(FakeRequest request, Instant now) {
    if (!request.method().equals("POST") || !request.segments().equals(List.of("msp"))) {
      return FakeAnswer.empty(404);
    }
    if (request.header("CustomerSubDomain").filter(SUBDOMAIN::equals).isEmpty()) {
      return FakeAnswer.empty(400);
    }
    if (request.header("Authorization").filter(("Bearer " + TOKEN)::equals).isEmpty()) {
      return FakeAnswer.empty(401);
    }
    try {
      FakeObject body = FakeObject.parse(request.bodyText());
      GraphQlDocument document = GraphQlDocument.parse(body.text("query").orElse(""));
      return throttle.pass(settings.requestsPerMinute(), now)
          ? run(document, body)
          : Refused.because("rate_limit_exceeded").answer(document.root().name());
    } catch (FakeJsonException malformed) {
      return FakeAnswer.empty(400);
    } catch (GraphQlProblem invalid) {
      return Refused.invalid(invalid);
    }
  }

  private FakeAnswer run(GraphQlDocument document, FakeObject body) {
    String operation = document.root().name();
    if (ELSEWHERE.contains(operation)) {
      throw new NotInThisFake(operation);
    }
    Office.SCHEMA.check(document);
    FakeObject variables = body.inner("variables");
    document
        .variables()
        .forEach(
            (name, type) ->
                Office.SCHEMA.checkValue(
                    variables.get(name).orElse(FakeJson.none()), type, name, true));
    try {
      return shown(document, api.run(operation, variables.inner("input")));
    } catch (Refused refused) {
      return refused.answer(operation);
    }
  }

  private static FakeAnswer shown(GraphQlDocument document, FakeJson found) {
    String operation = document.root().name();
    String root = document.kind().equals("query") ? "Query" : "Mutation";
    try {
      FakeJson shown =
          Office.SCHEMA.shown(
              found,
              Objects.requireNonNull(Office.SCHEMA.members(root).get(operation)).type(),
              document.root().fields(),
              "/" + operation);
      return FakeAnswer.json(
          200, FakeJson.object().with("data", FakeJson.object().with(operation, shown)));
    } catch (GraphQlProblem nothing) {
      // One row costs its whole page.
      return Refused.unspecific(String.valueOf(nothing.getMessage())).answer(operation);
    }
  }
}
