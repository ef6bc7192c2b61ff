package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.Elsewhere;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.record.BodyCheck;
import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.NotInThisFake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The usual life of a kind of record: list, read, create and update in one, delete. */
final class Resource {
  private final Entity entity;
  private final Office office;
  private final FakeHaloSettings settings;
  private final Access access;
  private final Elsewhere elsewhere;
  private final Rules rules;
  private final Table table;
  private final BodyCheck check;
  private final Wire wire;

  Resource(
      Entity entity,
      Rules rules,
      Office office,
      FakeHaloSettings settings,
      Access access,
      Elsewhere elsewhere) {
    this.entity = entity;
    this.rules = rules;
    this.office = office;
    this.settings = settings;
    this.access = access;
    this.elsewhere = elsewhere;
    this.table = office.table(entity);
    this.check = Bodies.check(member -> office.ignored().add(member));
    this.wire = new Wire(settings);
  }

  List<Endpoint> endpoints() {
    return List.of(
        guarded("GET", "", "read", this::list),
        guarded("GET", "/" + entity.idTemplate(), "read", this::read),
        guarded("POST", "", "edit", this::post),
        guarded("DELETE", "/" + entity.idTemplate(), "edit", this::delete));
  }

  /** An endpoint for those who have the right. */
  Endpoint guarded(String method, String below, String verb, Endpoint.Action action) {
    return new Endpoint(
        method,
        entity.path() + below,
        call -> {
          access.require(call.request(), entity.right(verb));
          return action.run(call);
        });
  }

  private FakeAnswer list(Call call) {
    Query query = new Query(call.request());
    var filter = rules.filter(query).and(Filters.search(query));
    boolean idsOnly = query.flag("idonly", false);
    List<String> members = idsOnly ? List.of("id") : listed(query);
    List<FakeObject> rows =
        table.rows().filter(rules::owns).map(rules::shown).filter(filter).toList();
    String key = entity == Entity.PAYMENT ? settings.paymentListKey() : entity.listKey();
    FakeAnswer answer =
        new Listing(query, settings).answer(rows, key, row -> wire(row).only(members));
    query.unread().forEach(this::pass);
    return answer;
  }

  private List<String> listed(Query query) {
    boolean lines = query.flag("includelines", false);
    List<String> members = new ArrayList<>(entity.slim());
    if (lines
        && (entity == Entity.RECURRING || !settings.has(HaloQuirk.INVOICE_LISTS_WITHOUT_LINES))) {
      members.add("lines");
    }
    return members;
  }

  /** A parameter that nobody looked at: the vendor would, or does not know it either. */
  private void pass(String parameter) {
    if (elsewhere.has(
        List.of(entity.path().substring(1), "?" + parameter.toLowerCase(Locale.ROOT)))) {
      throw new NotInThisFake(parameter + " of GET /" + entity.resource());
    }
    office.ignored().add(entity.resource() + "?" + parameter);
  }

  private FakeAnswer read(Call call) {
    Query query = new Query(call.request());
    FakeObject row = wire(rules.detailed(existing(call)));
    boolean details = query.flag("includedetails", false);
    return FakeAnswer.json(200, details ? row : row.only(entity.slim()));
  }

  private FakeAnswer post(Call call) {
    String type = call.request().header("Content-Type").orElse("");
    if (!type.startsWith("application/json")) {
      throw Refused.empty(415);
    }
    List<FakeJson> sent =
        call.json()
            .asArray()
            .map(FakeArray::elements)
            .filter(all -> !all.isEmpty())
            .orElseThrow(() -> Refused.invalid("The body must be an array."));
    List<FakeObject> saved = new ArrayList<>();
    for (FakeJson element : sent) {
      saved.add(save(element.asObject().orElseThrow(() -> Refused.invalid("Not an object."))));
    }
    return answer(saved);
  }

  /** However many were saved, the answer is the last of them. */
  private FakeAnswer answer(List<FakeObject> saved) {
    FakeObject last = saved.get(saved.size() - 1);
    if (entity != Entity.PAYMENT) {
      return FakeAnswer.json(201, last);
    }
    if (settings.has(HaloQuirk.PAYMENTS_ANSWERED_EMPTY)) {
      return FakeAnswer.empty(200);
    }
    boolean all = settings.has(HaloQuirk.PAYMENTS_ANSWERED_AS_ARRAY);
    return FakeAnswer.json(200, all ? FakeJson.array(saved) : last);
  }

  private FakeObject save(FakeObject sent) {
    FakeObject written = check.written(sent, table.shape());
    Optional<Long> known = entity.number(sent);
    FakeObject before = known.map(this::toChange).orElse(FakeJson.object());
    long id = known.orElseGet(() -> office.nextId(entity));
    FakeObject after = FakeJson.object().with("id", id).merge(before).merge(written).with("id", id);
    check.required(after, table.shape());
    FakeObject row = rules.saving(before, after);
    if (!sent.flag("_validateonly")) {
      office.table(entity).put(row);
      rules.saved(row);
    }
    FakeObject shown = wire(rules.detailed(row));
    return settings.warning().isEmpty() ? shown : shown.with("_warning", settings.warning());
  }

  private FakeObject toChange(long id) {
    return table
        .find(id)
        .filter(rules::owns)
        .orElseThrow(() -> Refused.invalid(entity.resource() + " " + id + " not found"));
  }

  private FakeAnswer delete(Call call) {
    FakeObject row = existing(call);
    FakeObject shown = wire(rules.detailed(row));
    remove(row);
    return FakeAnswer.json(200, shown);
  }

  void remove(FakeObject row) {
    table.remove(Office.id(row));
    rules.deleted(row);
  }

  /** Voids an invoice. What becomes of its payments is not known; here they stay. */
  FakeAnswer voided(Call call) {
    FakeObject row = existing(call).with("voided", true).with("last_modified", office.time());
    office.table(entity).put(row);
    return FakeAnswer.json(200, wire(rules.detailed(row)));
  }

  private FakeObject wire(FakeObject row) {
    return entity.identified(wire.show(row, table.shape()));
  }

  private FakeObject existing(Call call) {
    return table
        .find(entity.number(call.ids().get(0)))
        .filter(rules::owns)
        .orElseThrow(() -> Refused.notFound(entity.resource()));
  }
}
