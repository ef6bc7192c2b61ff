package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Account;
import io.mspbilling.accounting.quickbooks.online.entity.Preferences;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.entity.Writable;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.FeePaid;
import io.mspbilling.reconciliation.LedgerLine;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.reconciliation.PayoutReceived;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.reconciliation.RefundGiven;
import io.mspbilling.reconciliation.SurchargeTaken;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One company's books in QuickBooks Online. Safe for any number of threads.
 *
 * <p>Each posting is one document, under the effect's key as request id and with the key in its
 * private note. Refusals that are ours carry a {@link RefusalCode}; nothing is posted in part.
 */
public final class QuickBooksOnlineBooks implements Accounting {

  /** The name that ids of these books carry. */
  public static final SystemName SYSTEM = SystemName.of(QuickBooksCalls.SYSTEM);

  private static final String OPERATION = "post";

  private final QuickBooksOnlineClient client;
  private final BooksSettings settings;
  private final PostingDesk desk;

  /**
   * Does not reach the network; {@link #checkSetUp()} does.
   *
   * @param client the company
   * @param settings how its books are posted to
   */
  public QuickBooksOnlineBooks(QuickBooksOnlineClient client, BooksSettings settings) {
    this.client = Objects.requireNonNull(client, "client");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.desk = PostingDesk.of(client, settings);
  }

  @Override
  public SystemName system() {
    return SYSTEM;
  }

  @Override
  public Set<PostingKind> postings() {
    return EnumSet.allOf(PostingKind.class);
  }

  /**
   * Documents are found by their note. QuickBooks Online also knows request ids, which every write
   * carries, but does not say how long it remembers them, so nothing is built on that.
   */
  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withLookUpAfter(ProvenCreation.LOOK_UP_LAG);
  }

  /**
   * Compares the settings with the company: accounts, items and ways to pay are there, active and
   * of the right kind. Ask at start. Reaches the network; may be repeated.
   *
   * @return what is wrong; empty if all is well
   * @throws BillingException if the books cannot be asked
   */
  public List<SetUpProblem> checkSetUp() {
    return new SetUpCheck(client, settings).run();
  }

  /**
   * {@inheritDoc}
   *
   * <p>A posting in doubt is looked up before it is posted again, once the lag of {@link
   * #guarantees()} is over: then a document of its that somebody deleted is made anew.
   *
   * @throws RefusedException if it cannot be posted as it is: a {@link RefusalCode}, or QuickBooks'
   *     own code; nothing was posted
   * @throws UnknownOutcomeException if it may have been posted: ask {@link #findPosting}
   */
  @Override
  public PostingOutcome post(EffectKey key, Posting posting) {
    requireCurrency(posting);
    PostedDocuments<?> document = document(key, posting);
    try {
      return document.post();
    } catch (AuthenticationException | ThrottledException e) {
      throw e;
    } catch (RefusedException e) {
      return postedBefore(document, e);
    }
  }

  /**
   * A refusal is also what an effect meets that stands in the books already: its invoice is paid,
   * its payments are deposited. Only a look-up tells the two apart.
   */
  private static PostingOutcome postedBefore(
      PostedDocuments<?> document, RefusedException refusal) {
    boolean sentBefore = ProvenCreation.isSpent(refusal);
    try {
      Optional<PostingOutcome> found = document.find().asOptional();
      if (found.isPresent()) {
        return found.get();
      }
    } catch (BillingException e) {
      refusal.addSuppressed(e);
    }
    if (sentBefore) {
      throw new UnknownOutcomeException(
          QuickBooksCalls.SYSTEM, OPERATION, "QuickBooks says that it was sent before", refusal);
    }
    throw refusal;
  }

  @Override
  public Probe<PostingOutcome> findPosting(EffectKey key, Posting posting) {
    return document(key, posting).find();
  }

  private PostedDocuments<?> document(EffectKey key, Posting posting) {
    return document(key, rule(posting));
  }

  private <T extends Writable> PostedDocuments<T> document(EffectKey key, PostingRule<T> rule) {
    return new PostedDocuments<>(desk, rule, key);
  }

  private PostingRule<?> rule(Posting posting) {
    if (posting instanceof PaymentReceived payment) {
      return new PaymentRule(desk, payment);
    }
    if (posting instanceof SurchargeTaken surcharge) {
      return new SurchargeRule(desk, surcharge);
    }
    if (posting instanceof PayoutReceived payout) {
      return PayoutRule.of(desk, payout);
    }
    if (posting instanceof PaymentReversed reversal) {
      return JournalRule.of(desk, reversal);
    }
    if (posting instanceof RefundGiven refund) {
      return new RefundRule(desk, refund);
    }
    return JournalRule.of(desk, (FeePaid) posting, "FEE-");
  }

  private void requireCurrency(Posting posting) {
    Preferences preferences = client.keptPreferences();
    for (LedgerLine entry : posting.entries()) {
      Currency currency = entry.amount().currency();
      if (!preferences.takes(currency)) {
        throw RefusalCode.FOREIGN_CURRENCY.refuse(
            OPERATION,
            "it is in "
                + currency
                + ", and this company keeps its books in "
                + preferences.homeCurrency()
                + " only: switch on several currencies, or post it by hand");
      }
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>The sum of all accounts of type Accounts Receivable in that currency; QuickBooks keeps one
   * for each currency.
   */
  @Override
  public Optional<Money> receivables(Currency currency) {
    Pull<Stored<Account>> accounts =
        client
            .accounts()
            .list(
                QuickBooksQuery.where(Account.ACCOUNT_TYPE.is("Accounts Receivable"))
                    .and(Account.ACTIVE.in(List.of(true, false))))
            .pull();
    if (!accounts.unreadable().isEmpty()) {
      throw new UnreadableException(
          QuickBooksCalls.SYSTEM, "sum receivables", accounts.unreadable().get(0).toString(), null);
    }
    List<Money> balances =
        accounts.records().stream()
            .flatMap(stored -> stored.value().balance().stream())
            .filter(balance -> balance.currency().equals(currency))
            .toList();
    return Optional.of(Money.sum(balances, currency));
  }

  /** The company's id. */
  @Override
  public String toString() {
    return "QuickBooksOnlineBooks(" + client + ")";
  }
}
