package io.mspbilling.accounting.quickbooks.online;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.accounting.quickbooks.online.entity.Customer;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.testkit.http.FakeJson;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a name holds, it is found by exactly that name, over HTTP and the fake's own parser. */
class QuickBooksQueryPropertyTest {
  private static SampleBooks sample = new SampleBooks();

  @BeforeContainer
  static void open() {
    sample.quickBooks.settings().requestsPerMinute(1_000_000);
  }

  @AfterContainer
  static void close() {
    sample.close();
  }

  @Property(tries = 150)
  void anyNameIsFoundByExactlyItself(@ForAll("names") String name) {
    String id = customer(name);

    List<Stored<Customer>> found = list(QuickBooksQuery.where(Customer.DISPLAY_NAME.is(name)));

    assertThat(found).extracting(Stored::id).containsExactly(id);
    assertThat(found.get(0).value().displayName()).isEqualTo(name);
  }

  @Property(tries = 50)
  void anyNamesAreFoundByAList(@ForAll("sets") Set<String> names) {
    List<String> ids = names.stream().map(QuickBooksQueryPropertyTest::customer).toList();

    assertThat(list(QuickBooksQuery.where(Customer.DISPLAY_NAME.in(names))))
        .extracting(Stored::id)
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Property(tries = 50)
  void anyNameWithoutPerCentIsFoundByItsParts(@ForAll("names") String name) {
    String plain = name.replace('%', '_');
    String id = customer(plain);

    assertThat(
            list(
                QuickBooksQuery.where(Customer.DISPLAY_NAME.startsWith(plain))
                    .and(Customer.DISPLAY_NAME.endsWith(plain))
                    .and(Customer.DISPLAY_NAME.contains(plain))))
        .extracting(Stored::id)
        .contains(id);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("'\\%\"()=<>,*&#+;?/ abz09éß漢")
        .ofMinLength(1)
        .ofMaxLength(30)
        .map(text -> "x" + text + "x");
  }

  @Provide
  Arbitrary<Set<String>> sets() {
    return names().set().ofMinSize(1).ofMaxSize(8);
  }

  /** The customer of a name; names are unique, and so a name may have come before. */
  private static String customer(String name) {
    return sample.quickBooks.books().documents("Customer").stream()
        .filter(customer -> customer.text("DisplayName").filter(name::equals).isPresent())
        .map(customer -> customer.text("Id").orElseThrow())
        .findFirst()
        .orElseGet(
            () ->
                sample
                    .quickBooks
                    .bookkeeper()
                    .add("Customer", FakeJson.object().with("DisplayName", name).print()));
  }

  private static List<Stored<Customer>> list(QuickBooksQuery<Customer> query) {
    return sample.client.customers().list(query).pull().records();
  }
}
