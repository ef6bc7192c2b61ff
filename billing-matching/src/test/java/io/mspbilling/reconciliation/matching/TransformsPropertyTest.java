package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.matching.Worlds.World;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What changes nothing but names and sizes changes nothing else in the result. */
final class TransformsPropertyTest {

  private static final Currency CAD = Currency.getInstance("CAD");

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.any();
  }

  @Provide
  Arbitrary<Long> factors() {
    return Arbitraries.of(3L, 7L, 21L, 1_003L);
  }

  @Property
  void otherIdsInTheSameOrderGiveTheSameUnderOtherIds(@ForAll("worlds") World world) {
    UnaryOperator<String> name = id -> "x-" + id + "-y";
    List<Customer> customers =
        Samples.CUSTOMERS.stream()
            .map(
                one ->
                    Customer.builder()
                        .from(one)
                        .id(customer(one.id(), name))
                        .parent(one.parent().map(id -> customer(id, name)))
                        .build())
            .toList();
    List<OpenItem> items =
        world.items().stream()
            .map(
                one ->
                    OpenItem.builder()
                        .from(one)
                        .id(invoice(one.id(), name))
                        .customer(customer(one.customer(), name))
                        .build())
            .toList();
    List<Payment> payments =
        world.payments().stream()
            .map(one -> Payment.builder().from(one).id(payment(one.id(), name)).build())
            .toList();

    Map<String, String> renamed = Told.of(Samples.match(customers, items, payments));

    assertThat(renamed).isEqualTo(Told.of(world.match(), name));
  }

  private static CustomerId customer(CustomerId id, UnaryOperator<String> name) {
    return new CustomerId(id.system(), name.apply(id.value()));
  }

  private static InvoiceId invoice(InvoiceId id, UnaryOperator<String> name) {
    return new InvoiceId(id.system(), name.apply(id.value()));
  }

  private static PaymentId payment(PaymentId id, UnaryOperator<String> name) {
    return new PaymentId(id.system(), name.apply(id.value()));
  }

  @Property
  void amountsSoManyTimesAsLargeGiveTheSameSoManyTimesAsLarge(
      @ForAll("worlds") World world, @ForAll("factors") long factor) {
    World larger = resized(world, amount -> times(amount, factor));

    assertThat(Told.lines(larger.match()))
        .isEqualTo(Told.lines(world.match(), amount -> times(amount, factor)));
  }

  private static Money times(Money amount, long factor) {
    return Money.ofMinor(amount.minorUnits() * factor, amount.currency());
  }

  private static World resized(World world, UnaryOperator<Money> size) {
    List<OpenItem> items = new ArrayList<>();
    for (OpenItem item : world.items()) {
      items.add(
          OpenItem.builder()
              .from(item)
              .open(size.apply(item.open()))
              .discount(
                  item.discount().map(d -> new EarlyDiscount(size.apply(d.amount()), d.until())))
              .build());
    }
    List<Payment> payments = new ArrayList<>();
    for (Payment payment : world.payments()) {
      payments.add(Payment.builder().from(payment).amount(size.apply(payment.amount())).build());
    }
    return new World(items, payments);
  }

  /** Two MSPs' customers in one input: nobody knows of the others. */
  @Property
  void strangersInOneInputAreMatchedAsEachAlone(
      @ForAll("worlds") World world, @ForAll("worlds") World other) {
    World there = abroad(other);
    List<OpenItem> items = new ArrayList<>(world.items());
    items.addAll(there.items());
    List<Payment> payments = new ArrayList<>(world.payments());
    payments.addAll(there.payments());
    List<Customer> customers = new ArrayList<>(Samples.CUSTOMERS);
    customers.addAll(foreigners());

    Map<String, String> together = Told.of(Samples.match(customers, items, payments));

    Map<String, String> apart = Told.of(world.match());
    apart.putAll(Told.of(Samples.match(foreigners(), there.items(), there.payments())));
    assertThat(together).isEqualTo(apart);
  }

  private static List<Customer> foreigners() {
    return Samples.CUSTOMERS.stream()
        .map(
            one ->
                Samples.customer(
                    abroad(one.id()),
                    abroad(one.name()),
                    one.aliases().stream().map(TransformsPropertyTest::abroad).toList(),
                    one.parent().map(TransformsPropertyTest::abroad)))
        .toList();
  }

  private static CustomerId abroad(CustomerId id) {
    return new CustomerId(SystemName.of("abroad"), id.value());
  }

  /** Other words, and other numbers of another length. */
  private static String abroad(String text) {
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      other.append(c >= '0' && c <= '9' ? "7" + (char) ('9' - (c - '0')) : String.valueOf(c));
    }
    return other
        .toString()
        .replaceAll("(?i)acme", "Zyx")
        .replaceAll("(?i)bolt", "Quorn")
        .replaceAll("(?i)c[oó]ra", "Wuff")
        .replaceAll("(?i)dental", "Haulage")
        .replaceAll("(?i)dentl", "Haulag")
        .replaceAll("(?i)smith", "Jones");
  }

  private static World abroad(World world) {
    World other = resized(world, amount -> Money.ofMinor(amount.minorUnits(), CAD));
    List<OpenItem> items =
        other.items().stream()
            .map(
                one ->
                    OpenItem.builder()
                        .from(one)
                        .id(new InvoiceId(SystemName.of("abroad"), one.id().value()))
                        .number(abroad(one.number()))
                        .customer(abroad(one.customer()))
                        .build())
            .toList();
    List<Payment> payments =
        other.payments().stream()
            .map(
                one ->
                    Payment.builder()
                        .from(one)
                        .id(new PaymentId(SystemName.of("abroad"), one.id().value()))
                        .payer(abroad(one.payer()))
                        .memo(abroad(one.memo()))
                        .build())
            .toList();
    return new World(items, payments);
  }
}
