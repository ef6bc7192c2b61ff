package io.mspbilling.communication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Says when a customer is reminded of what it owes. Pure: it counts nothing itself; what was sent
 * before comes in with each debt.
 *
 * <p>Every debt walks the steps in order, one per message: none is skipped, none repeated. Debts of
 * one customer whose next step is due go into one message, in the tone of the furthest of them. Two
 * messages to one customer lie at least {@link #spacingDays()} apart.
 *
 * @param version names this policy in the keys of its messages; change it when the steps change
 * @param steps in order of {@link DunningStep#daysLate()}
 * @param spacingDays least number of days between two messages to one customer; 0 or more
 */
public record DunningPolicy(String version, List<DunningStep> steps, int spacingDays) {

  /**
   * @throws IllegalArgumentException if the steps are out of order or the spacing is negative
   */
  public DunningPolicy {
    Objects.requireNonNull(version, "version");
    steps = List.copyOf(steps);
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).daysLate() <= steps.get(i - 1).daysLate()) {
        throw new IllegalArgumentException(
            "step " + steps.get(i).name() + " must come later than the one before it");
      }
    }
    if (spacingDays < 0) {
      throw new IllegalArgumentException("spacingDays must not be negative: " + spacingDays);
    }
  }

  /** Four steps that suit an MSP's business clients: 3, 10, 20 and 30 days late. */
  public static DunningPolicy forMsp() {
    return new DunningPolicy(
        "msp-1",
        List.of(
            new DunningStep(
                "friendly",
                3,
                "Invoice {number} is past due",
                "This may have slipped by: our records show the following as unpaid."),
            new DunningStep(
                "firm",
                10,
                "Second reminder: invoice {number}",
                "The following is still unpaid. Please let us know if something is wrong with it."),
            new DunningStep(
                "urgent",
                20,
                "Urgent: invoice {number} is long past due",
                "We have not heard from you about the following. Please pay or call us now."),
            new DunningStep(
                "final",
                30,
                "Final notice: invoice {number}",
                "This is our last notice before we have to talk about your service.")),
        3);
  }

  /**
   * Decides for one customer, in whatever currencies it owes.
   *
   * @param debts what it owes and may be reminded of; nothing on hold, in flight or on autopay
   * @param lastSent the day of the last message to this customer; empty if there was none
   * @return the reminder to send today, or empty
   */
  public Optional<Reminder> decide(
      List<Debt> debts, Optional<LocalDate> lastSent, LocalDate today) {
    if (lastSent.isPresent() && lastSent.get().plusDays(spacingDays).isAfter(today)) {
      return Optional.empty();
    }
    List<Debt> due = new ArrayList<>();
    for (Debt debt : debts) {
      if (!isExhausted(debt) && daysLate(debt, today) >= steps.get(debt.reminders()).daysLate()) {
        due.add(debt);
      }
    }
    if (due.isEmpty()) {
      return Optional.empty();
    }
    due.sort(
        Comparator.comparing((Debt debt) -> debt.invoice().effectiveDueOn())
            .thenComparing(debt -> debt.invoice().id().text()));
    int furthest = due.stream().mapToInt(Debt::reminders).max().orElseThrow();
    return Optional.of(new Reminder(steps.get(furthest), due));
  }

  /**
   * Whether nothing is left to be sent for a debt, and its customer had as long to answer the last
   * reminder as the one before.
   *
   * @param lastNamed the day of the last message that named the debt; empty if none did
   */
  public boolean isGivenUp(Debt debt, Optional<LocalDate> lastNamed, LocalDate today) {
    return isExhausted(debt)
        && daysLate(debt, today) > 0
        && lastNamed.map(sent -> !sent.plusDays(lastGap()).isAfter(today)).orElse(true);
  }

  private boolean isExhausted(Debt debt) {
    return debt.reminders() >= steps.size();
  }

  private int lastGap() {
    return steps.size() < 2
        ? spacingDays
        : steps.get(steps.size() - 1).daysLate() - steps.get(steps.size() - 2).daysLate();
  }

  private static long daysLate(Debt debt, LocalDate today) {
    return ChronoUnit.DAYS.between(debt.invoice().effectiveDueOn(), today);
  }
}
