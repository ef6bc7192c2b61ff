package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;

/** A request that the vendor turns down, with the answer it does so in. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient FakeAnswer answer;

  private Refused(FakeAnswer answer) {
    super(answer.status() + " " + answer.bodyText());
    this.answer = answer;
  }

  /** As .NET words what went wrong. */
  static Refused because(int status, String message) {
    return new Refused(
        FakeAnswer.json(
            status,
            FakeJson.object().with("ClassName", "System.Exception").with("Message", message)));
  }

  static Refused invalid(String message) {
    return because(400, message);
  }

  static Refused notFound(String what) {
    return because(404, what + " not found");
  }

  /** As the authorisation server words it. */
  static Refused oauth(int status, String error) {
    return new Refused(FakeAnswer.json(status, FakeJson.object().with("error", error)));
  }

  /** A page of the web server: nothing of the API's was reached. */
  static Refused page(int status, String title) {
    return new Refused(
        FakeAnswer.text(
            status, "text/html", "<html><head><title>" + title + "</title></head></html>"));
  }

  /** Without a body. */
  static Refused empty(int status) {
    return new Refused(FakeAnswer.empty(status));
  }

  static Refused throttled(int limit) {
    return new Refused(
        FakeAnswer.text(
            429,
            "text/plain",
            "Rate Limit Reached - " + limit + " Requests per rolling 5 minute window"));
  }

  FakeAnswer answer() {
    return answer;
  }
}
