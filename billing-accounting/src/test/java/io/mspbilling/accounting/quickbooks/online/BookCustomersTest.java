package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.accounting.quickbooks.online.SampleBooks.key;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.surcharge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mspbilling.failure.RefusedException;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.SurchargeTaken;
import io.mspbilling.testkit.quickbooks.SampleCompany;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
