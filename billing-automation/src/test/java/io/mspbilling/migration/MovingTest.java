package io.mspbilling.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.automation.DayReport;
import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.autopay.Consent;
import io.mspbilling.collection.autopay.ConsentedMethod;
import io.mspbilling.collection.method.Authorisation;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.method.SecCode;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Rail;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An MSP moves to another PSA and another gateway with money in flight. */
class MovingTest extends Move {

  @Test
  void aDebitUnderWayIsNotMadeAgainAndEndsWhereItBegan() {
    Customer acme = onAutopay("Acme", PayerScript.inTurn(Fate.cleared(6)));
    Invoice invoice = issue(oldPsa, acme.id(), "1001", "100.00");
    days(1);

    move(acme);
    Invoice moved = move(invoice, "100.00");
    takenAlong("Acme", PayerScript.approves());
    after(12);

    assertThat(oldGateway.charges()).hasSize(1);
    assertThat(newGateway.charges()).isEmpty();
    assertThat(newPsa.owed(moved.id())).isEqualTo(usd("0.00"));
    assertThat(oldPsa.paymentsOn(invoice.id())).isEmpty();
  }

  @Test
  void whatIsDueAfterTheMoveIsChargedAtTheNewGatewayOnTheMethodThatWasTakenAlong() {
    Customer acme = onAutopay("Acme", PayerScript.approves());
    Customer there = move(acme);
    takenAlong("Acme", PayerScript.approves());
    clock.advance(Duration.ofDays(3));
    Invoice next = issue(newPsa, there.id(), "2001", "70.00");

    DayReport report = after(2);

    assertThat(oldGateway.charges()).isEmpty();
    assertThat(newGateway.capturedFor(next.id())).isEqualTo(usd("70.00"));
    assertThat(newPsa.owed(next.id())).isEqualTo(usd("0.00"));
    assertThat(report.exceptions()).isEmpty();
  }

  @Test
  void aMandateStaysAtTheOldGateway() {
    Customer dune = onDebit("Dune", PayerScript.approves());
    SavedMethod account =
        new SavedMethod(Objects.requireNonNull(methods.get("Dune")), Rail.ACH, "Checking");
    ConsentedMethod agreed =
        new ConsentedMethod(
            account, new Authorisation.OfDebit(SecCode.PPD, Optional.of("old-mandate")));
    billing(oldPsa)
        .desk()
        .decide(
            Autopay.enrolled(
                Consent.of(dune.id(), account, today(), "form")
                    .withMethods(agreed)
                    .withNoticeDays(0)));
    Customer there = move(dune);
    identities.same(
        account.id(), newGateway.saveAccount("Checking of Dune", PayerScript.approves()).id());
    clock.advance(Duration.ofDays(3));
    issue(newPsa, there.id(), "2001", "70.00");

    after(2);

    assertThat(newGateway.charges())
        .extracting(charge -> charge.request().authorisation())
        .containsExactly(new Authorisation.OfDebit(SecCode.PPD, Optional.empty()));
  }

  @Test
  void newsOfBothGatewaysIsTakenThoughTheyNumberItAlike() {
    Customer cora = onDebit("Cora", PayerScript.inTurn(Fate.cleared(4)));
    Customer dune = onDebit("Dune", PayerScript.inTurn(Fate.cleared(4)));
    Invoice coras = issue(oldPsa, cora.id(), "1001", "100.00");
    days(2);
    move(cora);
    Customer there = move(dune);
    Invoice moved = move(coras, "100.00");
    identities.same(
        Objects.requireNonNull(methods.get("Dune")),
        newGateway.saveAccount("Checking of Dune", PayerScript.inTurn(Fate.cleared(1))).id());
    Invoice next = issue(newPsa, there.id(), "2001", "70.00");

    DayReport report = after(12);

    assertThat(newPsa.owed(moved.id())).isEqualTo(usd("0.00"));
    assertThat(newPsa.owed(next.id())).isEqualTo(usd("0.00"));
    assertThat(report.exceptions())
        .allMatch(
            row -> row.kind() == ExceptionKind.PAYOUT_MISSING, "the bank shows no payouts here");
  }

  @Test
  void aMethodThatWasNotTakenAlongIsNotChargedAndShownUntilTheMapKnowsIt() {
    Customer acme = onAutopay("Acme", PayerScript.approves());
    Customer there = move(acme);
    clock.advance(Duration.ofDays(3));
    Invoice next = issue(newPsa, there.id(), "2001", "70.00");

    List<ExceptionRow> rows = after(2).exceptions();

    assertThat(newGateway.charges()).isEmpty();
    assertThat(rows).anyMatch(row -> row.toString().contains("say in the identity map"));

    takenAlong("Acme", PayerScript.approves());
    rows.stream()
        .flatMap(row -> row.suggestions().stream())
        .forEach(suggestion -> billing(moved()).desk().confirm(suggestion, "Jo"));
    after(2);
    assertThat(newGateway.capturedFor(next.id())).isEqualTo(usd("70.00"));
  }

  @Test
  void aChargeInDoubtIsFoundAtTheOldGateway() {
    Customer acme = onAutopay("Acme", PayerScript.approves());
    Invoice invoice = issue(oldPsa, acme.id(), "1001", "100.00");
    oldGateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownAfterCommit());
    oldGateway.faults().next(GatewayOperation.FIND_CHARGE, CallFault.notSent()).after(1).always();
    days(1);

