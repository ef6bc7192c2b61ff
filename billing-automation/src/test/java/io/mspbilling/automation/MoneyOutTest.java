package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.reconciliation.matching.ReturnedPayment;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Money leaves the bank account: what it takes back is owed again, and nobody guesses which. */
class MoneyOutTest {

  private final World world = new World();
  private final Customer dune = world.customer("Dune");
  private final Invoice invoice = world.invoice(dune, "1004", "60.00", 0);

  @Test
  void aCheckThatBouncesIsOwedAgainAndRemindedOf() {
    BankLine check = world.bank.check(world.today(), usd("60.00"), "DUNE LLC", "1004");
    world.run(4);
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
    BankLine out = world.bank.withdrawal(world.today(), usd("60.00"), "Dune", "returned item");

    DayReport report = world.run(1);

    assertThat(report.returns()).containsExactly(ReturnedPayment.by(out, check.id()));
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("60.00"));
    assertThat(world.psa.paymentsOn(invoice.id())).isEmpty();
    assertThat(bank()).isEqualTo("0.00");
    assertThat(moneyOut(report)).singleElement().asString().contains("1004", check.id().text());
    world.nextDay();
    DayReport later = world.run(3);
    assertThat(world.mail.sent()).anyMatch(message -> message.body().contains("1004"));
    assertThat(moneyOut(later)).as("as long as it is owed").hasSize(1);
    world.bank.wire(world.today(), usd("60.00"), "Dune", "1004 again");
    assertThat(moneyOut(world.run(2))).isEmpty();
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
    assertThat(bank()).isEqualTo("60.00");
  }

  @Test
  void aWireThatIsDatedBeforeTheReturnMakesItGood() {
    Customer cora = world.onAch("Cora", PayerScript.inTurn(Fate.cleared(1).thenReturned(3, "R02")));
    Invoice returned = world.invoice(cora, "1005", "80.00", 0);
    world.run(8);
    assertThat(world.psa.owed(returned.id())).isEqualTo(usd("80.00"));
    world.bank.wire(world.today().minusDays(6), usd("80.00"), "Cora", "1005");

    DayReport report = world.run(3);

    assertThat(world.psa.owed(returned.id())).isEqualTo(usd("0.00"));
    assertThat(kinds(report)).doesNotContain(ExceptionKind.REFUSED);
    assertThat(world.books.documents())
        .extracting(document -> document.posting().kind())
        .containsSubsequence(
            PostingKind.PAYMENT_RECEIVED, PostingKind.REVERSAL, PostingKind.PAYMENT_RECEIVED);
  }

  @Test
  void aCheckThatBouncesBeforeItPaysForAnythingIsAppliedToNothing() {
    world.invoice(dune, "1005", "60.00", 0);
    world.bank.check(world.today(), usd("60.00"), "Dune", "");
    assertThat(kinds(world.run(1))).contains(ExceptionKind.UNMATCHED_PAYMENT);
    world.bank.withdrawal(world.today(), usd("60.00"), "Dune", "returned item");

    DayReport report = world.run(1);

    assertThat(moneyOut(report)).hasSize(1);
    assertThat(kinds(report))
        .doesNotContain(ExceptionKind.UNMATCHED_PAYMENT, ExceptionKind.HELD_FOR_PAYMENT);
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("60.00"));
    assertThat(bank()).isEqualTo("0.00");
    world.nextDay();
    List<ExceptionRow> later = moneyOut(world.run(3));
    assertThat(later).as("until somebody has seen to it").hasSize(1);
    world.billing().desk().dismiss(later.get(0), Optional.empty(), "Jo, asked them");
    assertThat(moneyOut(world.run(2))).isEmpty();
  }

  @Test
  void aPersonWhoConfirmsACheckThatHasBouncedIsTold() {
    world.invoice(dune, "1005", "60.00", 0);
    BankLine check = world.bank.check(world.today(), usd("60.00"), "Dune", "");
    world.bank.withdrawal(world.today(), usd("60.00"), "Dune", "returned item");
    world.run(1);
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                check.id(),
                dune.id(),
                List.of(new Allocation(invoice.id(), "1004", usd("60.00")))));

    assertThat(world.run(1).exceptions())
        .filteredOn(row -> row.kind() == ExceptionKind.DECISION_UNUSABLE)
        .singleElement()
        .asString()
        .contains("had taken it back");
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("60.00"));
  }

  @Test
  void ofTwoEqualChecksNobodyGuessesWhichOneBouncedUntilAPersonSays() {
    BankLine first = world.bank.check(world.today(), usd("60.00"), "Dune", "1004");
    Invoice other = world.invoice(dune, "1005", "60.00", 0);
    world.bank.check(world.today(), usd("60.00"), "Dune", "1005");
    world.run(2);
    BankLine out = world.bank.withdrawal(world.today(), usd("60.00"), "Dune", "returned item");

    DayReport report = world.run(1);

    assertThat(report.returns()).isEmpty();
    assertThat(moneyOut(report)).singleElement().asString().contains(first.id().text());
    world.billing().desk().decide(ReturnedPayment.by(out, first.id()).record());
    world.run(1);
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("60.00"));
    assertThat(world.psa.owed(other.id())).isEqualTo(usd("0.00"));
  }

  @Test
  void ofTheChecksOfTwoMonthsTheLastOneBounced() {
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");
    world.run(31);
    Invoice next = world.invoice(dune, "1005", "60.00", 0);
    world.bank.check(world.today(), usd("60.00"), "Dune", "1005");
    world.run(2);
    world.bank.withdrawal(world.today(), usd("60.00"), "Dune", "returned item");

    world.run(1);

    assertThat(world.psa.owed(next.id())).isEqualTo(usd("60.00"));
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
  }

  @Test
  void moneyThatGoesOutToSomebodyElseIsShown() {
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");
    world.bank.withdrawal(world.today(), usd("60.00"), "Landlord", "rent");
    world.bank.withdrawal(world.today(), usd("12.00"), "Dune", "fee");

    DayReport report = world.run(2);

    assertThat(report.returns()).isEmpty();
    assertThat(moneyOut(report)).hasSize(2);
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
  }

  @Test
  void aDecisionThatDoesNotFitIsShownAndAnotherMayBeMade() {
    BankLine check = world.bank.check(world.today(), usd("60.00"), "Dune", "1004");
    BankLine out = world.bank.withdrawal(world.today(), usd("60.00"), "Bank", "returned item");
    world.run(1);
    BillingAutomation billing = world.billing();
    billing
        .desk()
        .decide(new ReturnedPayment(out.id(), check.id(), usd("70.00"), world.today()).record());
    assertThat(kinds(world.run(1))).contains(ExceptionKind.DECISION_UNUSABLE);

    billing.desk().decide(ReturnedPayment.by(out, check.id()).record());

    assertThat(kinds(world.run(1))).doesNotContain(ExceptionKind.DECISION_UNUSABLE);
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("60.00"));
  }

  private String bank() {
    return world.books.balance(AccountRole.BANK, Currency.getInstance("USD")).amount().toString();
  }

  private static List<ExceptionRow> moneyOut(DayReport report) {
    return report.exceptions().stream()
        .filter(row -> row.kind() == ExceptionKind.MONEY_OUT)
        .toList();
  }

  private static List<ExceptionKind> kinds(DayReport report) {
    return report.exceptions().stream().map(ExceptionRow::kind).toList();
  }
}
