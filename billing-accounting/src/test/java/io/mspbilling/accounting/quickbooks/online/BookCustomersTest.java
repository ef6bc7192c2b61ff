package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.accounting.quickbooks.online.SampleBooks.key;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.surcharge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.SurchargeTaken;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.quickbooks.SampleCompany;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers are found by number or exact name, and never guessed. */
class BookCustomersTest {
  private final SampleBooks sample = new SampleBooks();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void unknownCustomerIsRefusedAndNamedByItsIdOnly() {
    RefusedException refusal = refused(surchargeOf(named("Nobody Inc")));

    assertThat(refusal.vendorCode()).contains(RefusalCode.CUSTOMER_UNKNOWN.name());
    assertThat(refusal)
        .hasMessageContaining("connectwise:300")
        .message()
        .doesNotContain("Nobody Inc");
  }

  @Test
  void inactiveCustomerIsRefused() {
    sample.quickBooks.bookkeeper().editByHand("Customer", "58", "{\"Active\":false}");

    RefusedException refusal = refused(surcharge("pi_1", "5"));

    assertThat(refusal.vendorCode()).contains(RefusalCode.CUSTOMER_INACTIVE.name());
  }

  @Test
  void unknownCustomerIsCreatedOnceIfSoConfigured() {
    QuickBooksOnlineBooks books =
        new QuickBooksOnlineBooks(sample.client, SampleBooks.settings().withCreatesCustomers(true));

    books.post(key("one"), surchargeOf(named("Nobody's \\ Inc")));
    books.post(key("two"), surchargeOf(named("Nobody's \\ Inc")));

    assertThat(sample.quickBooks.books().creates("Customer")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "O'Brien Dental, O\u2019Brien Dental",
    "O\u2019Brien Dental, O'Brien Dental",
    "Caf\u00E9 M\u00FCller, Cafe\u0301 Mu\u0308ller",
    "Cafe\u0301 Mu\u0308ller, Caf\u00E9 M\u00FCller",
    "Smith-Jones, Smith\u2013Jones",
    "Acme Dental, Acme\u00A0Dental"
  })
  void customerIsFoundInWhateverSpellingAndGetsNoTwin(String inPsa, String inBooks) {
    String id =
        sample
            .quickBooks
            .bookkeeper()
            .add("Customer", FakeJson.object().with("DisplayName", inBooks).print());

    SampleBooks.document(creating().post(key("x"), surchargeOf(named(inPsa))));

    assertThat(sample.quickBooks.books().documents("Customer")).hasSize(3);
    assertThat(sample.quickBooks.books().documents("SalesReceipt").get(0).object("CustomerRef"))
        .flatMap(reference -> reference.text("value"))
        .contains(id);
  }

  @ParameterizedTest
  @CsvSource({"Caf\u00E9 M\u00FCller, Cafe Muller", "Acme Dental, Acme Dental West"})
  void customerOfAnotherNameIsNotTakenForIt(String inPsa, String inBooks) {
    sample
        .quickBooks
        .bookkeeper()
        .add("Customer", FakeJson.object().with("DisplayName", inBooks).print());

    assertThat(refused(surchargeOf(named(inPsa))).vendorCode())
        .contains(RefusalCode.CUSTOMER_UNKNOWN.name());
  }

  @Test
  void twinsInSpellingAreNotGuessedBetween() {
    for (String name : List.of("O\u2019Brien Dental", "O\u02BCBrien Dental")) {
      sample
          .quickBooks
          .bookkeeper()
          .add("Customer", FakeJson.object().with("DisplayName", name).print());
    }

    assertThat(refused(surchargeOf(named("O'Brien Dental"))).vendorCode())
        .contains(RefusalCode.CUSTOMER_AMBIGUOUS.name());
    SampleBooks.document(sample.books.post(key("x"), surchargeOf(named("O\u2019Brien Dental"))));
  }

