package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;

/** A request that the vendor turns down, with the body it does so in. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient FakeObject body;

  private Refused(int status, FakeObject body) {
    super(status + " " + body.print());
    this.status = status;
    this.body = body;
  }

  static Refused because(int status, String code, String message) {
    return new Refused(status, body(code, message).with("errors", FakeJson.none()));
  }

  static Refused invalid(String resource, String field, String innerCode, String message) {
    FakeObject error =
        FakeJson.object()
            .with("code", innerCode)
            .with("message", message)
            .with("resource", resource)
            .with("field", field);
    return new Refused(
        400,
        body("InvalidObject", resource + " object is invalid")
            .with("errors", FakeJson.array(error)));
  }

  static Refused condition(String message) {
    return because(400, "ApiFindCondition", message);
  }

  static Refused notFound(String what) {
    return because(404, "NotFound", what + " not found");
  }

  /**
   * There is nothing at this place: a wrong path, codebase or company. It says nothing about any
   * record.
   */
  static Refused noEndpoint() {
    return because(404, "ConnectWiseApi", "The endpoint does not exist.");
  }

  static Refused throttled(long seconds) {
    return new Refused(
        429,
        FakeJson.object()
            .with("error", "ConnectWiseAPI")
            .with("message", "Too many requests. Please try again in " + seconds + " seconds."));
  }

  private static FakeObject body(String code, String message) {
    return FakeJson.object().with("code", code).with("message", message);
  }

  FakeAnswer answer() {
    return FakeAnswer.json(status, body);
  }
}
