package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.accounting.quickbooks.online.SampleBooks.fee;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.key;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.paid;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.settles;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.Probe;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a look-up finds, and when it says that it cannot tell. */
class FindPostingTest {
  private final SampleBooks sample = new SampleBooks();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void otherKeysOfTheSameCustomerAndDayAreNotMistakenForIt() {
    sample.addInvoice("1043", "300");
    Posting posting = paid("pi_1", "100", settles("1043", "100"));
    sample.post("one", posting);

    assertThat(sample.books.findPosting(key("two"), posting)).isInstanceOf(Probe.Absent.class);
  }

  @Test
  void voidedDocumentIsUnclear() {
    Posting posting = paid("pi_1", "100");
    DocumentRef first = sample.post("x", posting);
    sample.quickBooks.bookkeeper().voidByHand("Payment", first.id());

    assertThat(sample.books.findPosting(key("x"), posting)).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void documentWithoutItsNoteIsUnclear() {
    Posting posting = paid("pi_1", "100");
    DocumentRef first = sample.post("x", posting);
    sample
        .quickBooks
        .bookkeeper()
        .editByHand("Payment", first.id(), "{\"PrivateNote\":\"tidied up\"}");

    assertThat(sample.books.findPosting(key("x"), posting)).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void twoDocumentsOfOneKeyAreUnclear() {
    Posting posting = paid("pi_1", "100");
    sample.post("x", posting);
    sample
        .quickBooks
        .bookkeeper()
        .payByHand(
            """
            {"CustomerRef":{"value":"58"},"TotalAmt":100,"TxnDate":"2026-05-04",
             "PrivateNote":"copy of %s"}
            """
                .formatted(key("x").value()));

    assertThat(sample.books.findPosting(key("x"), posting)).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void unreadableDocumentThatMayBeItIsUnclear() {
    Posting posting = paid("pi_1", "100");
    sample.post("x", posting);
    sample.quickBooks.faults().next(FakeRequest.get("/query").where(this::isPayments), noAmounts());

    assertThat(sample.books.findPosting(key("x"), posting)).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void unreadableDocumentOfTheSameReferenceIsUnclear() {
    Posting posting = paid("pi_1", "100");
    sample
        .quickBooks
        .bookkeeper()
        .payByHand(
            """
            {"CustomerRef":{"value":"58"},"TotalAmt":100,"TxnDate":"2026-05-04",
             "PaymentRefNum":"pi_1"}
            """);
    sample.quickBooks.faults().next(FakeRequest.get("/query").where(this::isPayments), noAmounts());

    assertThat(sample.books.findPosting(key("x"), posting)).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void unreadableDocumentOfAnotherKeyIsNotMistakenForIt() {
    Posting posting = paid("pi_1", "100");
    sample.post("other", paid("pi_2", "70"));
    sample.quickBooks.faults().next(FakeRequest.get("/query").where(this::isPayments), noAmounts());

    assertThat(sample.books.findPosting(key("x"), posting)).isInstanceOf(Probe.Absent.class);
  }

  @Test
  void oddJournalEntryOfSomebodyElseLeavesTheLookUpClear() {
    sample
        .quickBooks
        .bookkeeper()
        .add(
            "JournalEntry",
            """
            {"TxnDate":"2026-05-04","Line":[
              {"Amount":5,"DetailType":"JournalEntryLineDetail","JournalEntryLineDetail":
                {"PostingType":"Debit","AccountRef":{"value":"77"}}},
              {"Amount":5,"DetailType":"JournalEntryLineDetail","JournalEntryLineDetail":
                {"PostingType":"Credit","AccountRef":{"value":"35"}}}]}
            """);
    sample
        .quickBooks
        .faults()
        .next(FakeRequest.get("/query"), Fault.droppedField("AccountRef"))
        .always();

    assertThat(sample.books.findPosting(key("x"), fee("fee_1", "10")))
        .isInstanceOf(Probe.Absent.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TotalAmt", "Line", "TxnDate", "CustomerRef", "PrivateNote"})
  void rowOfAnotherFormLeavesTheLookUpClearIfItCannotBeIt(String field) {
    payByHand("pi_7");
    malform(field);

    assertThat(sample.books.findPosting(key("x"), paid("pi_1", "100")))
        .isInstanceOf(Probe.Absent.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TotalAmt", "Line", "TxnDate", "CustomerRef", "PrivateNote"})
  void rowOfAnotherFormIsUnclearWhereItCouldBeIt(String field) {
    payByHand("pi_1");
    malform(field);

    assertThat(sample.books.findPosting(key("x"), paid("pi_1", "100")))
        .isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void rowOfAnotherFormThatNamesThePostingIsUnclear() {
    Posting posting = paid("pi_1", "100");
    sample.post("x", posting);
    malform("PaymentRefNum");

    assertThat(sample.books.findPosting(key("x"), posting)).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void rowThatIsNoRecordIsUnclear() {
    payByHand("pi_7");
    spoil(body -> body.replaceFirst("\"Payment\":\\[", "\"Payment\":[7,"));

    assertThat(sample.books.findPosting(key("x"), paid("pi_1", "100")))
        .isInstanceOf(Probe.Unclear.class);
  }

  private void payByHand(String reference) {
    sample
        .quickBooks
        .bookkeeper()
        .payByHand(
            """
            {"CustomerRef":{"value":"58"},"TotalAmt":100,"TxnDate":"2026-05-04",
             "PrivateNote":"by hand","PaymentRefNum":"%s"}
            """
                .formatted(reference));
  }

  /** Puts a list of lists where the vendor documents something else. */
  private void malform(String field) {
    spoil(body -> body.replaceFirst("\"" + field + "\":", "\"" + field + "\":[[]],\"other\":"));
  }

  private void spoil(UnaryOperator<String> how) {
    sample
        .quickBooks
        .faults()
        .next(
            FakeRequest.get("/query").where(this::isPayments),
            Fault.spoil("other form", answer -> answer.withBody(how.apply(answer.body().utf8()))))
        .always();
  }

  private boolean isPayments(FakeRequest request) {
    return request.queryValue("query").orElse("").contains("FROM Payment");
  }

  private static Fault noAmounts() {
    return Fault.droppedField("TotalAmt");
  }

  @Test
  void documentIsFoundThoughItsCustomerWasRenamed() {
    Posting posting = paid("pi_1", "100");
    DocumentRef first = sample.post("x", posting);
    sample
        .quickBooks
        .bookkeeper()
        .editByHand("Customer", "58", "{\"DisplayName\":\"Contoso Group\"}");

    assertThat(sample.books.findPosting(key("x"), posting).asOptional().map(SampleBooks::document))
        .contains(first);
  }
}
