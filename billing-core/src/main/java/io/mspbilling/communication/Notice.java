package io.mspbilling.communication;

import io.mspbilling.money.Money;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a customer is told, before it is put into words. */
public sealed interface Notice {

  /** The invoices that its words are about, oldest first. */
  List<OwedLine> lines();

  /** What one makes of it, by its kind. */
  <R> R by(NoticeCases<R> cases);

  /**
   * Please pay: before something is due, on the day, or after it.
   *
   * @param template names the words, as in {@code friendly}: a step of the dunning policy
   * @param subject the subject line where there are no words of that name; {@code {number}} stands
   *     for the oldest invoice's number
   * @param opening the first lines where there are no words of that name
   * @param lines at least one, in whatever currencies: what the words are about
   * @param also what else is open, as late or as early as these are, and has not come to that step:
   *     the words do not hold for it
   * @param payAt where all of it can be paid, if there is such a page
   */
  record PaymentDue(
      String template,
      String subject,
      String opening,
      List<OwedLine> lines,
      List<OwedLine> also,
      Optional<URI> payAt)
      implements Notice {
    public PaymentDue {
      Objects.requireNonNull(template, "template");
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(opening, "opening");
      requireHttps(payAt);
      lines = List.copyOf(lines);
      also = List.copyOf(also);
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("nothing is due");
      }
    }

    /** One whose words are about all that it names. */
    public PaymentDue(
        String template,
        String subject,
        String opening,
        List<OwedLine> lines,
        Optional<URI> payAt) {
      this(template, subject, opening, lines, List.of(), payAt);
    }

    /** All that it names: what the words are about, then the rest. */
    public List<OwedLine> all() {
      return Stream.concat(lines.stream(), also.stream()).toList();
    }

    @Override
    public <R> R by(NoticeCases<R> cases) {
      return cases.paymentDue(this);
    }
  }

  /**
   * An amount will be charged by itself, as it was agreed: the notice that is owed before a debit
   * whose amount varies.
   *
   * @param on the day of the charge
   * @param insteadOf the day of which its customer was told before; empty if it was not, or that
   *     day stands
   * @param isMore whether it is more than its customer was told of before, or in another currency
   * @param method what is charged, as its holder knows it: {@code Visa 4242}
   */
  record ChargeAhead(
      LocalDate on,
      Optional<LocalDate> insteadOf,
      boolean isMore,
      Money amount,
      String method,
      List<OwedLine> lines)
      implements Notice {
    public ChargeAhead {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(insteadOf, "insteadOf");
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(method, "method");
      lines = List.copyOf(lines);
    }

    /** Whether its customer was told otherwise; it is not made before that was put right. */
    public boolean isChange() {
      return isMore || insteadOf.isPresent();
    }

    /** One that is told for the first time. */
    public ChargeAhead(LocalDate on, Money amount, String method, List<OwedLine> lines) {
      this(on, Optional.empty(), false, amount, method, lines);
    }

    @Override
    public <R> R by(NoticeCases<R> cases) {
      return cases.chargeAhead(this);
    }
  }

  /**
   * A charge did not work. Why is not said: that a card was reported stolen, or that somebody was
   * taken for a fraudster, is nothing for a mail that others may read.
   *
   * @param amount what was to be charged, with its surcharge
   * @param isReturned whether the money had come, and the bank took it back
   * @param receiptFor the day of the payment for which a receipt was sent that stands no longer;
   *     empty if none was
   * @param after whether it is tried again, or paying in another way is asked for
   * @param updateAt where another card or account can be given, if there is such a page
   */
  record PaymentFailed(
      Money amount,
      String method,
      boolean isReturned,
      Optional<LocalDate> receiptFor,
      AfterFailure after,
      Optional<URI> updateAt,
      List<OwedLine> lines)
      implements Notice {
    public PaymentFailed {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(receiptFor, "receiptFor");
      Objects.requireNonNull(after, "after");
      requireHttps(updateAt);
      lines = List.copyOf(lines);
    }

    /** The next try, if there is one. */
    public Optional<AfterFailure.Again> again() {
      return after instanceof AfterFailure.Again again ? Optional.of(again) : Optional.empty();
    }

    /** What is tried next, if that is another amount than failed. */
    public Optional<Money> anotherAmount() {
      return again().map(AfterFailure.Again::amount).filter(next -> !next.equals(amount));
    }

    @Override
    public <R> R by(NoticeCases<R> cases) {
      return cases.paymentFailed(this);
    }
  }

  /**
   * A payment came in: thank you.
   *
   * @param on when it counts as paid
   * @param method by what, as the payer knows it: {@code Visa 4242}; empty if that is not known
   * @param lines what it paid; empty if it waits to be used
   */
  record PaymentReceived(Money amount, LocalDate on, Optional<String> method, List<OwedLine> lines)
      implements Notice {
    public PaymentReceived {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(method, "method");
      lines = List.copyOf(lines);
    }

    @Override
    public <R> R by(NoticeCases<R> cases) {
      return cases.paymentReceived(this);
    }
  }

  /**
   * A card that is charged by itself is about to expire.
   *
   * @param expires its last month
   * @param updateAt where another can be given, if there is such a page
   */
  record CardExpiring(String method, YearMonth expires, Optional<URI> updateAt) implements Notice {
    public CardExpiring {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(expires, "expires");
      requireHttps(updateAt);
    }

    @Override
    public List<OwedLine> lines() {
      return List.of();
    }

    @Override
    public <R> R by(NoticeCases<R> cases) {
      return cases.cardExpiring(this);
    }
  }

  /**
   * Money went back.
   *
   * @param on when it was given back
   * @param method to what, as its holder knows it; empty if that is not known
   */
  record Refunded(Money amount, LocalDate on, Optional<String> method) implements Notice {
    public Refunded {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(method, "method");
    }

    @Override
    public List<OwedLine> lines() {
      return List.of();
    }

    @Override
    public <R> R by(NoticeCases<R> cases) {
      return cases.refunded(this);
    }
  }

  /** A page that money is paid at, or a card given, is one that nobody else can stand in for. */
  private static void requireHttps(Optional<URI> page) {
    if (page.filter(uri -> !"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null)
        .isPresent()) {
      throw new IllegalArgumentException("a page for customers must be https, at some host");
    }
  }
}
