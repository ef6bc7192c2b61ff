package io.mspbilling.communication;

import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.Reminder;
import io.mspbilling.money.Money;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a reminder into words: plain text, with nothing in it that the customer wrote. */
public final class ReminderText {

  private ReminderText() {}

  /** The subject line. */
  public static String subject(Reminder reminder) {
    return printable(
        reminder.step().subject().replace("{number}", reminder.debts().get(0).invoice().number()));
  }

  /**
   * The text of the message.
   *
   * @param sender the MSP's name, under the message
   */
  public static String body(Reminder reminder, String sender) {
    List<Debt> debts = reminder.debts();
    String lines =
        debts.stream()
            .map(
                debt ->
                    "  invoice "
                        + printable(debt.invoice().number())
                        + ", due "
                        + debt.invoice().effectiveDueOn()
                        + ": "
                        + debt.open()
                        + (debt.setOff().isEmpty() ? "" : ", after credit"))
            .collect(Collectors.joining("\n"));
    String sums =
        Money.sums(debts.stream().map(Debt::open).toList()).stream()
            .map(Money::toString)
            .collect(Collectors.joining(" and "));
    return reminder.step().opening()
        + "\n\n"
        + lines
        + "\n\nIn all: "
        + sums
        + "\n\n"
        + sender
        + "\n";
  }

  private static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
