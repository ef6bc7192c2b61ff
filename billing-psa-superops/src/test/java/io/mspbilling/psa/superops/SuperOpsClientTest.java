package io.mspbilling.psa.superops;

import static io.mspbilling.testkit.superops.FakeSuperOps.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.Secret;
import io.mspbilling.json.Draft;
import io.mspbilling.psa.superops.billing.SuperOpsInvoice;
import io.mspbilling.psa.superops.billing.SuperOpsInvoiceItem;
import io.mspbilling.psa.superops.billing.SuperOpsPaymentMethod;
import io.mspbilling.psa.superops.billing.SuperOpsQuery;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.superops.FakeSuperOps;
import io.mspbilling.testkit.superops.SuperOpsQuirk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is SuperOps's alone in how it is called and read. */
class SuperOpsClientTest {
  private static final RequestPattern INVOICE = operation("getInvoice");
  private static final RequestPattern INVOICES = operation("getInvoiceList");
  private static final long ALDER = SuperOpsOffice.ALDER;

  private final VirtualClock clock = SuperOpsOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSuperOps> extension =
      FakeVendorExtension.of(() -> new FakeSuperOps(clock));

  private FakeSuperOps fake;
  private SuperOpsClient client;

  @BeforeEach
  void connect() {
    fake = extension.fake().loadSmallOffice();
    client = builder().build();
  }

  private SuperOpsClientBuilder builder() {
    return SuperOpsOffice.clientOf(fake, clock);
  }

