package io.mspbilling.communication.dunning;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Invoices and debts of one customer for the tests of dunning. */
public final class Debts {

  public static final CustomerId ACME = new CustomerId(SystemName.of("psa"), "1");

  /** Any message is for as little as one unit. */
  static final LeastAmounts ANY = currency -> Money.ofMinor(1, currency);

  private Debts() {}

  public static InvoiceId id(int number) {
    return new InvoiceId(SystemName.of("psa"), Integer.toString(number));
  }

  static Invoice invoice(int id, String number, LocalDate due, Money amount) {
    return Invoice.builder()
        .id(id(id))
        .number(number)
        .customer(ACME)
        .issuedOn(due.minusDays(30))
        .dueOn(due)
        .total(amount)
        .balance(amount)
        .build();
  }

  /** A debt of 100.00 that nobody has been told of. */
  public static Debt debt(int id, String number, LocalDate due) {
    return debt(invoice(id, number, due, Money.of("100.00", "USD")));
  }

  public static Debt debt(int id, LocalDate due) {
    return debt(id, Integer.toString(1000 + id), due);
  }

  public static Debt debt(int id, LocalDate due, Money amount) {
    return debt(invoice(id, Integer.toString(1000 + id), due, amount));
  }

  static Debt debt(Invoice invoice) {
    Money open = invoice.total();
    return new Debt(
        new OpenInvoice(invoice, open, Money.zero(open.currency())),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, after some messages; what is sent for it counts as sent on those days. */
  static Debt after(Debt debt, SentStep... sent) {
    return new Debt(
        debt.owed(),
        Stream.concat(debt.sent().stream(), Stream.of(sent)).toList(),
        debt.charge(),
        debt.promiseBrokenOn());
  }

  static Debt onAutopay(Debt debt) {
    return new Debt(debt.owed(), debt.sent(), Optional.of("will be charged"), Optional.empty());
  }

  static Debt promised(Debt debt, LocalDate brokenOn) {
    return new Debt(debt.owed(), debt.sent(), debt.charge(), Optional.of(brokenOn));
  }

  static SentStep sent(DunningPolicy policy, String step, LocalDate on) {
    return new SentStep(new StepId(policy.version(), step, 0), on);
  }

  /** A reminder in the tone of the first overdue step of an MSP's usual policy. */
  public static Reminder reminder(List<Debt> debts) {
    MessageStep friendly = DunningPolicy.forMsp().messages().get(2);
    return new Reminder(
        List.of(
            new Reminder.Part(
                friendly,
                debts.stream()
                    .map(debt -> new Reminder.Taken(debt, new StepId("v", friendly.name(), 0)))
                    .toList())));
  }
}
