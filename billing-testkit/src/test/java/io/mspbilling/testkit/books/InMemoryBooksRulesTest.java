package io.mspbilling.testkit.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.Deposited;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PayoutReceived;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.reconciliation.Settlement;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.psa.InMemoryPsa;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryBooksRulesTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final SystemName GATEWAY = SystemName.of("some-gateway");
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private final InMemoryPsa psa = InMemoryPsa.at(VirtualClock.at("2026-03-02T15:00:00Z"));
  private final Customer acme = psa.addCustomer("Acme Dental");
  private final InMemoryBooks books = InMemoryBooks.empty();

  @Test
  void theBooksFollowTheInvoicesOfThePsa() {
    psa.issue(acme.id(), "1001", usd("100"), DAY, DAY);
    books.mirroring(psa);
    Invoice later = psa.issue(acme.id(), "1002", usd("50"), DAY, DAY);
    assertThat(books.receivables(USD)).contains(usd("150"));
    psa.voidInvoice(later.id());

    assertThat(books.receivables(USD)).contains(usd("100"));
    assertThat(books.openOn("1002")).contains(usd("0"));
    books.post(key("a"), payment("100", "100"));
    assertThat(books.receivables(USD)).contains(usd("0"));
    assertThat(books.openOn("1001")).contains(usd("0"));
  }

  @Test
  void anotherPostingUnderTheSameKeyIsAConflict() {
    known("100");
    books.post(key("a"), payment("60", "60"));

    assertThatThrownBy(() -> books.post(key("a"), payment("40", "40")))
        .isInstanceOf(ConflictException.class);
    assertThat(books.findPosting(key("a"), payment("40", "40"))).isInstanceOf(Probe.Unclear.class);
    assertThat(books.documents()).hasSize(1);
  }

  @Test
  void moreThanIsOpenIsNotSettled() {
    known("100");
    PaymentReceived twice =
        new PaymentReceived(
            new PaymentId(GATEWAY, "ch_1"),
            BookCustomer.of(acme),
            DAY,
            usd("120"),
            Rail.CARD,
            List.of(settles("60"), settles("60")),
            AccountRole.BANK);

    assertThatThrownBy(() -> books.post(key("a"), twice)).isInstanceOf(RefusedException.class);
    assertThat(books.balance(AccountRole.BANK, USD)).isEqualTo(usd("0"));
    assertThat(books.openOn("1001")).contains(usd("100"));
  }

  @Test
  void aDocumentIsDepositedOnce() {
    known("100");
    DocumentRef document =
        ((PostingOutcome.Posted) books.post(key("a"), payment("100", "100"))).document();

    books.post(key("p"), payout("po_1", document));

    assertThatThrownBy(() -> books.post(key("q"), payout("po_2", document)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(
            () -> books.post(key("r"), payout("po_3", new DocumentRef("Payment", "no such"))))
        .isInstanceOf(NotFoundException.class);
    assertThat(books.balance(AccountRole.UNDEPOSITED_FUNDS, USD)).isEqualTo(usd("0"));
    assertThat(books.balance(AccountRole.BANK, USD)).isEqualTo(usd("96.80"));
    assertThat(books.documents(PostingKind.PAYOUT)).hasSize(1);
  }

  @Test
  void lenientBooksTakeStrangers() {
    InMemoryBooks lenient = InMemoryBooks.builder().lenient().build();

    lenient.post(key("a"), payment("100", "100"));

    assertThat(lenient.receivables(USD)).contains(usd("-100"));
    assertThatThrownBy(() -> books.post(key("a"), payment("100", "100")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void aQueueIsEmptiedLaterAndMayRefuseThen() {
    InMemoryBooks queueing = InMemoryBooks.builder().queueing().build();
    queueing.addInvoice(BookCustomer.of(acme), "1001", usd("100"));
    assertThat(queueing.post(key("a"), payment("80", "80"))).isEqualTo(new PostingOutcome.Queued());
    queueing.post(key("b"), payment("30", "30"));
    assertThat(queueing.receivables(USD)).contains(usd("100"));
    assertThat(queueing.findPosting(key("a"), payment("80", "80")))
        .isEqualTo(Probe.found(new PostingOutcome.Queued()));

    assertThat(queueing.runQueue()).singleElement().isInstanceOf(RefusedException.class);

    assertThat(queueing.receivables(USD)).contains(usd("20"));
    assertThat(queueing.findPosting(key("b"), payment("30", "30"))).isEqualTo(Probe.absent());
    assertThat(queueing.runQueue()).isEmpty();
  }

  @Test
  void aWrongAmountInTheAnswerIsNeverClearedUpByALookUp() {
    known("100");
    books.faults().next(BooksOperation.POST, CallFault.wrongAmountAnswered());

    assertThatThrownBy(() -> books.post(key("a"), payment("100", "100")))
        .isInstanceOf(UnknownOutcomeException.class);

    assertThat(books.findPosting(key("a"), payment("100", "100")))
        .isInstanceOf(Probe.Unclear.class);
    assertThat(books.document(key("a"))).isPresent();
  }

  private void known(String open) {
    books.addInvoice(BookCustomer.of(acme), "1001", usd(open));
  }

  private PaymentReceived payment(String amount, String settled) {
    return new PaymentReceived(
        new PaymentId(GATEWAY, "ch_1"),
        BookCustomer.of(acme),
        DAY,
        usd(amount),
        Rail.CARD,
        List.of(settles(settled)),
        AccountRole.UNDEPOSITED_FUNDS);
  }

  private static Settlement settles(String amount) {
    return new Settlement("1001", usd(amount), Optional.empty());
  }

  private static PayoutReceived payout(String id, DocumentRef document) {
    return new PayoutReceived(
        new PayoutId(GATEWAY, id),
        DAY,
        List.of(new Deposited(new PaymentId(GATEWAY, "ch_1"), document, usd("100"))),
        usd("3.20"),
        usd("0"),
        usd("96.80"));
  }

  private static EffectKey key(String name) {
    return EffectKey.derive(TenantId.of("test"), "posting", List.of(name));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
