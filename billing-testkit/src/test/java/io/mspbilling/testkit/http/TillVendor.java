package io.mspbilling.testkit.http;

import io.mspbilling.testkit.VirtualClock;

/** The smallest vendor with something to lose: every POST adds one to a till. */
final class TillVendor extends FakeVendor {
  private int committed;

  TillVendor() {
    super(VirtualClock.at("2026-03-01T00:00:00Z"));
  }

  @Override
  protected FakeAnswer handle(FakeRequest request) {
    if (request.method().equals("POST")) {
      committed++;
    }
    String page = request.queryValue("page").orElse("0");
    FakeObject body =
        FakeJson.object()
            .with("items", FakeJson.array(FakeJson.text("page " + page), FakeJson.number("1.50")))
            .with("amount", FakeJson.number("12.50"))
            .with("nextPageUrl", url() + "/items?page=9");
    return FakeAnswer.json(200, body).with("Link", "<" + url() + "/items?page=9>; rel=\"next\"");
  }

  int committed() {
    return locked(() -> committed);
  }
}
