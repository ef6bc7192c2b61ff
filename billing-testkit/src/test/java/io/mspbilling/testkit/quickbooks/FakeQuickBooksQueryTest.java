package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.FABRIKAM;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeQuickBooksQueryTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void openInvoicesOfACustomerAreFoundAndOrdered() {
    String late = caller.invoice(CONTOSO, "10.00");
    String early = caller.invoice(CONTOSO, "20.00");
    caller.bookkeeper.editByHand("Invoice", late, "{\"DueDate\":\"2026-09-01\"}");
    caller.invoice(FABRIKAM, "30.00");
    String paid = caller.invoice(CONTOSO, "5.00");
    caller.made("Payment", payment(CONTOSO, "5.00", "5.00", "Invoice", paid));

    assertThat(
            caller.ids(
                "Invoice",
                "select * from Invoice where CustomerRef = '58' and Balance > '0' orderby DueDate"))
        .containsExactly(early, late);
    assertThat(
            caller.ids(
                "Invoice",
                "SELECT * FROM Invoice WHERE CustomerRef IN ('58') AND Balance > 0"
                    + " ORDER BY DueDate DESC STARTPOSITION 2 MAXRESULTS 1"))
        .containsExactly(early);
  }

  @Test
  void apostrophesAreEscapedByABackslash() {
    caller.made("Customer", "{\"DisplayName\":\"O'Brien Dental\"}");

    assertThat(
            caller.ids("Customer", "select * from Customer where DisplayName = 'O\\'Brien Dental'"))
        .hasSize(1);
    assertThat(caller.ids("Customer", "select * from Customer where DisplayName LIKE 'O%Dental'"))
        .hasSize(1);
    assertThat(caller.ids("Customer", "select * from Customer where DisplayName LIKE 'Brien%'"))
        .isEmpty();
  }

  @Test
  void inactiveNamesAreHiddenUnlessAskedFor() {
    caller.bookkeeper.editByHand("Customer", CONTOSO, "{\"Active\":false}");

    assertThat(caller.ids("Customer", "select * from Customer")).containsExactly(FABRIKAM);
    assertThat(caller.ids("Customer", "select * from Customer where Active IN (true, false)"))
        .containsExactly(CONTOSO, FABRIKAM);
    assertThat(caller.ids("Customer", "select * from Customer where Active = false"))
        .containsExactly(CONTOSO);
  }

  @Test
  void noRowsMeansAnEmptyResponse() {
    FakeObject body = caller.query("select * from Payment").body();

    assertThat(body.object("QueryResponse")).hasValue(FakeJson.object());
  }

  @Test
  void countsAreTotals() {
    FakeObject body = caller.query("select count(*) from Term").body();

    assertThat(body.at("QueryResponse/totalCount").flatMap(FakeJson::asLong)).hasValue(2L);
  }

  @Test
  void changesAreFoundByTheirTime() {
    caller.made("Payment", payment(CONTOSO, "1.00"));
    caller.clock.advance(Duration.ofMinutes(10));
    String later = caller.made("Payment", payment(CONTOSO, "2.00")).text("Id").orElseThrow();

    assertThat(
            caller.ids(
                "Payment",
                "select * from Payment where MetaData.LastUpdatedTime > '2026-05-04T09:05:00-07:00'"))
        .containsExactly(later);
  }

  @Test
  void idsAreOrderedAsNumbers() {
    for (int i = 0; i < 11; i++) {
      caller.invoice(CONTOSO, "1.00");
    }

    assertThat(caller.ids("Invoice", "select * from Invoice orderby Id").subList(8, 11))
        .containsExactly("9", "10", "11");
  }

  @Test
  void systemAccountsAreFoundBySubType() {
    assertThat(
            caller.ids(
                "Account", "select * from Account where AccountSubType = 'UndepositedFunds'"))
        .containsExactly("4");
  }

  @Test
  void referenceNumbersCanBeMadeUnfilterable() {
    String statement = "select * from Payment where PaymentRefNum = 'x'";
    assertThat(caller.query(statement).status()).isEqualTo(200);

    caller.fake.settings().paymentRefNumFilterable(false);
    assertThat(caller.query(statement).code()).isEqualTo("4001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "select * from Payment where PrivateNote = 'x' | 4001",
        "select * from Payment where Nonsense = 'x' | 4001",
        "select * from Payment startposition 0 | 4001",
        "select * from Payment maxresults 1001 | 4001",
        "select * from Payment where TxnDate = 'May' | 4001",
        "select * from Customer where Active = 'true' | 4001",
        "select * from Payment where TxnDate = 5 | 4001",
        "select Nonsense from Payment | 4001",
        "select Id, from Payment | 4000",
        "select Id Name from Term | 4000",
        "select * from Payment where TxnDate != '2026-01-01' | 4000",
        "select * from Payment where Id = '1' or Id = '2' | 4000",
        "select * from Payment where Id = 'O'Brien' | 4000",
        "select * from Payment where Id = 'open | 4000",
        "delete from Payment | 4000"
      })
  void aWrongStatementIsRefused(String statement, String code) {
    assertThat(caller.query(statement).code()).isEqualTo(code);
  }

  @Test
  void entitiesAndPropertiesAreNotCaseSensitive() {
    String invoice = caller.invoice(CONTOSO, "10.00");

    assertThat(caller.ids("Invoice", "select * from invoice where id = '" + invoice + "'"))
        .containsExactly(invoice);
    assertThat(
            caller.ids(
                "Invoice",
                "Select * From Invoice where Metadata.LastUpdatedTime > '2026-05-01'"
                    + " orderby txndate"))
        .containsExactly(invoice);
    caller.bookkeeper.editByHand("Customer", CONTOSO, "{\"Active\":false}");
    assertThat(caller.ids("Customer", "select * from customer where active in (true, false)"))
        .containsExactly(CONTOSO, FABRIKAM);
  }

  @Test
  void aStatementMayNameThePropertiesItWants() {
    caller.made("Customer", "{\"GivenName\":\"Ana\",\"FamilyName\":\"Ruiz\"}");

    FakeObject body =
        caller.query("select Id, GivenName from Customer where GivenName = 'Ana'").body();

    FakeObject found = body.inner("QueryResponse").objects("Customer").get(0);
    assertThat(found.members().keySet())
        .containsExactlyInAnyOrder("Id", "GivenName", "domain", "sparse");
    assertThat(found.text("GivenName")).hasValue("Ana");
  }

  @Test
  void totalsAndEmailAddressesAreAskedFor() {
    caller.invoice(CONTOSO, "10.00");
    String large = caller.invoice(CONTOSO, "20.00");
    String ana =
        caller
            .made(
                "Customer",
                "{\"DisplayName\":\"Ana\",\"PrimaryEmailAddr\":{\"Address\":\"ana@ruiz.example\"}}")
            .text("Id")
            .orElseThrow();

    assertThat(caller.ids("Invoice", "select * from Invoice where TotalAmt > '10.00'"))
        .containsExactly(large);
    assertThat(
            caller.ids(
                "Customer", "select * from Customer where PrimaryEmailAddr = 'ana@ruiz.example'"))
        .containsExactly(ana);
    assertThat(
            caller.ids(
                "Customer", "select * from Customer where PrimaryEmailAddr LIKE '%@ruiz.example'"))
        .containsExactly(ana);
  }

  @Test
  void aStatementMayBePosted() {
    assertThat(
            caller
                .send(
                    caller
                        .company("query")
                        .post(QuickBooksCaller.body("select * from Term", "application/text")))
                .text())
        .contains("Net 15");
  }

  @Test
  void theCompanyIsARowOfItsOwn() {
    assertThat(caller.ids("CompanyInfo", "select * from CompanyInfo")).containsExactly("1");
  }
}
