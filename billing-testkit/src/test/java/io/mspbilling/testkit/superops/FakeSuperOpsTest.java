package io.mspbilling.testkit.superops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor takes, and how it turns down what it does not. */
class FakeSuperOpsTest {
  private static final long ALDER = 7_930_001_110_001_110_001L;

  private final VirtualClock clock = VirtualClock.at("2026-03-20T12:00:00Z");

  @RegisterExtension
  final FakeVendorExtension<FakeSuperOps> extension =
      FakeVendorExtension.of(() -> new FakeSuperOps(clock));

  private FakeSuperOps fake;
  private SuperOpsCaller caller;

  @BeforeEach
  void load() {
    fake = extension.fake().loadSmallOffice();
    caller = new SuperOpsCaller(fake);
  }

  @Test
  void whoIsNotLetInHearsAStatus() {
    assertThat(new SuperOpsCaller(fake, "no", FakeSuperOps.SUBDOMAIN).invoices("{}").status())
        .isEqualTo(401);
    assertThat(new SuperOpsCaller(fake, FakeSuperOps.TOKEN, "no").invoices("{}").status())
        .isEqualTo(400);
    assertThat(caller.send("no JSON").status()).isEqualTo(400);
  }

  @Test
  void whatElseIsWrongIsToldWithASuccess() {
    fake.settings().requestsPerMinute(2).withdraw("updateInvoice");
    assertThat(caller.pay("\"statusEnum\":\"PAID\"").code()).isEqualTo("forbidden");
    assertThat(caller.invoices("{}").status()).isEqualTo(200);
    SuperOpsCaller.Answer throttled = caller.invoices("{}");
    assertThat(throttled.status()).isEqualTo(200);
    assertThat(throttled.code()).isEqualTo("rate_limit_exceeded");
    assertThat(throttled.at("data/getInvoiceList")).hasValue(FakeJson.none());
    clock.advance(Duration.ofMinutes(1));
    fake.settings().endSubscription("subscription_paused");
    assertThat(caller.invoices("{}").code()).isEqualTo("subscription_paused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ getPaymentMethodList { paymentMethodName nme } } | FieldUndefined",
        "{ getPaymentMethodList } | SubSelectionRequired",
        "{ getPaymentMethodList { paymentMethodName { x } } } | SubSelectionNotAllowed",
        "{ getNothing { x } } | FieldUndefined",
        "{ getInvoiceList { listInfo { hasMore } } } | MissingFieldArgument",
        "query($input: ListInfoInput) { getInvoiceList(input: $input) { listInfo { hasMore } } } |"
            + " VariableTypeMismatch",
        "query($i: ListInfoInput!) { getInvoiceList(what: $i) { listInfo { hasMore } } } |"
            + " MissingFieldArgument",
        "query($i: ListInfoInput!) { getPaymentMethodList { paymentMethodName } } | UnusedVariable",
        "{ getInvoiceList(input: $i) { listInfo { hasMore } } } | UndefinedVariable",
        "query($input: ListInfoInput!) { getInvoiceList(input: $input) { invoices { client { name"
            + " } } } } | SubSelectionNotAllowed",
        "{ getPaymentMethodList { paymentMethodName } | InvalidSyntax",
        "fragment x | InvalidSyntax",
      })
  void aDocumentThatIsNotTheApisIsTurnedDown(String document, String kind) {
    SuperOpsCaller.Answer answer = caller.ask(document);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().objects("errors").get(0).text("message").orElseThrow()).contains(kind);
    assertThat(answer.json().has("data")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"page\":\"1\"}",
        "{\"pag\":1}",
        "{\"sort\":[{\"order\":\"UP\"}]}",
        "{\"page\":1.5}",
        "{\"sort\":{\"attribute\":5}}"
      })
  void aValueThatIsNotOfItsTypeIsTurnedDown(String input) {
    assertThat(caller.invoices(input).body()).contains("InvalidVariable");
  }

  @Test
  void whatTheVendorHasAndTheFakeHasNotIsSaidSo() {
    assertThat(caller.ask("{ getPaymentTermList { paymentTermName } }").status()).isEqualTo(501);
    assertThatThrownBy(() -> fake.add("invoices", "{\"totl\":\"1\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("totl");
    assertThatThrownBy(() -> fake.add("quotes", "{}")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pagesTellHowManyThereAreAndOnlyThatMoreFollow() {
    SuperOpsCaller.Answer first = caller.invoices("{\"page\":1,\"pageSize\":3}");
    assertThat(first.ids()).containsExactly("1", "2", "3");
    assertThat(first.at("data/getInvoiceList/listInfo"))
        .hasValue(FakeObject.parse("{\"hasMore\":true,\"totalCount\":5}"));
    SuperOpsCaller.Answer last = caller.invoices("{\"page\":2,\"pageSize\":3}");
    assertThat(last.at("data/getInvoiceList/listInfo/hasMore")).hasValue(FakeJson.none());
    fake.settings()
        .with(SuperOpsQuirk.END_IS_TOLD)
        .with(SuperOpsQuirk.NO_TOTAL)
        .with(SuperOpsQuirk.SHORT_PAGES);
    assertThat(caller.invoices("{\"page\":5,\"pageSize\":3}").ids()).containsExactly("5");
    assertThat(caller.invoices("{\"page\":5,\"pageSize\":3}").at("data/getInvoiceList/listInfo"))
        .hasValue(FakeObject.parse("{\"hasMore\":false,\"totalCount\":null}"));
    assertThat(caller.invoices("{\"pageSize\":101}").code()).isEqualTo("type_validation_failed");
  }

  @Test
  void listsAreCutDownAndSorted() {
    String overdue =
        "{\"condition\":{\"attribute\":\"statusEnum\",\"operator\":\"is\",\"value\":\"OVERDUE\"}}";
    assertThat(caller.invoices(overdue).ids()).containsExactly("2");
    assertThat(
            caller
                .invoices(
                    "{\"condition\":{\"joinOperator\":\"OR\",\"operands\":["
                        + "{\"attribute\":\"statusEnum\",\"operator\":\"includes\",\"value\":[\"VOID\"]},"
                        + "{\"attribute\":\"client.name\",\"operator\":\"is\",\"value\":\"Birch Legal\"}]}}")
                .ids())
        .containsExactly("2", "4", "5");
    String byDate = "{\"sort\":[{\"attribute\":\"invoiceDate\",\"order\":\"ASC\"}]}";
    assertThat(caller.invoices(byDate).ids()).containsExactly("5", "4", "1", "2", "3");
    assertThat(caller.invoices(byDate.replace("ASC", "DESC")).ids())
        .containsExactly("3", "2", "1", "4", "5");
    fake.settings().with(SuperOpsQuirk.CONDITIONS_IGNORED).with(SuperOpsQuirk.SORTS_NOTHING);
    assertThat(caller.invoices(overdue).ids()).hasSize(5);
    assertThat(caller.invoices(byDate).body()).contains("Internal Server Error");
  }

  @Test
  void aPaidInvoiceIsOwedNoMoreAndAPartShowsNowhere() {
    assertThat(fake.owed(ALDER)).isEqualByComparingTo("1020.60");
    fake.payByHand(ALDER, "20.60", LocalDate.of(2026, 3, 9), "a part");
    assertThat(fake.invoice(ALDER).text("statusEnum")).hasValue("APPROVED");
    assertThat(fake.owed(ALDER)).isEqualByComparingTo("1000");

    SuperOpsCaller.Answer paid =
        caller.pay("\"statusEnum\":\"PAID\",\"paymentMethod\":{\"paymentMethodId\":2}");
    assertThat(paid.at("data/updateInvoice/statusEnum")).hasValue(FakeJson.text("PAID"));
    assertThat(fake.owed(ALDER)).isEqualByComparingTo("0");
    assertThat(fake.invoice(ALDER).textAt("paymentMethod/paymentMethodName"))
        .hasValue("Bank transfer");
    assertThat(caller.pay("\"statusEnum\":\"APPROVED\"").status()).isEqualTo(200);
    assertThat(fake.owed(ALDER)).isEqualByComparingTo("1020.60");
    assertThat(fake.receivables()).isEqualByComparingTo("1365.59");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"paymentDate\":\"20.3.2026\" | value_pattern_validation_failed",
        "\"paymentDate\":null | mandatory_validation_failed",
        "\"paymentMethod\":{\"paymentMethodId\":\"9\"} | referred_value_does_not_exist",
      })
  void aChangeThatCannotBeIsTurnedDownWithACode(String fields, String code) {
    assertThat(caller.pay(fields).code()).isEqualTo(code);
    assertThat(caller.pay("\"paymentReference\":\"" + "x".repeat(256) + "\"").code())
        .isEqualTo("value_length_exceeds_limit");
  }

  @Test
  void aRowWithoutWhatHasToBeThereCostsItsWholePage() {
    fake.edit("invoices", ALDER, "{\"invoiceDate\":null}".replace("null", "\"\""));
    assertThat(caller.invoices("{}").ids()).hasSize(5);
    fake.add("invoices", "{\"displayId\":\"9\"}");
    SuperOpsCaller.Answer answer =
        caller.list(
            "query($input: ListInfoInput!) { getInvoiceList(input: $input) { invoices {"
                + " invoiceDate } } }",
            "{}");
    assertThat(answer.body()).contains("NullValueInNonNullableField");
    assertThat(answer.at("data/getInvoiceList")).hasValue(FakeJson.none());
  }
}
