package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;

/** A request that the vendor turns down, in one of the many forms in which it does so. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int UNPROCESSABLE = 422;

  private final transient FakeAnswer answer;

  private Refused(FakeAnswer answer) {
    super(answer.status() + " " + answer.bodyText());
    this.answer = answer;
  }

  private static Refused json(int status, FakeObject body) {
    return new Refused(FakeAnswer.json(status, body));
  }

  /** A record that is not there. */
  static Refused notFound() {
    return json(404, FakeJson.object().with("message", "Not found"));
  }

  /** No token, or one without the permission. */
  static Refused unauthorized(String why) {
    return json(401, FakeJson.object().with("error", ("Not authorized. " + why).strip()));
  }

  /** One text. */
  static Refused because(int status, String message) {
    return json(status, FakeJson.object().with("message", message));
  }

  /** As payments, customers and products are refused. */
  static Refused invalid(String message) {
    return json(
        UNPROCESSABLE,
        FakeJson.object()
            .with("success", false)
            .with("message", List.of(FakeJson.text(message)))
            .with("params", FakeJson.object()));
  }

  /** As invoices and estimates are refused: by field, and not wrapped. */
  static Refused field(String field, String message) {
    return json(UNPROCESSABLE, FakeJson.object().with(field, List.of(FakeJson.text(message))));
  }

  /** As lines are refused. */
  static Refused errors(String message) {
    return json(UNPROCESSABLE, FakeJson.object().with("errors", message));
  }

  /** A page of the web server: nothing of the API's was reached. */
  static Refused page(int status, String title) {
    return new Refused(
        FakeAnswer.text(
            status, "text/html", "<html><head><title>" + title + "</title></head></html>"));
  }

  /** The body of it is not documented. */
  static Refused throttled() {
    return new Refused(FakeAnswer.text(429, "text/plain", "Retry later\n"));
  }

  FakeAnswer answer() {
    return answer;
  }
}
