package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.Resources;
import io.mspbilling.testkit.engine.Routes;
import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.FakeVendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A ConnectWise PSA with the REST API's billing surface: companies, contacts, agreements, invoices
 * with their lines and payments, codes, callbacks. It is as strict as the vendor documents: what
 * the real system refuses, this refuses, with the same kind of body. Amounts are exact.
 *
 * <p>A test fills it in the vendor's own JSON, points its client at {@link #url()} with the
 * credentials given here, and asks at the end what the books say. Safe for use from many threads.
 */
public final class FakeConnectWise extends FakeVendor {
  private final Settings settings = new Settings();
  private final Books books = new Books(this::now);
  private final PaymentRules payments = new PaymentRules(books, settings);
  private final Screens screens = new Screens(books, payments);
  private final Routes routes = Router.routes(books, settings, payments);
  private final ConnectWiseCallbacks callbacks = new ConnectWiseCallbacks(this);
  private final FrontDoor door = new FrontDoor(settings, routes, callbacks);

  /**
   * @param clock what the server takes for now, in {@code _info.lastUpdated} for example
   */
  public FakeConnectWise(InstantSource clock) {
    super(clock);
  }

  /** Returns the login company id that the server knows. */
  public String companyId() {
    return Access.COMPANY_ID;
  }

  /** Returns the public key of the API member. */
  public String publicKey() {
    return Access.PUBLIC_KEY;
  }

  /** Returns the private key of the API member. */
  public String privateKey() {
    return Access.PRIVATE_KEY;
  }

  /** Returns the client id that the server accepts. */
  public String clientId() {
    return Access.CLIENT_ID;
  }

  /**
   * Adds records in the vendor's own JSON: an object with arrays under {@code companies}, {@code
   * contacts}, {@code billingStatuses}, {@code billingTerms}, {@code taxCodes}, {@code currencies},
   * {@code companyStatuses}, {@code agreementTypes}, {@code agreements}, {@code additions}, {@code
   * invoices}, {@code payments}, {@code products}, {@code timeEntries}, {@code expenseEntries},
   * {@code callbacks}. Every record needs its id. Payments do not move the balances, which are
   * taken as they stand.
   *
   * @throws IllegalArgumentException if a member or a value is not the vendor's
   */
  public FakeConnectWise load(String json) {
    FakeObject data = FakeObject.parse(json);
    act(() -> books.load(data));
    return this;
  }

  /**
   * Adds the records of a file; see {@link #load(String)}.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public FakeConnectWise load(Path file) {
    try {
      return load(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Adds a small office: codes, two companies with contacts, an agreement, three open invoices. */
  public FakeConnectWise loadSmallOffice() {
    return load(Resources.text(FakeConnectWise.class, "small-office.json"));
  }

  /**
   * Adds one invoice as if the billing screens had made it, and returns its id.
   *
   * @param json the invoice in the vendor's JSON; the next free id if it has none
   */
  public long issueInvoice(String json) {
    FakeObject invoice = FakeObject.parse(json);
    return locked(() -> screens.issue(invoice));
  }

  /**
   * Records a payment as a person would on the screen, and returns its id. The screen allows what
   * the API refuses, such as more than the balance.
   *
   * @param amount exact, in the invoice's currency, as in {@code 12.50}
   */
  public long applyPaymentByHand(long invoiceId, String amount, LocalDate date, String type) {
    return locked(() -> screens.pay(invoiceId, amount, date, type));
  }

  /** Sets members of an invoice as a person would on the screen; amounts are taken as given. */
  public void editInvoice(long id, String membersJson) {
    FakeObject members = FakeObject.parse(membersJson);
    act(() -> screens.edit(id, members));
  }

  /** Removes an invoice and its payments as a person would on the screen. */
  public void deleteInvoice(long id) {
    act(() -> screens.delete(id));
  }

  /** Returns an invoice as the server holds it; fails if there is none. */
  public FakeObject invoice(long id) {
    return locked(() -> invoices().get(id));
  }

  /** Returns what is owed on an invoice; fails if there is none. */
  public BigDecimal balance(long invoiceId) {
    return Ledger.balance(invoice(invoiceId));
  }

  /**
   * Returns the payments of an invoice, oldest first, those included that lists do not show yet.
   */
  public List<FakeObject> payments(long invoiceId) {
    return locked(() -> PaymentRules.of(invoiceId, books).toList());
  }

  /** Returns what is owed on all invoices, by currency code; {@code USD} where none is named. */
  public SortedMap<String, BigDecimal> receivables() {
    return locked(
        () -> {
          SortedMap<String, BigDecimal> sums = new TreeMap<>();
          invoices()
              .rows()
              .forEach(row -> sums.merge(currency(row), Ledger.balance(row), BigDecimal::add));
          return sums;
        });
  }

  /** Returns the sender of signed callbacks. */
  public ConnectWiseCallbacks callbacks() {
    return callbacks;
  }

  /** Sets whether {@code appliedBy} of a new payment is the API member, whatever was sent. */
  public void memberReplacesAppliedBy(boolean replaces) {
    act(() -> settings.memberReplacesAppliedBy(replaces));
  }

  /** Sets whether a payment moves its invoice's {@code lastUpdated}; at first it does. */
  public void paymentTouchesInvoice(boolean touches) {
    act(() -> settings.paymentTouchesInvoice(touches));
  }

  /**
   * Sets whether a PATCH of a path such as {@code status/id} changes the record. At first it is
   * answered with a 200 and changes nothing, as the vendor warns; tenants are said to differ.
   */
  public void patchesInsideReferences(boolean patches) {
    act(() -> settings.patchesInsideReferences(patches));
  }

  /** Sets how long a new payment stays out of lists, on the virtual clock; at first not at all. */
  public void paymentListLag(Duration lag) {
    Objects.requireNonNull(lag, "lag");
    act(() -> settings.paymentListLag(lag));
  }

  /**
   * Moves the tenant to another version: the code base of before is gone, {@code v4_6_release/}
   * leads on to the new one.
   *
   * @param codebase as in {@code v2026_5/}
   */
  public void upgradeTo(String codebase) {
    act(() -> settings.codebase(codebase));
  }

  @Override
  protected FakeAnswer handle(FakeRequest request) {
    return door.answer(request);
  }

  @Override
  protected FakeAnswer refusal(int status, FakeRequest request) {
    return switch (status) {
      case 429 -> Refused.throttled(30).answer();
      case 502, 503, 504 ->
          FakeAnswer.text(status, "text/html", "<html><body>" + status + "</body></html>");
      case 404 -> Refused.notFound("Record").answer();
      default -> Refused.because(status, "Scripted", "Scripted answer " + status + ".").answer();
    };
  }

  /** Returns a record as JSON, or nothing readable if there is none; for callbacks. */
  FakeJson entity(String collection, long id) {
    return locked(
        () -> books.table(collection).find(id).<FakeJson>map(row -> row).orElse(FakeJson.none()));
  }

  List<Endpoint> endpoints() {
    return routes.endpoints();
  }

  private Table invoices() {
    return books.table("invoices");
  }

  private static String currency(FakeObject invoice) {
    return invoice.at("currency/currencyCode").flatMap(FakeJson::asText).orElse("USD");
  }
}
