package io.mspbilling.psa.autotask;

import static io.mspbilling.testkit.http.FakeRequest.any;
import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.patch;
import static io.mspbilling.testkit.http.FakeRequest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.Secret;
import io.mspbilling.psa.autotask.billing.AutotaskInvoice;
import io.mspbilling.psa.autotask.billing.AutotaskInvoiceChange;
import io.mspbilling.psa.autotask.billing.AutotaskQuery;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.autotask.AutotaskQuirk;
import io.mspbilling.testkit.autotask.FakeAutotask;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is Autotask's alone in how it is called. */
class AutotaskClientTest {
  private static final RequestPattern ZONE = get("/zoneInformation");
  private static final RequestPattern INVOICE = get("/Invoices/7301");
  private static final RequestPattern INVOICES = post("/Invoices/query");

  private final VirtualClock clock = AutotaskOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeAutotask> extension =
      FakeVendorExtension.of(() -> new FakeAutotask(clock));

  private FakeAutotask fake;
  private AutotaskClient client;

  @BeforeEach
  void connect() {
    fake = extension.fake().loadSmallOffice();
    client = builder().build();
  }

  private AutotaskClientBuilder builder() {
    return AutotaskOffice.clientOf(fake).clock(clock);
  }

  @Test
  void anIncompleteClientIsNotBuilt() {
    assertThatThrownBy(() -> AutotaskClient.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("credentials");
    assertThatThrownBy(() -> builder().pageSize(501).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theZoneIsAskedForOnceAndHearsNoSecret() {
    client.invoices().get(7301);
    client.companies().get(201);

    FakeRequest question = fake.arrivals().latest().get(0);
    assertThat(fake.arrivals().count(ZONE)).isEqualTo(1);
    assertThat(question.queryValue("user")).hasValue(FakeAutotask.USER_NAME);
    assertThat(question.header("Secret")).isEmpty();
    FakeRequest call = fake.arrivals().latest().get(1);
    assertThat(call.header("UserName")).hasValue(FakeAutotask.USER_NAME);
    assertThat(call.header("Secret")).hasValue(FakeAutotask.SECRET);
    assertThat(call.header("ApiIntegrationCode")).hasValue(FakeAutotask.INTEGRATION_CODE);
    assertThat(call.path()).isEqualTo("/zone5/ATServicesRest/V1.0/Invoices/7301");
  }

  @Test
  void aZoneIsTakenWithAndWithoutASlashAndAsItIsTold() {
    fake.settings().with(AutotaskQuirk.ZONE_WITHOUT_SLASH);
    assertThat(client.invoices().get(7301).id()).isEqualTo(7301);

    AutotaskClient told = builder().zone(HttpUrl.get(fake.zoneUrl() + "/")).build();
    assertThat(told.invoices().get(7301).id()).isEqualTo(7301);
    assertThat(fake.arrivals().count(ZONE)).isEqualTo(1);
  }

  @Test
  void aZoneElsewhereIsNotBelieved() {
    fake.faults()
        .next(
            ZONE, Fault.replacedField("url", FakeJson.text("https://evil.example/ATServicesRest")))
        .always();
    assertThatThrownBy(() -> client.invoices().get(7301))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("leads away");
    assertThat(fake.arrivals().count()).isEqualTo(1);
  }

  @Test
  void aUserThatIsNotKnownIsTold() {
    AutotaskClient strange =
        builder().credentials("nobody@acme.example", Secret.of("s"), Secret.of("c")).build();
    assertThatThrownBy(() -> strange.invoices().get(7301))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("no API user");
    assertThat(fake.arrivals().count()).isEqualTo(1);
  }

  @Test
  void aDatabaseThatMovedIsFoundAndPaidInOnce() {
    client.invoices().get(7301);
    fake.moveZone();

    AutotaskInvoice paid = client.invoices().change(paid());

    assertThat(paid.paidDate()).hasValue(AutotaskOffice.PAID_ON);
    assertThat(fake.arrivals().count(ZONE)).isEqualTo(2);
    assertThat(fake.arrivals().count(patch("/Invoices"))).isEqualTo(2);
  }

  @Test
  void whoIsNotLetInAsksForTheZoneOnceAndSoonStopsKnocking() {
    AutotaskClient wrong =
        builder()
            .credentials(FakeAutotask.USER_NAME, Secret.of("wrongCanary"), Secret.of("code"))
            .build();
    for (int i = 0; i < 7; i++) {
      assertThatThrownBy(() -> wrong.invoices().get(7301))
          .isInstanceOf(AuthenticationException.class)
          .hasMessageNotContaining("Canary");
    }
    assertThat(fake.arrivals().count(ZONE)).isEqualTo(2);
    assertThat(fake.arrivals().count(INVOICE)).isEqualTo(5);

    clock.advance(Duration.ofMinutes(11));
    assertThatThrownBy(() -> wrong.invoices().get(7301)).isInstanceOf(RefusedException.class);
    assertThat(fake.arrivals().count(INVOICE)).isEqualTo(6);
  }

  @Test
  void soItDoesWhereTheZoneCannotBeAskedFor() {
    AutotaskClient wrong =
        builder()
            .credentials(FakeAutotask.USER_NAME, Secret.of("wrongCanary"), Secret.of("code"))
            .build();
    fake.faults().next(ZONE, Fault.statusBeforeCommit(503)).after(1).always();
    for (int i = 0; i < 7; i++) {
      assertThatThrownBy(() -> wrong.invoices().get(7301))
          .isInstanceOf(AuthenticationException.class);
    }
    assertThat(fake.arrivals().count(INVOICE)).isEqualTo(5);
  }

  @Test
  void aShortPageIsNotTheEnd() {
    fake.settings().with(AutotaskQuirk.SHORT_PAGES);
    for (int i = 0; i < 20; i++) {
      long unused = fake.add("Invoices", "{\"companyID\":201,\"isVoided\":false}");
    }
    assertThat(builder().pageSize(6).build().invoices().list(AutotaskQuery.all()).pull().records())
        .extracting(AutotaskInvoice::id)
        .hasSize(23)
        .isSorted();
  }

  @Test
  void aFilterThatIsIgnoredIsNoticed() {
    fake.settings().with(AutotaskQuirk.FILTERS_IGNORED);
    List<AutotaskQuery> queries =
        List.of(
            AutotaskQuery.all().equal("companyID", 202),
            AutotaskQuery.all().equal("isVoided", true),
            AutotaskQuery.all().equal("invoiceNumber", "20260079"),
            AutotaskQuery.all().absent("paidDate"),
            AutotaskQuery.all().present("paidDate"),
            AutotaskQuery.all().anyOf("companyID", List.of(202L)),
            AutotaskQuery.all().since("createDateTime", Instant.parse("2026-03-04T00:00:00Z")));
    assertThat(queries)
        .allSatisfy(
            query ->
                assertThatThrownBy(() -> client.invoices().list(query).pull())
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageContaining("not asked for"));
  }

  @Test
  void whatIsAskedForComesAndNothingElse() {
    assertThat(ids(AutotaskQuery.all().equal("companyID", 202))).containsExactly(7302L);
    assertThat(ids(AutotaskQuery.all().equal("isVoided", true))).containsExactly(7303L);
    assertThat(ids(AutotaskQuery.all().equal("invoiceNumber", "20260079"))).containsExactly(7303L);
    assertThat(ids(AutotaskQuery.all().absent("paidDate"))).containsExactly(7301L, 7303L);
    assertThat(ids(AutotaskQuery.all().present("paidDate"))).containsExactly(7302L);
    assertThat(ids(AutotaskQuery.all().anyOf("companyID", List.of(201L, 9L))))
        .containsExactly(7301L, 7303L);
    assertThat(
            ids(AutotaskQuery.all().since("createDateTime", Instant.parse("2026-03-04T09:12:44Z"))))
        .containsExactly(7303L);
    assertThat(fake.ignored()).isEmpty();
    List<Long> many = LongStream.rangeClosed(1, 501).boxed().toList();
    assertThatThrownBy(() -> AutotaskQuery.all().anyOf("companyID", many))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Long> ids(AutotaskQuery query) {
    return client.invoices().list(query).stream().map(AutotaskInvoice::id).toList();
  }

  @Test
  void a500WithErrorsIsANoAndIsNotRepeated() {
    assertThatThrownBy(() -> client.invoices().list(AutotaskQuery.all().equal("fooBar", 1)).pull())
        .isInstanceOf(RefusedException.class);
    assertThat(fake.arrivals().count(INVOICES)).isEqualTo(1);
  }

  @Test
  void noRightIsOneOfSetUp() {
    fake.settings().with(AutotaskQuirk.MAY_NOT_EDIT);
    assertThatThrownBy(() -> client.invoices().change(paid()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("permission");
  }

  @Test
  void whatIsNotThereIsASuccessWithoutARecordAndNeverA404() {
    assertThat(client.invoices().find(9999)).isEmpty();
    assertThatThrownBy(() -> client.invoices().get(9999)).isInstanceOf(NotFoundException.class);

    fake.faults().next(INVOICE, Fault.statusBeforeCommit(404));
    assertThatThrownBy(() -> client.invoices().find(7301))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("no such API");
    fake.settings().with(AutotaskQuirk.MAINTENANCE);
    assertThatThrownBy(() -> client.invoices().find(7301)).isInstanceOf(UnreachableException.class);
  }

  @Test
  void aChangeDuringMaintenanceIsInDoubtUntilItIsLookedUp() {
    client.invoices().get(7301);
    fake.settings().with(AutotaskQuirk.MAINTENANCE);
    assertThatThrownBy(() -> client.invoices().change(paid()))
        .isInstanceOf(UnknownOutcomeException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500})
  void tooManyThreadsAreToldByTheTextUnderAnyStatus(int status) {
    fake.faults()
        .next(
            INVOICE,
            Fault.spoil(
                "threads",
                answer -> error(status, "Itgenatr005: the thread threshold has been exceeded.")));
    assertThat(client.invoices().get(7301).id()).isEqualTo(7301);
    assertThat(fake.arrivals().count(INVOICE)).isEqualTo(2);
  }

  @Test
  void aSuccessWithErrorsIsANo() {
    fake.faults().next(patch("/Invoices"), Fault.spoil("errors", answer -> error(200, "no")));
    assertThatThrownBy(() -> client.invoices().change(paid()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("does not take this");
  }

  @Test
  void errorsMayBeRecordsWithAMessage() {
    fake.faults()
        .next(
            INVOICE,
            Fault.spoil(
                "errors",
                answer ->
                    FakeAnswer.text(
                        500,
                        "application/json",
                        "{\"errors\":[{\"message\":\"No matching records found.\"}]}")));
    assertThatThrownBy(() -> client.invoices().get(7301)).isInstanceOf(NotFoundException.class);
  }

  private static FakeAnswer error(int status, String text) {
    return FakeAnswer.json(status, FakeJson.object().with("errors", List.of(FakeJson.text(text))));
  }

  @Test
  void theQuotaIsHalfOfWhatAllShareAndIsTold() {
    fake.settings().usedByOthers(400);
    assertThat(client.usage().used()).isEqualTo(401);
    assertThat(client.usage().allowed()).isEqualTo(10_000);
    assertThat(client.usage().window()).isEqualTo(Duration.ofHours(1));

    AutotaskClient poor = builder().callsPerHour(2).build();
    poor.companies().get(201);
    long before = fake.arrivals().count();
    assertThatThrownBy(() -> poor.companies().get(201)).isInstanceOf(ThrottledException.class);
    assertThat(fake.arrivals().count()).isEqualTo(before);
  }

  @Test
  void neverMoreThanTwoCallsToAnEntityAreUnderWay() throws InterruptedException {
    client.companies().get(201);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Semaphore gate = new Semaphore(0);
    fake.beforeHandling(
        request -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          gate.acquireUninterruptibly();
          inside.decrementAndGet();
        });
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Thread caller = new Thread(() -> client.invoices().get(7301));
      caller.start();
      callers.add(caller);
    }
    for (int i = 0; i < callers.size(); i++) {
      while (inside.get() == 0) {
        Thread.onSpinWait();
      }
      Thread.sleep(100);
      gate.release();
    }
    for (Thread caller : callers) {
      caller.join();
    }
    assertThat(most).hasValue(2);
    assertThat(fake.arrivals().count(INVOICE)).isEqualTo(5);
  }

  @Test
  void aChangeSendsWhatIsNamedAndNothingElse() {
    fake.edit("Invoices", 7301, "{\"webServiceDate\":\"2026-03-05T16:40:00.000Z\"}");

    AutotaskInvoice after = client.invoices().change(paid());

    assertThat(after.paidDate()).hasValue(AutotaskOffice.PAID_ON);
    assertThat(fake.invoice(7301).text("webServiceDate")).isPresent();
    assertThat(fake.invoice(7301).text("invoiceNumber")).hasValue("20260077");
    FakeRequest sent =
        fake.arrivals().latest().stream()
            .filter(patch("/Invoices")::fits)
            .findFirst()
            .orElseThrow();
    assertThat(sent.bodyText()).isEqualTo("{\"id\":7301,\"paidDate\":\"2026-03-20T00:00:00\"}");

    assertThat(client.invoices().change(AutotaskInvoiceChange.of(7301).unpaid()).paidDate())
        .isEmpty();
    assertThat(
            client
                .invoices()
                .change(AutotaskInvoiceChange.of(7301).numbered("A-1").unprocessed())
                .processedAt())
        .isEmpty();
    assertThat(fake.invoice(7301).text("invoiceNumber")).hasValue("A-1");
    assertThatThrownBy(() -> client.invoices().change(AutotaskInvoiceChange.of(7301)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAnswerWithoutAnIdIsASuccess() {
    fake.settings().with(AutotaskQuirk.ANSWERS_WITHOUT_ID);
    assertThat(client.invoices().change(paid()).paidDate()).isPresent();
  }

  @Test
  void aYesThatChangedNothingIsANo() {
    fake.settings().with(AutotaskQuirk.CHANGES_NOTHING);
    assertThatThrownBy(() -> client.invoices().change(paid()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("changed nothing");
  }

  @Test
  void aYesThatDidAPartIsInDoubt() {
    fake.settings().with(AutotaskQuirk.WRITES_PAID_DATE_ONLY);
    assertThatThrownBy(() -> client.invoices().change(paid().processedAt(clock.instant())))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("other values");
  }

  @Test
  void whatIsNotModelledIsReadAllTheSame() {
    assertThat(
            client
                .raw(() -> HttpCall.get("get term").path("PaymentTerms").id("4"))
                .node("item")
                .text("name"))
        .hasValue("Net 30");
    assertThat(client.rawList("PaymentTerms", AutotaskQuery.all()).pull().records()).hasSize(1);
    fake.faults().next(any(), Fault.emptyBody());
    assertThat(client.raw(() -> HttpCall.get("get taxes").path("Taxes").id("1")).names()).isEmpty();
  }

  private static AutotaskInvoiceChange paid() {
    return AutotaskInvoiceChange.of(7301).paidOn(AutotaskOffice.PAID_ON);
  }
}
