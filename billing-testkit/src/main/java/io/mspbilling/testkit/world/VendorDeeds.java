package io.mspbilling.testkit.world;

import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.calls.CallFaults;
import io.mspbilling.testkit.calls.FakeOperation;
import io.mspbilling.testkit.world.Phrases.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Vendors' bad days: each lasts until the evening. */
final class VendorDeeds {

  private static final Map<String, CallFault> FAULTS =
      new TreeMap<>(
          Map.of(
              "name another amount", CallFault.wrongAmountAnswered(),
              "lose the answer", CallFault.unknownAfterCommit(),
              "are lost on the way", CallFault.unknownBeforeCommit(),
              "are not sent", CallFault.notSent(),
              "are throttled", CallFault.throttled(Duration.ofMinutes(5)),
              "are answered in gibberish", CallFault.unreadable()));

  /** Those that pass by themselves. */
  static final List<String> TROUBLES = List.copyOf(FAULTS.keySet());

  /** One that people must put right, and then release what was refused. */
  static final String REFUSED = "are refused";

  /** Looking something up throws what no connector may. */
  static final String BROKEN = "break the connector";

  /** The system can be read, and its user may not write there. */
  static final String LOGIN = "are not allowed to our login";

  static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(
              "the (psa|gateway|bank|books|mail) is down",
              m -> new Down(Vendor.of(m.group(1)), false)),
          Phrase.of(
              "the (psa|gateway|bank|books|mail) rejects our login",
              m -> new Down(Vendor.of(m.group(1)), true)),
          Phrase.of(
              "of the calls '([a-z ]+)', <n> after the first <n> ("
                  + String.join("|", TROUBLES)
                  + "|"
                  + REFUSED
                  + "|"
                  + LOGIN
                  + "|"
                  + BROKEN
                  + ")",
              m ->
                  new Trouble(
                      m.group(1),
                      Integer.parseInt(m.group(2)),
                      Integer.parseInt(m.group(3)),
                      m.group(4))),
          Phrase.of("the gateway tells its next event twice", m -> new Disorder("twice")),
          Phrase.of("the gateway tells its next event late", m -> new Disorder("late")),
          Phrase.of("the bank shows its next line twice", m -> new Disorder("bank")),
          Phrase.of(
              "the (psa|gateway) shows what it did only after <n> minutes",
              m -> new Lags(Vendor.of(m.group(1)), Integer.parseInt(m.group(2)))));

  private VendorDeeds() {}

  enum Vendor {
    PSA,
    GATEWAY,
    BANK,
    BOOKS,
    MAIL;

    static Vendor of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Down(Vendor vendor, boolean login) implements Deed {
    @Override
    public void happen(Town town) {
      CallFault fault = login ? CallFault.credentialsRejected() : CallFault.notSent();
      town.outages.strikeAll(vendor, fault);
    }

    @Override
    public String toString() {
      return "the " + vendor + (login ? " rejects our login" : " is down");
    }
  }

  /**
   * @param call the label of an operation, as in {@code record payment}
   */
  record Trouble(String call, int times, int after, String what) implements Deed {
    @Override
    public void happen(Town town) {
      CallFault fault =
          switch (what) {
            case LOGIN -> CallFault.credentialsRejected();
            case BROKEN -> CallFault.broken();
            default -> FAULTS.getOrDefault(what, CallFault.refused());
          };
      town.outages.strike(call, new Blow(fault, times, after));
      if (what.equals(REFUSED)) {
        town.outages.refused(call);
      }
    }

    @Override
    public String toString() {
      return "of the calls '" + call + "', " + times + " after the first " + after + " " + what;
    }
  }

  /** What strikes, how often, and how many calls go through before. */
  record Blow(CallFault fault, int times, int after) {
    <O extends Enum<O> & FakeOperation> void land(CallFaults<O> faults, O operation) {
      faults.next(operation, fault).times(times).after(after);
    }
  }

  record Disorder(String what) implements Deed {
    @Override
    public void happen(Town town) {
      switch (what) {
        case "twice" -> town.gateway.feed().repeatNext();
        case "late" -> town.gateway.feed().delayNext();
        default -> town.bank.repeatNext();
      }
    }

    @Override
    public String toString() {
      return what.equals("bank")
          ? "the bank shows its next line twice"
          : "the gateway tells its next event " + what;
    }
  }

  /** A vendor is so from the beginning; the day does not matter. */
  record Lags(Vendor vendor, int minutes) implements Deed {
    @Override
    public void happen(Town town) {}

    @Override
    public String toString() {
      return "the " + vendor + " shows what it did only after " + minutes + " minutes";
    }
  }
}
