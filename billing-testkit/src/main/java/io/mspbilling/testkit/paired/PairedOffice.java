package io.mspbilling.testkit.paired;

import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.bank.FakeBank;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.quickbooks.FakeQuickBooks;
import io.mspbilling.testkit.quickbooks.SampleCompany;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The smallest office that can be billed: Contoso Dental owes one invoice, due today, which the PSA
 * has issued and the books hold too, and left a card with the gateway that is good for it. PSA and
 * books listen on loopback until it is closed.
 *
 * <pre>{@code
 * try (PairedOffice office = PairedOffice.open(VirtualClock.at("2026-05-04T16:00:00Z"))) {
 *   // ... let the code under test charge office.card() for office.invoice() ...
 *   assertThat(office.psa().balance(PairedOffice.PSA_INVOICE)).isZero();
 *   assertThat(office.books().books().invoiceBalance(office.booksInvoice())).isZero();
 * }
 * }</pre>
 *
 * <p>The company's account number in the PSA is the customer's id in the books, the invoice has one
 * number in both, and the ids in the books are those of {@link SampleCompany}. Safe for use from
 * many threads.
 */
public final class PairedOffice implements AutoCloseable {
  /** Id of the customer's company in the PSA. */
  public static final long PSA_COMPANY = 250;

  /** Id of the invoice in the PSA, and its number in PSA and books. */
  public static final long PSA_INVOICE = 1001;

  /** Id of the customer in the books. */
  public static final String BOOKS_CUSTOMER = SampleCompany.CONTOSO;

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final SystemName PSA = SystemName.of("connectwise");
  private static final String AMOUNT = "1200.00";

  private final FakeConnectWise psa;
  private final FakeQuickBooks books;
  private final FakeGateway gateway;
  private final FakeBank bank;
  private final SavedMethod card;
  private final String booksInvoice;

  private PairedOffice(InstantSource clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    psa = new FakeConnectWise(clock).load(psaData(today));
    books = new FakeQuickBooks(clock);
    books.settings().zone(ZONE);
    books.bookkeeper().loadSampleCompany();
    booksInvoice = books.bookkeeper().addInvoice(booksInvoice(today));
    gateway = FakeGateway.builder(clock).system("gateway").zone(ZONE).build();
    bank = FakeBank.at(clock, ZONE, "bank").receivingFrom(gateway);
    card = gateway.saveCard("Visa ending in 4242", PayerScript.approves());
  }

  /** Opens the office on the clock's day. */
  public static PairedOffice open(InstantSource clock) {
    PairedOffice office = new PairedOffice(clock);
    office.psa.start();
    office.books.start();
    return office;
  }

  /** The PSA. */
  public FakeConnectWise psa() {
    return psa;
  }

  /** The books. */
  public FakeQuickBooks books() {
    return books;
  }

  /** The gateway, which pays out to the bank. */
  public FakeGateway gateway() {
    return gateway;
  }

  /** The bank. */
  public FakeBank bank() {
    return bank;
  }

  /** The zone in which the office's days begin. */
  public ZoneId zone() {
    return ZONE;
  }

  /** The customer, as the PSA names it. */
  public CustomerId customer() {
    return new CustomerId(PSA, Long.toString(PSA_COMPANY));
  }

  /** The invoice, as the PSA names it. */
  public InvoiceId invoice() {
    return new InvoiceId(PSA, Long.toString(PSA_INVOICE));
  }

  /** Id of the invoice in the books. */
  public String booksInvoice() {
    return booksInvoice;
  }

  /** The card that the customer left with the gateway. */
  public SavedMethod card() {
    return card;
  }

  /** What the customer owes on the invoice: USD 1,200.00. */
  public Money amount() {
    return Money.of(AMOUNT, "USD");
  }

  private static String psaData(LocalDate today) {
    return """
        {"currencies":[{"id":1,"name":"US Dollars","symbol":"$","currencyIdentifier":"$US",
          "currencyCode":{"id":840,"name":"USD"},"numberOfDecimals":2}],
         "billingStatuses":[
          {"id":1,"name":"New","sortOrder":1,"defaultFlag":true,"closedFlag":false},
          {"id":2,"name":"Sent","sortOrder":2,"sentFlag":true,"closedFlag":false}],
         "billingTerms":[{"id":1,"name":"Net 15","defaultFlag":true,"dueDays":15}],
         "companyStatuses":[{"id":1,"name":"Active","defaultFlag":true,"inactiveFlag":false}],
         "companies":[{"id":250,"identifier":"ContosoDental","name":"Contoso Dental",
          "status":{"id":1},"addressLine1":"10 Elm St","city":"Albany","state":"NY",
          "accountNumber":"%s","billingTerms":{"id":1},"billingContact":{"id":812},
          "invoiceToEmailAddress":"ap@contoso.example","currency":{"id":1},"deletedFlag":false}],
         "contacts":[{"id":812,"firstName":"Accounts","lastName":"Payable","company":{"id":250},
          "defaultFlag":true,"defaultBillingFlag":true,"inactiveFlag":false,
          "communicationItems":[{"id":1,"type":{"id":1,"name":"Email"},
           "value":"ap@contoso.example","defaultFlag":true,"communicationType":"Email"}]}],
         "invoices":[{"id":1001,"invoiceNumber":"1001","type":"Standard","status":{"id":2},
          "company":{"id":250},"billToCompany":{"id":250},"billingTerms":{"id":1},
          "date":"%sT00:00:00Z","dueDate":"%sT00:00:00Z","currency":{"id":1},
          "subtotal":%s,"salesTax":0.0,"total":%s,"payments":0.0,"credits":0.0,"balance":%s}]}
        """
        .formatted(BOOKS_CUSTOMER, today.minusDays(15), today, AMOUNT, AMOUNT, AMOUNT);
  }

  private static String booksInvoice(LocalDate today) {
    return """
        {"DocNumber":"1001","CustomerRef":{"value":"%s"},"TxnDate":"%s","DueDate":"%s",
         "Line":[{"Amount":%s,"DetailType":"SalesItemLineDetail",
          "SalesItemLineDetail":{"ItemRef":{"value":"%s"}}}]}
        """
        .formatted(BOOKS_CUSTOMER, today.minusDays(15), today, AMOUNT, SampleCompany.SERVICES_ITEM);
  }

  /** Stops PSA and books; what they hold stays readable. */
  @Override
  public void close() {
    psa.close();
    books.close();
  }
}
