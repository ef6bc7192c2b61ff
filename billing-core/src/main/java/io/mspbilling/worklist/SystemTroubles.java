package io.mspbilling.worklist;

import io.mspbilling.failure.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The systems that could not be used in a run, each once. Not safe for use by several threads. */
public final class SystemTroubles {

  private final Map<String, SystemTrouble> bySystem = new LinkedHashMap<>();

  /** No trouble yet. */
  public SystemTroubles() {}

  /**
   * Takes down that a call failed.
   *
   * @return whether this is the first that is known of that system
   */
  public boolean note(Failure failure) {
    return bySystem.putIfAbsent(failure.system(), new SystemTrouble(failure)) == null;
  }

  /** Forgets all, at the beginning of a run. */
  public void clear() {
    bySystem.clear();
  }

  /** What people are shown of them. */
  public List<ExceptionRow> rows() {
    return bySystem.values().stream().map(SystemTrouble::row).toList();
  }

  /** All of them, in the order in which they were met. */
  public List<SystemTrouble> all() {
    return List.copyOf(bySystem.values());
  }
}
