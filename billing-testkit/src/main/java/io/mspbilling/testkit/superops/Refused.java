package io.mspbilling.testkit.superops;

import io.mspbilling.testkit.engine.graphql.GraphQlProblem;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;
import java.util.stream.Stream;

/** A request that the vendor turns down; most of them with the status of a success. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int OK = 200;

  private final transient FakeObject error;

  private Refused(FakeObject error) {
    super(error.print());
    this.error = error;
  }

  /**
   * With the vendor's own code.
   *
   * @param attributes the fields at fault
   */
  static Refused because(String code, String... attributes) {
    FakeObject clientError = FakeJson.object().with("code", code);
    List<FakeJson> named = Stream.of(attributes).map(FakeJson::text).toList();
    return new Refused(
        FakeJson.object()
            .with("message", FakeJson.none())
            .with(
                "extensions",
                FakeJson.object()
                    .with(
                        "clientError",
                        FakeJson.array(
                            named.isEmpty()
                                ? clientError
                                : clientError.with(
                                    "param", FakeJson.object().with("attributes", named))))));
  }

  /** Without a code. */
  static Refused unspecific(String message) {
    return new Refused(FakeJson.object().with("message", message));
  }

  /** A document that the API does not have, or variables that do not fit: nothing is done. */
  static FakeAnswer invalid(GraphQlProblem problem) {
    FakeObject error =
        FakeJson.object()
            .with("message", "Validation error (" + problem.getMessage() + ")")
            .with("extensions", FakeJson.object().with("classification", "ValidationError"));
    return FakeAnswer.json(OK, FakeJson.object().with("errors", List.of(error)));
  }

  /** The answer to an operation. */
  FakeAnswer answer(String operation) {
    return FakeAnswer.json(
        OK,
        FakeJson.object()
            .with("errors", List.of(error.with("path", List.of(FakeJson.text(operation)))))
            .with("data", FakeJson.object().with(operation, FakeJson.none())));
  }
}
