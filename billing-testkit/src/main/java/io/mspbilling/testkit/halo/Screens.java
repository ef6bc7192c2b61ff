package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.engine.record.BodyCheck;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.LocalDate;

/** What people do on the vendor's own pages, where amounts stand as they are entered. */
final class Screens {
  private static final BodyCheck CHECK =
      Bodies.check(
          member -> {
            throw new IllegalArgumentException("not a member of the vendor's: " + member);
          });

  private final Office office;
  private final HaloApi api;

  Screens(Office office, HaloApi api) {
    this.office = office;
    this.api = api;
  }

  void load(FakeObject data) {
    for (String resource : data.members().keySet()) {
      Entity entity = entity(resource);
      FakeArray rows =
          data.array(resource)
              .orElseThrow(() -> new IllegalArgumentException("no array: " + resource));
      rows.objects().forEach(row -> add(entity, row));
    }
  }

  /** Adds a record as it stands; a payment among them leaves its invoice's amounts alone. */
  long add(Entity entity, FakeObject row) {
    try {
      CHECK.written(row, entity.shape());
    } catch (Refused wrong) {
      throw new IllegalArgumentException(entity + ": " + wrong.getMessage(), wrong);
    }
    long id = row.integer("id").orElseGet(() -> office.nextId(entity));
    FakeObject numbered = FakeJson.object().with("id", id).merge(row).with("id", id);
    office.table(entity).put(api.rules(entity).entered(numbered));
    return id;
  }

  long pay(long invoiceId, String amount, LocalDate date) {
    FakeObject payment =
        FakeJson.object()
            .with("invoice_id", invoiceId)
            .with("date", date + "T00:00:00")
            .with("amount", FakeJson.number(amount))
            .with("method", 0)
            .with("status", 0)
            .with("module_id", 0);
    api.rules(Entity.PAYMENT).saving(FakeJson.object(), payment);
    long id = add(Entity.PAYMENT, payment);
    api.rules(Entity.PAYMENT).saved(office.table(Entity.PAYMENT).get(id));
    return id;
  }

  void edit(Entity entity, long id, FakeObject members) {
    FakeObject row =
        office.table(entity).get(id).without(api.rules(entity).touched()).merge(members);
    office.table(entity).put(api.rules(entity).entered(row));
  }

  void delete(Entity entity, long id) {
    api.resource(entity).remove(office.table(entity).get(id));
  }

  static Entity entity(String resource) {
    return Entity.named(resource)
        .orElseThrow(() -> new IllegalArgumentException("not a resource of the fake: " + resource));
  }
}
