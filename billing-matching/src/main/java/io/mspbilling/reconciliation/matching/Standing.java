package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.PaymentId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decisions that hold: none that was undone, and of several on one thing the last. */
final class Standing {

  private final Map<Object, Decision> byThing = new LinkedHashMap<>();
  private final List<Decision.Undo> ofNothing = new ArrayList<>();

  Standing(List<Decision> decisions) {
    Set<String> taken = new HashSet<>();
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Undo undo) {
        byThing.values().removeIf(one -> one.id().equals(undo.undone()));
        if (!taken.contains(undo.undone())) {
          ofNothing.add(undo);
        }
      } else {
        Object thing = thing(decision);
        byThing.remove(thing);
        byThing.put(thing, decision);
      }
      taken.add(decision.id());
    }
  }

  /** What a decision is about: a later one on the same thing replaces it. */
  private static Object thing(Decision decision) {
    if (decision instanceof Decision.Confirm confirm) {
      return new Thing(Decision.Confirm.class, confirm.payment());
    }
    if (decision instanceof Decision.Pin pin) {
      return new Thing(Decision.Pin.class, pin.payment());
    }
    if (decision instanceof Decision.Reject reject) {
      return List.of(reject.payment(), reject.item());
    }
    return decision instanceof Decision.Alias alias
        ? List.of(alias.name(), alias.customer())
        : decision;
  }

  private record Thing(Class<?> kind, PaymentId payment) {}

  /** What undoes a decision that was never taken: who wrote it meant another one, which holds. */
  List<Decision.Undo> ofNothing() {
    return ofNothing;
  }

  /** Those of one kind, in the order in which they were taken. */
  <D extends Decision> List<D> ofKind(Class<D> kind) {
    List<D> found = new ArrayList<>();
    for (Decision decision : byThing.values()) {
      if (kind.isInstance(decision)) {
        found.add(kind.cast(decision));
      }
    }
    return found;
  }
}
