package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Small things that clients would notice. */
class EverydayPoliciesTest {

  private final World world = new World();

  @Test
  void aCentThatIsMissingIsNotWorthFourReminders() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", 5);
    world.bank.check(world.today(), usd("99.99"), "Acme", "1001");

    DayReport report = world.run(60);

    assertThat(world.mail.sent()).isEmpty();
    assertThat(small(report))
        .singleElement()
        .satisfies(row -> assertThat(row.amount()).contains(usd("0.01")));
  }

  @Test
  void itIsAskedForWithWhatIsDueNext() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "0.40", 0);
    world.invoice(acme, "1002", "30.00", 3);
    assertThat(small(world.run(2))).hasSize(1);
    assertThat(world.gateway.charges()).isEmpty();

    DayReport report = world.run(4);

    assertThat(world.gateway.charges())
        .singleElement()
        .satisfies(charge -> assertThat(charge.captured()).isEqualTo(usd("30.40")));
    assertThat(small(report)).isEmpty();
  }

  @Test
  void nobodyIsRemindedOfTheRestAloneWhileMoreIsDueAndNotLate() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "0.40", -30);
    world.invoice(acme, "1002", "30.00", 10);

    assertThat(small(world.run(3))).hasSize(1);
    assertThat(world.mail.sent()).isEmpty();
    world.run(2);

    assertThat(world.mail.sent())
        .singleElement()
        .satisfies(mail -> assertThat(mail.body()).contains("1002").doesNotContain("1001"));
  }

  @Test
  void nobodyIsChargedTheRestAloneWhileMoreIsTriedAgainLater() {
    Customer acme =
        world.onCard("Acme", PayerScript.always(Fate.declined(DeclineClass.FUNDS, "51")));
    world.invoice(acme, "1001", "30.00", 0);
    world.run(2);
    world.invoice(acme, "1002", "0.40", 0);

    world.run(1);

    assertThat(world.gateway.charges())
        .allSatisfy(charge -> assertThat(charge.request().amount()).isEqualTo(usd("30.00")));
  }

  @Test
  void theLeastOfACurrencyThatNobodyNamedIsAHundredOfItsSmallestUnit() {
    Customer acme = world.customer("Acme");
    for (String yen : List.of("99", "100")) {
      world.psa.issue(
          acme.id(),
          "1" + yen,
          Money.of(yen, "JPY"),
          world.today().minusDays(40),
          world.today().minusDays(5));
      int mails = yen.equals("99") ? 0 : 1;

      world.run(1);

      assertThat(world.mail.sent()).hasSize(mails);
    }
  }

  @Test
  void whoOwesInTwoCurrenciesGetsOneMail() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", -5);
    world.psa.issue(
        acme.id(),
        "1002",
        Money.of("70.00", "EUR"),
        world.today().minusDays(40),
        world.today().minusDays(5));

    world.run(1);

    assertThat(world.mail.sent())
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail.body())
                    .contains("Total of all invoices listed: EUR 70.00 and USD 100.00"));
  }

  @Test
  void everyBillingAddressIsWrittenToInOneMessage() {
    Customer acme =
        world.psa.addCustomer(
            "Acme", "ap@acme.example", "none", "AP@acme.example", "cfo@acme.example");
    world.invoice(acme, "1001", "100.00", -5);

    world.run(1);

    assertThat(world.mail.sent())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.address()).isEqualTo("ap@acme.example");
              assertThat(mail.copies()).containsExactly("cfo@acme.example");
            });
  }

  @Test
  void anInvoiceWithoutADueDateIsDueAfterTheUsualTerms() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    world.psa.addInvoice(
        invoice.withIssuedOn(world.today().minusDays(28)).withDueOn(Optional.empty()));

    world.run(2);
    assertThat(world.gateway.charges()).isEmpty();
    world.nextDay();
    world.run(1);

    assertThat(world.gateway.charges()).hasSize(1);
  }

  @Test
  void theLastInvoiceOfAClientThatLeftIsChargedLikeAnyOther() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 1);
    world.psa.addCustomer(Customer.builder().from(acme).active(false).build());

    world.run(2);

    assertThat(world.gateway.charges()).hasSize(1);
  }

  private static List<ExceptionRow> small(DayReport report) {
    return report.exceptions().stream()
        .filter(row -> row.kind() == ExceptionKind.SMALL_DEBT)
        .toList();
  }
}
