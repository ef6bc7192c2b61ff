package io.mspbilling.testkit.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConnectWiseListTest {
  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> psa =
      FakeVendorExtension.of(
          () -> new FakeConnectWise(VirtualClock.at("2026-03-20T12:00:00Z")).loadSmallOffice());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "balance > 0|10423 10424 10425",
        "balance >= 345.10 and balance < 1000|10424",
        "invoiceNumber = \"10423\"|10423",
        "invoiceNumber in (\"10423\",'10425')|10423 10425",
        "id not in (10423)|10424 10425",
        "company/identifier = \"northwinddental\"|10423 10425",
        "company/id = 251 or type = \"Miscellaneous\"|10424 10425",
        "company/name = 'Contoso Legal \\\"East\\\"'|10424",
        "status/isClosed = false and status/name != \"New\"|10423 10424",
        "taxableFlag = True|10423",
        "reference contains \"fee\"|10425",
        "reference like \"Late*\"|10425",
        "reference not like \"%Jan\"|10425",
        "reference = \"late*\"|10425",
        "reference = null|10423 10424",
        "reference != null|10425",
        "agreement = null|10424 10425",
        "lastUpdated > [2026-03-05T10:00:00Z]|10425",
        "lastUpdated >= [2026-03-05T10:00:00Z]|10424 10425",
        "_info/lastUpdated > [2026-03-05T10:00:00Z]|10425",
        "_info/updatedBy = \"billingclerk\" and id = 10423|10423",
        "dueDate <= [2026-03-31]|10423 10424",
        "customerPO = \"PO-8841\" AND (balance = 0 OR total = 1883.55)|10423",
        "id < 0|``",
      })
  void conditionsSelect(String conditions, String ids) {
    assertThat(caller().where("/finance/invoices", conditions).ids()).isEqualTo(ids);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "balanc > 0",
        "company/foo = 1",
        "_info/foo = 1",
        "balance > \"x\"",
        "invoiceNumber = 10423",
        "date > \"2026-01-01\"",
        "taxableFlag = 1",
        "balance contains 1",
        "reference < null",
        "company = 1",
        "customFields = 1",
        "balance >"
      })
  void unknownNamesAndWrongTypesAreRefused(String conditions) {
    Caller.Answer answer = caller().where("/finance/invoices", conditions);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("ApiFindCondition");
  }

  @Test
  void childConditionsLookIntoLists() {
    String query = "/company/contacts?childConditions=";
    String email = Caller.encoded("communicationItems/value like \"ana@*\"");
    String listed = Caller.encoded("communicationItems/id in (1)");
    assertThat(caller().get(query + email).ids()).isEqualTo("812");
    assertThat(caller().get(query + listed).status()).isEqualTo(400);
    assertThat(caller().get(query + Caller.encoded("firstName = 'Ana'")).status()).isEqualTo(400);
  }

  @Test
  void customFieldConditionsMeetOneField() {
    psa.fake()
        .editInvoice(
            10424,
            "{\"customFields\":[{\"id\":1,\"caption\":\"Tier\",\"value\":\"Gold\"},"
                + "{\"id\":2,\"caption\":\"Region\",\"value\":null}]}");
    assertThat(custom("caption = \"Tier\" and value = \"gold\"")).isEqualTo("10424");
    assertThat(custom("caption = \"Region\" and value != null")).isEmpty();
  }

  @Test
  void countsFollowTheSameConditions() {
    String query = "/finance/invoices/count?conditions=" + Caller.encoded("balance > 100");
    assertThat(caller().get(query).body()).isEqualTo("{\"count\":2}");
  }

  @Test
  void linesAndSetUpTablesAreListedAndCounted() {
    for (String path :
        new String[] {"/procurement/products", "/time/entries", "/expense/entries"}) {
      assertThat(caller().get(path + "/count").body()).as(path).isEqualTo("{\"count\":1}");
    }
    assertThat(caller().where("/finance/agreements/types", "name = 'Managed'").ids())
        .isEqualTo("6");
    assertThat(caller().get("/finance/agreements/types/count").body()).isEqualTo("{\"count\":1}");
    assertThat(caller().get("/company/companies/statuses?orderBy=id").ids()).isEqualTo("1 2");
    assertThat(caller().get("/company/companies/statuses/1").json().at("name"))
        .contains(FakeJson.text("Active"));
  }

  @Test
  void pagesCarryLinksForwardAndBack() {
    Caller.Answer first = caller().get("/finance/invoices?pageSize=1&conditions=balance%20%3E%200");
    assertThat(first.ids()).isEqualTo("10423");
    assertThat(first.header("Link").orElseThrow())
        .contains("rel=\"next\"")
        .contains("rel=\"last\"")
        .doesNotContain("prev");
    Caller.Answer second = caller().get(next(first));
    assertThat(second.ids()).isEqualTo("10424");
    Caller.Answer third = caller().get(next(second));
    assertThat(third.ids()).isEqualTo("10425");
    assertThat(third.header("Link").orElseThrow())
        .contains("rel=\"first\"")
        .contains("rel=\"prev\"")
        .doesNotContain("next");
    assertThat(caller().get("/finance/invoices?pageSize=1&page=9").body()).isEqualTo("[]");
  }

  @Test
  void pageSizeHasADefaultAndASilentCap() {
    for (int i = 0; i < 1100; i++) {
      psa.fake().issueInvoice("{\"type\":\"Standard\",\"company\":{\"id\":250},\"balance\":1.0}");
    }
    assertThat(size("/finance/invoices")).isEqualTo(25);
    assertThat(size("/finance/invoices?pageSize=5000")).isEqualTo(1000);
    assertThat(caller().get("/finance/invoices?pageSize=0").status()).isEqualTo(400);
    assertThat(caller().get("/finance/invoices?page=x").status()).isEqualTo(400);
  }

  @Test
  void forwardOnlyPagesFollowTheLastId() {
    Caller forward = caller().with("pagination-type", "forward-only");
    Caller.Answer first = forward.get("/finance/invoices?pageSize=2");
    assertThat(first.ids()).isEqualTo("10423 10424");
    assertThat(first.header("Link").orElseThrow()).contains("pageId=10424");
    psa.fake().deleteInvoice(10423);
    Caller.Answer second = forward.get("/finance/invoices?pageSize=2&pageId=10424");
    assertThat(second.ids()).isEqualTo("10425");
    assertThat(second.header("Link")).contains("");
    assertThat(forward.get("/finance/invoices?orderBy=date").status()).isEqualTo(400);
  }

  @Test
  void rowsAreOrdered() {
    assertThat(caller().get("/finance/invoices?orderBy=balance%20desc").ids())
        .isEqualTo("10423 10424 10425");
    assertThat(caller().get("/finance/invoices?orderBy=company/name%20asc,balance").ids())
        .isEqualTo("10424 10425 10423");
    assertThat(caller().get("/finance/invoices?orderBy=nothing").status()).isEqualTo(400);
    assertThat(caller().get("/finance/invoices?orderBy=id%20up").status()).isEqualTo(400);
  }

  @Test
  void fieldsChooseMembersAndDropInfo() {
    assertThat(caller().get("/finance/invoices/10423?fields=id,status/name,balance").body())
        .isEqualTo("{\"id\":10423,\"status\":{\"name\":\"Sent\"},\"balance\":1383.55}");
    assertThat(caller().get("/finance/invoices?fields=id,_info&pageSize=1").body())
        .contains("lastUpdated");
  }

  @Test
  void invoiceInfoHoldsAllLines() {
    FakeJson agreement = caller().get("/finance/info/invoice/10423").json();
    assertThat(agreement.at("products").flatMap(FakeJson::asArray).orElseThrow().size()).isOne();
    assertThat(agreement.at("agreementBillingInfo").orElseThrow().print())
        .contains("\"agreementAmount\":1500.0")
        .contains("\"agreementRecId\":77");
    FakeJson standard = caller().get("/finance/info/invoice/10424").json();
    assertThat(standard.at("timeEntries").flatMap(FakeJson::asArray).orElseThrow().size()).isOne();
    assertThat(standard.at("expenses").flatMap(FakeJson::asArray).orElseThrow().size()).isOne();
  }

  @Test
  void linesAreFoundByInvoice() {
    assertThat(caller().where("/procurement/products", "invoice/id = 10423").ids())
        .isEqualTo("3001");
    assertThat(caller().where("/time/entries", "invoice/id = 10424").ids()).isEqualTo("4001");
    assertThat(caller().where("/expense/entries", "invoice/id = 10424").ids()).isEqualTo("5001");
    assertThat(caller().get("/finance/agreements/77/additions").ids()).isEqualTo("9001");
    assertThat(caller().get("/finance/agreements/78/additions").status()).isEqualTo(404);
  }

  private String custom(String conditions) {
    return caller()
        .get("/finance/invoices?customFieldConditions=" + Caller.encoded(conditions))
        .ids();
  }

  private int size(String path) {
    return caller().get(path).json().asArray().orElseThrow().size();
  }

  private static String next(Caller.Answer answer) {
    for (String link : answer.header("Link").orElseThrow().split(", ")) {
      if (link.contains("rel=\"next\"")) {
        URI url = URI.create(link.substring(1, link.indexOf('>')));
        return url.getRawPath().substring(Caller.API.length()) + "?" + url.getRawQuery();
      }
    }
    throw new AssertionError("no next link");
  }

  private Caller caller() {
    return new Caller(psa.fake());
  }
}
