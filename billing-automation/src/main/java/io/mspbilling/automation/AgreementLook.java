package io.mspbilling.automation;

import io.mspbilling.agreements.FoundChange;
import io.mspbilling.agreements.KnownAgreements.Sight;
import io.mspbilling.failure.BillingException;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.RecordTooLongException;
import io.mspbilling.journal.Watermarks;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks once a day at the agreements of a PSA that has them, and takes down what is otherwise. No
 * money moves by them: where they cannot be read, the day goes on, and it is a row until they can.
 */
final class AgreementLook {
  private static final String STREAM = "agreements";

  private final Memory memory;
  private final Psa psa;
  private final LocalDate today;
  private final List<FoundChange> found = new ArrayList<>();
  private final List<UnreadableRecord> unreadable = new ArrayList<>();

  AgreementLook(Memory memory, Psa psa, LocalDate today) {
    this.memory = memory;
    this.psa = psa;
    this.today = today;
  }

  /** What this run found to be otherwise. */
  List<FoundChange> found() {
    return List.copyOf(found);
  }

  /** What could not be read; the next run reads all again. */
  List<UnreadableRecord> unreadable() {
    return List.copyOf(unreadable);
  }

  /** Whoever is overtaken by another worker leaves the rest to the next run. */
  void look() {
    if (!psa.features().contains(PsaFeature.AGREEMENTS)) {
      return;
    }
    memory.catchUp();
    if (!isDone()) {
      boolean isAllWritten = sights().stream().allMatch(this::isWritten);
      boolean isNothing = memory.state().agreements.all().isEmpty(); // That costs one call to see.
      if (isAllWritten && unreadable.isEmpty() && !isNothing) {
        memory.note(Watermarks.moved(STREAM, today.toString()));
      }
    }
  }

  private boolean isDone() {
    Optional<String> day = memory.state().watermarks.position(STREAM);
    return day.filter(today.toString()::equals).isPresent();
  }

  private List<Sight> sights() {
    try {
      Pull<Agreement> pull = psa.agreements();
      unreadable.addAll(pull.unreadable());
      return memory.state().agreements.reading(psa.system(), pull, today);
    } catch (BillingException e) {
      unreadable.add(all(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) { // One that breaks its connector must not stop the day.
      unreadable.add(all("the connector failed: " + e.getClass().getSimpleName()));
    }
    return List.of();
  }

  private boolean isWritten(Sight sight) {
    try {
      boolean isWritten = memory.decide(sight.record());
      if (isWritten) {
        found.addAll(sight.changes());
      }
      return isWritten;
    } catch (RecordTooLongException e) {
      unreadable.add(
          new UnreadableRecord(
              psa.system(),
              "agreement " + sight.record().facts().text("agreement.name"),
              "additions",
              "are more than the journal takes",
              "split the agreement in the PSA; until then its changes are not told"));
      return true;
    }
  }

  private UnreadableRecord all(String why) {
    return new UnreadableRecord(
        psa.system(),
        "agreements",
        "list",
        "cannot be read: " + why,
        "let the API user read agreements; until then changes of theirs are not told");
  }
}