  @Test
  void anIncompleteClientIsNotBuilt() {
    assertThatThrownBy(() -> SuperOpsClient.builder().token(Secret.of("t")).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("subdomain");
    assertThatThrownBy(() -> SuperOpsClient.builder().subdomain("acme").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("token");
    assertThatThrownBy(() -> builder().pageSize(101).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().subdomain("acme.superops.ai"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachCallNamesTheAccountAndOneOperation() {
    SuperOpsInvoice unused =
        builder().token(Secret.of("Bearer " + FakeSuperOps.TOKEN)).build().invoices().get(ALDER);
    FakeRequest call = fake.arrivals().latest().get(0);
    assertThat(call.path()).isEqualTo("/msp");
    assertThat(call.header("customersubdomain")).hasValue(FakeSuperOps.SUBDOMAIN);
    assertThat(call.header("Authorization")).hasValue("Bearer " + FakeSuperOps.TOKEN);
    assertThat(call.json().at("operationName")).hasValue(FakeJson.text("getInvoice"));
    assertThat(call.json().at("variables/input/invoiceId"))
        .hasValue(FakeJson.text(Long.toString(ALDER)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anInvoiceIsReadToTheLastDigitOfItsIds(boolean bare) {
    if (bare) {
      fake.settings().with(SuperOpsQuirk.BARE_IDS);
    }
    SuperOpsInvoice invoice = client.invoices().get(ALDER);
    assertThat(invoice.id()).isEqualTo(7_930_001_110_001_110_001L);
    assertThat(invoice.clientId()).hasValue(7_930_001_110_001_119_001L);
    assertThat(invoice.number()).hasValue("010326-0004");
    assertThat(invoice.date()).hasValue(LocalDate.of(2026, 3, 1));
    assertThat(invoice.dueDate()).hasValue(LocalDate.of(2026, 3, 31));
    assertThat(invoice.status()).hasValue(SuperOpsInvoice.APPROVED);
    assertThat(invoice.total()).hasValue(new BigDecimal("1020.60"));
    assertThat(invoice.paidOn()).isEmpty();
    SuperOpsInvoiceItem item = invoice.items().orElseThrow().get(0);
    assertThat(item.amount()).hasValue(new BigDecimal("850.50"));
    assertThat(item.tax()).hasValue(new BigDecimal("170.10"));
    assertThat(item.serviceName()).hasValue("Seat");
  }

  @ParameterizedTest
  @CsvSource({"9223372036854775807,true", "9223372036854775808,false", "-4,false", "0,false"})
  void anIdIsAPositiveNumberOf64Bits(String id, boolean legible) {
    fake.faults().next(INVOICES, Fault.replacedField("accountId", FakeJson.number(id)));
    Pull<SuperOpsInvoice> pull = client.invoices().list().pull();
    assertThat(pull.records()).hasSize(legible ? 5 : 0);
    assertThat(pull.unreadable()).hasSize(legible ? 0 : 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "\"7\"", "7", "{\"accountId\":7}"})
  void aLinkComesInManyForms(String link) {
    fake.faults().next(INVOICE, Fault.replacedField("client", FakeJson.parse(link)));
    assertThat(client.invoices().get(ALDER).clientId())
        .isEqualTo(link.contains("7") ? Optional.of(7L) : Optional.empty());
  }

  @Test
  void whatIsNotSetMayBeAnEmptyObject() {
    fake.settings().with(SuperOpsQuirk.UNSET_IS_EMPTY);
    assertThat(client.invoices().get(ALDER).paymentMethodId()).isEmpty();
  }

  /** There is no time of change: reads are compared instead. */
  @Test
  void twoReadsOfAnInvoiceAreEqualUnlessItChanged() {
    List<SuperOpsInvoice> before = client.invoices().list().pull().records();
    fake.edit("invoices", ALDER, "{\"notes\":\"not read\"}");
    assertThat(client.invoices().list().pull().records()).isEqualTo(before);
    fake.payByHand(ALDER, "1020.60", LocalDate.of(2026, 3, 19), "by hand");
    List<SuperOpsInvoice> after = client.invoices().list().pull().records();
    assertThat(after.stream().filter(invoice -> !before.contains(invoice)))
        .singleElement()
        .satisfies(
            invoice -> {
              assertThat(invoice.id()).isEqualTo(ALDER);
              assertThat(invoice.status()).hasValue(SuperOpsInvoice.PAID);
            });
  }

  @Test
  void otherRecordsAreRead() {
    assertThat(client.clients().list().pull().records())
        .extracting(one -> one.name().orElseThrow(), one -> one.isActive())
        .contains(tuple("Alder Dental", true), tuple("Cedar Cafe", false));
    assertThat(client.clients().list().stream().findFirst().orElseThrow().custom("udf1text"))
        .hasValue("books@alder.example; omar@alder.example");
    assertThat(client.users().list().stream())
        .extracting(one -> one.email().orElseThrow())
        .containsExactly("omar@alder.example", "ida@birch.example", "max@alder.example");
    assertThat(client.paymentMethods().stream())
        .extracting(SuperOpsPaymentMethod::name)
        .contains(Optional.of("Bank transfer"));
    assertThat(client.contracts().list().stream())
        .extracting(one -> one.name().orElseThrow())
        .containsExactly("Gold", "Support by the hour");
  }

  @Test
  void theQuantityOfAContractIsThatOfTheDay() {
    var gold = client.contracts().list().iterator().next();
    assertThat(gold.quantityOn(LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(gold.quantityOn(LocalDate.of(2026, 1, 31))).hasValue(new BigDecimal("8"));
    assertThat(gold.quantityOn(LocalDate.of(2026, 3, 20))).hasValue(new BigDecimal("10"));
    assertThat(gold.quantityOn(LocalDate.of(2026, 4, 1))).hasValue(new BigDecimal("60"));
  }

  @Test
  void whatBeganBeforeABaselineAndStillRunsIsNotGuessedAt() {
    assertThat(
            quantityOnMarch20(
                "BASELINE 2026-01-01 2026-02-28 8",
                "INCREASE 2026-02-01 - 3",
                "BASELINE 2026-03-01 - 20"))
        .isEmpty();
    assertThat(
            quantityOnMarch20(
                "BASELINE 2026-01-01 2026-02-28 8",
                "INCREASE 2026-02-01 2026-02-28 3",
                "BASELINE 2026-03-01 - 20"))
        .hasValue(new BigDecimal("20"));
    assertThat(
            quantityOnMarch20(
                "BASELINE 2026-03-01 - 20", "INCREASE 2026-03-01 - 2", "DECREASE 2026-03-10 - 1"))
        .hasValue(new BigDecimal("21"));
  }

  @Test
  void aChangeOfAKindThatIsNotKnownIsNoIncrease() {
    fake.faults()
        .next(
            operation("getClientContractList"),
            Fault.spoil(
                "another kind",
                answer -> answer.withBody(answer.body().utf8().replace("DECREASE", "SCALE"))));
    assertThat(client.contracts().list().iterator().next().quantityOn(LocalDate.of(2026, 3, 20)))
        .isEmpty();
  }

  private Optional<BigDecimal> quantityOnMarch20(String... changes) {
    String rows =
        Stream.of(changes)
            .map(change -> change.split(" "))
            .map(
                parts ->
                    "{\"changeId\":\"1\",\"quantityChangeOperation\":\"%s\",\"effectiveDate\":\"%s\",\"endDate\":%s,\"quantity\":\"%s\"}"
                        .formatted(
                            parts[0],
                            parts[1],
                            parts[2].equals("-") ? "null" : "\"" + parts[2] + "\"",
                            parts[3]))
            .collect(Collectors.joining(","));
    fake.edit(
        "clientContracts",
        901,
        "{\"contract\":{\"contractId\":\"902\",\"contractType\":\"SERVICE\",\"billableContract\":"
            + "{\"contractId\":\"902\",\"chargeItem\":{\"name\":\"Seat\"},\"quantityCalculationType\":\"FIXED\","
            + "\"sellingPriceCalculationType\":\"FIXED\",\"frequencyType\":\"RECURRING\",\"billableSiteType\":\"ALL\","
            + "\"changes\":["
            + rows
            + "]}}}");
    return client.contracts().list().iterator().next().quantityOn(LocalDate.of(2026, 3, 20));
  }

  @Test
  void whatIsNotModelledIsAskedForAllTheSame() {
    byte[] body = new Draft().put("query", "{ getPaymentMethodList { paymentMethodName } }").json();
    assertThat(
            client
                .raw(() -> HttpCall.post("list methods").json(body).asRead())
                .node("data")
                .list("getPaymentMethodList"))
        .hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = SuperOpsQuirk.class,
      names = {"BARE_IDS", "TOTAL_AS_TEXT", "NO_TOTAL", "END_IS_TOLD", "SHORT_PAGES"})
  void aListIsReadToItsEndHoweverThatIsTold(SuperOpsQuirk quirk) {
    fake.settings().with(quirk);
    List<Long> all = LongStream.rangeClosed(ALDER, ALDER + 4).boxed().toList();
    for (int size : new int[] {1, 2, 4, 5, 6, 100}) {
      assertThat(builder().pageSize(size).build().invoices().list().stream())
          .as("%s", size)
          .extracting(SuperOpsInvoice::id)
          .isEqualTo(all);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EMPTY_LISTS_ARE_NULL"})
  void anEmptyListIsOneThatCountsNothing(String quirk) {
    if (!quirk.isEmpty()) {
      fake.settings().with(SuperOpsQuirk.valueOf(quirk));
    }
    fake.delete("clientContracts", 901);
    fake.delete("clientContracts", 903);
    assertThat(client.contracts().list().pull()).isEqualTo(Pull.of(List.of()));
    fake.settings().with(SuperOpsQuirk.NO_TOTAL);
    if (!quirk.isEmpty()) {
      assertThatThrownBy(() -> client.contracts().list().pull())
          .isInstanceOf(UnreadableException.class);
    }
  }

  /** That no more follows is not said, and a short page is no end. */
  @Test
  void aListThatLacksARecordIsNoList() {
    fake.faults()
        .next(
            INVOICES,
            Fault.spoil(
                "a row less",
                answer ->
                    answer.withBody(
                        answer.bodyText().replaceFirst("\\{\"invoiceId.*?\\},\\{\"inv", "{\"inv"))))
        .always();
    assertThatThrownBy(() -> client.invoices().list().pull())
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("is not the end");
  }

  @Test
  void aListThatShrinksWhileItIsReadIsReadAgain() {
    AtomicInteger pages = new AtomicInteger();
    fake.beforeHandling(
        request -> {
          if (pages.incrementAndGet() == 2) {
            fake.delete("invoices", ALDER);
          }
        });
    assertThat(builder().pageSize(2).build().invoices().list().pull().records())
        .extracting(SuperOpsInvoice::id)
        .containsExactlyInAnyOrder(ALDER, ALDER + 1, ALDER + 2, ALDER + 3, ALDER + 4);
  }

  @Test
  void listsAreCutDownAndSortedIfTheVendorCan() {
    SuperOpsQuery birch =
        SuperOpsQuery.all().where("client.name", "is", "Birch Legal").sortedBy("invoiceDate");
    assertThat(client.invoices().list(birch).stream())
        .extracting(SuperOpsInvoice::id)
        .containsExactly(ALDER + 4, ALDER + 1);
    assertThat(client.invoices().list(birch.where("statusEnum", "is", "OVERDUE")).stream())
        .extracting(SuperOpsInvoice::id)
        .containsExactly(ALDER + 1);
    fake.settings().with(SuperOpsQuirk.SORTS_NOTHING);
    assertThatThrownBy(() -> client.invoices().list(birch).pull())
        .isInstanceOf(UnreachableException.class);
  }

  @Test
  void absenceIsTheVendorsOwnCodeOrAWholeListWithoutIt() {
    assertThat(client.invoices().find(7)).isEmpty();
    assertThat(fake.arrivals().count(INVOICES)).isZero();
    assertThatThrownBy(() -> client.invoices().get(7))
        .isInstanceOf(NotFoundException.class)
        .hasMessageNotContaining("before sending");

    fake.settings().with(SuperOpsQuirk.ABSENT_IS_NULL);
    assertThat(client.invoices().find(7)).isEmpty();
    assertThat(fake.arrivals().count(INVOICES)).isEqualTo(1);
    fake.faults().next(INVOICE, Fault.replacedField("getInvoice", FakeJson.none())).always();
    assertThat(client.invoices().find(ALDER)).map(SuperOpsInvoice::id).hasValue(ALDER);
    fake.faults().clear();
    fake.edit("invoices", ALDER, "{\"totalAmount\":\"much\"}");
    assertThatThrownBy(() -> client.invoices().find(7)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void aFailureWithoutACodeIsNoAbsence() {
    fake.settings().with(SuperOpsQuirk.ABSENT_FAILS);
    assertThatThrownBy(() -> client.invoices().find(7)).isInstanceOf(UnreachableException.class);
    assertThat(fake.arrivals().count(INVOICE)).isEqualTo(3);
  }

  @Test
  void anotherRecordIsNotTakenForTheOneAskedFor() {
    fake.faults().next(INVOICE, Fault.replacedField("invoiceId", FakeJson.text("8"))).always();
    assertThatThrownBy(() -> client.invoices().find(ALDER))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("another record");
  }

  /** Nothing of these says that a record is not there. */
  @Test
  void whoIsNotLetInIsToldWhatToDo() {
    assertThatThrownBy(() -> builder().token(Secret.of("oldCanary")).build().invoices().find(ALDER))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("making another ends it")
        .hasMessageNotContaining("Canary");
    assertThatThrownBy(() -> builder().subdomain("other").build().invoices().find(ALDER))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("subdomain");
    fake.settings().withdraw("getInvoice");
    assertThatThrownBy(() -> client.invoices().find(ALDER))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("role");
    fake.settings().endSubscription("subscription_trial_expired");
    assertThatThrownBy(() -> client.invoices().find(ALDER))
        .isInstanceOfSatisfying(
            AuthenticationException.class,
            e -> assertThat(e.vendorCode()).hasValue("subscription_trial_expired"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404})
  void noStatusIsAbsence(int status) {
    fake.faults().next(INVOICE, Fault.statusBeforeCommit(status));
    assertThatThrownBy(() -> client.invoices().find(ALDER))
        .isInstanceOf(AuthenticationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"clientError\":[{\"code\":\"type_validation_failed\",\"param\":{\"attributes\":[\"page\"]}}]}}],\"data\":{\"getInvoiceList\":null}}"
            + " | REFUSED | type_validation_failed:page",
        "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"classification\":\"ValidationError\"}}]}"
            + " | REFUSED | ValidationError",
        "{\"errors\":[{\"message\":null}],\"data\":null} | UNREACHABLE | ''",
        "{\"errors\":[{\"extensions\":{\"clientError\":[{\"code\":\"type_validation_failed\"}]}},{}]}"
            + " | UNREACHABLE | type_validation_failed",
        "{\"errors\":[{\"message\":\"x\"}],\"data\":{\"getInvoiceList\":{\"invoices\":[],\"listInfo\":{\"totalCount\":0}}}}"
            + " | UNREACHABLE | ''",
        "{\"errors\":[],\"data\":{\"getInvoiceList\":{\"invoices\":[],\"listInfo\":{\"totalCount\":0}}}}"
            + " | EMPTY | ''",
      })
  void anErrorBesideASuccessIsAFailure(String body, String outcome, String code) {
    fake.faults().next(INVOICES, Fault.body("application/json", body)).always();
    if (outcome.equals("EMPTY")) {
      assertThat(client.invoices().list().pull().records()).isEmpty();
      return;
    }
    assertThatThrownBy(() -> client.invoices().list().pull())
        .isInstanceOf(
            outcome.equals("REFUSED") ? RefusedException.class : UnreachableException.class)
        .isInstanceOfSatisfying(
            BillingException.class, e -> assertThat(e.vendorCode().orElse("")).isEqualTo(code));
  }

  @Test
  void oneBadRowCostsItsPageAndIsNoEmptyList() {
    fake.add("invoices", "{\"displayId\":\"without a date\"}");
    assertThatThrownBy(() -> client.invoices().list().pull())
        .isInstanceOf(UnreachableException.class);
  }

  @Test
  void theBudgetIsKeptAndSoIsWhatTheVendorSays() {
    Instant before = clock.instant();
    for (int i = 0; i < 101; i++) {
      client.invoices().get(ALDER);
    }
    assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofMinutes(1));
    fake.settings().requestsPerMinute(1);
    assertThatThrownBy(() -> client.waitingAtMost(Duration.ZERO).invoices().get(ALDER))
        .isInstanceOf(ThrottledException.class);
    assertThat(client.invoices().get(ALDER).id()).isEqualTo(ALDER);
    assertThat(builder().callsPerMinute(800).build().invoices().get(ALDER).id()).isEqualTo(ALDER);
  }
}
