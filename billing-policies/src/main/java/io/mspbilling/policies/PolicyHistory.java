package io.mspbilling.policies;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By which policies a journal was decided, from when on, and each effect in it. It grows with the
 * journal. Not safe for use by several threads.
 *
 * <pre>{@code
 * PolicyHistory history = Fold.over(new PolicyHistory(), journal.entriesAfter(0));
 * String why = history.decided(charge.key()).map(PolicyHistory.Version::name).orElse("unknown");
 * }</pre>
 */
public final class PolicyHistory implements Fold {

  /**
   * Policies while they were in force.
   *
   * @param since the sequence number of the entry that tells of them; what stands behind it was
   *     decided by them, up to the next version
   * @param at when it was written
   * @param name what people called them
   * @param document the policies in the form of {@link PolicyJson}, which reads them; empty if they
   *     were longer than the journal takes
   */
  public record Version(long since, Instant at, String name, Optional<String> document) {}

  private final List<Version> versions = new ArrayList<>();
  private final Map<EffectKey, Optional<Version>> deciding = new HashMap<>();

  /** Nothing was decided yet. */
  public PolicyHistory() {}

  @Override
  public void plus(JournalEntry entry) {
    PoliciesRecord.read(entry.record())
        .ifPresent(
            policies ->
                versions.add(
                    new Version(
                        entry.sequence(), entry.at(), policies.version(), policies.document())));
    // A later attempt carries out what was ordered by the rules of the first.
    EffectRecords.intendedKey(entry.record()).ifPresent(key -> deciding.putIfAbsent(key, last()));
  }

  private Optional<Version> last() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** All versions, oldest first; the same rules again, after others, are a version again. */
  public List<Version> versions() {
    return List.copyOf(versions);
  }

  /** By which policies an effect was ordered; empty if it never was, or before they were kept. */
  public Optional<Version> decided(EffectKey effect) {
    return deciding.getOrDefault(effect, Optional.empty());
  }
}
