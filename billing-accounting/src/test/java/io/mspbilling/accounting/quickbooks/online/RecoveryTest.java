package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.accounting.quickbooks.online.SampleBooks.deposited;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.document;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.fee;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.key;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.paid;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.payout;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.refund;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.returned;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.settles;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.surcharge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.journal.Probe;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers get lost; documents are neither doubled nor lost. */
class RecoveryTest {
  private final SampleBooks sample = new SampleBooks();

  @AfterEach
  void close() {
    sample.close();
  }

  /** A kind of posting, and the entity that it becomes. */
  private record Sample(String entity, Function<SampleBooks, Posting> posting) {
    @Override
    public String toString() {
      return entity;
    }
  }

  private static List<Sample> samples() {
    return List.of(
        new Sample("Payment", RecoveryTest::paymentOfInvoice),
        new Sample("SalesReceipt", books -> surcharge("pi_1", "31.25")),
        new Sample("Deposit", RecoveryTest::payoutOfPayment),
        new Sample("JournalEntry", books -> returned("re_1", "100", "1043")),
        new Sample("JournalEntry", books -> payout("po_1", "5", "0", "-5")),
        new Sample("JournalEntry", books -> fee("fee_1", "10")),
        new Sample("RefundReceipt", books -> refund("re_1", "80")));
  }

  private static Posting paymentOfInvoice(SampleBooks books) {
    books.addInvoice("1043", "100");
    return paid("pi_1", "100", settles("1043", "100"));
  }

  private static Posting payoutOfPayment(SampleBooks books) {
    DocumentRef payment = books.post("before", paid("pi_0", "100"));
    return payout("po_1", "3", "0", "97", deposited("pi_0", payment, "100"));
  }

