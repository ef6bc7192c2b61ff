package io.mspbilling.psa.halo;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.HttpCall;
import io.mspbilling.psa.halo.billing.HaloContract;
import io.mspbilling.psa.halo.billing.HaloCurrency;
import io.mspbilling.psa.halo.billing.HaloCustomer;
import io.mspbilling.psa.halo.billing.HaloInvoice;
import io.mspbilling.psa.halo.billing.HaloInvoiceLine;
import io.mspbilling.psa.halo.billing.HaloQuery;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the client makes of the forms in which instances answer. */
class HaloClientTest {
  private static final String INVOICES = "GET /api/Invoice";
  private static final String INVOICE = "GET /api/Invoice/1201";

  private final VirtualClock clock = VirtualClock.at("2026-03-20T12:00:00Z");

  @RegisterExtension
  final FakeVendorExtension<ScriptedHalo> extension =
      FakeVendorExtension.of(() -> new ScriptedHalo(clock));

  private ScriptedHalo halo;
  private HaloClient client;

  @BeforeEach
  void connect() {
    halo = extension.fake().answer(INVOICES, envelope(0, "[]"));
    client = halo.client().clock(clock).build();
  }

  @Test
  void anIncompleteClientIsNotBuilt() {
    assertThatThrownBy(() -> HaloClient.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("host");
    assertThatThrownBy(() -> HaloClient.builder().host("acme.halopsa.com").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("credentials");
    assertThatThrownBy(() -> halo.client().pageSize(101).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTokenIsFetchedOnceAndRenewedBeforeItEnds() {
    count();
    clock.advance(Duration.ofMinutes(47));
    count();
    assertThat(halo.arrivals().count(post("/token"))).isEqualTo(1);

    FakeRequest request = halo.arrivals().latest().get(2);
    assertThat(request.header("Authorization")).hasValue("Bearer token1");
    clock.advance(Duration.ofMinutes(12));
    count();
    assertThat(halo.arrivals().count(post("/token"))).isEqualTo(2);
  }

  @Test
  void theLoginSaysWhoAsksAndForWhat() {
    HaloClient unused = halo.client().tenant("acme").scopes("all").build();
    halo.answer(
        ScriptedHalo.TOKEN,
        request -> {
          assertThat(request.queryValue("tenant")).hasValue("acme");
          assertThat(request.header("User-Agent").orElse("")).startsWith("msp-billing");
          assertThat(request.bodyText())
              .contains("scope=all", "client_id=app", "grant_type=client_credentials");
          return ScriptedHalo.json("{\"access_token\":\"t\",\"expires_in\":3600}");
        });
    assertThat(unused.invoices().list(HaloQuery.all()).pull().records()).isEmpty();
    assertThat(halo.arrivals().latest())
        .allSatisfy(
            request ->
                assertThat(request.header("User-Agent").orElse("")).startsWith("msp-billing"));
  }

  @Test
  void aLoginThatIsFoundOutIsBelievedOnKnownHostsOnly() {
    halo.answer(
        "GET /api/authinfo",
        "{\"auth_url\":\"%s/auth\",\"tenant_id\":\"acme\"}".formatted(halo.url()));
    HaloClient discovering =
        halo.client().authUrl(HttpUrl.get("https://x.example/")).discoverAuth().build();
    assertThat(discovering.invoices().list(HaloQuery.all()).pull().records()).isEmpty();

    halo.answer("GET /api/authinfo", "{\"auth_url\":\"https://evil.example/auth\"}");
    HaloClient misled = halo.client().discoverAuth().build();
    assertThatThrownBy(() -> misled.invoices().list(HaloQuery.all()).pull())
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("leads away");
  }

  @Test
  void aTokenThatIsRefusedIsRenewedOnceAndThenItIsARightThatLacks() {
    halo.answer(
        INVOICES,
        request ->
            request.header("Authorization").orElse("").endsWith("token1")
                ? FakeAnswer.empty(401)
                : ScriptedHalo.json(envelope(0, "[]")));
    count();
    assertThat(halo.arrivals().count(post("/token"))).isEqualTo(2);

    halo.answer(INVOICES, request -> FakeAnswer.empty(401));
    assertThatThrownBy(this::count)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("no permission");
    assertThat(halo.arrivals().count(post("/token"))).isEqualTo(3);
  }

  @Test
  void whatIsWrongWithTheLoginIsToldAndNothingOfTheSecret() {
    halo.answer(
        ScriptedHalo.TOKEN,
        request -> FakeAnswer.text(401, "application/json", "{\"error\":\"invalid_client\"}"));
    assertThatThrownBy(this::count)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("client secret")
        .hasMessageNotContaining("Canary");

    halo.answer(ScriptedHalo.TOKEN, request -> ScriptedHalo.page(500));
    assertThatThrownBy(this::count)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("agent");
    assertThat(halo.arrivals().count(post("/token"))).isEqualTo(2);

    halo.answer(ScriptedHalo.TOKEN, "{\"refresh_token\":\"r\"}");
    assertThatThrownBy(this::count).hasMessageContaining("no usable access token");
  }

  @Test
  void aListEndsWhereAsManyRecordsCameAsAreCounted() {
    halo.answer(
        INVOICES,
        request -> {
          assertThat(request.queryValue("pageinate")).hasValue("true");
          assertThat(request.queryValue("order")).hasValue("id");
          int page = Integer.parseInt(request.queryValue("page_no").orElseThrow());
          // Less than was asked for, without a word.
          return ScriptedHalo.json(envelope(7, rows(page * 3 - 2, Math.min(7, page * 3))));
        });
    assertThat(ids(client)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);

    halo.answer(INVOICES, envelope(7, rows(1, 3)));
    assertThatThrownBy(() -> ids(client))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("is not the end");
  }

  @Test
  void theListIsTheNamedOneOrTheDocument() {
    halo.answer(
        INVOICES, "{\"columns\":[{\"id\":9}],\"record_count\":1,\"invoices\":[{\"id\":1}]}");
    assertThat(ids(client)).containsExactly(1L);
    halo.answer(INVOICES, "{\"record_count\":0,\"invoices\":null,\"columns\":null}");
    assertThat(ids(client)).isEmpty();
    halo.answer(INVOICES, rows(1, 2));
    assertThat(ids(client)).containsExactly(1L, 2L);
    for (String odd :
        List.of(
            "{}",
            "null",
            "{\"record_count\":1,\"columns\":[{\"id\":9}]}",
            "{\"record_count\":1,\"invoices\":null}",
            "{\"invoices\":[{\"id\":1}]}",
            "{\"Message\":\"no\"}")) {
      halo.answer(INVOICES, odd);
      assertThatThrownBy(() -> ids(client)).as(odd).isInstanceOf(UnreadableException.class);
    }
  }

  @Test
  void anAbsentRecordIsToldFromAPlaceWhereNothingIs() {
    assertThatThrownBy(() -> client.invoices().get(1201)).isInstanceOf(NotFoundException.class);
    assertThat(client.invoices().find(1201)).isEmpty();
    assertThat(halo.arrivals().count(get("/Invoice"))).isEqualTo(2);

    halo.answer(INVOICE, request -> ScriptedHalo.page(404));
    assertThatThrownBy(() -> client.invoices().find(1201))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("base address");
    HaloClient lost = halo.client().baseUrl(HttpUrl.get(halo.url() + "/apo")).build();
    assertThatThrownBy(() -> lost.invoices().find(1201))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("base address");
  }

  @Test
  void anotherRecordThanWasAskedForIsRefused() {
    halo.answer(INVOICE, "{\"id\":1202}");
    assertThatThrownBy(() -> client.invoices().get(1201)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void anInvoiceIsReadAsItIsMeant() {
    halo.answer(
        INVOICE,
        """
        {"id":1201.0,"client_id":44,"invoicenumber":"INV-1201","invoice_date":"2026-03-01T23:00:00",
         "duedate":"2026-03-31T00:00:00","dateposted":"1900-01-01T00:00:00","posted":true,
         "datepaid":"1900-01-01T00:00:00","total":1020.6,"amountdue":720.5999999999999,
         "contract_id":-1,"recurring_invoice_id":-1,"currency_code":1,
         "last_modified":"2026-03-01T05:32:44.99",
         "lines":[{"id":1,"isgroupdesc":true},{"id":2,"isinactive":true},{"id":3,"isActive":false},
                  {"id":4,"_itemid":12,"qty_order":10.0,"unit_price":85.05,"net_amount":850.5}]}""");

    HaloInvoice invoice = client.invoices().get(1201);

    assertThat(invoice.date()).hasValue(LocalDate.of(2026, 3, 1));
    assertThat(invoice.paidOn()).isEmpty();
    assertThat(invoice.postedAt()).isEmpty();
    assertThat(invoice.isPosted()).hasValue(true);
    assertThat(invoice.contractId()).isEmpty();
    assertThat(invoice.recurringInvoiceId()).isEmpty();
    assertThat(invoice.changedAt()).hasValue(Instant.parse("2026-03-01T05:32:44.990Z"));
    assertThat(invoice.lines().orElseThrow())
        .filteredOn(HaloInvoiceLine::billed)
        .extracting(HaloInvoiceLine::id)
        .containsExactly(4L);
    assertThat(invoice.raw().text("amountdue")).hasValue("720.5999999999999");
  }

  @Test
  void theOtherRecordsAreReadToo() {
    halo.answer(
            "GET /api/Client",
            envelope(1, "[{\"id\":44,\"name\":\"Alder Dental\",\"accountsid\":\"0\"}]")
                .replace("invoices", "clients"))
        .answer(
            "GET /api/ClientContract",
            envelope(1, "[{\"id\":301,\"client_id\":44.0,\"ref\":\"GOLD\",\"status\":4}]")
                .replace("invoices", "contracts"))
        .answer("GET /api/RecurringInvoice", envelope(1, "[{\"id\":-35,\"client_id\":44}]"))
        .answer("GET /api/Currency", "[{\"id\":1,\"code\":\"USD\"}]");

    HaloCustomer customer = client.customers().list(HaloQuery.all()).iterator().next();
    assertThat(customer.accountsId()).isEmpty();
    assertThat(customer.isDetailed()).isFalse();
    assertThat(client.contracts().list(HaloQuery.all()).iterator().next().isLive()).isFalse();
    assertThat(client.contracts().list(HaloQuery.all()).stream().map(HaloContract::customerId))
        .allSatisfy(id -> assertThat(id).hasValue(44L));
    assertThat(client.recurringInvoices().list(HaloQuery.all()).iterator().next().isTemplate())
        .isTrue();
    assertThat(client.currencies().list(HaloQuery.all()).stream().map(HaloCurrency::code))
        .allSatisfy(code -> assertThat(code).hasValue("USD"));
  }

  @Test
  void whatIsNotModelledIsARawCallAway() {
    halo.answer("GET /api/Item/12", "{\"id\":12,\"baseprice\":85.05}");
    halo.answer("GET /api/Item", "{\"record_count\":1,\"items\":[{\"id\":12}]}");
    assertThat(
            client
                .raw(() -> HttpCall.get("get item").path("Item").id("12"))
                .requiredDecimal("baseprice"))
        .isEqualByComparingTo("85.05");
    assertThat(client.rawList("Item", "items", HaloQuery.all().with("search", "seat")).stream())
        .hasSize(1);
    assertThat(halo.arrivals().count(get("/Item").where(HaloClientTest::searches))).isPositive();
  }

  private static boolean searches(FakeRequest request) {
    return request.queryValue("search").filter("seat"::equals).isPresent();
  }

  private void count() {
    assertThat(ids(client)).isEmpty();
  }

  private static List<Long> ids(HaloClient client) {
    return client.invoices().list(HaloQuery.all()).stream().map(HaloInvoice::id).toList();
  }

  private static String envelope(int count, String rows) {
    return "{\"page_no\":1,\"page_size\":100,\"record_count\":"
        + count
        + ",\"invoices\":"
        + rows
        + ",\"columns\":null}";
  }

  private static String rows(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(id -> "{\"id\":" + id + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
