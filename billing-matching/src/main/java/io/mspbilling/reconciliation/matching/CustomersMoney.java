package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reconciliation.matching.payer.PayerName;
import io.mspbilling.reconciliation.matching.reference.Canonical;
import io.mspbilling.reconciliation.matching.reference.Memo;
import io.mspbilling.reconciliation.matching.reference.Surroundings;
import io.mspbilling.reconciliation.matching.reference.Word;
import io.mspbilling.reconciliation.matching.reference.Word.Said;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether a line of the bank account is money that a customer sent: a check; under its name or one
 * of its aliases; naming an open invoice; or because a person said so. Immutable.
 */
public final class CustomersMoney implements Predicate<BankLine> {

  private final Set<PayerName> names = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Set<PaymentId> told = new HashSet<>();

  /**
   * @param invoices those that are open
   * @param decisions what people decided about payments
   */
  public CustomersMoney(
      Collection<Customer> customers, Collection<Invoice> invoices, List<Decision> decisions) {
    Standing standing = new Standing(decisions);
    Stream.concat(
            customers.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.name()), one.aliases().stream())),
            standing.ofKind(Decision.Alias.class).stream().map(Decision.Alias::name))
        .map(PayerName::of)
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    invoices.stream()
        .map(invoice -> Canonical.of(invoice.number()))
        .filter(number -> !number.isEmpty())
        .forEach(numbers::add);
    standing.ofKind(Decision.Pin.class).forEach(pin -> told.add(pin.payment()));
    standing.ofKind(Decision.Confirm.class).forEach(one -> told.add(one.payment()));
  }

  @Override
  public boolean test(BankLine line) {
    return line.rail() == Rail.CHECK
        || told.contains(line.id())
        || isNamed(line.counterparty())
        || Memo.of(line.memo(), Surroundings.NONE).words().stream().anyMatch(this::namesInvoice);
  }

  private boolean isNamed(String printed) {
    return Stream.concat(PayerName.printed(printed).stream(), PayerName.peeled(printed).stream())
        .map(PayerName::of)
        .anyMatch(names::contains);
  }

  private boolean namesInvoice(Word word) {
    return (word.mayBeInvoice() || word.said() == Said.SPARED)
        && numbers.contains(word.canonical());
  }
}
