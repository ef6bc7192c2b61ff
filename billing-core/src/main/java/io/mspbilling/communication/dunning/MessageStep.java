package io.mspbilling.communication.dunning;

import io.mspbilling.style.BillingStyle;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A message to the customer. One that is due by the due date is a notice, and lapses once the next
 * step is due; one that is due before it lapses on the due date at the latest. All others are sent
 * in order, however late.
 */
@Value.Immutable
@BillingStyle
public abstract non-sealed class MessageStep implements DunningStep, WithMessageStep {

  MessageStep() {}

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public abstract String name();

  @Override
  public abstract StepTime time();

  /** How often it comes again; never by default. */
  @Value.Default
  public Repeat repeat() {
    return Repeat.NEVER;
  }

  @Override
  @Value.Default
  public StepCondition condition() {
    return StepCondition.always();
  }

  /** To whom it goes; billing by default. */
  @Value.Default
  public Set<ContactRole> to() {
    return Set.of(ContactRole.BILLING);
  }

  /** The id of the template by which it is put into words; the step's name by default. */
  @Value.Default
  public String template() {
    return name();
  }

  /**
   * The subject line where there is no such template; {@code {number}} stands for the oldest
   * invoice's number.
   */
  public abstract String subject();

  /** The first lines of the text where there is no such template. */
  public abstract String opening();

  /**
   * Names under which other policies have this step: a debt that had a message under one of them
   * does not get this one. A message under a name that is known nowhere here stands for the last
   * step that was due on its day.
   */
  public abstract Set<String> formerly();

  boolean isCalled(String step) {
    return name().equals(step) || formerly().contains(step);
  }

  @Value.Check
  void check() {
    if (name().isBlank()) {
      throw new IllegalStateException("name must not be blank");
    }
    if (to().isEmpty()) {
      throw new IllegalStateException("to: a message goes to somebody: " + name());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableMessageStep.Builder {
    Builder() {}
  }
}
