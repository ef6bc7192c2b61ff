package io.mspbilling.communication.dunning;

import io.mspbilling.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Why a debt is not reminded of on a day: data, and words for people. */
public sealed interface Suppression {

  /** Why, in words that follow "not sent: ". */
  String reason();

  /** The first day on which this alone no longer speaks against it; empty if no day is known. */
  Optional<LocalDate> endsOn();

  /** As in {@code not sent: the next step, friendly, is due on 2026-03-06}. */
  default String words() {
    return "not sent: " + reason();
  }

  /** A message is due, and waits for another day or hour. */
  sealed interface Waiting extends Suppression {}

  /** People placed a hold. */
  record OnHold(HoldKind kind, String placed, Optional<LocalDate> until) implements Suppression {
    public OnHold {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(placed, "placed");
      Objects.requireNonNull(until, "until");
    }

    @Override
    public String reason() {
      return kind.words() + until.map(last -> " until " + last).orElse("") + ": " + placed;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return until.map(last -> last.plusDays(1));
    }
  }

  /**
   * The customer promised to pay.
   *
   * @param payBy the last day to pay
   * @param lastDay the last day on which the money is waited for
   */
  record Promised(Money amount, LocalDate payBy, LocalDate lastDay) implements Suppression {
    public Promised {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(payBy, "payBy");
      Objects.requireNonNull(lastDay, "lastDay");
    }

    @Override
    public String reason() {
      return "promise to pay " + amount + " until " + payBy;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.of(lastDay.plusDays(1));
    }
  }

  /** Its payment was charged back, and the bank may not have decided yet. */
  record ChargedBack(LocalDate on, LocalDate notBefore) implements Suppression {
    public ChargedBack {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(notBefore, "notBefore");
    }

    @Override
    public String reason() {
      return "its payment was charged back on "
          + on
          + ", and it is not asked for before "
          + notBefore;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.of(notBefore);
    }
  }

  /** The customer disputes all that is asked for. */
  record Disputed(String dispute) implements Suppression {
    public Disputed {
      Objects.requireNonNull(dispute, "dispute");
    }

    @Override
    public String reason() {
      return dispute;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.empty();
    }
  }

  /** The customer disputes so much of what it owes that nothing of it is asked for. */
  record MostlyDisputed(Money disputed, Money owed) implements Suppression {
    public MostlyDisputed {
      Objects.requireNonNull(disputed, "disputed");
      Objects.requireNonNull(owed, "owed");
    }

    @Override
    public String reason() {
      return "of " + owed + " that the customer owes it disputes " + disputed;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.empty();
    }
  }

  /** A charge for it has no final answer yet. */
  record UnderWay(Money amount) implements Suppression {
    public UnderWay {
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public String reason() {
      return "a charge of " + amount + " is under way";
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.empty();
    }
  }

  /**
   * An override says that nothing is sent.
   *
   * @param whose what is excluded, as the beginning of a sentence
   * @param until the last day; empty for as long as the override stands
   */
  record Excluded(String whose, String why, Optional<LocalDate> until) implements Suppression {
    public Excluded {
      Objects.requireNonNull(whose, "whose");
      Objects.requireNonNull(why, "why");
      Objects.requireNonNull(until, "until");
    }

    @Override
    public String reason() {
      return whose
          + " is excluded from reminders"
          + until.map(last -> " until " + last).orElse("")
          + ": "
          + why;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return until.map(last -> last.plusDays(1));
    }
  }

  /**
   * Something about it waits for a person, or was set off, before anybody is asked for it.
   *
   * @param why as its row says
   */
  record Unsettled(String why) implements Suppression {
    public Unsettled {
      Objects.requireNonNull(why, "why");
    }

    @Override
    public String reason() {
      return why;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.empty();
    }
  }

  /** It is quiet at the customer's. */
  record Quiet(Instant until, LocalDate endsOnDay) implements Waiting {
    public Quiet {
      Objects.requireNonNull(until, "until");
      Objects.requireNonNull(endsOnDay, "endsOnDay");
    }

    @Override
    public String reason() {
      return "nothing is sent in quiet hours, before " + until;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.of(endsOnDay);
    }
  }

  /** There is no address to which it could be sent. */
  record NoAddress() implements Suppression {
    @Override
    public String reason() {
      return "the customer has no usable e-mail address";
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.empty();
    }
  }

  /** The next step is not due yet. */
  record NotYet(StepId step, LocalDate dueOn) implements Suppression {
    public NotYet {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(dueOn, "dueOn");
    }

    @Override
    public String reason() {
      return "the next step, " + step.words() + ", is due on " + dueOn;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.of(dueOn);
    }
  }

  /** Every message was sent. */
  record AllSent(int count) implements Suppression {
    @Override
    public String reason() {
      return "no step is left after " + count + (count == 1 ? " message" : " messages");
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.empty();
    }
  }

  /**
   * It is charged, and the policy has no message for that.
   *
   * @param charge what autopay will do, in words
   */
  record OnAutopay(String charge) implements Suppression {
    public OnAutopay {
      Objects.requireNonNull(charge, "charge");
    }

    @Override
    public String reason() {
      return "it " + charge;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.empty();
    }
  }

  /** The step asks for more than there is. */
  record ConditionUnmet(StepId step, String missing) implements Suppression {
    public ConditionUnmet {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(missing, "missing");
    }

    @Override
    public String reason() {
      return "for the step " + step.words() + " " + missing;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.empty();
    }
  }

  /** What would be asked for in this currency is too little to be asked for by itself. */
  record TooLittle(Money owed, Money least) implements Suppression {
    public TooLittle {
      Objects.requireNonNull(owed, "owed");
      Objects.requireNonNull(least, "least");
    }

    @Override
    public String reason() {
      return owed + " is less than " + least + ", for which nobody is written to";
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.empty();
    }
  }

  /** Nothing is sent on such a day. */
  record ClosedDay(LocalDate today, LocalDate opensOn) implements Waiting {
    public ClosedDay {
      Objects.requireNonNull(today, "today");
      Objects.requireNonNull(opensOn, "opensOn");
    }

    @Override
    public String reason() {
      return "nothing is sent on " + today + " before " + opensOn;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.of(opensOn);
    }
  }

  /** The recipient was written to not long ago, for this customer or another. */
  record TooSoon(LocalDate lastSent, LocalDate notBefore) implements Waiting {
    public TooSoon {
      Objects.requireNonNull(lastSent, "lastSent");
      Objects.requireNonNull(notBefore, "notBefore");
    }

    @Override
    public String reason() {
      return "the recipient was written to on "
          + lastSent
          + ", and is not again before "
          + notBefore;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.of(notBefore);
    }
  }

  /** The recipient got as many messages as it gets in a week, for this customer or others. */
  record WeekIsFull(int messages, LocalDate notBefore) implements Waiting {
    public WeekIsFull {
      Objects.requireNonNull(notBefore, "notBefore");
    }

    @Override
    public String reason() {
      return "the recipient got messages on "
          + messages
          + " of seven days, and gets none before "
          + notBefore;
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.of(notBefore);
    }
  }

  /** Another message to the same customer goes first. */
  record AnotherFirst(String invoiceNumber) implements Waiting {
    public AnotherFirst {
      Objects.requireNonNull(invoiceNumber, "invoiceNumber");
    }

    @Override
    public String reason() {
      return "the message for invoice " + invoiceNumber + " goes first";
    }

    @Override
    public Optional<LocalDate> endsOn() {
      return Optional.empty();
    }
  }
}
