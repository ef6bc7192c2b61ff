package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.LinkedTxn;
import io.mspbilling.accounting.quickbooks.online.entity.Payment;
import io.mspbilling.accounting.quickbooks.online.entity.PaymentLine;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.Settlement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer's payment becomes a payment that is applied to invoices and reversals. */
record PaymentRule(PostingDesk desk, PaymentReceived posting) implements PostingRule<Payment> {
  /** What a payment pays, by the names that its lines give it. */
  private static final Set<String> PAID = Set.of("Invoice", "JournalEntry");

  @Override
  public DocumentView<Payment> view() {
    return DocumentView.PAYMENT;
  }

  @Override
  public Payment document(EffectKey key) {
    String customer = desk.customers().require(posting.customer(), key, posting.amount());
    return Payment.builder()
        .customer(customer)
        .on(posting.on())
        .total(posting.amount())
        .lines(lines(customer))
        .depositTo(desk.account(posting.landsIn()))
        .paymentMethod(Optional.ofNullable(desk.settings().paymentMethods().get(posting.rail())))
        .reference(reference(key))
        .privateNote(PostingNote.of(key, words()))
        .build();
  }

  @Override
  public Money total() {
    return posting.amount();
  }

  @Override
  public Optional<String> reference(EffectKey key) {
    return PostingNote.reference(posting);
  }

  @Override
  public List<QuickBooksQuery<Payment>> searches(EffectKey key) {
    return desk.madeSince(posting, posting.customer(), Payment.CUSTOMER);
  }

  private List<PaymentLine> lines(String customer) {
    Map<String, Money> invoices = new LinkedHashMap<>();
    Map<LinkedTxn, Money> links = new LinkedHashMap<>();
    for (Settlement settlement : posting.settlements()) {
      Optional<DocumentRef> reopened = settlement.reopenedBy();
      if (reopened.isPresent()) {
        LinkedTxn link = new LinkedTxn(reopened.get().type(), reopened.get().id());
        links.merge(link, settlement.amount(), Money::plus);
      } else {
        invoices.merge(settlement.invoiceNumber(), settlement.amount(), Money::plus);
      }
    }
    List<PaymentLine> lines = new ArrayList<>(new OpenInvoices(desk, customer).settle(invoices));
    links.forEach((link, amount) -> lines.add(new PaymentLine(amount, link)));
    return lines;
  }

  /**
   * Its lines and the rest make up its amount. Not where somebody set a credit off as well, whose
   * line counts the other way.
   */
  @Override
  public boolean addsUp(Payment payment) {
    boolean pays = payment.lines().stream().allMatch(line -> PAID.contains(line.applied().type()));
    return !pays
        || payment
            .unapplied()
            .map(rest -> rest.plus(settled(payment)).equals(payment.total()))
            .orElse(true);
  }

  private Money settled(Payment payment) {
    return sum(payment.lines().stream().map(PaymentLine::amount));
  }

  @Override
  public Optional<Money> unsettled(Payment payment) {
    Money wanted = sum(posting.settlements().stream().map(Settlement::amount));
    return Optional.of(wanted.minus(settled(payment))).filter(Money::isPositive);
  }

  private Money sum(Stream<Money> amounts) {
    return Money.sum(amounts.toList(), posting.amount().currency());
  }

  private String words() {
    String invoices =
        posting.settlements().stream()
            .map(Settlement::invoiceNumber)
            .distinct()
            .collect(Collectors.joining(", "));
    return PostingNote.words(posting) + (invoices.isEmpty() ? "" : ", for " + invoices);
  }
}
