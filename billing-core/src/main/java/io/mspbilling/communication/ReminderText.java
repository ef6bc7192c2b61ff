package io.mspbilling.communication;

import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.Reminder;
import java.util.List;
import java.util.Optional;

/** What a reminder says, before it is put into words. */
final class ReminderText {

  private ReminderText() {}

  static Notice.PaymentDue notice(Reminder reminder) {
    return new Notice.PaymentDue(
        reminder.step().template(),
        reminder.step().subject(),
        reminder.step().opening(),
        lines(reminder.parts().get(0).debts()),
        lines(
            reminder.debts().stream()
                .filter(debt -> !reminder.parts().get(0).debts().contains(debt))
                .toList()),
        Optional.empty());
  }

  private static List<OwedLine> lines(List<Debt> debts) {
    return debts.stream().flatMap(debt -> debt.parts().stream()).map(OwedLine::of).toList();
  }
}
