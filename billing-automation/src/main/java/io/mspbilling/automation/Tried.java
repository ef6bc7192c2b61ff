package io.mspbilling.automation;

import io.mspbilling.failure.Fault;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Planned;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a run has tried. It tries nothing twice; and where a system cannot be reached or wants to be
 * set up first, it leaves the rest for that system to a later run.
 */
final class Tried {

  private final Set<EffectKey> keys = new HashSet<>();
  private final Set<EffectType<?, ?>> lost = new HashSet<>();

  boolean contains(Planned<?, ?> action) {
    return keys.contains(action.key()) || lost.contains(action.type());
  }

  void add(Planned<?, ?> action, Optional<Fault> fault) {
    keys.add(action.key());
    if (fault.isPresent() && fault.get() != Fault.REQUEST) {
      lost.add(action.type());
    }
  }
}
