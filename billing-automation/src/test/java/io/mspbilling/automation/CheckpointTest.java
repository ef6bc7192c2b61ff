package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A state that was kept is the state that reading the whole journal makes. */
class CheckpointTest {

  private static final TenantId TENANT = TenantId.of("msp");
  private static final BillingPolicies POLICIES =
      BillingPolicies.from(LocalDate.EPOCH, ZoneId.of("UTC")).withApprovesFirstCharges(false);

  @Test
  void nothingIsForgottenOnTheWay() {
    List<JournalEntry> journal = lives();
    BillingState whole = new BillingState(TENANT, POLICIES);
    BillingState kept = new BillingState(TENANT, POLICIES);
    for (JournalEntry entry : journal) {
      whole.plus(entry);
      kept.plus(entry);
      kept = roundTrip(kept, entry);
      if (entry.sequence() % 8 == 0 || entry.sequence() == journal.size()) {
        assertSame(kept, whole, "kept at every entry up to " + entry.sequence());
      }
    }
  }

  private static void assertSame(BillingState found, BillingState expected, String when) {
    assertThat(found)
        .as(when)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*listeners", ".*(readOrder|writeResult|readResult)")
        .isEqualTo(expected);
    assertThat(List.copyOf(found.effects.unfinished()))
        .as("order of recovery, " + when)
        .isEqualTo(List.<EffectState<?, ?>>copyOf(expected.effects.unfinished()));
  }

  private static BillingState roundTrip(BillingState state, JournalEntry last) {
    Checkpoint kept = Checkpoint.of(last, BillingState.EDITION, state);
    return BillingState.of(
        Checkpoint.read(kept.bytes()).orElseThrow(), BillingState.EDITION, TENANT, POLICIES);
  }

  private static BillingState state(List<JournalEntry> entries) {
    BillingState state = new BillingState(TENANT, POLICIES);
    entries.forEach(state::plus);
    return state;
  }

  /** Two weeks in which about everything happens, and then all that people can decide. */
  private static List<JournalEntry> lives() {
    Story story = new Story();
    story.play();
    List<JournalEntry> journal = new ArrayList<>(story.journal());
    JournalEntry last = journal.get(journal.size() - 1);
    for (JournalRecord record : ManyRecords.records()) {
      last = JournalEntry.following(last.hash(), last.sequence() + 1, last.at(), record);
      journal.add(last);
    }
    return journal;
  }

  /**
   * If this fails, the same entries make another state than before, or it is kept otherwise:
   * checkpoints that stand beside journals would bring back what is no longer right. Change {@code
   * BillingState.EDITION}, and then this digest.
   */
  @Test
  void anotherStateIsAnotherEdition() throws Exception {
    InMemoryJournal journal = new InMemoryJournal(TENANT);
    ManyRecords.records().forEach(record -> journal.append(record, Instant.EPOCH));
    List<JournalEntry> entries = journal.entriesAfter(0);
    byte[] kept =
        Checkpoint.of(entries.get(entries.size() - 1), BillingState.EDITION, state(entries))
            .bytes();
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(kept);
    assertThat(BillingState.EDITION + " " + HexFormat.of().formatHex(digest))
        .isEqualTo("34 025ceabf4cbdfad1758874ba02153fa1f7e86a35723b5604afd24721defa41da");
  }

  @Test
  void aWorkerGoesOnFromACheckpointWithoutReadingWhatIsBefore() {
    World world = new World(new Beginless());
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.billing().run();
    ((Beginless) world.journal).forget();
    world.nextDay();
    world.invoice(acme, "1002", "50.00", 0);

    world.billing().run();

    assertThat(world.gateway.charges())
        .extracting(charge -> charge.captured())
        .containsExactlyInAnyOrder(usd("100.00"), usd("50.00"));
  }

  @Test
  void whatComesLateFindsWhatItIsAboutInACheckpoint() {
    World world = new World(new Beginless());
    Customer cora =
        world.onAch(
            "Cora", PayerScript.inTurn(Fate.cleared(1).thenReturned(3, "R01"), Fate.cleared(1)));
    world.invoice(cora, "1003", "120.00", 0);
    world.run(1);
    for (int day = 0; day < 12; day++) {
      ((Beginless) world.journal).forget();
      world.nextDay();
      world.run(1);
    }

    assertThat(world.books.documents())
        .filteredOn(document -> document.posting().kind() == PostingKind.REVERSAL)
        .hasSize(1);
    ((Beginless) world.journal).remember();
    Invariants.check(world);
  }

  @Test
  void aCheckpointOfAnotherJournalIsNotTaken() {
    World other = new World();
    other.invoice(other.onCard("Acme", PayerScript.approves()), "1001", "70.00", 0);
    other.run(1);
    World world = new World();
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.run(1);
    world.journal.keep(other.journal.checkpoint().orElseThrow());
    world.nextDay();

    world.run(3);

    assertThat(world.gateway.charges()).hasSize(1);
    Invariants.check(world);
  }

  @Test
  void aCheckpointFromBeforeAnUpgradeIsNotTaken() {
    BillingState state = state(lives());
    JournalEntry last = lives().get(0);
    Checkpoint older = Checkpoint.of(last, "0", state);
    assertThatThrownBy(() -> BillingState.of(older, BillingState.EDITION, TENANT, POLICIES))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("edition '0'");
  }

  @Test
  void aJournalThatCannotKeepThemWorksAllTheSame() {
    Journal none =
        new Beginless() {
          @Override
          public Optional<Checkpoint> checkpoint() {
            throw new JournalException("cannot be read", null);
          }

          @Override
          public void keep(Checkpoint checkpoint) {
            throw new JournalException("no room left", null);
          }
        };
    World world = new World(none);
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.run(3);
    assertThat(world.gateway.charges()).hasSize(1);
    Invariants.check(world);
  }

  /** A journal that refuses to be read from its beginning, once told to. */
  private static class Beginless implements Journal {
    private final InMemoryJournal journal = new InMemoryJournal(TENANT);
    private boolean forgotten;

    void forget() {
      forgotten = true;
    }

    void remember() {
      forgotten = false;
    }

    @Override
    public TenantId tenant() {
      return TENANT;
    }

    @Override
    public AppendResult append(JournalRecord record, Instant at) {
      return journal.append(record, at);
    }

    @Override
    public AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at) {
      return journal.appendIfLast(lastSequence, record, at);
    }

    @Override
    public List<JournalEntry> entriesAfter(long sequence) {
      if (forgotten && sequence == 0) {
        throw new AssertionError("read from its beginning");
      }
      return journal.entriesAfter(sequence);
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
      return journal.checkpoint();
    }

    @Override
    public void keep(Checkpoint checkpoint) {
      journal.keep(checkpoint);
    }
  }
}
