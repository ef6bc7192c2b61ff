package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows records as the service does: with id, token, times, names of references, and totals. */
final class Renderer {
  private static final Map<String, Kind> REFERENCES =
      Map.of(
          "CustomerRef", Kind.CUSTOMER,
          "ItemRef", Kind.ITEM,
          "ClassRef", Kind.CLASS,
          "AccountRef", Kind.ACCOUNT,
          "ARAccountRef", Kind.ACCOUNT,
          "DepositToAccountRef", Kind.ACCOUNT,
          "IncomeAccountRef", Kind.ACCOUNT,
          "SalesTermRef", Kind.TERM);

  private final Company company;

  Renderer(Company company) {
    this.company = company;
  }

  FakeObject render(Entity entity) {
    FakeObject times =
        FakeJson.object()
            .with("CreateTime", time(entity.created()))
            .with("LastUpdatedTime", time(entity.updated()));
    FakeObject shown =
        FakeJson.object()
            .with("domain", "QBO")
            .with("sparse", false)
            .with("Id", entity.key().id())
            .with("SyncToken", Integer.toString(entity.syncToken()))
            .with("MetaData", times)
            .merge(withNames(entity.body()))
            .merge(company.rules.of(entity.key().kind()).derived(entity));
    List<FakeObject> linked = linkedFrom(entity.key());
    return linked.isEmpty() ? shown : shown.with("LinkedTxn", linked);
  }

  /** Shows what is left of a deleted record. */
  FakeObject renderDeleted(Key key, Instant at) {
    return FakeJson.object()
        .with("domain", "QBO")
        .with("status", "Deleted")
        .with("Id", key.id())
        .with("MetaData", FakeJson.object().with("LastUpdatedTime", time(at)));
  }

  String time(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.atZone(company.settings().zone()).toOffsetDateTime());
  }

  /** The transactions that use this one: payments for an invoice, the deposit for a payment. */
  private List<FakeObject> linkedFrom(Key key) {
    return company.links.sources(key).stream()
        .map(
            source ->
                FakeJson.object()
                    .with("TxnId", source.id())
                    .with("TxnType", source.kind().wireName()))
        .toList();
  }

  private FakeObject withNames(FakeObject object) {
    Map<String, FakeJson> shown = new LinkedHashMap<>();
    object.members().forEach((name, value) -> shown.put(name, withNames(name, value)));
    return FakeObject.of(shown);
  }

  private FakeJson withNames(String name, FakeJson value) {
    if (value instanceof FakeArray list) {
      return FakeJson.array(list.elements().stream().map(item -> withNames("", item)).toList());
    }
    if (!(value instanceof FakeObject object)) {
      return value;
    }
    FakeObject shown = withNames(object);
    return name(name, shown).map(found -> shown.with("name", found)).orElse(shown);
  }

  private Optional<String> name(String reference, FakeObject value) {
    return Optional.ofNullable(REFERENCES.get(reference))
        .flatMap(kind -> value.text("value").map(id -> new Key(kind, id)))
        .flatMap(company.tables::find)
        .flatMap(e -> e.body().text("DisplayName").or(() -> e.body().text("Name")));
  }
}
