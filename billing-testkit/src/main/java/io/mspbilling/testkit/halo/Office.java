package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.engine.record.Index;
import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything the fake remembers. */
final class Office {
  /** The vendor shows as many digits of a second as there are, and always an offset. */
  private static final DateTimeFormatter STAMP =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
          .appendLiteral("+00:00")
          .toFormatter()
          .withZone(ZoneOffset.UTC);

  private final Map<Entity, Table> tables = new EnumMap<>(Entity.class);
  private final Index paymentsByInvoice;
  private final Set<String> ignored = new TreeSet<>();
  private final Supplier<Instant> now;
  private long lines = 9000;

  Office(Supplier<Instant> now) {
    this.now = now;
    for (Entity entity : Entity.values()) {
      tables.put(entity, new Table(entity.shape(), Refused::notFound));
    }
    tables.put(Entity.RECURRING, table(Entity.INVOICE));
    paymentsByInvoice = table(Entity.PAYMENT).index(row -> row.integer("invoice_id").stream());
  }

  Instant now() {
    return now.get();
  }

  /** Now, as the vendor writes it. */
  String time() {
    return STAMP.format(now());
  }

  Table table(Entity entity) {
    return Objects.requireNonNull(tables.get(entity));
  }

  long nextId(Entity entity) {
    return entity == Entity.RECURRING ? table(entity).nextIdBelow() : table(entity).nextId();
  }

  long nextLineId() {
    return ++lines;
  }

  /** The payments of an invoice, oldest id first. */
  Stream<FakeObject> payments(long invoiceId) {
    return paymentsByInvoice.of(invoiceId);
  }

  /** A member of the record that the row names by its id. */
  Optional<String> named(FakeObject row, String idMember, Entity entity, String member) {
    return row.decimal(idMember)
        .flatMap(id -> table(entity).find(id.longValue()))
        .flatMap(found -> found.text(member));
  }

  /** What callers sent that nobody looked at. */
  Set<String> ignored() {
    return ignored;
  }

  static long id(FakeObject row) {
    return row.integer("id").orElseThrow();
  }
}
