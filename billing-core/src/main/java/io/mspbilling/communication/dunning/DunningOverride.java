package io.mspbilling.communication.dunning;

import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is other than usual about the dunning of some debts: that there is none, another policy,
 * steps that are left out, or other addresses. What it does not speak of is as usual, or as a wider
 * override says.
 */
@Value.Immutable
@BillingStyle
public abstract class DunningOverride implements WithDunningOverride {

  DunningOverride() {}

  public static Builder builder() {
    return new Builder();
  }

  /** What people call it; once among the overrides. */
  public abstract String name();

  /** Whose debts it is for; at least one, and none that another override names. */
  public abstract List<DunningTarget> targets();

  /** The last day on which it holds; empty for as long as it stands here. */
  public abstract Optional<LocalDate> until();

  /**
   * Why no reminder is sent, in words; empty if some are. It beats whatever narrower overrides say.
   */
  public abstract Optional<String> excluded();

  /** The version of the policy by which the debts are dunned; empty for the usual one. */
  public abstract Optional<String> policy();

  /** Names of steps that are left out. */
  public abstract Set<String> stepsOff();

  /** E-mail addresses instead of those that are known, by role; most wanted first. */
  public abstract Map<ContactRole, List<String>> addresses();

  /** As what it is for a debt on a day, the narrowest of them; empty if it is not. */
  Optional<DunningTarget> target(OpenInvoice debt, LocalDate day) {
    return targets().stream()
        .filter(target -> holdsOn(day) && target.isFor(debt))
        .max(Comparator.comparing(DunningTarget::narrowness));
  }

  /** Whether it still holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return until().filter(day::isAfter).isEmpty();
  }

  @Value.Check
  void check() {
    if (name().isBlank()) {
      throw new IllegalStateException("name must not be blank");
    }
    require(!targets().isEmpty(), "is for nobody");
    boolean changes = policy().isPresent() || !stepsOff().isEmpty() || !addresses().isEmpty();
    require(excluded().isPresent() || changes, "says nothing");
    require(excluded().isEmpty() || !changes, "excludes, and says more than that");
    require(excluded().filter(String::isBlank).isEmpty(), "excludes without a reason");
    require(
        addresses().values().stream().noneMatch(List::isEmpty), "names a role without an address");
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException("override " + name() + " " + otherwise);
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableDunningOverride.Builder {
    Builder() {}
  }
}
