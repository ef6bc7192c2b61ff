package io.mspbilling.testkit.autotask;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records of one entity, one by one. Writes go to the collection, with the id in the body; only
 * PATCH leaves alone what is not sent.
 */
record Records(Entity entity, Office office, FakeAutotaskSettings settings) {

  List<Endpoint> endpoints() {
    String path = "/" + entity.plural();
    List<Endpoint> endpoints = new ArrayList<>();
    endpoints.add(new Endpoint("GET", path + "/{id}", this::read));
    if (entity == Entity.COMPANY_WEBHOOKS) {
      endpoints.add(new Endpoint("DELETE", path + "/{id}", this::delete));
    }
    for (String verb : entity.writes()) {
      endpoints.add(
          new Endpoint(
              verb,
              path,
              call -> verb.equals("POST") ? create(call) : update(call, verb.equals("PUT"))));
    }
    return endpoints;
  }

  /** What is not there, or hidden, is a success without a record. */
  private FakeAnswer read(Call call) {
    Optional<FakeObject> row = office.table(entity).find(call.id());
    return FakeAnswer.json(
        200, FakeJson.object().with("item", row.<FakeJson>map(one -> one).orElse(FakeJson.none())));
  }

  private FakeAnswer create(Call call) {
    FakeObject written = Bodies.check(entity).written(call.object(), entity.shape());
    Bodies.check(entity).required(written, entity.shape());
    return done(office.add(entity, written.without("id")));
  }

  private FakeAnswer delete(Call call) {
    long id = office.table(entity).get(call.id()).integer("id").orElseThrow();
    office.table(entity).remove(id);
    return done(id);
  }

  private FakeAnswer update(Call call, boolean whole) {
    if (entity == Entity.INVOICES && settings.has(AutotaskQuirk.MAY_NOT_EDIT)) {
      throw Refused.noPermission();
    }
    FakeObject sent = call.object();
    FakeObject written = Bodies.check(entity).written(sent, entity.shape());
    long id = sent.integer("id").orElseThrow(() -> Refused.because("Missing Required Field: id."));
    requireWritable(sent);
    FakeObject before = office.table(entity).get(id);
    if (!settings.has(AutotaskQuirk.CHANGES_NOTHING)) {
      FakeObject after = (whole ? emptied(before) : before).merge(taken(written));
      office.table(entity).put(after.with("id", id));
    }
    return done(id);
  }

  private FakeObject taken(FakeObject written) {
    return settings.has(AutotaskQuirk.WRITES_PAID_DATE_ONLY)
        ? written.only(List.of("paidDate"))
        : written;
  }

  private void requireWritable(FakeObject sent) {
    for (String member : sent.members().keySet()) {
      if (entity.shape().field(member).filter(Field::readOnly).isPresent()) {
        throw Refused.because("The field " + member + " is read only.");
      }
    }
  }

  /** What can be written and is not sent with a PUT is nothing from then on. */
  private FakeObject emptied(FakeObject before) {
    FakeObject emptied = before;
    for (Field field : entity.shape().fields().values()) {
      if (!field.readOnly() && !field.name().equals("id")) {
        emptied = emptied.with(field.name(), FakeJson.none());
      }
    }
    return emptied;
  }

  private FakeAnswer done(long id) {
    FakeJson told =
        settings.has(AutotaskQuirk.ANSWERS_WITHOUT_ID) ? FakeJson.none() : FakeJson.number(id);
    return FakeAnswer.json(200, FakeJson.object().with("itemId", told));
  }
}
