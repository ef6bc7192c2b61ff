package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.EnteredPayment;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.reconciliation.matching.BankPayments;
import io.mspbilling.reconciliation.matching.MatchingPolicy;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever of the question is another one, so is the answer; and rows are left each time. */
final class LastMatchingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final CustomerId ACME = CustomerId.parse("psa:acme");
  private static final Currency USD = Currency.getInstance("USD");

  private final BillingState state =
      new BillingState(TenantId.of("msp"), BillingPolicies.from(LocalDate.EPOCH, ZoneOffset.UTC));
  private final LastMatching remembering = new LastMatching();
  private final BankLine named = line("1", 10_000, "inv 1001");
  private final Invoice invoice = invoice("1001", InvoiceKind.INVOICE, 10_000);
  private final Snapshot shown =
      Snapshot.builder()
          .today(TODAY)
          .takenAt(Instant.EPOCH)
          .journalSequence(0)
          .addCustomers(Customer.builder().id(ACME).name("Acme Dental").build())
          .addInvoices(invoice)
          .build();

  private record Answer(BankPayments.Decided money, List<ExceptionRow> rows) {}

  @Test
  void eachPartOfTheQuestionCounts() {
    List<OpenInvoice> open = List.of(open(invoice, 10_000));
    BankLine unnamed = line("1", 10_000, "");

    Answer first = ask(List.of(named), open, shown);
    assertThat(first.money().applied()).hasSize(1);
    assertThat(ask(List.of(named), List.of(), shown)).isNotEqualTo(first);
    assertThat(ask(List.of(named), List.of(open(invoice, 7_000)), shown)).isNotEqualTo(first);
    assertThat(ask(List.of(unnamed), open, shown)).isNotEqualTo(first);
    assertThat(ask(List.of(unnamed), open, shown.withCustomers())).isNotEqualTo(first);
    Answer two = ask(List.of(named), open, shown.withInvoices(invoice, credit()));
    assertThat(two).isEqualTo(first);
    assertThat(ask(List.of(named), open, shown.withEntered(entered()))).isNotEqualTo(first);
    ask(List.of(unnamed), open, shown.withUnreadable(unreadable()));
    assertThat(ask(List.of(named), open, shown)).isEqualTo(first);
  }

  @Test
  void rowsAreLeftAgainWhereTheQuestionIsTheSame() {
    Answer first = ask(List.of(named), List.of(), shown);

    assertThat(first.rows()).hasSize(1);
    assertThat(ask(List.of(named), List.of(), shown)).isEqualTo(first);
  }

  /** Asks who remembers, and requires that who does not says the same. */
  private Answer ask(List<BankLine> lines, List<OpenInvoice> open, Snapshot now) {
    Answer answer = ask(remembering, lines, open, now);
    assertThat(answer).isEqualTo(ask(new LastMatching(), lines, open, now));
    return answer;
  }

  private Answer ask(
      LastMatching matching, List<BankLine> lines, List<OpenInvoice> open, Snapshot now) {
    Worklist worklist = new Worklist(state.effects);
    BankPayments payments = new BankPayments(MatchingPolicy.standard());
    BankPayments.Decided money =
        matching.decide(payments, lines, open, List.of(), now, state, worklist);
    return new Answer(money, List.copyOf(worklist.rows()));
  }

  private EnteredPayment entered() {
    return new EnteredPayment(invoice, usd(10_000), Optional.empty());
  }

  private Invoice credit() {
    return invoice("2001", InvoiceKind.CREDIT_MEMO, -3_000).withBalance(usd(-3_000));
  }

  private static UnreadableRecord unreadable() {
    return new UnreadableRecord(
        SystemName.of("psa"), "invoice 7", "total", "is not an amount", "correct it");
  }

  private static OpenInvoice open(Invoice invoice, long cents) {
    return new OpenInvoice(invoice, usd(cents), usd(0), List.of());
  }

  private static Invoice invoice(String number, InvoiceKind kind, long cents) {
    return Invoice.builder()
        .id(InvoiceId.parse("psa:" + number))
        .kind(kind)
        .number(number)
        .customer(ACME)
        .issuedOn(TODAY.minusDays(30))
        .dueOn(TODAY)
        .total(usd(cents))
        .build();
  }

  private static BankLine line(String id, long cents, String memo) {
    return BankLine.builder()
        .id(PaymentId.parse("bank:" + id))
        .bookedOn(TODAY)
        .amount(usd(cents))
        .rail(Rail.CHECK)
        .counterparty("Acme Dental")
        .memo(memo)
        .trace("")
        .build();
  }

  private static Money usd(long cents) {
    return Money.ofMinor(cents, USD);
  }
}
