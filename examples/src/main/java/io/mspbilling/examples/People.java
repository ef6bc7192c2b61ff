package io.mspbilling.examples;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.instalment.InstalmentPlan;
import io.mspbilling.collection.instalment.InstalmentPlanId;
import io.mspbilling.collection.instalment.InstalmentPlans;
import io.mspbilling.collection.instalment.InstalmentTerms;
import io.mspbilling.collection.instalment.Rhythm;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.answer.Promise;
import io.mspbilling.communication.answer.PromiseId;
import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.testkit.http.FakeObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What people do by hand: promises are taken down, payments explained, money is given back. */
final class People {
  private final Office office;

  People(Office office) {
    this.office = office;
  }

  /** Does it, and says in a few words what was done. */
  String act(FakeObject what) {
    BillingAutomation billing = office.billing();
    switch (Field.text(what, "do")) {
      case "hold" ->
          billing
              .desk()
              .decide(
                  Holds.placed(
                      Field.company(what, system()),
                      Field.text(what, "reason"),
                      Optional.of(Field.date(what, "until"))));
      case "promise" -> promise(what, billing);
      case "apply" -> apply(what, billing);
      case "refund" ->
          billing
              .desk()
              .decide(
                  Refunds.requested(
                      new Refunds.Requested(
                          Field.text(what, "request"),
                          chargeOf(Field.invoice(what, system())),
                          Field.usd(what, "amount"),
                          Field.text(what, "reason"))));
      case "plan" -> plan(what, billing);
      case "dispute" -> dispute(what);
      default -> throw new IllegalArgumentException("nobody knows how to do " + what);
    }
    return Field.text(what, "note");
  }

  private SystemName system() {
    return office.psa().system();
  }

  private void dispute(FakeObject what) {
    String unused =
        office.gateway().dispute(chargeOf(Field.invoice(what, system())), Field.text(what, "code"));
  }

  private void promise(FakeObject what, BillingAutomation billing) {
    List<PromisedPart> parts =
        what.array("invoices")
            .orElseThrow()
            .objects()
            .map(one -> new PromisedPart(Field.invoice(one, system()), Field.usd(one, "amount")))
            .toList();
    billing
        .desk()
        .decide(
            Promises.made(
                new Promise(
                    new PromiseId(Field.text(what, "call")),
                    Field.company(what, system()),
                    parts,
                    Field.date(what, "on"),
                    Field.date(what, "by"),
                    0)));
  }

  private void plan(FakeObject what, BillingAutomation billing) {
    LocalDate first = Field.date(what, "first");
    int count = Math.toIntExact(what.integer("instalments").orElseThrow());
    InstalmentPlan plan =
        InstalmentPlan.of(
            new InstalmentPlanId(Field.text(what, "number")),
            Field.company(what, system()),
            List.of(
                new Allocation(
                    Field.invoice(what, system()),
                    Field.text(what, "number"),
                    Field.usd(what, "amount"))),
            InstalmentTerms.builder()
                .addAllDates(new Rhythm.Monthly(first.getDayOfMonth()).dates(first, count))
                .build());
    billing
        .desk()
        .decide(InstalmentPlans.agreed(plan, Field.date(what, "on"), Field.text(what, "evidence")));
  }

  /** A bookkeeper says what a payment pays for, after the engine has said that it cannot tell. */
  private void apply(FakeObject what, BillingAutomation billing) {
    Money amount = Field.usd(what, "amount");
    billing
        .desk()
        .decide(
            Matches.confirmed(
                paymentFrom(Field.text(what, "payer"), amount),
                Field.company(what, system()),
                List.of(
                    new Allocation(
                        Field.invoice(what, system()), Field.text(what, "number"), amount))));
  }

  private PaymentId paymentFrom(String payer, Money amount) {
    return office.bank().linesAfter(Optional.empty()).records().stream()
        .filter(line -> line.counterparty().equals(payer) && line.amount().equals(amount))
        .map(BankLine::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(payer + " has not paid " + amount));
  }

  private PaymentId chargeOf(InvoiceId invoice) {
    return office.gateway().charges().stream()
        .filter(LedgerCharge::isLive)
        .filter(
            charge ->
                charge.request().allocations().stream()
                    .anyMatch(allocation -> allocation.invoice().equals(invoice)))
        .map(LedgerCharge::payment)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing was charged for " + invoice));
  }
}
