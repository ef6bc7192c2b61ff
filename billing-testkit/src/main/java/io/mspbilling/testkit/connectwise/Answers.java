package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;

/** Answers in the vendor's media type. */
final class Answers {
  private static final String MEDIA_TYPE =
      "application/vnd.connectwise.com+json; version=2026.4; charset=utf-8";

  private Answers() {}

  static FakeAnswer ok(FakeJson body) {
    return FakeAnswer.text(200, MEDIA_TYPE, body.print());
  }

  static FakeAnswer created(FakeJson body) {
    return ok(body).withStatus(201);
  }

  static FakeAnswer deleted() {
    return FakeAnswer.empty(204);
  }

  static FakeAnswer count(long count) {
    return ok(FakeJson.object().with("count", count));
  }
}
