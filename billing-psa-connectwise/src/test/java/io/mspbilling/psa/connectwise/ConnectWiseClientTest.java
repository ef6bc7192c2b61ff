package io.mspbilling.psa.connectwise;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.patch;
import static io.mspbilling.testkit.http.FakeRequest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.Secret;
import io.mspbilling.http.connector.ChangeCursor;
import io.mspbilling.http.connector.Changes;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.json.Node;
import io.mspbilling.psa.connectwise.company.ConnectWiseContact;
import io.mspbilling.psa.connectwise.finance.BillingStatus;
import io.mspbilling.psa.connectwise.finance.ConnectWiseInvoice;
import io.mspbilling.psa.connectwise.finance.InvoiceDetail;
import io.mspbilling.psa.connectwise.finance.TaxCode;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Sites;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.psa.connectwise.system.CallbackRegistration;
import io.mspbilling.psa.connectwise.system.CallbackRegistrations;
import io.mspbilling.psa.connectwise.system.NewCallback;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.HttpUrl;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectWiseClientTest {
  private final VirtualClock clock = Office.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> extension =
      FakeVendorExtension.of(() -> new FakeConnectWise(clock));

  private FakeConnectWise fake;
  private ConnectWiseClient client;

  @BeforeEach
  void load() {
    fake = extension.fake().loadSmallOffice();
    client = Office.clientOf(fake).clock(clock).build();
  }

  @Test
  void everyCallOfTheClientSucceeds() {
    EveryCall.make(client);
    assertThat(fake.payments(10423)).hasSize(1);
  }

  @Test
  void theApiLivesOnItsOwnHostInTheCloudOnly() {
    assertThat(Sites.root("na.myconnectwise.net").host()).isEqualTo("api-na.myconnectwise.net");
    assertThat(Sites.root("EU.myconnectwise.net").host()).isEqualTo("api-eu.myconnectwise.net");
    assertThat(Sites.root("api-au.myconnectwise.net").host()).isEqualTo("api-au.myconnectwise.net");
    assertThat(Sites.root("staging.connectwisedev.com").host())
        .isEqualTo("api-staging.connectwisedev.com");
    assertThat(Sites.root("psa.example.com")).isEqualTo(HttpUrl.get("https://psa.example.com/"));
    assertThatThrownBy(() -> Sites.root("https://na.myconnectwise.net/x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void requestsCarryVersionCredentialsAndClientId() {
    ConnectWiseInvoice unused = client.invoices().get(10423);
    FakeRequest request = fake.arrivals().latest().get(0);
    assertThat(request.path()).isEqualTo("/v4_6_release/apis/3.0/finance/invoices/10423");
    assertThat(request.header("Accept"))
        .hasValue("application/vnd.connectwise.com+json; version=2025.1");
    assertThat(request.header("clientId")).hasValue(fake.clientId());
    assertThat(request.header("User-Agent"))
        .hasValueSatisfying(agent -> assertThat(agent).startsWith("msp-billing"));
    assertThat(request.header("Authorization"))
        .hasValueSatisfying(v -> assertThat(v).startsWith("Basic "));
  }

  @Test
  void anIncompleteClientIsNotBuilt() {
    assertThatThrownBy(() -> ConnectWiseClient.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("host");
    assertThatThrownBy(() -> Office.clientOf(fake).pageSize(1001).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Office.clientOf(fake).baseUrl(HttpUrl.get("http://psa.example.com/")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https");
    assertThatThrownBy(() -> Office.clientOf(fake).codebase("../x/"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Office.clientOf(fake).apiVersion("latest"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wrongCredentialsAreToldAndNeverShown() {
    ConnectWiseClient wrong =
        Office.clientOf(fake).keys(Secret.of("pubCanary"), Secret.of("privCanary")).build();
    assertThatThrownBy(() -> wrong.invoices().get(10423))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("keys")
        .hasMessageNotContaining("Canary");
    ConnectWiseClient noClientId = Office.clientOf(fake).clientId("other").build();
    assertThatThrownBy(() -> noClientId.invoices().get(10423))
        .isInstanceOf(AuthenticationException.class);
    ConnectWiseClient wrongCompany = Office.clientOf(fake).companyId("nobody").build();
    assertThatThrownBy(() -> wrongCompany.invoices().get(10423))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("company id");
  }

  @Test
  void getThrowsAndFindIsEmptyIfTheRecordIsNotThere() {
    assertThatThrownBy(() -> client.invoices().get(1)).isInstanceOf(NotFoundException.class);
    assertThat(client.invoices().find(1)).isEmpty();
    assertThat(client.companies().find(1)).isEmpty();
  }

  @Test
  void a404WithoutTheApisOwnBodyIsNoProofOfAbsence() {
    fake.faults()
        .next(
            get("/invoices/*"),
            Fault.spoil("proxy 404", a -> a.withStatus(404).withBody("<html>no</html>")));
    assertThatThrownBy(() -> client.invoices().find(1)).isInstanceOf(AuthenticationException.class);
  }

  @Test
  void anEndpointThatDoesNotExistIsNoAbsentRecord() {
    for (ConnectWiseClient lost :
        List.of(
            Office.clientOf(fake).companyId("nobody").build(),
            Office.clientOf(fake).codebase("v2019_1/").build())) {
      ConnectWisePsa psa = ConnectWisePsa.of(lost);
      List<ThrowingCallable> calls =
          List.of(
              () -> lost.invoices().find(10423),
              () -> lost.companies().list(Condition.everything()).pull(),
              () -> psa.findInvoice(Api.IDS.invoice(10423)),
              () -> psa.payments(Api.IDS.invoice(10423)),
              () -> psa.findPayment(Office.payment(10423, "1383.55")),
              () -> psa.recordPayment(Office.payment(10423, "1383.55")));
      for (ThrowingCallable call : calls) {
        assertThatThrownBy(call)
            .isInstanceOf(AuthenticationException.class)
            .hasMessageContaining("check the site, the company id");
      }
    }
    assertThat(fake.payments(10423)).hasSize(1);
  }

  @Test
  void aPullWithLinesFailsWhereTheLinesHaveNoEndpointInsteadOfLosingInvoices() {
    String body = "{\"code\":\"ConnectWiseApi\",\"message\":\"The endpoint does not exist.\"}";
    fake.faults()
        .next(
            get("/info/invoice/*"),
            Fault.spoil("no endpoint", answer -> answer.withStatus(404).withBody(body)));
    assertThatThrownBy(() -> ConnectWisePsa.of(client).invoices(InvoiceQuery.all().lines()))
        .isInstanceOf(AuthenticationException.class);
  }

  @Test
  void whatIsNotModelledIsInTheRecordAndARawCallAway() {
    ConnectWiseInvoice invoice = client.invoices().get(10423);
    assertThat(invoice.raw().text("applyToType")).hasValue("Agreement");
    assertThat(invoice.toString()).doesNotContain("applyToType");

    Node term =
        client.raw(() -> HttpCall.get("get billing term").path("finance/billingTerms").id("3"));
    assertThat(term.requiredInteger("dueDays")).isEqualTo(30);
    assertThat(client.rawList("finance/billingTerms", Condition.everything()).pull().records())
        .extracting(record -> record.requiredInteger("id"))
        .contains(3L);
    assertThatThrownBy(
            () ->
                client.raw(
                    () -> HttpCall.get("get billing term").path("finance/billingTerms").id("99")))
        .isInstanceOf(NotFoundException.class);
    assertThat(fake.arrivals().latest())
        .allSatisfy(request -> assertThat(request.header("clientId")).hasValue(fake.clientId()));
  }

  @Test
  void errorCodesDecideTheKindOfRefusal() {
    refused(400, "{\"code\":\"ApiFindCondition\",\"errors\":null}", RefusedException.class);
    refused(
        400,
        "{\"code\":\"InvalidObject\",\"errors\":[{\"code\":\"ObjectExists\"}]}",
        ConflictException.class);
    refused(400, "{\"code\":\"Unauthorized\"}", AuthenticationException.class);
    refused(400, "{\"code\":\"Security\",\"errors\":null}", AuthenticationException.class);
    refused(409, "{\"code\":\"InUse\"}", ConflictException.class);
    refused(403, "nonsense", AuthenticationException.class);
    refused(405, "[]", RefusedException.class);
  }

  private void refused(int status, String body, Class<? extends BillingException> as) {
    fake.faults()
        .next(get("/invoices/*"), Fault.spoil(body, a -> a.withStatus(status).withBody(body)));
    assertThatThrownBy(() -> client.invoices().get(10423)).isExactlyInstanceOf(as);
  }

  @Test
  void recordsAreReadInFull() {
    ConnectWiseContact ana = client.contacts().get(812);
    assertThat(ana.emails()).containsExactly("ana@northwind.example");
    assertThat(ana.company()).hasValue(new Reference(250, "Northwind Dental"));
    assertThat(ana.defaultForBilling()).isTrue();

    TaxCode tax = client.setup().taxCodes().iterator().next();
    assertThat(tax.levels()).extracting(level -> level.caption()).contains("State", "County");
    assertThat(tax.levels().get(0).rate()).isEqualByComparingTo("6.25");

    assertThat(client.setup().billingStatuses().stream().filter(BillingStatus::closed))
        .extracting(BillingStatus::name)
        .containsExactly("Paid");

    InvoiceDetail detail = client.invoices().detail(10423);
    assertThat(detail.unexplained()).hasValueSatisfying(v -> assertThat(v).isZero());
    assertThat(client.invoices().detail(10425).unexplained())
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(new BigDecimal("25")));
  }

  @Test
  void changesAreDeliveredOnceAcrossReads() {
    Changes<ConnectWiseInvoice> first =
        client.invoices().changes(ChangeCursor.startingAt(Instant.parse("2026-03-05T00:00:00Z")));
    assertThat(first.records()).extracting(ConnectWiseInvoice::id).containsExactly(10424L, 10425L);
    assertThat(client.invoices().changes(first.next()).records()).isEmpty();

    fake.editInvoice(10423, "{\"reference\":\"moved\"}");
    Changes<ConnectWiseInvoice> second = client.invoices().changes(first.next());
    assertThat(second.records()).extracting(ConnectWiseInvoice::id).containsExactly(10423L);
    assertThat(client.invoices().changes(second.next()).records()).isEmpty();
  }

  @Test
  void aPatchThatIsAnsweredWithSuccessAndChangesNothingIsNoticed() {
    ConnectWiseInvoice invoice = client.invoices().get(10423);
    fake.faults()
        .next(
            patch("/invoices/*"),
            Fault.spoil("false success", answer -> answer.withStatus(200)).beforeCommit());
    assertThatThrownBy(() -> client.invoices().setStatus(invoice, 5))
        .isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void aClosedInvoiceTakesItsStatusInTheOtherPlace() {
    ConnectWiseInvoice closed = client.invoices().setStatus(client.invoices().get(10423), 5);
    assertThat(closed.closed()).isTrue();
    assertThat(fake.arrivals().count(patch("/finance/invoices/*"))).isEqualTo(1);
    assertThat(client.invoices().setStatus(closed, 2).closed()).isFalse();
    assertThat(fake.arrivals().count(patch("/closedInvoices/*"))).isEqualTo(1);
  }

  @Test
  void callbacksThatAreSwitchedOffAreFoundAndSwitchedOn() {
    CallbackRegistrations callbacks = client.system().callbacks();
    CallbackRegistration created =
        callbacks.create(
            NewCallback.builder()
                .url(HttpUrl.get("https://hooks.example.com/cw?recordId="))
                .type("invoice")
                .build());
    assertThat(callbacks.inactive()).isEmpty();
    fake.load(
        """
        {"callbacks":[{"id":%d,"url":"https://hooks.example.com/cw?recordId=","objectId":1,
          "type":"invoice","level":"owner","inactiveFlag":true}]}"""
            .formatted(created.id()));
    assertThat(callbacks.inactive()).hasSize(1);
    assertThat(callbacks.activate(created.id()).inactive()).isFalse();
    callbacks.delete(created.id());
    assertThatThrownBy(() -> callbacks.delete(created.id())).isInstanceOf(NotFoundException.class);
    assertThat(fake.arrivals().count(post("/callbacks"))).isEqualTo(1);
  }

  @Test
  void aDiscoveredCodebaseIsAskedForOnceAndAgainAfterAnUpgrade() {
    ConnectWiseClient discovering = Office.clientOf(fake).clock(clock).discoverCodebase().build();
    assertThat(discovering.invoices().find(10423)).isPresent();
    assertThat(discovering.invoices().find(1)).isEmpty();
    assertThat(fake.arrivals().count(get("/login/companyinfo/*"))).isEqualTo(1);
    assertThat(fake.arrivals().latest().get(1).segments().get(0)).isEqualTo("v2026_4");

    fake.upgradeTo("v2026_5/");
    clock.advance(Duration.ofMinutes(11));
    assertThat(discovering.invoices().find(10423)).isPresent();
    assertThat(discovering.invoices().find(1)).isEmpty();
    assertThat(fake.arrivals().count(get("/login/companyinfo/*"))).isEqualTo(2);
  }

  @Test
  void discoveryRefusesWhatIsNoCodebase() {
    ConnectWiseClient discovering = Office.clientOf(fake).discoverCodebase().build();
    fake.faults().next(get("/login/companyinfo/*"), Fault.nullBody());
    assertThatThrownBy(() -> discovering.invoices().find(1))
        .isInstanceOf(AuthenticationException.class);
    fake.faults()
        .next(
            get("/login/companyinfo/*"),
            Fault.body("application/json", "{\"Codebase\":\"../../evil/\"}"));
    assertThatThrownBy(() -> discovering.invoices().find(1))
        .isInstanceOf(UnreadableException.class);
  }
}
