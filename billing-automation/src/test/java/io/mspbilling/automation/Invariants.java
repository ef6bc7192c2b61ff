package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.testkit.gateway.LedgerCharge;
import java.util.List;

/** What must hold at the end of every run, whatever went wrong on the way. */
final class Invariants {

  private Invariants() {}

  static void check(World world) {
    List<JournalEntry> entries = world.journal.entriesAfter(0);
    chainIsWhole(entries);
    EffectHistory effects = EffectHistory.of(BillingAutomation.effectTypes(), entries);
    nothingHappenedTwice(world);
    nothingIsLost(world, effects);
    assertThat(world.gateway.balance().foots()).as("the gateway's own books foot").isTrue();
  }

  private static void chainIsWhole(List<JournalEntry> entries) {
    String previous = JournalEntry.GENESIS;
    for (JournalEntry entry : entries) {
      assertThat(entry.follows(previous)).as("entry %d follows", entry.sequence()).isTrue();
      previous = entry.hash();
    }
  }

  /**
   * By what the outside world holds, not by our keys: no invoice got more money than it is for, and
   * no payment, posting or message stands there twice.
   */
  private static void nothingHappenedTwice(World world) {
    for (Invoice invoice : world.psa.invoices(InvoiceQuery.all()).records()) {
      assertThat(world.gateway.capturedFor(invoice.id()))
          .as("captured for %s", invoice.number())
          .isLessThanOrEqualTo(invoice.total());
      assertThat(world.psa.paymentsOn(invoice.id()).stream().map(RecordedPayment::amount).toList())
          .as("payments on %s", invoice.number())
          .doesNotHaveDuplicates();
    }
    assertThat(world.books.documents())
        .extracting(document -> document.posting().kind() + " " + document.posting().sourceId())
        .doesNotHaveDuplicates();
    assertThat(world.mail.sent())
        .extracting(message -> message.address() + " " + message.step() + message.subject())
        .doesNotHaveDuplicates();
  }

  private static void nothingIsLost(World world, EffectHistory effects) {
    for (LedgerCharge charge : world.gateway.charges()) {
      if (charge.captured().isPositive()) {
        assertThat(effects.find(charge.request().key()).map(state -> state.status()))
            .as("charge %s is known as collected", charge.request().key())
            .contains(EffectStatus.SUCCEEDED);
      }
    }
    assertThat(effects.all())
        .as("nothing stays half done")
        .noneMatch(
            effect ->
                effect.status() == EffectStatus.SENDING
                    || effect.status() == EffectStatus.IN_DOUBT);
    assertThat(effects.of(PostingToBooks.TYPE))
        .allMatch(effect -> effect.status() == EffectStatus.SUCCEEDED);
  }
}
