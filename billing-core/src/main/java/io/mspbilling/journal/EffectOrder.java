package io.mspbilling.journal;

import java.util.Objects;

/**
 * One effect to be carried out: what kind, under which key, and all that is needed to do it. The
 * facts are stored with the intent, never computed again, so that a repeat is the same request.
 *
 * @param key names the effect for ever
 * @param kind what it does
 * @param facts the request in full
 */
public record EffectOrder(EffectKey key, EffectKind kind, Facts facts) {

  public EffectOrder {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(facts, "facts");
  }
}
