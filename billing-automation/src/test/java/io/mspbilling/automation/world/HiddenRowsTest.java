package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.world.BillingWorker;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A kind of row that is not shown is missed. */
final class HiddenRowsTest {

  @ParameterizedTest
  @CsvSource({
    "CONTRADICTION, something else was said of",
    "UNMATCHED_PAYMENT, 'stands nowhere, and nobody is told'",
    "MONEY_OUT, 'stands nowhere, and nobody is told'",
    "UNAPPLIED_CASH, and nobody is told",
    "SMALL_DEBT SHORT_PAID, nor shown to anybody",
    "BOOKS_DIFFER, settle nothing in the books",
    "PAYOUT_MISSING, nor shown",
    "PAYOUT_UNPROVEN, nor shown",
    "REFUSED, nobody is told",
    "HELD_FOR_PAYMENT CREDIT_TO_APPLY, nor shown to anybody",
    "NOT_DONE, times, and nobody is told",
    "SYSTEM_DOWN SYSTEM_SETUP, 'is down, and nobody is told'",
    "UNREADABLE_RECORD, 'cannot be read, and nobody is told'",
    "NO_ADDRESS, nor shown to anybody",
    "DISPUTE_WON, 'was won, and nobody is told'"
  })
  void isMissed(String kinds, String what) {
    Set<ExceptionKind> hidden =
        Arrays.stream(kinds.split(" ")).map(ExceptionKind::valueOf).collect(Collectors.toSet());

    assertThat(Hunt.story(world -> hiding(Worker.in(world), hidden))).contains(what);
  }

  private static BillingWorker hiding(BillingWorker worker, Set<ExceptionKind> hidden) {
    return new Through(worker) {
      @Override
      public List<ExceptionRow> run() {
        return super.run().stream().filter(row -> !hidden.contains(row.kind())).toList();
      }
    };
  }
}
