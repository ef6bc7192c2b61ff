package io.mspbilling.examples;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.autopay.Consent;
import io.mspbilling.collection.autopay.ConsentedMethod;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.method.Funding;
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
    for (FakeObject payer : scenario.autopay()) {
      Consent consent =
          Consent.builder()
              .customer(Field.company(payer, office.psa().system()))
              .addMethods(ConsentedMethod.of(method(payer, office.gateway())))
              .addAllMethods(
                  payer.object("orElse").stream()
                      .map(other -> ConsentedMethod.of(method(other, office.gateway())))
                      .toList())
              .givenOn(Field.date(payer, "consentedOn"))
              .evidence(Field.text(payer, "evidence"))
              .build();
      office.billing().desk().decide(Autopay.enrolled(consent));
    }
  }

  private static SavedMethod method(FakeObject payer, FakeGateway gateway) {
    String label = Field.text(payer, "label");
    if (Rail.valueOf(Field.text(payer, "rail")) == Rail.ACH) {
      return gateway.saveAccount(label, script(payer));
    }
    SavedMethod card = gateway.saveCard(label, script(payer));
    return payer
        .text("network")
        .map(network -> SavedMethod.card(card.id(), label, card(payer, network)))
        .orElse(card);
  }

  private static Card card(FakeObject payer, String network) {
    return Card.builder()
        .network(CardNetwork.valueOf(network))
        .funding(Funding.valueOf(Field.text(payer, "funding")))
        .build();
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
