package io.mspbilling.testkit.autotask;

import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Everything the fake remembers, and what people do on the vendor's own pages. */
final class Office {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Map<Entity, Table> tables = new EnumMap<>(Entity.class);
  private final Set<String> ignored = new TreeSet<>();
  private final Supplier<Instant> now;

  Office(Supplier<Instant> now) {
    this.now = now;
    for (Entity entity : Entity.values()) {
      tables.put(entity, new Table(entity.shape(), any -> Refused.noSuchRecord()));
    }
  }

  Table table(Entity entity) {
    return Objects.requireNonNull(tables.get(entity));
  }

  /** Now, as the vendor writes it. */
  String time() {
    return STAMP.format(now.get());
  }

  /** What callers sent that was passed over without a word. */
  Set<String> ignored() {
    return ignored;
  }

  void load(FakeObject data) {
    for (String name : data.members().keySet()) {
      Entity entity = Entity.named(name);
      data.objects(name).forEach(row -> add(entity, row));
    }
  }

  /** Adds a record as if a person had entered it; every member has to be the vendor's. */
  long add(Entity entity, FakeObject row) {
    FakeObject unused = checked(entity, row);
    long id = row.integer("id").orElseGet(() -> table(entity).nextId());
    FakeObject made =
        row.has("createDateTime") || !entity.shape().fields().containsKey("createDateTime")
            ? row
            : row.with("createDateTime", time());
    table(entity).put(complete(entity, made.with("id", id)));
    return id;
  }

  /** Sets members of a record as a person would. */
  void edit(Entity entity, long id, FakeObject members) {
    FakeObject unused = checked(entity, members);
    table(entity).put(table(entity).get(id).merge(members));
  }

  /**
   * Makes an invoice of the billing items that are given.
   *
   * @param lines with {@code extendedPrice} and {@code taxDollars}
   */
  long issue(FakeObject invoice, List<FakeObject> lines, FakeAutotaskSettings settings) {
    BigDecimal net = sum(lines, "extendedPrice");
    BigDecimal tax = sum(lines, "taxDollars");
    boolean withTax = settings.has(AutotaskQuirk.TOTALS_WITH_TAX);
    FakeObject sums =
        FakeJson.object()
            .with("isVoided", false)
            .with("invoiceStatus", 1)
            .with("invoiceTotal", withTax ? net.add(tax) : net)
            .with("totalTaxValue", tax);
    long id = add(Entity.INVOICES, sums.merge(invoice));
    for (FakeObject line : lines) {
      BigDecimal price = line.amount("extendedPrice");
      boolean gross = settings.has(AutotaskQuirk.LINES_WITH_TAX);
      FakeObject item =
          FakeJson.object()
              .with("billingItemType", 1)
              .with("subType", 1)
              .with("nonBillable", 0)
              .with("companyID", invoice.integer("companyID").orElseThrow())
              .with("quantity", 1)
              .with("rate", price)
              .with("taxDollars", BigDecimal.ZERO)
              .with("totalAmount", gross ? price.add(line.amount("taxDollars")) : price);
      long unused = add(Entity.BILLING_ITEMS, item.merge(line).with("invoiceID", id));
    }
    return id;
  }

  /** Its lines go back to what is to be invoiced. */
  void voidInvoice(long id) {
    edit(Entity.INVOICES, id, FakeJson.object().with("isVoided", true).with("voidedDate", time()));
    List<FakeObject> lines =
        table(Entity.BILLING_ITEMS)
            .rows()
            .filter(line -> line.integer("invoiceID").filter(invoice -> invoice == id).isPresent())
            .toList();
    lines.forEach(line -> table(Entity.BILLING_ITEMS).put(line.with("invoiceID", 0)));
  }

  /** Every member is there, be it {@code null}. */
  private static FakeObject complete(Entity entity, FakeObject row) {
    FakeObject complete = FakeJson.object();
    for (String name : entity.shape().fields().keySet()) {
      complete = complete.with(name, row.get(name).orElse(FakeJson.none()));
    }
    return complete;
  }

  private static FakeObject checked(Entity entity, FakeObject row) {
    try {
      return Bodies.check(entity).written(row, entity.shape());
    } catch (Refused wrong) {
      throw new IllegalArgumentException(entity + ": " + wrong.getMessage(), wrong);
    }
  }

  private static BigDecimal sum(List<FakeObject> lines, String member) {
    return lines.stream().map(line -> line.amount(member)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
