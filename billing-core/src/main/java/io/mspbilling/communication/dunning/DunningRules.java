package io.mspbilling.communication.dunning;

import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * By which policy each debt is dunned: by the usual one, but for what overrides say, of which the
 * narrowest counts for each thing that it speaks of.
 *
 * <p>A debt that a message has named stays on the version of that message while that stands among
 * the {@link #earlier} ones, unless an override names the invoice or instalment itself. Otherwise
 * it goes by the policy of today, which leaves out what the debt has had: see {@link
 * MessageStep#formerly}.
 */
@Value.Immutable
@BillingStyle
public abstract class DunningRules implements WithDunningRules {

  DunningRules() {}

  public static Builder builder() {
    return new Builder();
  }

  /** One policy for all. */
  public static DunningRules of(DunningPolicy usual) {
    return builder().usual(usual).build();
  }

  /** For whoever no override names. */
  @Value.Default
  public DunningPolicy usual() {
    return DunningPolicy.forMsp();
  }

  /** Policies that overrides give to some, in no order. */
  public abstract List<DunningPolicy> others();

  /** Policies that no debt begins with any more, kept for the debts that did. */
  public abstract List<DunningPolicy> earlier();

  /** What is other than usual for some. */
  public abstract List<DunningOverride> overrides();

  /** Whom the overrides that hold on a day name. */
  public Stream<DunningTarget> targets(LocalDate day) {
    return overrides().stream()
        .filter(override -> override.holdsOn(day))
        .flatMap(override -> override.targets().stream());
  }

  /** Why a debt is excluded from reminders on a day; of several reasons the one that lasts. */
  public Optional<Suppression.Excluded> exclusion(OpenInvoice debt, LocalDate day) {
    return overrides().stream()
        .filter(override -> override.excluded().isPresent())
        .flatMap(
            override ->
                override.target(debt, day).stream()
                    .map(
                        target ->
                            new Suppression.Excluded(
                                target.words(),
                                override.excluded().orElseThrow(),
                                override.until())))
        .max(Comparator.comparing(one -> one.until().orElse(LocalDate.MAX)));
  }

  /**
   * The policy of a debt on a day.
   *
   * @param entered the version by which it was last reminded of; empty if it never was
   */
  public DunningPolicy policy(OpenInvoice debt, Optional<String> entered, LocalDate day) {
    List<DunningOverride> about = about(debt, day);
    Optional<DunningOverride> assigning =
        about.stream().filter(one -> one.policy().isPresent()).findFirst();
    boolean isMoved =
        assigning
            .flatMap(one -> one.target(debt, day))
            .filter(target -> !(target instanceof DunningTarget.OfCustomer))
            .filter(target -> !(target instanceof DunningTarget.OfAgreement))
            .isPresent();
    DunningPolicy today =
        assigning.flatMap(DunningOverride::policy).flatMap(this::find).orElseGet(this::usual);
    DunningPolicy policy =
        entered
            .filter(version -> !isMoved)
            .flatMap(version -> find(earlier(), version))
            .orElse(today);
    return about.stream()
        .map(DunningOverride::stepsOff)
        .filter(steps -> !steps.isEmpty())
        .findFirst()
        .map(policy::without)
        .orElse(policy);
  }

  /** The addresses that an override gives for a role; empty if the usual ones count. */
  public List<String> addresses(OpenInvoice debt, ContactRole role, LocalDate day) {
    return about(debt, day).stream()
        .filter(one -> one.addresses().containsKey(role))
        .findFirst()
        .map(one -> Objects.requireNonNull(one.addresses().get(role)))
        .orElse(List.of());
  }

  /** The addresses that overrides give for any role. */
  public Set<String> addresses(OpenInvoice debt, LocalDate day) {
    return Stream.of(ContactRole.values())
        .flatMap(role -> addresses(debt, role, day).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Decides for one customer. Debts of several policies have messages of their own, and of those
   * that are due on a day the one with the oldest debt goes first.
   *
   * @param cases what it owes and may be reminded of, each with its {@link #policy}
   * @param messages the days on which it was written to, the last seven at least, in any order
   * @param least the least that is asked for in a currency
   */
  public static DunningDecision decide(
      List<DunningCase> cases, List<LocalDate> messages, LeastAmounts least, LocalDate today) {
    List<Debt> all = cases.stream().map(DunningCase::debt).toList();
    Map<DunningPolicy, List<Debt>> byPolicy = new LinkedHashMap<>();
    cases.forEach(
        one -> byPolicy.computeIfAbsent(one.policy(), none -> new ArrayList<>()).add(one.debt()));
    List<DunningDecision> decisions = new ArrayList<>();
    byPolicy.forEach(
        (policy, debts) -> decisions.add(policy.decide(debts, all, messages, least, today)));
    return DunningDecision.oneMessage(decisions, all);
  }

  /** The overrides that speak of a debt, the narrowest first. */
  private List<DunningOverride> about(OpenInvoice debt, LocalDate day) {
    return overrides().isEmpty()
        ? List.of()
        : overrides().stream()
            .filter(one -> one.target(debt, day).isPresent())
            .sorted(Comparator.comparing(one -> -one.target(debt, day).orElseThrow().narrowness()))
            .toList();
  }

  private Optional<DunningPolicy> find(String version) {
    return find(all(), version);
  }

  private static Optional<DunningPolicy> find(List<DunningPolicy> policies, String version) {
    return policies.stream().filter(one -> one.version().equals(version)).findFirst();
  }

  private List<DunningPolicy> all() {
    return Stream.of(List.of(usual()), others(), earlier()).flatMap(List::stream).toList();
  }

  @Value.Check
  void check() {
    requireOnce("policies are called", all().stream().map(DunningPolicy::version).toList());
    requireOnce("overrides are called", overrides().stream().map(DunningOverride::name).toList());
    requireOnce(
        "overrides are for", overrides().stream().flatMap(one -> one.targets().stream()).toList());
    overrides().forEach(this::check);
  }

  private void check(DunningOverride override) {
    override
        .policy()
        .filter(version -> find(version).isEmpty())
        .ifPresent(
            version -> {
              throw new IllegalStateException(
                  "override " + override.name() + ": no policy is called " + version);
            });
    Set<String> unknown = new LinkedHashSet<>(override.stepsOff());
    for (DunningPolicy policy : all()) {
      policy.steps().forEach(step -> unknown.remove(step.name()));
      try {
        Object unused = policy.without(override.stepsOff());
      } catch (IllegalStateException e) {
        throw new IllegalStateException(
            "override " + override.name() + " on " + policy.version() + ": " + e.getMessage(), e);
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "override " + override.name() + ": no step is called " + String.join(", ", unknown));
    }
  }

  private static void requireOnce(String what, List<?> names) {
    Set<Object> seen = new HashSet<>();
    names.stream()
        .filter(name -> !seen.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalStateException("two " + what + " " + name);
            });
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableDunningRules.Builder {
    Builder() {}
  }
}
