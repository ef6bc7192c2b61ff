package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.reconciliation.BankFeed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link BankFeed} promises. Extend it, give it the connector and the bank's side of it,
 * and run it. JUnit makes a new object for each test; the account is empty at its start.
 */
public abstract class BankFeedContract {

  /** For subclasses only. */
  protected BankFeedContract() {}

  /** The connector under test. The same for a whole test, and with it the world behind it. */
  protected abstract BankFeed feed();

  /** The bank's side of it. */
  protected abstract BankWorld world();

  /** How many lines make several pages at this bank; 60 unless overridden. */
  protected int manyLines() {
    return 60;
  }

  @Test
  final void linesAreReadToTheCentWithTheirSign() {
    world().book(money(123_456), "ACME DENTAL", "INV 1001 & 1002 'é' <x>");
    world().passDays(1);
    world().book(money(-1), "GATEWAY", "fee");

    List<BankLine> lines = feed().linesAfter(Optional.empty()).records();

    assertEquals(List.of(money(123_456), money(-1)), lines.stream().map(BankLine::amount).toList());
    assertEquals("ACME DENTAL", lines.get(0).counterparty());
    assertEquals("INV 1001 & 1002 'é' <x>", lines.get(0).memo());
    assertTrue(lines.get(0).bookedOn().isBefore(lines.get(1).bookedOn()), "oldest first");
    assertEquals(feed().system(), lines.get(0).id().system());
  }

  @Test
  final void everyLineComesOnceAndTwinsAreTwo() {
    for (int i = 0; i < manyLines(); i++) {
      world().book(money(5_000), "ACME DENTAL", "same again");
    }

    List<PaymentId> ids = ids(feed().linesAfter(Optional.empty()));

    assertEquals(manyLines(), ids.size());
    assertEquals(ids.size(), new HashSet<>(ids).size(), "ids are different");
  }

  @Test
  final void readingOnFromAPositionBringsWhatIsNew() {
    world().book(money(5_000), "ACME DENTAL", "first");
    Pull<BankLine> first = feed().linesAfter(Optional.empty());
    Optional<String> position = first.position();
    assertTrue(position.isPresent(), "a read of lines says where to go on");
    assertEquals(List.of(), feed().linesAfter(position).records());
    world().passDays(1);
    world().book(money(6_000), "ACME DENTAL", "second");

    List<BankLine> later = feed().linesAfter(position).records();

    assertEquals(List.of("second"), later.stream().map(BankLine::memo).toList());
    List<PaymentId> all = ids(feed().linesAfter(Optional.empty()));
    assertEquals(2, all.size());
    assertEquals(ids(first).get(0), all.get(0), "ids never change");
    assertFalse(all.get(0).equals(all.get(1)));
  }

  @Test
  final void anEmptyAccountIsNoError() {
    assertEquals(List.of(), feed().linesAfter(Optional.empty()).records());
  }

  private Money money(long minorUnits) {
    return Money.ofMinor(minorUnits, world().currency());
  }

  private static List<PaymentId> ids(Pull<BankLine> pull) {
    return pull.records().stream().map(BankLine::id).toList();
  }
}
