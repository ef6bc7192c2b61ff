package io.mspbilling.testkit.world;

import io.mspbilling.receivables.BankLine;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;

/** What the bank does on its own account: no client has to do with it. */
final class BankDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of("the bank pays <money> of interest", m -> new Interest(Usd.of(m.group(1)))),
          Phrase.of("the bank takes a fee of <money>", m -> new Fee(Usd.of(m.group(1)))));

  private static final String BANK = "First Bank";

  private BankDeeds() {}

  /** Whether a line is no client's money. */
  static boolean isOfTheBank(BankLine line) {
    return line.counterparty().equals(BANK);
  }

  record Interest(long cents) implements Deed {
    @Override
    public void happen(Town town) {
      town.booked(BANK, town.bank.achCredit(town.today(), Usd.cents(cents), BANK, "interest"));
    }

    @Override
    public String toString() {
      return "the bank pays " + Usd.text(cents) + " of interest";
    }
  }

  record Fee(long cents) implements Deed {
    @Override
    public void happen(Town town) {
      town.booked(BANK, town.bank.withdrawal(town.today(), Usd.cents(cents), BANK, "monthly fee"));
    }

    @Override
    public String toString() {
      return "the bank takes a fee of " + Usd.text(cents);
    }
  }
}
