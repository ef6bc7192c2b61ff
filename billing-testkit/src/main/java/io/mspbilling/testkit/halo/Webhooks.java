package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.record.BodyCheck;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Where the vendor would send its events. Unlike all else they have UUIDs for ids. */
final class Webhooks {
  private static final String RIGHT = "admin:webhooks";
  private static final Shape SHAPE = Bodies.shape("webhook");

  private final Access access;
  private final BodyCheck check;
  private final Map<String, FakeObject> rows = new TreeMap<>();
  private long made;

  Webhooks(Office office, Access access) {
    this.access = access;
    this.check = Bodies.check(member -> office.ignored().add(member));
  }

  List<Endpoint> endpoints() {
    return List.of(
        guarded("GET", "/webhook", call -> ok(FakeJson.array(List.copyOf(rows.values())))),
        guarded("GET", "/webhook/{guid}", call -> ok(existing(call))),
        guarded("POST", "/webhook", this::post),
        guarded("DELETE", "/webhook/{guid}", this::delete));
  }

  private Endpoint guarded(String method, String template, Endpoint.Action action) {
    return new Endpoint(
        method,
        template,
        call -> {
          access.require(call.request(), RIGHT);
          return action.run(call);
        });
  }

  private FakeAnswer post(Call call) {
    FakeObject sent =
        call.json().asArray().stream()
            .flatMap(FakeArray::objects)
            .findFirst()
            .orElseThrow(() -> Refused.invalid("The body must be an array."));
    FakeObject written = check.written(sent, SHAPE);
    Optional<FakeObject> before =
        written.text("id").flatMap(id -> Optional.ofNullable(rows.get(id)));
    String id = before.flatMap(row -> row.text("id")).orElseGet(this::nextId);
    FakeObject row = before.orElse(FakeJson.object()).merge(written).with("id", id);
    rows.put(id, row);
    return ok(row).withStatus(201);
  }

  private FakeAnswer delete(Call call) {
    FakeObject row = existing(call);
    rows.remove(guid(call));
    return ok(row);
  }

  private FakeObject existing(Call call) {
    return Optional.ofNullable(rows.get(guid(call))).orElseThrow(() -> Refused.notFound("Webhook"));
  }

  private String nextId() {
    return new UUID(0x4000L, ++made).toString();
  }

  private static String guid(Call call) {
    return call.ids().get(0);
  }

  private static FakeAnswer ok(FakeJson json) {
    return FakeAnswer.json(200, json);
  }
}
