package io.mspbilling.testkit.world;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpeningBalances;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.world.Phrases.Phrase;
import io.mspbilling.worklist.Suggestion;
import java.util.List;

/** What people decide about what is not there: each is refused at once, or shown to them. */
final class SlipDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "somebody undoes what nobody decided, slip <n>", m -> new UndoesNothing(m.group(1))),
          Phrase.of(
              "somebody gives <name> an alias that tells nobody, slip <n>",
              m -> new NamesNobody(m.group(1), m.group(2))),
          Phrase.of(
              "somebody gives an alias to a customer that nobody knows, slip <n>",
              m -> new NamesAStranger(m.group(1))),
          Phrase.of(
              "somebody says what was open on an invoice that nobody knows, slip <n>",
              m -> new OpensNothing(m.group(1))),
          Phrase.of(
              "somebody applies money that never came, slip <n>",
              m -> new AppliesNothing(m.group(1))),
          Phrase.of(
              "a program rules on the last charge of <name> without a result",
              m -> new RulesWithoutResult(m.group(1))));

  private SlipDeeds() {}

  /** Whether a decision is one of these. */
  static boolean isSlip(Suggestion.Undo undo) {
    return undo.decision().startsWith("slip-");
  }

  record UndoesNothing(String slip) implements Deed {
    @Override
    public void happen(Town town) {
      Suggestion undo = new Suggestion.Undo("nothing-" + slip);
      NonsenseDeeds.mustBeRefused(town, toString(), (worker, rows) -> worker.confirm(undo, "Pat"));
    }

    @Override
    public String toString() {
      return "somebody undoes what nobody decided, slip " + slip;
    }
  }

  /** Written by a program of one's own, as the matching engine keeps it. */
  private static JournalRecord alias(String slip, String name, CustomerId customer) {
    return JournalRecord.unique(
        "match-decided",
        "slip-" + slip,
        Facts.builder()
            .put("id", "slip-" + slip)
            .put("kind", "alias")
            .put("name", name)
            .put("customer", customer)
            .build());
  }

  record NamesNobody(String client, String slip) implements Deed {
    @Override
    public void happen(Town town) {
      town.client(client)
          .map(found -> alias(slip, " The LLC ", found.id()))
          .ifPresent(
              alias ->
                  NonsenseDeeds.mustBeRefused(
                      town, toString(), (worker, rows) -> worker.decide(alias)));
    }

    @Override
    public String toString() {
      return "somebody gives " + client + " an alias that tells nobody, slip " + slip;
    }
  }

  record NamesAStranger(String slip) implements Deed {
    @Override
    public void happen(Town town) {
      CustomerId stranger = new CustomerId(town.psa.system(), "slip-" + slip);
      town.decide(alias(slip, "Nobody " + slip, stranger));
      town.answered.mustBeShown("slip-" + slip, town.day());
    }

    @Override
    public String toString() {
      return "somebody gives an alias to a customer that nobody knows, slip " + slip;
    }
  }

  record OpensNothing(String slip) implements Deed {
    @Override
    public void happen(Town town) {
      InvoiceId invoice = new InvoiceId(town.psa.system(), "slip-" + slip);
      town.decide(OpeningBalances.balance(invoice, Usd.cents(10_000), "Pat"));
      town.answered.mustBeShown(invoice.value(), town.day());
    }

    @Override
    public String toString() {
      return "somebody says what was open on an invoice that nobody knows, slip " + slip;
    }
  }

  record AppliesNothing(String slip) implements Deed {
    @Override
    public void happen(Town town) {
      PaymentId line = new PaymentId(town.bank.system(), "slip-" + slip);
      town.bills.values().stream()
          .findFirst()
          .ifPresent(
              bill ->
                  town.client(bill.client())
                      .ifPresent(
                          client -> {
                            Allocation part =
                                new Allocation(bill.id(), bill.number(), Usd.cents(1_000));
                            Suggestion apply =
                                new Suggestion.Apply(line, client.id(), List.of(part));
                            town.atDesk.add((worker, rows) -> worker.confirm(apply, "Pat"));
                            town.answered.mustBeShown(line.text(), town.day());
                          }));
    }

    @Override
    public String toString() {
      return "somebody applies money that never came, slip " + slip;
    }
  }

  /** It could not be read ever after. */
  record RulesWithoutResult(String client) implements Deed {
    @Override
    public void happen(Town town) {
      town.lastCharge(client)
          .map(charge -> charge.request().key())
          .ifPresent(
              key ->
                  NonsenseDeeds.mustBeRefused(
                      town, toString(), (worker, rows) -> worker.decide(ruling(key))));
    }

    private static JournalRecord ruling(EffectKey key) {
      return JournalRecord.of(
          "effect-concluded",
          Facts.builder()
              .put("key", key)
              .put("attempt", 1)
              .put("status", EffectStatus.SUCCEEDED)
              .put("reason", "ruled by Pat")
              .put("ruled", true)
              .build());
    }

    @Override
    public String toString() {
      return "a program rules on the last charge of " + client + " without a result";
    }
  }
}
