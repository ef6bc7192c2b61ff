package io.mspbilling.testkit.books;

import io.mspbilling.failure.RefusedException;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.LedgerLine;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.testkit.calls.CallFaults;
import io.mspbilling.testkit.calls.Calls;
import io.mspbilling.testkit.psa.InMemoryPsa;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Books in memory: double entry by the roles of accounts. They make one document per key, and
 * unless told to be lenient they refuse what accounting systems refuse: customers and invoices that
 * they do not know, settling or depositing more than is open. Safe for use by several threads.
 */
public final class InMemoryBooks implements Accounting {
  private final InMemoryBooksBuilder setup;
  private final Calls<BooksOperation> calls;
  private final BooksDesk desk;
  private final Map<InvoiceId, Money> mirrored = new HashMap<>();

  InMemoryBooks(InMemoryBooksBuilder setup) {
    this.setup = setup;
    this.calls = new Calls<>(setup.system());
    this.desk = new BooksDesk(setup);
  }

  /** Strict books that take every kind of posting. */
  public static InMemoryBooks empty() {
    return builder().build();
  }

  /** Books of the test's own kind. */
  public static InMemoryBooksBuilder builder() {
    return new InMemoryBooksBuilder();
  }

  @Override
  public SystemName system() {
    return setup.system();
  }

  @Override
  public Set<PostingKind> postings() {
    return setup.postings();
  }

  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withKeys().withLookUpAfter(Duration.ZERO);
  }

  /**
   * As the port says.
   *
   * @throws io.mspbilling.failure.ConflictException if another posting stands under the key
   */
  @Override
  public PostingOutcome post(EffectKey key, Posting posting) {
    return calls.run(BooksOperation.POST, fault -> desk.post(key, posting, fault));
  }

  @Override
  public Probe<PostingOutcome> findPosting(EffectKey key, Posting posting) {
    return calls.run(BooksOperation.FIND_POSTING, () -> desk.find(key, posting));
  }

  @Override
  public Optional<Money> receivables(Currency currency) {
    return calls.run(
        BooksOperation.RECEIVABLES,
        () ->
            setup.tellsReceivables()
                ? Optional.of(desk.ledger().balance(AccountRole.RECEIVABLES, currency))
                : Optional.empty());
  }

  /**
   * Takes over customers and invoices of a PSA, those on file and those to come, as a sync between
   * the two does: each invoice or credit memo with its total, a void one with nothing. Payments are
   * not taken over.
   */
  public InMemoryBooks mirroring(InMemoryPsa psa) {
    psa.watchInvoices(invoice -> mirror(psa, invoice));
    return this;
  }

  /** Enters a customer, to be found by its number or its name. */
  public void addCustomer(BookCustomer customer) {
    change(() -> desk.rules().know(customer));
  }

  /** Enters an invoice: Dr receivables, Cr an income account that no role names. */
  public void addInvoice(BookCustomer customer, String number, Money amount) {
    change(
        () -> {
          desk.rules().know(customer);
          desk.items().invoice(number, amount);
          desk.ledger().add(AccountRole.RECEIVABLES, amount);
        });
  }

  /** Somebody closes the books: nothing is posted under that day, or an earlier one, any more. */
  public void closeThrough(LocalDate day) {
    change(() -> desk.rules().close(day));
  }

  /**
   * Somebody makes an entry of their own, balanced or against accounts that no role names.
   *
   * @param lines positive for a debit, negative for a credit
   */
  public void enterByHand(List<LedgerLine> lines) {
    change(() -> desk.ledger().post(lines));
  }

  /**
   * The accounting program runs and empties the queue.
   *
   * @return what it refused; those postings are gone, and a look-up says {@code Absent}
   */
  public List<RefusedException> runQueue() {
    return calls.locked(desk::runQueue);
  }

  /** The balance of an account: debits less credits. */
  public Money balance(AccountRole role, Currency currency) {
    return calls.locked(() -> desk.ledger().balance(role, currency));
  }

  /** What is open on an invoice by these books; empty if they do not know it. */
  public Optional<Money> openOn(String invoiceNumber) {
    return calls.locked(() -> desk.items().openOn(invoiceNumber));
  }

  /** Every document that was posted, oldest first. */
  public List<BookDocument> documents() {
    return calls.locked(desk::documents);
  }

  /** The documents of one kind, oldest first. */
  public List<BookDocument> documents(PostingKind kind) {
    return documents().stream().filter(document -> document.posting().kind() == kind).toList();
  }

  /** The document posted under a key. */
  public Optional<BookDocument> document(EffectKey key) {
    return calls.locked(() -> desk.document(key));
  }

  /** The faults, to be scripted. */
  public CallFaults<BooksOperation> faults() {
    return calls.faults();
  }

  /** The gate of all calls: counts and hooks. */
  public Calls<BooksOperation> calls() {
    return calls;
  }

  private void mirror(InMemoryPsa psa, Invoice invoice) {
    Customer customer = psa.onFile(invoice.customer());
    Money total = invoice.isVoid() ? Money.zero(invoice.currency()) : invoice.total();
    change(
        () -> {
          Money before = mirrored.getOrDefault(invoice.id(), Money.zero(invoice.currency()));
          mirrored.put(invoice.id(), total);
          desk.rules().know(BookCustomer.of(customer));
          desk.items().invoice(invoice.number(), total.minus(before));
          desk.ledger().add(AccountRole.RECEIVABLES, total.minus(before));
        });
  }

  private void change(Runnable change) {
    calls.locked(
        () -> {
          change.run();
          return true;
        });
  }
}
