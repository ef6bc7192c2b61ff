package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;
import java.util.stream.Stream;

/** The usual life of a collection: list, count, create, read, patch, put, delete. */
final class CollectionResource {
  private final Books books;
  private final Settings settings;
  private final Table table;
  private final CollectionRules rules;

  CollectionResource(Books books, Settings settings, String collection, CollectionRules rules) {
    this.books = books;
    this.settings = settings;
    this.table = books.table(collection);
    this.rules = rules;
  }

  List<Endpoint> endpoints(String path) {
    return List.of(
        new Endpoint("GET", path, this::list),
        new Endpoint("GET", path + "/count", this::count),
        new Endpoint("POST", path, this::create),
        new Endpoint("GET", path + "/{id}", this::read),
        new Endpoint("PATCH", path + "/{id}", this::patch),
        new Endpoint("PUT", path + "/{id}", this::replace),
        new Endpoint("DELETE", path + "/{id}", this::delete));
  }

  private FakeAnswer list(Call call) {
    return Listing.list(call.request(), shown(call), table.shape());
  }

  private FakeAnswer count(Call call) {
    return Listing.count(call.request(), shown(call), table.shape());
  }

  private Stream<FakeObject> shown(Call call) {
    rules.entering(call);
    return table.rows().filter(row -> rules.owns(row, call) && rules.listed(row));
  }

  private FakeAnswer read(Call call) {
    return Answers.ok(FieldChoice.apply(call.request(), existing(call)));
  }

  private FakeAnswer create(Call call) {
    rules.entering(call);
    FakeObject body = Bodies.CHECK.written(call.object(), table.shape());
    Bodies.CHECK.required(body, table.shape());
    FakeObject row =
        FakeJson.object()
            .with("id", table.nextId())
            .merge(withoutNulls(References.expand(body, table.shape(), books)));
    return Answers.created(FieldChoice.apply(call.request(), store(rules.creating(row, call))));
  }

  private FakeAnswer patch(Call call) {
    FakeObject before = existing(call);
    FakeObject changes =
        Patch.changes(call.json(), table.shape(), settings.patchesInsideReferences());
    if (changes.members().isEmpty()) {
      return Answers.ok(before);
    }
    FakeObject written = Bodies.CHECK.written(changes, table.shape());
    FakeObject expanded = References.expand(written, table.shape(), books);
    return change(before, Patch.apply(before, expanded));
  }

  /** As the vendor does it: whatever the body leaves out is lost. */
  private FakeAnswer replace(Call call) {
    FakeObject before = existing(call);
    FakeObject body = Bodies.CHECK.written(call.object(), table.shape());
    FakeObject after = FakeJson.object();
    for (Field field : table.shape().fields().values()) {
      if (field.readOnly() && before.has(field.name())) {
        after = after.with(field.name(), before.get(field.name()).orElseThrow());
      }
    }
    FakeObject expanded = withoutNulls(References.expand(body, table.shape(), books));
    return change(before, after.merge(expanded));
  }

  private FakeAnswer change(FakeObject before, FakeObject after) {
    Bodies.CHECK.required(after, table.shape());
    return Answers.ok(store(rules.changing(before, after)));
  }

  private FakeAnswer delete(Call call) {
    FakeObject row = existing(call);
    rules.deleting(row);
    table.remove(call.id());
    return Answers.deleted();
  }

  private FakeObject existing(Call call) {
    rules.entering(call);
    FakeObject row = table.get(call.id());
    if (!rules.owns(row, call)) {
      throw Refused.notFound(table.shape().name() + " " + call.id());
    }
    return row;
  }

  private FakeObject store(FakeObject row) {
    FakeObject stamped = books.stamp(row);
    table.put(stamped);
    return stamped;
  }

  private static FakeObject withoutNulls(FakeObject row) {
    FakeObject kept = row;
    for (var member : row.members().entrySet()) {
      kept = member.getValue().isNull() ? kept.without(member.getKey()) : kept;
    }
    return kept;
  }
}
