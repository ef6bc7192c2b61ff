package io.mspbilling.testkit.world;

import io.mspbilling.communication.Holds;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;
import java.util.Optional;

/** What the MSP's people do in the PSA. */
final class OfficeDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "<name> is billed <money> on invoice <n>, due on day <n>",
              m ->
                  new Bills(
                      m.group(1), Usd.of(m.group(2)), m.group(3), Integer.parseInt(m.group(4)))),
          Phrase.of(
              "<name> is billed <money> on invoice <n>, which does not say when it is due",
              m -> new BillsOpenly(m.group(1), Usd.of(m.group(2)), m.group(3))),
          Phrase.of("the office voids invoice <n>", m -> new Voids(m.group(1))),
          Phrase.of(
              "the office changes invoice <n> to <money>",
              m -> new Changes(m.group(1), Usd.of(m.group(2)))),
          Phrase.of(
              "the office enters cash of <money> on invoice <n>",
              m -> new EntersCash(m.group(2), Usd.of(m.group(1)))),
          Phrase.of(
              "the office enters on invoice <n> the check of <money> that the bank shows too",
              m -> new EntersCheck(m.group(1), Usd.of(m.group(2)))),
          Phrase.of(
              "the office holds invoice <n> until day <n>",
              m -> new HoldsBack(m.group(1), Integer.parseInt(m.group(2)))),
          Phrase.of("invoice <n> cannot be read", m -> new GoesBad(m.group(1), true)),
          Phrase.of("invoice <n> can be read again", m -> new GoesBad(m.group(1), false)));

  private OfficeDeeds() {}

  record Bills(String client, long cents, String number, int dueDay) implements Deed {
    @Override
    public void happen(Town town) {
      town.client(client).ifPresent(found -> town.bill(found, number, cents, dueDay));
    }

    @Override
    public String toString() {
      return client
          + " is billed "
          + Usd.text(cents)
          + " on invoice "
          + number
          + ", due on day "
          + dueDay;
    }
  }

  /** The usual terms hold for it. */
  record BillsOpenly(String client, long cents, String number) implements Deed {
    @Override
    public void happen(Town town) {
      town.client(client).ifPresent(found -> town.bill(found, number, cents));
    }

    @Override
    public String toString() {
      return client
          + " is billed "
          + Usd.text(cents)
          + " on invoice "
          + number
          + ", which does not say when it is due";
    }
  }

  /** An invoice of which nothing is paid yet is voided; what is paid is left alone. */
  record Voids(String number) implements Deed {
    @Override
    public void happen(Town town) {
      town.untouched(number).ifPresent(invoice -> town.voids(invoice.id()));
    }

    @Override
    public String toString() {
      return "the office voids invoice " + number;
    }
  }

  /** An invoice of which nothing is paid yet gets another total. */
  record Changes(String number, long cents) implements Deed {
    @Override
    public void happen(Town town) {
      town.untouched(number)
          .ifPresent(
              invoice ->
                  town.psa.addInvoice(
                      invoice.withTotal(Usd.cents(cents)).withBalance(Optional.empty())));
    }

    @Override
    public String toString() {
      return "the office changes invoice " + number + " to " + Usd.text(cents);
    }
  }

  /** Cash over the counter: no bank line will tell of it. */
  record EntersCash(String number, long cents) implements Deed {
    @Override
    public void happen(Town town) {
      Optional<Invoice> open =
          town.untouched(number).filter(invoice -> takes(town, Usd.cents(cents), invoice.id()));
      open.ifPresent(
          invoice -> {
            town.psa.enterByHand(invoice.id(), Usd.cents(cents), town.today(), "office");
            town.ledger.enteredByHand(invoice.id(), town.today(), cents);
          });
    }

    @Override
    public String toString() {
      return "the office enters cash of " + Usd.text(cents) + " on invoice " + number;
    }
  }

  /** Where an invoice is marked as paid, and that is all, nobody can enter a part. */
  private static boolean takes(Town town, Money amount, InvoiceId invoice) {
    int rest = town.psa.owed(invoice).compareTo(amount);
    return town.psa.features().contains(PsaFeature.PAID_MARKS) ? rest == 0 : rest >= 0;
  }

  /** A check that the bank shows today is entered before the morning's run. */
  record EntersCheck(String number, long cents) implements Deed {
    @Override
    public void happen(Town town) {
      town.ledger.lines().stream()
          .filter(line -> line.bookedOn().equals(town.today()))
          .filter(line -> line.amount().equals(Usd.cents(cents)))
          .findFirst()
          .ifPresent(line -> town.invoice(number).ifPresent(id -> enter(town, line, id)));
    }

    private static void enter(Town town, BankLine line, InvoiceId invoice) {
      if (takes(town, line.amount(), invoice)) {
        RecordedPayment entry =
            town.psa.enterByHand(invoice, line.amount(), town.today(), "bookkeeper");
        town.answered.entered(line.id(), entry.id());
      }
    }

    @Override
    public String toString() {
      return "the office enters on invoice "
          + number
          + " the check of "
          + Usd.text(cents)
          + " that the bank shows too";
    }
  }

  record HoldsBack(String number, int untilDay) implements Deed {
    @Override
    public void happen(Town town) {
      town.invoice(number)
          .ifPresent(
              id -> {
                town.decide(Holds.placed(id, "promised", Optional.of(town.date(untilDay))));
                town.heldUntil.merge(id, untilDay, Math::max);
              });
    }

    @Override
    public String toString() {
      return "the office holds invoice " + number + " until day " + untilDay;
    }
  }

  record GoesBad(String number, boolean bad) implements Deed {
    @Override
    public void happen(Town town) {
      town.invoice(number).ifPresent(invoice -> happen(town, invoice));
    }

    private void happen(Town town, InvoiceId invoice) {
      if (bad) {
        town.psa.corrupt(invoice);
        town.unreadable.put(invoice, town.day());
      } else {
        town.psa.repair(invoice);
        town.unreadable.remove(invoice);
      }
    }

    @Override
    public String toString() {
      return "invoice " + number + (bad ? " cannot be read" : " can be read again");
    }
  }
}
