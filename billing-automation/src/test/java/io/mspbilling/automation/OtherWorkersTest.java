package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.PsaOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a worker takes over from another one, or from a journal that is not the one it read. */
class OtherWorkersTest {

  @Test
  void aCheckpointOfAWorkerWithoutBooksHidesNothingFromOneWithBooks() {
    World world = new World();
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    World.bare(world).gateway(world.gateway).build().run();
    World.bare(world).gateway(world.gateway).build().run();
    assertThat(world.gateway.charges()).hasSize(1);

    List<? extends EffectOrder> fresh = world.readingAll().plan().orders(PostingToBooks.TYPE);
    assertThat(fresh).hasSize(1);
    assertThat(world.billing().plan().orders(PostingToBooks.TYPE)).isEqualTo(fresh);
  }

  @Test
  void aRecordThatStandsAfterAllIsTakenBackThoughItsPaymentWasSettled() {
    World world = new World();
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.psa.calls().faults().next(PsaOperation.RECORD_PAYMENT, CallFault.refused()).always();
    world.run(1);
    world.gateway.refundByHand(world.gateway.charges().get(0).payment(), usd("100.00"));
    world.billing().desk().decide(Autopay.withdrawn(acme.id(), "asked"));
    world.run(3);

    world
        .billing()
        .desk()
        .ruleDone(
            Recording.TYPE,
            only(world, Recording.TYPE),
            PaymentId.parse("psa:p1"),
            "Jo, found it there",
            world.today());

    assertThat(world.readingAll().plan().orders(TakingBack.TYPE)).hasSize(1);
    assertThat(world.billing().plan().orders(TakingBack.TYPE)).hasSize(1);
  }

  @Test
  void aRulingThatWasTakenBackByMistakeAndGivenAgainTakesNoMoneyTwice() {
    World world = withoutKeys();
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownBeforeCommit());
    world.billing().run();
    world.clock.advance(Duration.ofHours(2));
    EffectKey key = only(world, Charging.TYPE);
    ChargeResult found = ChargeResult.of(new PaymentId(world.gateway.system(), "ch_9"));

    world.billing().desk().ruleDone(Charging.TYPE, key, found, "Jo", world.today());
    world.billing().desk().ruleNotSent(Charging.TYPE, key, "Jo, by mistake");
    world.billing().desk().ruleDone(Charging.TYPE, key, found, "Jo, again", world.today());
    world.nextDay();
    world.run(2);

