package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;

/** What the notification centre sends: sentences, a link, and the record. */
final class Webhook {
  private Webhook() {}

  /** The body. Truth values in it are texts. */
  static String of(String link, String sentence, FakeObject record) {
    FakeObject attributes = FakeJson.object();
    for (String name : record.members().keySet()) {
      FakeJson value = record.get(name).orElseThrow();
      attributes =
          attributes.with(
              name, value.asBool().<FakeJson>map(b -> FakeJson.text(b.toString())).orElse(value));
    }
    return FakeJson.object()
        .with("text", sentence)
        .with("html", "<p>" + sentence + "</p>")
        .with("link", link)
        .with("attributes", attributes)
        .print();
  }
}
