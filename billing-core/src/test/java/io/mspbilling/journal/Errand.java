package io.mspbilling.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An order of a type of effect that only these tests know; its result is a text. */
record Errand(EffectKey key, String what) implements EffectOrder {

  static final EffectType<Errand, String> TYPE =
      new EffectType<>(
          "errand",
          (key, facts) -> new Errand(key, facts.text("what")),
          answer -> Facts.builder().put("answer", answer).build(),
          facts -> facts.text("answer"));

  static Errand of(TenantId tenant, String what) {
    return new Errand(EffectKey.derive(tenant, "errand", List.of(what)), what);
  }

  @Override
  public Facts facts() {
    return Facts.builder().put("what", what).build();
  }

  @Override
  public String description() {
    return "run for " + what;
  }

  /** An outcome of any status but {@link EffectStatus#SENDING}. */
  static Outcome<String> outcome(EffectStatus status, String answer) {
    return switch (status) {
      case SUCCEEDED -> Outcome.done(answer);
      case PENDING -> new Outcome.Pending<>(Optional.of(answer), LocalDate.of(2026, 3, 5));
      case REFUSED -> Outcome.refused("no", Optional.of(answer));
      case NOT_SENT -> Outcome.notSent("later");
      case IN_DOUBT -> Outcome.inDoubt("cut");
      case SENDING -> throw new IllegalArgumentException("no outcome");
    };
  }
}