  @Test
  void replayedCreationOfACustomerThatWasRenamedIsNotBelieved() {
    QuickBooksOnlineBooks books = creating();
    refuseReceiptAfterCreating(books, "Nobody Inc");
    sample
        .quickBooks
        .bookkeeper()
        .editByHand("Customer", created(), "{\"DisplayName\":\"Somebody Else\"}");

    assertThatThrownBy(() -> books.post(key("x"), surchargeOf(named("Nobody Inc"))))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.vendorCode()).contains(RefusalCode.CUSTOMER_UNKNOWN.name()));
    assertThat(sample.quickBooks.books().documents("SalesReceipt")).isEmpty();
  }

  @Test
  void replayedCreationOfACustomerThatIsGoneMakesAnother() {
    QuickBooksOnlineBooks books = creating();
    refuseReceiptAfterCreating(books, "Nobody Inc");
    String gone = created();
    merge(gone);
    assertThatThrownBy(() -> books.post(key("x"), surchargeOf(named("Nobody Inc"))))
        .isInstanceOf(UnknownOutcomeException.class);
    sample.clock.advance(Duration.ofMinutes(16));

    DocumentRef receipt =
        SampleBooks.document(books.post(key("x"), surchargeOf(named("Nobody Inc"))));

    assertThat(
            sample
                .quickBooks
                .books()
                .document("SalesReceipt", receipt.id())
                .flatMap(document -> document.object("CustomerRef"))
                .flatMap(reference -> reference.text("value")))
        .contains(created())
        .isNotEqualTo(Optional.of(gone));
  }

  /** A customer that was merged into another is not there any more, and its name is free. */
  private void merge(String id) {
    sample
        .quickBooks
        .bookkeeper()
        .editByHand("Customer", id, "{\"DisplayName\":\"Nobody Inc (merged)\"}");
    sample
        .quickBooks
        .faults()
        .next(
            FakeRequest.get("/customer/" + id),
            Fault.spoil(
                "not there",
                answer ->
                    answer
                        .withStatus(400)
                        .withBody("{\"Fault\":{\"Error\":[{\"code\":\"610\"}]}}")))
        .always();
  }

  private QuickBooksOnlineBooks creating() {
    return new QuickBooksOnlineBooks(
        sample.client, SampleBooks.settings().withCreatesCustomers(true));
  }

  /** Leaves a customer behind that was created for a receipt which is refused. */
  private void refuseReceiptAfterCreating(QuickBooksOnlineBooks books, String name) {
    sample.quickBooks.settings().closeBooksThrough(SampleBooks.TODAY);
    assertThatThrownBy(() -> books.post(key("x"), surchargeOf(named(name))))
        .isInstanceOf(RefusedException.class);
    sample.quickBooks.settings().closeBooksThrough(SampleBooks.TODAY.minusDays(40));
  }

  /** The customer that was created last. */
  private String created() {
    List<FakeObject> customers = sample.quickBooks.books().documents("Customer");
    return customers.get(customers.size() - 1).text("Id").orElseThrow();
  }

  @Test
  void nameOfAVendorCannotBecomeACustomer() {
    QuickBooksOnlineBooks books =
        new QuickBooksOnlineBooks(sample.client, SampleBooks.settings().withCreatesCustomers(true));

    assertThatThrownBy(() -> books.post(key("x"), surchargeOf(named("Card Processor Inc."))))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.vendorCode()).contains("6240"));
  }

  @Test
  void nameThatQuickBooksCannotHoldIsNotBentToFit() {
    QuickBooksOnlineBooks books =
        new QuickBooksOnlineBooks(sample.client, SampleBooks.settings().withCreatesCustomers(true));

    assertThatThrownBy(() -> books.post(key("x"), surchargeOf(named("Parent:Child"))))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.vendorCode()).contains(RefusalCode.CUSTOMER_NAME_ILLEGAL.name()));
  }

  @Test
  void accountNumberIsTheIdIfSoConfigured() {
    QuickBooksOnlineBooks books =
        new QuickBooksOnlineBooks(
            sample.client, SampleBooks.settings().withCustomerNumbersAreIds(true));
    BookCustomer numbered =
        new BookCustomer(
            new CustomerId(SystemName.of("connectwise"), "300"),
            "Some other name",
            Optional.of("59"));

    DocumentRef document = SampleBooks.document(books.post(key("x"), surchargeOf(numbered)));

    assertThat(
            sample
                .quickBooks
                .books()
                .document("SalesReceipt", document.id())
                .flatMap(receipt -> receipt.object("CustomerRef"))
                .flatMap(reference -> reference.text("value")))
        .contains(SampleCompany.FABRIKAM);
  }

  @Test
  void accountNumberThatIsNoIdIsRefused() {
    QuickBooksOnlineBooks books =
        new QuickBooksOnlineBooks(
            sample.client, SampleBooks.settings().withCustomerNumbersAreIds(true));
    BookCustomer numbered =
        new BookCustomer(
            new CustomerId(SystemName.of("connectwise"), "300"),
            "Contoso Dental",
            Optional.of("C-1"));

    assertThatThrownBy(() -> books.post(key("x"), surchargeOf(numbered)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.vendorCode()).contains(RefusalCode.CUSTOMER_UNKNOWN.name()));
  }

  private static BookCustomer named(String name) {
    return new BookCustomer(
        new CustomerId(SystemName.of("connectwise"), "300"), name, Optional.empty());
  }

  private static SurchargeTaken surchargeOf(BookCustomer customer) {
    return new SurchargeTaken(
        SampleBooks.payment("pi_1"), customer, SampleBooks.TODAY, SampleBooks.usd("5"));
  }

  private RefusedException refused(Posting posting) {
    long before = sample.quickBooks.books().writes();
    RefusedException refusal =
        catchThrowableOfType(
            RefusedException.class, () -> sample.books.post(key("refused"), posting));
    assertThat(sample.quickBooks.books().writes()).isEqualTo(before);
    return refusal;
  }
}
