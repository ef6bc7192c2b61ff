package io.mspbilling.communication.answer;

import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Stood;
import io.mspbilling.journal.Succession;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** All that was ever disputed, and when. Not safe for use by several threads. */
public final class DisputeHistory implements Fold {

  private final ZoneId zone;
  private final Succession<DisputeId, Dispute> disputes = new Succession<>();

  /**
   * @param zone the MSP's, in which an entry of the journal is of a day
   */
  public DisputeHistory(ZoneId zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  @Override
  public void plus(JournalEntry entry) {
    LocalDate written = LocalDate.ofInstant(entry.at(), zone);
    Disputes.openedBy(entry.record())
        .ifPresent(one -> disputes.begin(one.id(), one, one.openedOn(), written));
    Disputes.resolvedBy(entry.record()).ifPresent(one -> disputes.end(one.dispute(), one.on()));
  }

  /** All disputes, each as often as it was otherwise, with the days on which it stood so. */
  public List<Stood<Dispute>> all() {
    return disputes.all();
  }
}
