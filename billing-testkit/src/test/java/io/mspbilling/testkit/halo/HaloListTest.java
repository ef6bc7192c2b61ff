package io.mspbilling.testkit.halo;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HaloListTest {
  private final VirtualClock clock = VirtualClock.at("2026-03-20T12:00:00Z");

  @RegisterExtension
  final FakeVendorExtension<FakeHalo> halo =
      FakeVendorExtension.of(() -> new FakeHalo(clock).loadSmallOffice());

  @Test
  void aPageNeverHoldsMoreThanAHundredRows() {
    addClients(130);
    HaloCaller.Answer first =
        caller().get("Client?pageinate=true&page_no=1&page_size=1000&order=id");
    assertThat(first.rows("clients")).hasSize(100);
    assertThat(first.json().integer("page_size")).contains(1000L);
    assertThat(first.json().integer("record_count")).contains(132L);
    HaloCaller.Answer second =
        caller().get("Client?pageinate=true&page_no=2&page_size=1000&order=id");
    assertThat(second.rows("clients")).hasSize(32);
    assertThat(first.ids("clients")).doesNotContainAnyElementsOf(second.ids("clients"));
    HaloCaller.Answer beyond = caller().get("Client?pageinate=true&page_no=3&page_size=100");
    assertThat(beyond.rows("clients")).isEmpty();
    assertThat(beyond.json().integer("record_count")).contains(132L);
  }

  @Test
  void withoutAPageNumberSizeAndTotalAreLost() {
    addClients(130);
    HaloCaller.Answer answer = caller().get("Client?pageinate=true&page_size=100");
    assertThat(answer.rows("clients")).hasSize(50);
    assertThat(answer.json().integer("record_count")).contains(50L);
    assertThat(caller().get("Client?paginate=true&page_no=2&page_size=10").rows("clients"))
        .hasSize(50);
    assertThat(caller().get("Client?count=120").rows("clients")).hasSize(120);
    assertThat(halo.fake().ignored()).containsExactly("Client?paginate");
  }

  @Test
  void sizeAndTotalMayBeOfNoUse() {
    addClients(60);
    halo.fake().settings().with(HaloQuirk.PAGE_SIZE_IGNORED).with(HaloQuirk.NO_RECORD_COUNT);
    HaloCaller.Answer answer = caller().get("Client?pageinate=true&page_no=1&page_size=10");
    assertThat(answer.rows("clients")).hasSize(50);
    assertThat(answer.json().integer("record_count")).contains(0L);
    halo.fake().settings().without(HaloQuirk.PAGE_SIZE_IGNORED);
    assertThat(caller().get("Client?pageinate=true&page_no=1&page_size=10").rows("clients"))
        .hasSize(10);
  }

  @Test
  void rowsAreOrderedAsAsked() {
    assertThat(ids("order=total&orderdesc=true")).containsExactly(1203L, 1201L, 1202L);
    assertThat(ids("order=client_id&order2=id&orderdesc2=true"))
        .containsExactly(1203L, 1201L, 1202L);
    assertThat(ids("order=invoicenumber&orderdesc=true")).containsExactly(1203L, 1202L, 1201L);
    assertThat(ids("order=nonsense")).containsExactly(1201L, 1202L, 1203L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "client_id=45|1202",
        "client_ids=44,45|1201 1202 1203",
        "site_id=51|1201 1203",
        "recurringinvoice_id=-35|1201",
        "includecredits=true|1201 1202 1203 1204",
        "includecredits=true&includeinvoices=false|1204",
        "search=inv-1202|1202",
        "search=contoso|1202",
        "datesearch=invoice_date&start_date=2026-03-01&end_date=2026-04-01|1203",
        "datesearch=last_modified&start_date=2026-03-01T06:12:44.99Z|1202 1203",
        "datesearch=duedate&end_date=2026-03-20|1202 1203",
        "datesearch=nonsense&start_date=2027-01-01|1201 1202 1203",
        "startdate=2027-01-01|1201 1202 1203",
        "invoicedatestart=2026-03-10T00:00:00.000Z&invoicedateend=2026-03-31T23:00:00.000Z|1203",
        "notpostedonly=true|''",
        "postedonly=true&PAYMENTSTATUSES=0,-1|1201 1202 1203",
        "paymentstatuses=1|''",
        "reviewrequired=true|1202",
        "includepoinvoices=true|1201 1202 1203 1205",
        "includepoinvoices=true&includeinvoices=false&contract_id=0|1205"
      })
  void invoicesAreFiltered(String parameters, String ids) {
    halo.fake().edit("Invoice", 1202, "{\"reviewrequired\":true}");
    halo.fake().edit("Invoice", 1202, "{\"last_modified\":\"2026-03-01T06:12:45Z\"}");
    halo.fake()
        .issueInvoice("{\"client_id\":45,\"purchaseorder_id\":9,\"contract_id\":0,\"total\":5}");
    assertThat(ids(parameters)).extracting(String::valueOf).isEqualTo(words(ids));
  }

  @Test
  void externalNumbersAreFound() {
    halo.fake().edit("Invoice", 1203, "{\"thirdpartyinvoicenumber\":\"QB 77\"}");
    assertThat(ids("third_party_id=QB%2077")).containsExactly(1203L);
  }

  @Test
  void olderVersionsDoNotKnowDateSearch() {
    halo.fake().settings().with(HaloQuirk.NO_DATE_SEARCH);
    assertThat(ids("datesearch=last_modified&start_date=2027-01-01")).hasSize(3);
  }

  @Test
  void inactiveRecordsAreLeftOutUnlessAskedFor() {
    assertThat(caller().get("Client").ids("clients")).containsExactly(44L, 45L);
    assertThat(caller().get("Client?includeinactive=true").ids("clients"))
        .containsExactly(44L, 45L, 46L);
    assertThat(caller().get("ClientContract").ids("contracts")).containsExactly(301L);
    assertThat(caller().get("ClientContract?includeinactive=true&client_id=44").ids("contracts"))
        .containsExactly(300L, 301L);
    halo.fake().edit("ClientContract", 300, "{\"expired\":false}");
    assertThat(caller().get("ClientContract").ids("contracts")).containsExactly(301L);
    halo.fake().edit("ClientContract", 301, "{\"expired\":true}");
    assertThat(caller().get("ClientContract").ids("contracts")).isEmpty();
    assertThat(caller().get("Users?client_id=45").ids("users")).containsExactly(611L);
    assertThat(caller().get("Users?site_id=51").ids("users")).containsExactly(610L);
    assertThat(caller().get("Site?client_id=44").ids("sites")).containsExactly(51L);
  }

  @Test
  void changedClientsAreFound() {
    assertThat(caller().get("Client?lastupdatefromdate=2026-02-11T10:00:00").ids("clients"))
        .containsExactly(45L);
    assertThat(caller().get("Client?lastupdatetodate=2026-02-11T10:00:00").ids("clients"))
        .containsExactly(44L);
    halo.fake().edit("Client", 44, "{\"paymentterms\":7}");
    assertThat(caller().get("Client?lastupdatefromdate=2026-03-20").ids("clients"))
        .containsExactly(44L);
  }

  @Test
  void listsAreSlimAndDetailsComeWhenAskedFor() {
    FakeObject row = caller().get("Client").rows("clients").get(0);
    assertThat(row.has("accountsemailaddress")).isFalse();
    assertThat(caller().get("Client/44").json().has("accountsemailaddress")).isFalse();
    FakeObject details = caller().get("Client/44?includedetails=true").json();
    assertThat(details.text("accountsemailaddress")).contains("ap@northwind.example");
    assertThat(details.objects("customfields")).hasSize(1);
    assertThat(caller().get("Invoice?idonly=true").rows("invoices").get(0).members()).hasSize(1);
  }

  @Test
  void linesComeWithListsOnlyWhenAskedFor() {
    assertThat(caller().get("Invoice").rows("invoices").get(0).has("lines")).isFalse();
    assertThat(caller().get("Invoice?includelines=true").rows("invoices").get(0).objects("lines"))
        .hasSize(3);
    halo.fake().settings().with(HaloQuirk.INVOICE_LISTS_WITHOUT_LINES);
    assertThat(caller().get("Invoice?includelines=true").rows("invoices").get(0).has("lines"))
        .isFalse();
    FakeObject template =
        caller().get("RecurringInvoice?includelines=true").rows("invoices").get(0);
    assertThat(template.integer("id")).contains(-35L);
    assertThat(template.objects("lines")).hasSize(1);
  }

  @Test
  void taxesAndCurrenciesComeBare() {
    assertThat(caller().get("Tax").body()).startsWith("[");
    assertThat(caller().get("Currency").ids("none")).containsExactly(1L, 2L);
  }

  @Test
  void paymentsComeBareOrUnderTheKeyOfTheInstance() {
    assertThat(caller().get("InvoicePayment?invoice_id=1201").body()).startsWith("[{\"id\":77,");
    halo.fake().settings().paymentListKey("payments");
    HaloCaller.Answer answer = caller().get("InvoicePayment?client_id=44");
    assertThat(answer.json().integer("record_count")).contains(1L);
    assertThat(answer.ids("payments")).containsExactly(77L);
  }

  @Test
  void newPaymentsMayShowLate() {
    halo.fake().settings().paymentListLag(Duration.ofMinutes(1));
    long id = halo.fake().applyPaymentByHand(1202, "40.00", LocalDate.of(2026, 3, 20));
    assertThat(caller().get("InvoicePayment?invoice_id=1202").ids("none")).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    assertThat(caller().get("InvoicePayment?invoice_id=1202").ids("none")).containsExactly(id);
  }

  private List<Long> ids(String parameters) {
    return caller().get("Invoice?" + parameters).ids("invoices");
  }

  private void addClients(int count) {
    for (int i = 0; i < count; i++) {
      halo.fake().add("Client", "{\"name\":\"Client " + i + "\"}");
    }
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private HaloCaller caller() {
    return new HaloCaller(halo.fake());
  }
}
