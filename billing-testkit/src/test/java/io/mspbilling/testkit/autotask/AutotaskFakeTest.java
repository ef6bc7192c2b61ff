package io.mspbilling.testkit.autotask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.autotask.AutotaskCaller.Answer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake answers as the vendor is known to. */
class AutotaskFakeTest {
  private static final String ALL = "{\"op\":\"exist\",\"field\":\"id\"}";

  private final VirtualClock clock = VirtualClock.at("2026-03-20T12:00:00Z");

  @RegisterExtension
  final FakeVendorExtension<FakeAutotask> extension =
      FakeVendorExtension.of(() -> new FakeAutotask(clock).loadSmallOffice());

  private FakeAutotask fake;
  private AutotaskCaller caller;

  @BeforeEach
  void call() {
    fake = extension.fake();
    caller = new AutotaskCaller(fake);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UserName", "Secret", "ApiIntegrationCode"})
  void nobodyIsLetInWithoutAllThreeHeaders(String header) {
    assertThat(caller.without(header).get("Invoices/7301").status()).isEqualTo(401);
    assertThat(caller.with(header, "wrong").get("Invoices/7301").status()).isEqualTo(401);
  }

  @Test
  void aZoneIsToldToAnybodyAndOnlyItsOwnIsGood() {
    String user = URLEncoder.encode(FakeAutotask.USER_NAME, StandardCharsets.UTF_8);
    String lookUp = fake.lookUpUrl() + "/v1.0/zoneInformation?user=";
    caller.without("Secret");
    assertThat(caller.at(lookUp + user, "GET", null).json().text("url"))
        .hasValue(fake.zoneUrl() + "/");
    assertThat(caller.at(lookUp + "nobody", "GET", null).status()).isEqualTo(500);

    String before = fake.zoneUrl() + "/V1.0/Invoices/7301";
    fake.moveZone();
    caller.with("Secret", FakeAutotask.SECRET);
    assertThat(caller.at(before, "GET", null).status()).isEqualTo(401);
    assertThat(caller.get("Invoices/7301").status()).isEqualTo(200);
  }

  @Test
  void whatIsNotThereIsASuccessAndAWrongPathIsNot() {
    assertThat(caller.get("Invoices/99").body()).isEqualTo("{\"item\":null}");
    assertThat(caller.get("Companies/0").json().inner("item").text("companyName"))
        .hasValue("Acme MSP");
    assertThat(caller.get("Invoice/7301").status()).isEqualTo(404);
    assertThat(caller.send("DELETE", "Invoices/7301", null).status()).isEqualTo(405);
    assertThat(caller.send("PATCH", "Invoices/7301", "{}").status()).isEqualTo(405);
    assertThat(caller.get("Tickets/1").status()).isEqualTo(501);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'op':'eq','field':'companyID','value':201};7301 7303",
        "{'OP':'eq','Field':'COMPANYID','Value':201};7301 7303",
        "{'op':'eq','field':'companyID','value':'201'};''",
        "{'op':'noteq','field':'companyID','value':201};7302",
        "{'op':'gt','field':'id','value':7301};7302 7303",
        "{'op':'gte','field':'id','value':7302};7302 7303",
        "{'op':'lt','field':'invoiceTotal','value':99.5};7303",
        "{'op':'lte','field':'invoiceTotal','value':99.5};7302 7303",
        "{'op':'exist','field':'paidDate'};7302",
        "{'op':'notExist','field':'paidDate'};7301 7303",
        "{'op':'eq','field':'isVoided','value':true};7303",
        "{'op':'in','field':'id','value':[7301,7303,1]};7301 7303",
        "{'op':'notIn','field':'id','value':[7301]};7302 7303",
        "{'op':'beginsWith','field':'invoiceNumber','value':'2026007'};7301 7302 7303",
        "{'op':'endsWith','field':'invoiceNumber','value':'79'};7303",
        "{'op':'contains','field':'invoiceNumber','value':'6007'};7301 7302 7303",
        "{'op':'gte','field':'createDateTime','value':'2026-03-04'};7303",
        "{'op':'or','items':[{'op':'eq','field':'id','value':7301},{'op':'eq','field':'id','value':7303}]};7301 7303",
        "{'op':'and','items':[{'op':'eq','field':'companyID','value':201},{'op':'eq','field':'isVoided','value':false}]};7301"
      })
  void aFilterFindsWhatItSays(String filter, String ids) {
    List<Long> found = caller.ids("Invoices", filter.replace('\'', '"'));
    assertThat(found.stream().map(Object::toString).collect(Collectors.joining(" ")))
        .isEqualTo(ids.equals("''") ? "" : ids);
    assertThat(fake.ignored()).isEmpty();
  }

  @Test
  void anOperatorThatIsNotKnownIsPassedOverAndEverythingComes() {
    assertThat(caller.ids("Invoices", "{\"op\":\"noteExist\",\"field\":\"paidDate\"}")).hasSize(3);
    assertThat(fake.ignored()).containsExactly("Invoices noteexist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'filter':[]}",
        "{}",
        "{'filter':[{'op':'eq','field':'fooBar','value':1}]}",
        "{'filter':[{'op':'exist','field':'dueDate'}]}",
        "{'filter':[{'op':'eq','field':'isVoided','value':null}]}",
        "{'filter':[{'op':'gt','field':'paidDate','value':'soon'}]}",
        "{'filter':[{'op':'exist','field':'id'}],'MaxRecords':501}",
        "{'filter':[{'op':'exist','field':'id'}],'MaxRecords':0}",
        "{'filter':[{'op':'exist','field':'id'}],'IncludeFields':['userDefinedFields']}",
        "{'filter':[{'op':'in','field':'id','value':7}]}",
        "{'filter':",
        ""
      })
  void aQueryThatCannotBeIsA500WithErrors(String query) {
    Answer answer = caller.query("Invoices", query.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.json().array("errors")).isPresent();
  }

  @Test
  void moreThan500AlternativesAreRefused() {
    String many =
        IntStream.rangeClosed(1, 501).mapToObj(Integer::toString).collect(Collectors.joining(","));
    String filter = "{\"filter\":[{\"op\":\"in\",\"field\":\"id\",\"value\":[" + many + "]}]}";
    assertThat(caller.query("Invoices", filter).body()).contains("500 or fewer");
  }

  @Test
  void aPageLinksToTheNextWhichWantsTheSameVerbAndBody() {
    String body = "{\"filter\":[" + ALL + "],\"MaxRecords\":2}";
    Answer first = caller.query("Invoices", body);
    assertThat(first.ids()).containsExactly(7301L, 7302L);
    assertThat(first.json().at("pageDetails/count")).hasValue(FakeJson.number(2));

    assertThat(caller.at(first.next(), "POST", body).ids()).containsExactly(7303L);
    assertThat(caller.at(first.next(), "POST", body).next()).isEmpty();
    assertThat(caller.at(first.next(), "POST", "").status()).isEqualTo(500);
    assertThat(caller.at(first.next(), "GET", null).status()).isEqualTo(405);
    String other = body.replace("exist", "notExist");
    assertThat(caller.at(first.next(), "POST", other).ids()).isEmpty();
  }

  @Test
  void aSearchIsAQueryInTheAddress() {
    String search = URLEncoder.encode("{\"filter\":[" + ALL + "]}", StandardCharsets.UTF_8);
    assertThat(caller.get("Companies/query?search=" + search).ids())
        .containsExactly(0L, 201L, 202L, 203L);
    assertThat(caller.get("Companies/query/count?search=" + search).body())
        .isEqualTo("{\"queryCount\":4}");
    assertThat(caller.get("Companies/query").status()).isEqualTo(500);
  }

  @Test
  void onlySomeFieldsAreShownIfOnlyThoseAreAskedFor() {
    Answer answer =
        caller.query(
            "Invoices", "{\"filter\":[" + ALL + "],\"includeFields\":[\"ID\",\"paiddate\"]}");
    assertThat(answer.json().objects("items").get(0).members()).containsOnlyKeys("id", "paidDate");
  }

  @Test
  void aPatchLeavesAloneWhatAPutEmpties() {
    assertThat(
            caller
                .send("PATCH", "Invoices", "{\"id\":7301,\"paidDate\":\"2026-03-20T15:00:00\"}")
                .body())
        .isEqualTo("{\"itemId\":7301}");
    assertThat(fake.invoice(7301).text("paidDate")).hasValue("2026-03-20T00:00:00Z");
    assertThat(fake.invoice(7301).text("invoiceNumber")).hasValue("20260077");

    caller.send("PUT", "Invoices", "{\"id\":7301,\"invoiceNumber\":\"A\"}");
    assertThat(fake.invoice(7301).text("paidDate")).isEmpty();
    assertThat(fake.invoice(7301).text("invoiceNumber")).hasValue("A");
    assertThat(fake.invoice(7301).amount("invoiceTotal")).isEqualByComparingTo("240");
    assertThat(fake.owed(7301)).isEqualByComparingTo("240");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'paidDate':null}",
        "{'id':99,'paidDate':null}",
        "{'id':7301,'invoiceTotal':1}",
        "{'id':7301,'fooBar':1}",
        "{'id':7301,'paidDate':7}"
      })
  void aChangeThatCannotBeIsA500AndChangesNothing(String change) {
    String before = fake.invoice(7301).print();
    assertThat(caller.send("PATCH", "Invoices", change.replace('\'', '"')).status()).isEqualTo(500);
    assertThat(fake.invoice(7301).print()).isEqualTo(before);
  }

  @Test
  void aNewRecordNeedsWhatTheVendorNeeds() {
    assertThat(caller.send("POST", "PaymentTerms", "{\"paymentDueInDays\":10}").status())
        .isEqualTo(500);
    assertThat(caller.send("POST", "PaymentTerms", "{\"name\":\"Net 10\"}").body())
        .isEqualTo("{\"itemId\":5}");
    assertThat(caller.send("POST", "Invoices", "{}").status()).isEqualTo(405);
  }

  @Test
  void aWebhookIsDeletedOnce() {
    String webhook =
        "{\"name\":\"billing\",\"webhookUrl\":\"https://billing.example/at\",\"isActive\":true,"
            + "\"deactivationUrl\":\"https://billing.example/off\",\"secretKey\":\"k3y-0123456789\","
            + "\"sendThresholdExceededNotification\":false}";
    assertThat(caller.send("POST", "CompanyWebhooks", webhook).body()).isEqualTo("{\"itemId\":1}");
    assertThat(caller.send("DELETE", "CompanyWebhooks/1", null).status()).isEqualTo(200);
    assertThat(caller.send("DELETE", "CompanyWebhooks/1", null).body())
        .contains("No matching records found");
  }

  @Test
  void theQuotaIsOfAnHourAndOfAllIntegrationsTogether() {
    fake.settings().callsPerHour(100).usedByOthers(98);
    assertThat(caller.get("ThresholdInformation").json().integer("currentTimeframeRequestCount"))
        .hasValue(99L);
    assertThat(caller.get("Invoices/7301").status()).isEqualTo(200);
    assertThat(caller.get("Invoices/7301").status()).isEqualTo(429);
    clock.advance(Duration.ofHours(1));
    assertThat(caller.get("Invoices/7301").status()).isEqualTo(200);
  }

  @Test
  void peopleVoidInvoicesAndTheirLinesGoBack() {
    fake.voidInvoice(7301);
    assertThat(fake.owed(7301)).isZero();
    assertThat(caller.ids("BillingItems", "{\"op\":\"eq\",\"field\":\"invoiceID\",\"value\":7301}"))
        .isEmpty();
    assertThat(fake.record("BillingItems", 88101).integer("invoiceID")).hasValue(0L);
    fake.delete("BillingItems", 88101);
    assertThat(caller.get("BillingItems/88101").body()).isEqualTo("{\"item\":null}");
  }

  @Test
  void totalsFollowFromLinesAsTheCustomerHasThem() {
    String invoice = "{\"companyID\":202}";
    String lines = "[{\"extendedPrice\":100.00,\"taxDollars\":8.25}]";
    long net = fake.issueInvoice(invoice, lines);
    fake.settings().with(AutotaskQuirk.TOTALS_WITH_TAX, AutotaskQuirk.LINES_WITH_TAX);
    long gross = fake.issueInvoice(invoice, lines);

    assertThat(fake.invoice(net).amount("invoiceTotal")).isEqualByComparingTo("100.00");
    assertThat(fake.invoice(gross).amount("invoiceTotal")).isEqualByComparingTo("108.25");
    assertThat(fake.owed(gross)).isEqualByComparingTo("108.25");
    assertThat(fake.receivables().get(201L)).isEqualByComparingTo("240.00");
  }

  @Test
  void whatIsNotTheVendorsIsNotTaken() {
    assertThatThrownBy(() -> fake.add("Invoices", "{\"balance\":1}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> fake.load("{\"Payments\":[]}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
