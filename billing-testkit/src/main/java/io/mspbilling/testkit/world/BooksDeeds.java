package io.mspbilling.testkit.world;

import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.testkit.world.Phrases.Phrase;
import io.mspbilling.testkit.world.Town.Bill;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the books do otherwise than the PSA. */
final class BooksDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "the books round invoice <n> down by <money>",
              m -> new RoundsDown(m.group(1), Usd.of(m.group(2)))),
          Phrase.of(
              "the books are closed through day <n>",
              m -> new Closes(Integer.parseInt(m.group(1)))));

  private BooksDeeds() {}

  /** Tax is rounded by the line in one system and by the invoice in the other. */
  record RoundsDown(String number, long cents) implements Deed {
    @Override
    public void happen(Town town) {
      Optional<Bill> bill = town.invoice(number).map(town.bills::get);
      bill.flatMap(one -> town.client(one.client()))
          .map(client -> BookCustomer.of(town.psa.onFile(client.id())))
          .ifPresent(
              customer -> town.books.addInvoice(customer, number, Usd.cents(cents).negated()));
    }

    @Override
    public String toString() {
      return "the books round invoice " + number + " down by " + Usd.text(cents);
    }
  }

  /** The policies say so from that morning on, as they must: all workers are started anew. */
  record Closes(int throughDay) implements Deed {
    @Override
    public void happen(Town town) {
      LocalDate day = town.date(throughDay);
      if (day.isBefore(town.today())
          && town.booksClosedThrough.filter(before -> !before.isBefore(day)).isEmpty()) {
        town.books.closeThrough(day);
        town.booksClosedThrough = Optional.of(day);
        town.shift.startsAnew = true;
      }
    }

    @Override
    public String toString() {
      return "the books are closed through day " + throughDay;
    }
  }
}