  static Stream<Arguments> lostAnswers() {
    List<Fault> faults =
        List.of(
            Fault.statusAfterCommit(500),
            Fault.statusAfterCommit(503),
            Fault.cutAfterCommit(),
            Fault.truncatedBody(),
            Fault.body("text/html", "<html>proxy</html>"),
            Fault.emptyBody(),
            Fault.nullBody());
    return samples().stream()
        .flatMap(sample -> faults.stream().map(fault -> Arguments.of(sample, fault)));
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void lostAnswerIsFoundAgainAndLeavesOneDocument(Sample kind, Fault fault) {
    Posting posting = kind.posting().apply(sample);
    long before = sample.quickBooks.books().creates(kind.entity());
    sample.quickBooks.faults().next(write(kind), fault).always();

    Throwable thrown = catchThrowable(() -> sample.books.post(key("x"), posting));

    assertThat(thrown).isInstanceOf(UnknownOutcomeException.class);
    assertThat(((BillingException) thrown).isMoneyInDoubt()).isTrue();
    Probe<PostingOutcome> probe = sample.books.findPosting(key("x"), posting);
    assertThat(probe).isInstanceOf(Probe.Found.class);
    assertThat(sample.quickBooks.books().creates(kind.entity())).isEqualTo(before + 1);
    sample.quickBooks.faults().clear();
    assertThat(sample.books.post(key("x"), posting)).isEqualTo(probe.asOptional().orElseThrow());
    assertThat(sample.quickBooks.books().creates(kind.entity())).isEqualTo(before + 1);
  }

  static Stream<Sample> kinds() {
    return samples().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void oneLostAnswerIsRepeatedUnderTheSameRequestId(Sample kind) {
    Posting posting = kind.posting().apply(sample);
    long before = sample.quickBooks.books().creates(kind.entity());
    sample.quickBooks.faults().next(write(kind), Fault.cutAfterCommit());

    DocumentRef document = sample.post("x", posting);

    assertThat(sample.quickBooks.books().document(kind.entity(), document.id())).isPresent();
    assertThat(sample.quickBooks.books().creates(kind.entity())).isEqualTo(before + 1);
    assertThat(sample.quickBooks.faults().pending()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatNeverHappenedIsAbsent(Sample kind) {
    Posting posting = kind.posting().apply(sample);
    sample.quickBooks.faults().next(write(kind), Fault.statusBeforeCommit(503)).always();

    assertThatThrownBy(() -> sample.books.post(key("x"), posting))
        .isInstanceOf(UnknownOutcomeException.class);

    assertThat(sample.books.findPosting(key("x"), posting)).isInstanceOf(Probe.Absent.class);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void sameKeyMakesOneDocumentEvenIfQuickBooksRefusesRepeatedRequestIds(Sample kind) {
    Posting posting = kind.posting().apply(sample);
    DocumentRef first = sample.post("x", posting);
    sample.quickBooks.settings().refuseRepeatedRequestIds(true);

    assertThat(sample.post("x", posting)).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void documentIsFoundAfterSomebodyChangedItsDate(Sample kind) {
    Posting posting = kind.posting().apply(sample);
    DocumentRef first = sample.post("x", posting);
    sample
        .quickBooks
        .bookkeeper()
        .editByHand(kind.entity(), first.id(), "{\"TxnDate\":\"2026-01-15\"}");

    assertThat(sample.books.findPosting(key("x"), posting).asOptional().map(SampleBooks::document))
        .contains(first);
  }

  @Test
  void requestIdThatQuickBooksForgotIsStillCaughtByThePaidInvoice() {
    sample.quickBooks.settings().forgetRequestIdsAfter(Duration.ofDays(1));
    sample.addInvoice("1043", "100");
    Posting posting = paid("pi_1", "100", settles("1043", "100"));
    DocumentRef first = sample.post("x", posting);
    sample.clock.advance(Duration.ofDays(3));

    assertThat(document(sample.books.post(key("x"), posting))).isEqualTo(first);
    assertThat(sample.quickBooks.books().creates("Payment")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void replayOfADocumentThatWasDeletedIsNotBelieved(Sample kind) {
    Posting posting = kind.posting().apply(sample);
    sample.quickBooks.faults().next(write(kind), Fault.cutAfterCommit()).always();
    assertThatThrownBy(() -> sample.books.post(key("x"), posting))
        .isInstanceOf(UnknownOutcomeException.class);
    DocumentRef lost =
        document(sample.books.findPosting(key("x"), posting).asOptional().orElseThrow());
    sample.quickBooks.bookkeeper().deleteByHand(kind.entity(), lost.id());
    sample.quickBooks.faults().clear();
    assertThat(sample.books.findPosting(key("x"), posting)).isInstanceOf(Probe.Absent.class);
    // As long as reads may lag behind, a document that is not there is no reason for a second one.
    assertThatThrownBy(() -> sample.books.post(key("x"), posting))
        .isInstanceOf(UnknownOutcomeException.class);
    sample.clock.advance(Duration.ofMinutes(16));

    DocumentRef posted = sample.post("x", posting);

    assertThat(sample.quickBooks.books().document(kind.entity(), posted.id())).isPresent();
    long creates = sample.quickBooks.books().creates(kind.entity());
    assertThat(sample.post("x", posting)).isEqualTo(posted);
    assertThat(sample.quickBooks.books().creates(kind.entity())).isEqualTo(creates);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void deletedDocumentIsPostedAnewThoughQuickBooksRefusesItsRequestId(Sample kind) {
    Posting posting = kind.posting().apply(sample);
    sample.quickBooks.settings().refuseRepeatedRequestIds(true);
    DocumentRef first = sample.post("x", posting);
    sample.quickBooks.bookkeeper().deleteByHand(kind.entity(), first.id());
    // As long as reads may lag behind, nothing tells that it was deleted.
    assertThatThrownBy(() -> sample.books.post(key("x"), posting))
        .isInstanceOf(UnknownOutcomeException.class);
    sample.clock.advance(Duration.ofMinutes(16));

    DocumentRef second = sample.post("x", posting);

    assertThat(sample.quickBooks.books().document(kind.entity(), second.id())).isPresent();
    long creates = sample.quickBooks.books().creates(kind.entity());
    assertThat(sample.post("x", posting)).isEqualTo(second);
    assertThat(sample.quickBooks.books().creates(kind.entity())).isEqualTo(creates);
  }

  @Test
  void requestIdThatIsRefusedIsNoReasonForAnotherWhereTheLookUpIsNotClear() {
    Posting posting = paid("pi_1", "100");
    sample.quickBooks.settings().refuseRepeatedRequestIds(true);
    DocumentRef first = sample.post("x", posting);
    sample.quickBooks.bookkeeper().voidByHand("Payment", first.id());
    sample.clock.advance(Duration.ofMinutes(16));

    assertThatThrownBy(() -> sample.books.post(key("x"), posting))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(sample.quickBooks.books().creates("Payment")).isEqualTo(1);
  }

  @Test
  void documentThatCannotBeReadAfterItsPostingIsInDoubt() {
    sample
        .quickBooks
        .faults()
        .next(
            FakeRequest.any().where(RecoveryTest::isReadOfPayment),
            Fault.body("application/json", "{}"))
        .always();

    assertThatThrownBy(() -> sample.books.post(key("x"), paid("pi_1", "100")))
        .isInstanceOf(UnknownOutcomeException.class);
  }

  private static boolean isReadOfPayment(FakeRequest request) {
    return request.method().equals("GET") && request.segments().contains("payment");
  }

  @Test
  void answerThatShowsAnotherAmountIsInDoubt() {
    sample
        .quickBooks
        .faults()
        .next(
            FakeRequest.post("/payment"),
            Fault.spoil(
                "other amount",
                answer ->
                    answer.withBody(
                        answer.body().utf8().replace("\"TotalAmt\":100", "\"TotalAmt\":900"))));

    assertThatThrownBy(() -> sample.books.post(key("x"), paid("pi_1", "100")))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("another document");
  }

  private static RequestPattern write(Sample kind) {
    return FakeRequest.post("/" + kind.entity().toLowerCase(Locale.ROOT));
  }
}