    assertThat(world.gateway.charges()).as("a second time").isEmpty();
  }

  @Test
  void aRestoredJournalIsNoticedThoughTheVendorCannotBeAskedAtFirst() {
    World world = withoutKeys();
    Journal backup = chargedSince(world);
    BillingAutomation restored = World.bare(world).journal(backup).gateway(world.gateway).build();
    world.gateway.faults().next(GatewayOperation.FIND_CHARGE, CallFault.notSent());

    restored.run();
    assertThat(world.gateway.charges()).hasSize(1);

    assertThatThrownBy(restored::run).isInstanceOf(JournalException.class);
    assertThat(world.gateway.charges()).hasSize(1);
  }

  @Test
  void aRunWithoutTheGatewayProvesNothing() {
    World world = withoutKeys();
    Journal backup = chargedSince(world);
    BillingAutomation restored = World.bare(world).journal(backup).gateway(world.gateway).build();
    world.gateway.faults().next(GatewayOperation.FIND_CHARGE, CallFault.notSent()).always();
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.notSent()).always();
    restored.run();
    world.gateway.faults().clear();

    assertThatThrownBy(restored::run).isInstanceOf(JournalException.class);
    assertThat(world.gateway.charges()).hasSize(1);
  }

  private static World withoutKeys() {
    return new World(clock -> FakeGateway.builder(clock).zone(World.ZONE).withoutKeys().build());
  }

  /** A journal from before a charge that the PSA has not been told of. */
  private static Journal chargedSince(World world) {
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    Journal backup = copy(world.journal, world.journal.entriesAfter(0).size());
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownAfterCommit());
    world.billing().run();
    assertThat(world.gateway.charges()).hasSize(1);
    return backup;
  }

  @Test
  void aJournalThatWasPutInThePlaceOfTheOneThatWasReadIsNoticed() {
    Swapped journal = new Swapped();
    World world = new World(journal);
    Customer acme = world.onCard("Acme", PayerScript.approves());
    BillingAutomation alive = World.bare(world).gateway(world.gateway).build();
    alive.run();
    int size = journal.entriesAfter(0).size();
    journal.now = copy(journal.now, size - 1);
    journal.append(Autopay.withdrawn(acme.id(), "asked"), world.clock.instant());
    assertThat(journal.entriesAfter(0)).hasSize(size);
    world.invoice(acme, "1001", "100.00", 0);

    assertThatThrownBy(alive::run).isInstanceOf(JournalException.class);
    assertThat(world.gateway.charges()).as("without consent").isEmpty();
  }

  @Test
  void aCheckpointThatCannotBeReadIsIgnoredWhateverIsWrongWithIt() {
    World world = new World();
    world.onCard("Acme", PayerScript.approves());
    JournalEntry last = world.journal.entriesAfter(0).get(0);
    world.journal.keep(
        Checkpoint.of(
            last,
            BillingState.EDITION + " refunds reopen " + new TreeSet<>(world.books.postings()),
            archive ->
                archive.map(
                    "unfinished",
                    new HashMap<>(Map.of("", "")),
                    Form.text(text -> text),
                    Form.text(text -> text))));

    assertThat(world.billing().plan().exceptions())
        .isEqualTo(world.readingAll().plan().exceptions());
  }

  @Test
  void nobodyDecidesWhatBecameOfAnEffect() {
    World world = withoutKeys();
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownBeforeCommit());
    world.billing().run();
    ChargeResult none = ChargeResult.of(Decline.of(DeclineClass.FUNDS, "51"));
    JournalRecord poison =
        EffectRecords.concluded(
            Charging.TYPE, only(world, Charging.TYPE), 1, Outcome.done(none), world.today());

    assertThatThrownBy(() -> world.billing().desk().decide(poison))
        .isInstanceOf(IllegalArgumentException.class);
    world.nextDay();
    world.run(1);
  }

  @Test
  void aRestoredJournalThatKnowsOnlyAFailedAttemptChargesNothingTwice() {
    World world = withoutKeys();
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.notSent());
    world.billing().run();
    Journal backup = copy(world.journal, world.journal.entriesAfter(0).size());
    world.psa.calls().faults().next(PsaOperation.RECORD_PAYMENT, CallFault.notSent()).always();
    world.billing().run();
    assertThat(world.gateway.charges()).hasSize(1);

    BillingAutomation restored = World.bare(world).journal(backup).gateway(world.gateway).build();
    restored.run();
    restored.run();

    assertThat(world.gateway.charges()).hasSize(1);
  }

  @Test
  void aRunWhoseConnectorFailedInALookUpProvesNothing() {
    World world = withoutKeys();
    Journal backup = chargedSince(world);
    boolean[] broken = {true};
    world
        .gateway
        .calls()
        .onBefore(
            GatewayOperation.FIND_CHARGE,
            () -> {
              if (broken[0]) {
                throw new IllegalStateException("a bug");
              }
            });
    BillingAutomation restored = World.bare(world).journal(backup).gateway(world.gateway).build();
    restored.run();
    broken[0] = false;

    assertThatThrownBy(restored::run).isInstanceOf(JournalException.class);
    assertThat(world.gateway.charges()).hasSize(1);
  }

  private static Journal copy(Journal journal, int entries) {
    Journal copy = new InMemoryJournal(journal.tenant());
    journal.entriesAfter(0).stream()
        .limit(entries)
        .forEach(entry -> copy.append(entry.record(), entry.at()));
    return copy;
  }

  private static <O extends EffectOrder> EffectKey only(World world, EffectType<O, ?> type) {
    return EffectHistory.of(BillingAutomation.effectTypes(), world.journal.entriesAfter(0))
        .of(type)
        .get(0)
        .key();
  }

  /** A journal in a database that is restored while workers are connected. */
  private static final class Swapped implements Journal {
    Journal now = new InMemoryJournal(TenantId.of("msp"));

    @Override
    public TenantId tenant() {
      return now.tenant();
    }

    @Override
    public AppendResult append(JournalRecord record, Instant at) {
      return now.append(record, at);
    }

    @Override
    public AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at) {
      return now.appendIfLast(lastSequence, record, at);
    }

    @Override
    public List<JournalEntry> entriesAfter(long sequence) {
      return now.entriesAfter(sequence);
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
      return now.checkpoint();
    }

    @Override
    public void keep(Checkpoint checkpoint) {
      now.keep(checkpoint);
    }
  }
}
