package io.mspbilling.testkit.quickbooks.internal.company;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows records as the service does: with id, token, times, names of references, and totals. */
final class Renderer {
  private static final Map<String, Kind> REFERENCES =
      Map.of(
          "CustomerRef", Kind.CUSTOMER,
          "ItemRef", Kind.ITEM,
          "AccountRef", Kind.ACCOUNT,
          "ARAccountRef", Kind.ACCOUNT,
          "DepositToAccountRef", Kind.ACCOUNT,
          "IncomeAccountRef", Kind.ACCOUNT,
          "SalesTermRef", Kind.TERM);

  private final Company company;

  Renderer(Company company) {
    this.company = company;
  }

  Map<String, Object> render(Entity entity) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("domain", "QBO");
    shown.put("sparse", false);
    shown.put("Id", entity.key().id());
    shown.put("SyncToken", Integer.toString(entity.syncToken()));
    shown.put(
        "MetaData",
        Map.of("CreateTime", time(entity.created()), "LastUpdatedTime", time(entity.updated())));
    entity.body().fields().forEach((name, value) -> shown.put(name, withNames(name, value)));
    shown.putAll(company.rules.of(entity.key().kind()).derived(entity));
    List<Object> linked = linkedFrom(entity.key());
    if (!linked.isEmpty()) {
      shown.put("LinkedTxn", linked);
    }
    return shown;
  }

  /** Shows what is left of a deleted record. */
  Map<String, Object> renderDeleted(Key key, Instant at) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("domain", "QBO");
    shown.put("status", "Deleted");
    shown.put("Id", key.id());
    shown.put("MetaData", Map.of("LastUpdatedTime", time(at)));
    return shown;
  }

  String time(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.atZone(company.settings().zone()).toOffsetDateTime());
  }

  /** The transactions that use this one: payments for an invoice, the deposit for a payment. */
  private List<Object> linkedFrom(Key key) {
    return company.links.sources(key).stream()
        .<Object>map(source -> Map.of("TxnId", source.id(), "TxnType", source.kind().wireName()))
        .toList();
  }

  private Object withNames(String name, Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(item -> withNames("", item)).toList();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    map.forEach((key, inner) -> shown.put((String) key, withNames((String) key, inner)));
    name(name, shown.get("value")).ifPresent(found -> shown.put("name", found));
    return shown;
  }

  private Optional<String> name(String reference, @Nullable Object id) {
    Kind kind = REFERENCES.get(reference);
    return kind == null || !(id instanceof String text)
        ? Optional.empty()
        : company
            .tables
            .find(new Key(kind, text))
            .flatMap(e -> e.body().text("DisplayName").or(() -> e.body().text("Name")));
  }
}
