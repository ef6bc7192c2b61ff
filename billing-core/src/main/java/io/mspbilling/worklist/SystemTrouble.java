package io.mspbilling.worklist;

import io.mspbilling.failure.Failure;
import io.mspbilling.failure.Fault;
import java.util.Objects;

/**
 * A system that could not be used in a run. What depends on it waits for a later run and needs no
 * help once it works again; everything else went on.
 *
 * @param failure what it was that failed first
 */
public record SystemTrouble(Failure failure) {

  public SystemTrouble {
    Objects.requireNonNull(failure, "failure");
  }

  /** The vendor's system, as in {@code connectwise}. */
  public String system() {
    return failure.system();
  }

  /** Whose turn it is. */
  public Fault fault() {
    return failure.fault();
  }

  /** What failed, in words. */
  public String reason() {
    return failure.detail();
  }

  /** What people are shown of it. */
  public ExceptionRow row() {
    return ExceptionRow.of(
        fault() == Fault.SETUP ? ExceptionKind.SYSTEM_SETUP : ExceptionKind.SYSTEM_DOWN,
        new Subject.OfSystem(system()),
        reason(),
        switch (fault()) {
          case SETUP -> "connect it again, or give its user the rights; then all goes on by itself";
          case VENDOR -> "nothing, unless it lasts: ask the vendor then; all goes on by itself";
          case NETWORK -> "look at the way to it: name, proxy, firewall, certificate";
          case REQUEST -> "report it to whoever made the connector; the log holds the details";
        });
  }
}
