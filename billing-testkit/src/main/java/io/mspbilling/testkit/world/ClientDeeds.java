package io.mspbilling.testkit.world;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Rail;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;
import java.util.Locale;

/** What clients do. */
final class ClientDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "<name> joins and pays by (check|card|bank debit)",
              m -> new Joins(m.group(1), Way.of(m.group(2)))),
          Phrase.of(
              "<name> pays <money> by (check|wire|ach), memo <text>",
              m -> new Pays(m.group(1), Usd.of(m.group(2)), rail(m.group(3)), m.group(4))),
          Phrase.of(
              "the bank takes back <money> from <name>",
              m -> new BankTakesBack(m.group(2), Usd.of(m.group(1)))),
          Phrase.of("<name> withdraws its consent", m -> new Withdraws(m.group(1))),
          Phrase.of("<name> takes no mail", m -> new TakesNoMail(m.group(1))));

  private ClientDeeds() {}

  private static Rail rail(String word) {
    return Rail.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** How a client means to pay. */
  enum Way {
    CHECK("check"),
    CARD("card"),
    BANK_DEBIT("bank debit");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    static Way of(String words) {
      return valueOf(words.replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
      return words;
    }
  }

  record Joins(String client, Way way) implements Deed {
    @Override
    public void happen(Town town) {
      town.join(client, way);
    }

    @Override
    public String toString() {
      return client + " joins and pays by " + way;
    }
  }

  /** Money that arrives on the bank account today. */
  record Pays(String client, long cents, Rail rail, String memo) implements Deed {
    @Override
    public void happen(Town town) {
      if (town.mergedAway.contains(client)) {
        return;
      }
      BankLine line =
          switch (rail) {
            case CHECK -> town.bank.check(town.today(), Usd.cents(cents), client, memo);
            case WIRE -> town.bank.wire(town.today(), Usd.cents(cents), client, memo);
            default -> town.bank.achCredit(town.today(), Usd.cents(cents), client, memo);
          };
      town.booked(client, line);
    }

    @Override
    public String toString() {
      String by = rail.name().toLowerCase(Locale.ROOT);
      return client + " pays " + Usd.text(cents) + " by " + by + ", memo \"" + memo + "\"";
    }
  }

  /** A check of the client bounces, or its wire is recalled. */
  record BankTakesBack(String client, long cents) implements Deed {
    @Override
    public void happen(Town town) {
      if (town.isLive() && !town.mergedAway.contains(client)) {
        town.booked(
            client, town.bank.withdrawal(town.today(), Usd.cents(cents), client, "returned item"));
      }
    }

    @Override
    public String toString() {
      return "the bank takes back " + Usd.text(cents) + " from " + client;
    }
  }

  record Withdraws(String client) implements Deed {
    @Override
    public void happen(Town town) {
      town.client(client)
          .filter(found -> found.method().isPresent())
          .ifPresent(
              found -> {
                town.decide(Autopay.withdrawn(found.id(), "the client asked for it"));
                FamilyDeeds.end(town, found);
              });
    }

    @Override
    public String toString() {
      return client + " withdraws its consent";
    }
  }

  record TakesNoMail(String client) implements Deed {
    @Override
    public void happen(Town town) {
      town.mail.refuse(Town.address(client));
    }

    @Override
    public String toString() {
      return client + " takes no mail";
    }
  }
}