    oldGateway.faults().clear();
    move(acme);
    Invoice moved = move(invoice, "100.00");
    takenAlong("Acme", PayerScript.approves());
    after(4);

    assertThat(oldGateway.charges()).hasSize(1);
    assertThat(newGateway.charges()).isEmpty();
    assertThat(newPsa.owed(moved.id())).isEqualTo(usd("0.00"));
  }

  @Test
  void aChargeInDoubtThatNeitherShowsIsNotSentToTheNewGatewayOnItsKey() {
    Customer acme = onAutopay("Acme", PayerScript.approves());
    Invoice invoice = issue(oldPsa, acme.id(), "1001", "100.00");
    oldGateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownBeforeCommit()).always();
    oldGateway.faults().next(GatewayOperation.FIND_CHARGE, CallFault.notSent()).after(1).always();
    billing(oldPsa).run();
    oldGateway.faults().clear();
    move(acme);
    move(invoice, "100.00");
    takenAlong("Acme", PayerScript.approves());

    DayReport report = after(4);

    assertThat(newGateway.charges()).isEmpty();
    assertThat(report.exceptions()).anyMatch(row -> row.kind() == ExceptionKind.IN_DOUBT);
  }

  @Test
  void aPaymentInDoubtThatTheOldPsaHoldsIsNotRecordedAgain() {
    Customer acme = onAutopay("Acme", PayerScript.approves());
    Invoice invoice = issue(oldPsa, acme.id(), "1001", "100.00");
    oldPsa.faults().next(PsaOperation.RECORD_PAYMENT, CallFault.unknownAfterCommit());
    oldPsa.faults().next(PsaOperation.FIND_PAYMENT, CallFault.notSent()).after(1).always();
    days(1);
    assertThat(oldPsa.paymentsOn(invoice.id())).hasSize(1);
    oldPsa.faults().clear();

    move(acme);
    Invoice moved = move(invoice, "0.00");
    takenAlong("Acme", PayerScript.approves());
    DayReport report = after(4);

    assertThat(newPsa.paymentsOn(moved.id())).isEmpty();
    assertThat(newGateway.charges()).isEmpty();
    assertThat(report.exceptions()).isEmpty();
  }

  @Test
  void anInvoiceOfBeforeThatTheMapDoesNotKnowIsNeitherChargedNorRemindedOf() {
    Customer acme = onAutopay("Acme", PayerScript.inTurn(Fate.cleared(6)));
    Invoice invoice = issue(oldPsa, acme.id(), "1001", "100.00");
    days(1);
    Customer there = move(acme);
    takenAlong("Acme", PayerScript.approves());
    newPsa.addInvoice(copy(invoice, there.id()));

    DayReport report = after(12);

    assertThat(newGateway.charges()).isEmpty();
    assertThat(mail.sent()).isEmpty();
    assertThat(report.exceptions())
        .filteredOn(row -> row.toString().contains("issued before the move"))
        .singleElement()
        .asString()
        .contains("new-psa invoice 1001");
  }

  @Test
  void whoWasRemindedBeforeIsNotRemindedForTheFirstTimeAgain() {
    Customer dune = oldPsa.addCustomer("Dune", "ap@dune.example");
    Invoice invoice = issue(oldPsa, dune.id(), "1001", "100.00");
    days(6);
    assertThat(mail.sent()).hasSize(2);

    move(dune);
    move(invoice, "100.00");
    after(2);

    assertThat(mail.sent()).hasSize(2);
  }

  @Test
  void aReturnAndARefundOfOldChargesAreTheOldGateways() {
    Customer acme = onAutopay("Acme", PayerScript.approves());
    Customer cora =
        onDebit("Cora", PayerScript.inTurn(Fate.cleared(1).thenReturned(3, "R01"), Fate.stuck()));
    Invoice acmes = issue(oldPsa, acme.id(), "1001", "100.00");
    Invoice coras = issue(oldPsa, cora.id(), "1002", "50.00");
    days(3);
    move(acme);
    move(cora);
    Invoice acmesNow = move(acmes, "0.00");
    Invoice corasNow = move(coras, "0.00");
    oldPsa
        .paymentsOn(acmes.id())
        .forEach(
            payment ->
                identities.same(
                    payment.id(),
                    newPsa
                        .enterByHand(acmesNow.id(), payment.amount(), payment.paidOn(), "move")
                        .id()));
    newPsa.addInvoice(newPsa.invoiceOnFile(acmesNow.id()).orElseThrow().withBalance(usd("100.00")));
    billing(moved())
        .desk()
        .decide(
            Refunds.requested(
                new Refunds.Requested(
                    "w-1",
                    oldGateway.charges().get(0).payment(),
                    usd("100.00"),
                    "the server stood still")));

    DayReport report = after(4);

    assertThat(oldGateway.charges().get(0).reversed()).isEqualTo(usd("100.00"));
    assertThat(newPsa.paymentsOn(acmesNow.id())).isEmpty();
    assertThat(newPsa.owed(corasNow.id())).isEqualTo(usd("0.00"));
    assertThat(report.exceptions()).anyMatch(row -> row.toString().contains("old-psa:"));
  }
}
