package io.mspbilling.worklist;

import io.mspbilling.failure.Fault;
import java.util.Objects;

/**
 * A system that could not be used in a run. What depends on it waits for a later run and needs no
 * help once it works again; everything else went on.
 *
 * @param system the vendor's system, as in {@code connectwise}
 * @param fault whose turn it is
 * @param reason what it was that failed first, in words
 */
public record SystemTrouble(String system, Fault fault, String reason) {

  public SystemTrouble {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(fault, "fault");
    Objects.requireNonNull(reason, "reason");
  }

  /** What people are shown of it. */
  public ExceptionRow row() {
    return new ExceptionRow(
        fault == Fault.SETUP ? ExceptionKind.SYSTEM_SETUP : ExceptionKind.SYSTEM_DOWN,
        "system " + system,
        reason,
        switch (fault) {
          case SETUP -> "connect it again, or give its user the rights; then all goes on by itself";
          case VENDOR -> "nothing, unless it lasts: ask the vendor then; all goes on by itself";
          case NETWORK -> "look at the way to it: name, proxy, firewall, certificate";
          case REQUEST -> "report it to whoever made the connector; the log holds the details";
        });
  }
}
