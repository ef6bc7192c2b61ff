package io.mspbilling.communication;

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
        reminder.debts().stream().map(debt -> OwedLine.of(debt.owed())).toList(),
        Optional.empty());
  }
}
