package io.mspbilling.communication;

import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.Reminder;
import java.util.Optional;

/** What a reminder says, before it is put into words. */
final class ReminderText {

  private ReminderText() {}

  static Notice.PaymentDue notice(Reminder reminder) {
    return new Notice.PaymentDue(
        reminder.step().template(),
        reminder.step().subject(),
        reminder.step().opening(),
        reminder.debts().stream().map(ReminderText::line).toList(),
        Optional.empty());
  }

  private static OwedLine line(Debt debt) {
    return new OwedLine(
        debt.invoice().number(),
        debt.invoice().effectiveDueOn(),
        debt.open(),
        !debt.setOff().isEmpty());
  }
}
