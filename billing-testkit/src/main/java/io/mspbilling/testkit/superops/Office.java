package io.mspbilling.testkit.superops;

import io.mspbilling.testkit.engine.Resources;
import io.mspbilling.testkit.engine.graphql.GraphQlProblem;
import io.mspbilling.testkit.engine.graphql.GraphQlSchema;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Everything the fake remembers, and what people do on the vendor's own pages. */
final class Office {
  static final GraphQlSchema SCHEMA =
      GraphQlSchema.parse(Resources.text(Office.class, "superops.graphql"));

  /** Ids have 19 digits, which no binary float can hold. */
  private static final long FIRST_ID = 7_930_001_110_001_110_001L;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String ID = "id";
  private static final String TOTAL = "totalAmount";
  private static final Set<String> SETTLED = Set.of("PAID", "VOID", "DRAFT");

  private final Map<Kind, Table> tables = new EnumMap<>(Kind.class);

  /** What was paid on each invoice, which the vendor does not show. */
  private final Map<Long, BigDecimal> paid = new HashMap<>();

  Office() {
    for (Kind kind : Kind.values()) {
      tables.put(
          kind,
          new Table(
              new Shape(kind.type(), Map.of()), what -> Refused.because("entity_does_not_exist")));
    }
  }

  Table table(Kind kind) {
    return Objects.requireNonNull(tables.get(kind));
  }

  void load(FakeObject data) {
    for (String plural : data.members().keySet()) {
      Kind kind = Kind.named(plural);
      data.objects(plural).forEach(row -> add(kind, row));
    }
  }

  /** Adds a record as if a person had entered it; every member has to be the vendor's. */
  long add(Kind kind, FakeObject row) {
    requireMembers(kind, row);
    long id =
        id(row.get(kind.idMember()).orElse(FakeJson.none()))
            .orElseGet(() -> Math.max(FIRST_ID, table(kind).nextId()));
    FakeObject named = row.with(kind.idMember(), Long.toString(id)).with(ID, id);
    table(kind).put(kind == Kind.INVOICE ? summed(named) : named);
    return id;
  }

  /** Sets members of a record as a person would. */
  void edit(Kind kind, long id, FakeObject members) {
    requireMembers(kind, members);
    table(kind).put(table(kind).get(id).merge(members));
  }

  private static void requireMembers(Kind kind, FakeObject row) {
    try {
      SCHEMA.checkValue(row, kind.type(), kind.plural(), false);
    } catch (GraphQlProblem wrong) {
      throw new IllegalArgumentException(wrong.getMessage(), wrong);
    }
  }

  /** An id as a text or as a number. */
  static Optional<Long> id(FakeJson value) {
    return value.asLong().or(() -> value.asText().map(Long::valueOf));
  }

  /** Amounts of an invoice that follow from others. */
  private static FakeObject summed(FakeObject invoice) {
    List<FakeObject> items = invoice.objects("items").stream().map(Office::item).toList();
    BigDecimal total =
        items.stream()
            .map(item -> amount(item, TOTAL))
            .reduce(amount(invoice, "additionalDiscount").negate(), BigDecimal::add);
    return FakeJson.object()
        .with("statusEnum", "APPROVED")
        .with("sentToClient", true)
        .with(TOTAL, total.toPlainString())
        .merge(invoice)
        .with("items", items);
  }

  private static FakeObject item(FakeObject item) {
    BigDecimal full = amount(item, "quantity").multiply(amount(item, "unitPrice"));
    BigDecimal discount =
        full.multiply(amount(item, "discountRate")).divide(HUNDRED, 4, RoundingMode.HALF_UP);
    BigDecimal net = full.subtract(discount).setScale(2, RoundingMode.HALF_UP);
    return FakeJson.object()
        .with("amount", net.toPlainString())
        .with(TOTAL, net.add(amount(item, "taxAmount")).toPlainString())
        .merge(item);
  }

  static BigDecimal amount(FakeObject row, String member) {
    return row.text(member).map(BigDecimal::new).orElse(BigDecimal.ZERO);
  }

  /**
   * A person enters a payment: the invoice is paid once nothing is left, and else looks the same.
   */
  void pay(long invoice, BigDecimal amount, FakeObject members) {
    FakeObject row = table(Kind.INVOICE).get(invoice);
    paid.merge(invoice, amount, BigDecimal::add);
    if (owed(row).signum() <= 0) {
      table(Kind.INVOICE).put(row.merge(members).with("statusEnum", "PAID"));
    }
  }

  /** An invoice is set back: what became of its payments is not known, and here they are gone. */
  void reopen(long invoice) {
    paid.remove(invoice);
  }

  BigDecimal owed(FakeObject invoice) {
    boolean nothing = SETTLED.contains(invoice.text("statusEnum").orElse(""));
    return nothing
        ? BigDecimal.ZERO
        : amount(invoice, TOTAL)
            .subtract(paid.getOrDefault(invoice.integer(ID).orElseThrow(), BigDecimal.ZERO));
  }
}
