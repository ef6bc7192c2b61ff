package io.mspbilling.worklist;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The systems that could not be used in a run, each once. Not safe for use by several threads. */
public final class SystemTroubles {

  private final Map<String, SystemTrouble> bySystem = new LinkedHashMap<>();

  /** No trouble yet. */
  public SystemTroubles() {}

  /** Takes down that a call failed. */
  public void note(BillingException failure) {
    note(failure.system(), failure.fault(), String.valueOf(failure.getMessage()));
  }

  /** Takes down that a connector failed in a way that it must not. */
  public void noteBroken(String system, RuntimeException failure) {
    note(system, Fault.REQUEST, "the connector failed: " + failure.getClass().getSimpleName());
  }

  private void note(String system, Fault fault, String reason) {
    bySystem.putIfAbsent(system, new SystemTrouble(system, fault, reason));
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
