package io.mspbilling.testkit.world;

import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.util.List;
import java.util.Optional;

/** What becomes of charges on a client's card or account. */
final class ChargeDeeds {

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "the next <n> charges of <name> are declined with <word> <word>",
              m ->
                  new Declined(
                      m.group(2),
                      Integer.parseInt(m.group(1)),
                      DeclineClass.valueOf(m.group(3)),
                      m.group(4))),
          Phrase.of(
              "the next <n> debits of <name> fail with <word> after <n> days",
              m ->
                  new Fails(
                      m.group(2),
                      Integer.parseInt(m.group(1)),
                      m.group(3),
                      Integer.parseInt(m.group(4)))),
          Phrase.of(
              "the next debit of <name> is returned with <word> after <n> days",
              m -> new Returned(m.group(1), m.group(2), Integer.parseInt(m.group(3)))),
          Phrase.of(
              "<name> disputes the next charge with <word> after <n> days",
              m -> new Disputed(m.group(1), m.group(2), Integer.parseInt(m.group(3)), 0)),
          Phrase.of(
              "<name> disputes the next charge with <word> after <n> days, won after <n>",
              m ->
                  new Disputed(
                      m.group(1),
                      m.group(2),
                      Integer.parseInt(m.group(3)),
                      Integer.parseInt(m.group(4)))),
          Phrase.of(
              "the office wishes <money> of the last charge of <name> refunded",
              m -> new Refunded(m.group(2), Usd.of(m.group(1)), false)),
          Phrase.of(
              "somebody refunds <money> of the last charge of <name> at the gateway",
              m -> new Refunded(m.group(2), Usd.of(m.group(1)), true)));

  private ChargeDeeds() {}

  record Declined(String client, int times, DeclineClass type, String code) implements Deed {
    @Override
    public void happen(Town town) {
      town.next(client, times, Fate.declined(type, code));
    }

    @Override
    public String toString() {
      return "the next "
          + times
          + " charges of "
          + client
          + " are declined with "
          + type
          + " "
          + code;
    }
  }

  record Fails(String client, int times, String code, int days) implements Deed {
    @Override
    public void happen(Town town) {
      town.next(client, times, Fate.failed(days, code));
    }

    @Override
    public String toString() {
      return "the next "
          + times
          + " debits of "
          + client
          + " fail with "
          + code
          + " after "
          + days
          + " days";
    }
  }

  record Returned(String client, String code, int days) implements Deed {
    @Override
    public void happen(Town town) {
      town.next(client, 1, Fate.cleared(2).thenReturned(days, code));
    }

    @Override
    public String toString() {
      return "the next debit of "
          + client
          + " is returned with "
          + code
          + " after "
          + days
          + " days";
    }
  }

  /**
   * @param wonAfter days from the dispute until it is won; 0 if it is lost
   */
  record Disputed(String client, String code, int days, int wonAfter) implements Deed {
    @Override
    public void happen(Town town) {
      Fate lost = Fate.approved().thenDisputed(days, code);
      town.next(client, 1, wonAfter > 0 ? lost.thenWon(wonAfter) : lost);
    }

    @Override
    public String toString() {
      return client
          + " disputes the next charge with "
          + code
          + " after "
          + days
          + " days"
          + (wonAfter > 0 ? ", won after " + wonAfter : "");
    }
  }

  /**
   * @param byHand on the gateway's own pages, not as a wish to the library
   */
  record Refunded(String client, long cents, boolean byHand) implements Deed {
    @Override
    public void happen(Town town) {
      Optional<LedgerCharge> charge = town.lastCharge(client).filter(this::canGoBack);
      if (byHand) {
        charge.ifPresent(one -> refundByHand(town, one.payment()));
      } else {
        charge.ifPresent(one -> town.wishRefund(one, Usd.cents(cents)));
      }
    }

    /** A charge about which a dispute was won looks as if nothing of it ever went back. */
    private void refundByHand(Town town, PaymentId payment) {
      try {
        town.gateway.refundByHand(payment, Usd.cents(cents));
      } catch (RefusedException e) {
        // Whoever tried has read on the gateway's page why not.
      }
    }

    private boolean canGoBack(LedgerCharge charge) {
      return charge.reversed().isZero()
          && Usd.cents(cents).compareTo(charge.request().amount()) <= 0;
    }

    @Override
    public String toString() {
      String what = Usd.text(cents) + " of the last charge of " + client;
      return byHand
          ? "somebody refunds " + what + " at the gateway"
          : "the office wishes " + what + " refunded";
    }
  }
}
