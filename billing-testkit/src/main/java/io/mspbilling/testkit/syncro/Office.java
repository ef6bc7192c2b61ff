package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.engine.Doubles;
import io.mspbilling.testkit.engine.record.Index;
import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything the fake remembers, and how it writes amounts and times. */
final class Office {
  /** Ids are beyond what fits in 31 bits, as the vendor's newer ones. */
  private static final long FIRST_ID = 1_700_000_001L;

  private final Map<Kind, Table> tables = new EnumMap<>(Kind.class);
  private final Index linesByInvoice;
  private final Index paymentsByInvoice;
  private final Set<String> ignored = new TreeSet<>();
  private final Supplier<Instant> now;
  private final FakeSyncroSettings settings;

  Office(Supplier<Instant> now, FakeSyncroSettings settings) {
    this.now = now;
    this.settings = settings;
    for (Kind kind : Kind.values()) {
      tables.put(kind, new Table(kind.shape(), what -> Refused.notFound()));
    }
    linesByInvoice = table(Kind.LINE).index(line -> line.integer("invoice_id").stream());
    paymentsByInvoice = table(Kind.PAYMENT).index(payment -> Books.split(payment).boxed());
  }

  Table table(Kind kind) {
    return Objects.requireNonNull(tables.get(kind));
  }

  long nextId(Kind kind) {
    return Math.max(FIRST_ID, table(kind).nextId());
  }

  /** What callers sent and nobody looked at. */
  Set<String> ignored() {
    return ignored;
  }

  Instant now() {
    return now.get();
  }

  /** Now, as the vendor writes it. */
  String time() {
    ZoneOffset offset =
        settings.has(SyncroQuirk.STAMPS_WITH_OFFSET) ? ZoneOffset.ofHours(-8) : ZoneOffset.UTC;
    return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
        .format(now().atOffset(offset));
  }

  Stream<FakeObject> lines(long invoice) {
    return linesByInvoice.of(invoice);
  }

  /** The payments of which a part or all is for an invoice. */
  Stream<FakeObject> payments(long invoice) {
    return paymentsByInvoice.of(invoice);
  }

  static long id(FakeObject row) {
    return row.integer("id").orElseThrow();
  }

  /** A number, be it a text. */
  static BigDecimal number(FakeObject row, String name) {
    return row.get(name)
        .flatMap(value -> value.asDecimal().or(() -> value.asText().map(BigDecimal::new)))
        .orElse(BigDecimal.ZERO);
  }

  /** An amount as invoices and their lines show it: a text with one decimal or more. */
  static FakeJson text(BigDecimal amount) {
    return FakeJson.text(Doubles.print(amount).print());
  }
}
