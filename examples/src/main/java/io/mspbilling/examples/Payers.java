package io.mspbilling.examples;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import io.mspbilling.testkit.bank.FakeBank;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.http.FakeObject;
import java.time.LocalDate;
import java.util.function.ToIntFunction;

/** Lets the customers of the scenario pay in their own ways. */
final class Payers {

  private Payers() {}

  /** Those on autopay leave a card or account with the gateway, and their consent with us. */
  static void enrol(Scenario scenario, Office office) {
    FakeGateway gateway = office.gateway();
    for (FakeObject payer : scenario.autopay()) {
      String label = Field.text(payer, "label");
      SavedMethod method =
          Rail.valueOf(Field.text(payer, "rail")) == Rail.ACH
              ? gateway.saveAccount(label, script(payer))
              : gateway.saveCard(label, script(payer));
      office
          .billing()
          .desk()
          .decide(
              Autopay.enrolled(
                  Field.company(payer, office.psa().system()),
                  method,
                  Field.date(payer, "consentedOn"),
                  Field.text(payer, "evidence")));
    }
  }

  /** The others send checks, wires and credits on their days. */
  static void send(Scenario scenario, FakeBank bank) {
    for (FakeObject line : scenario.bank()) {
      LocalDate on = Field.date(line, "on");
      Money amount = Field.usd(line, "amount");
      String payer = Field.text(line, "payer");
      String memo = Field.text(line, "memo");
      switch (Field.text(line, "as")) {
        case "check" -> bank.check(on, amount, payer, memo);
        case "wire" -> bank.wire(on, amount, payer, memo);
        case "achCredit" -> bank.achCredit(on, amount, payer, memo);
        default -> throw new IllegalArgumentException("no such way to pay: " + line);
      }
    }
  }

  private static PayerScript script(FakeObject payer) {
    return PayerScript.inTurn(
        payer.array("charges").orElseThrow().objects().map(Payers::fate).toArray(Fate[]::new));
  }

  private static Fate fate(FakeObject told) {
    ToIntFunction<String> days = name -> Math.toIntExact(told.integer(name).orElseThrow());
    if (told.has("declined")) {
      return Fate.declined(
          DeclineClass.valueOf(Field.text(told, "declined")), Field.text(told, "code"));
    }
    if (told.has("failed")) {
      return Fate.failed(days.applyAsInt("after"), Field.text(told, "failed"));
    }
    Fate good = told.has("cleared") ? Fate.cleared(days.applyAsInt("cleared")) : Fate.approved();
    return told.text("thenReturned")
        .map(code -> good.thenReturned(days.applyAsInt("after"), code))
        .orElse(good);
  }
}
