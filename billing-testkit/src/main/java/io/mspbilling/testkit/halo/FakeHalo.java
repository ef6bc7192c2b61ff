package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.Resources;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.FakeVendor;
import java.math.BigDecimal;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A HaloPSA instance with the REST API's billing surface: clients, sites, contacts, contracts,
 * invoices with their lines and payments, recurring ones, items, taxes, currencies, webhooks, and
 * the authorisation server. It has the vendor's traps, and where the vendor's documents are silent
 * its {@link #settings()} say what it does. Amounts are exact unless noise is asked for.
 *
 * <p>A test fills it in the vendor's own JSON, points its client at {@link #apiUrl()} with the
 * credentials given here, and asks at the end what is owed. Safe for use from many threads.
 */
public final class FakeHalo extends FakeVendor {
  /** Name of the tenant. */
  public static final String TENANT = Access.TENANT;

  /** Id of the one API application. */
  public static final String CLIENT_ID = Access.CLIENT_ID;

  /** Secret of the one API application. */
  public static final String CLIENT_SECRET = Access.CLIENT_SECRET;

  private final FakeHaloSettings settings = new FakeHaloSettings();
  private final Access access = new Access(settings);
  private final Office office = new Office(this::now);
  private final HaloApi api = new HaloApi(office, settings, access);
  private final Screens screens = new Screens(office, api);
  private final FrontDoor door = new FrontDoor(settings, access, api.routes());

  /**
   * @param clock what the server takes for now, in {@code last_modified} for example
   */
  public FakeHalo(InstantSource clock) {
    super(clock);
  }

  /** Returns the address of the API, as in {@code http://127.0.0.1:49152/api}. */
  public URI apiUrl() {
    return URI.create(url() + "/api");
  }

  /** What can be switched. */
  public FakeHaloSettings settings() {
    return settings;
  }

  /**
   * Adds records in the vendor's own JSON: an object with arrays under {@code Client}, {@code
   * Site}, {@code Users}, {@code ClientContract}, {@code Invoice}, {@code RecurringInvoice}, {@code
   * InvoicePayment}, {@code Item}, {@code Tax}, {@code Currency}. A record without an id gets the
   * next. Payments do not move the amounts of their invoices, which are taken as they stand; an
   * invoice without a {@code total} is worth its lines.
   *
   * @throws IllegalArgumentException if a member or a value is not the vendor's
   */
  public FakeHalo load(String json) {
    FakeObject data = FakeObject.parse(json);
    act(() -> screens.load(data));
    return this;
  }

  /** Adds a small office: codes, two clients with contacts, a contract, three open invoices. */
  public FakeHalo loadSmallOffice() {
    return load(Resources.text(FakeHalo.class, "small-office.json"));
  }

  /**
   * Adds one record as if a person had entered it, and returns its id; see {@link #load(String)}.
   *
   * @param resource as in {@code Client}
   */
  public long add(String resource, String json) {
    FakeObject row = FakeObject.parse(json);
    return locked(() -> screens.add(Screens.entity(resource), row));
  }

  /** Sets members of a record as a person would; amounts are taken as given. */
  public void edit(String resource, long id, String membersJson) {
    FakeObject members = FakeObject.parse(membersJson);
    act(() -> screens.edit(Screens.entity(resource), id, members));
  }

  /** Deletes a record as a person would, an invoice with its payments. */
  public void delete(String resource, long id) {
    act(() -> screens.delete(Screens.entity(resource), id));
  }

  /** Adds one posted invoice as if a person had made it, and returns its id. */
  public long issueInvoice(String json) {
    FakeObject posted = FakeObject.parse("{\"posted\":true}").merge(FakeObject.parse(json));
    return add("Invoice", posted.print());
  }

  /**
   * Records a payment as a person would, and returns its id.
   *
   * @param amount exact, in the invoice's currency, as in {@code 12.50}
   */
  public long applyPaymentByHand(long invoiceId, String amount, LocalDate date) {
    return locked(() -> screens.pay(invoiceId, amount, date));
  }

  /** Voids an invoice as a person would. */
  public void voidInvoice(long id) {
    edit("Invoice", id, "{\"voided\":true}");
  }

  /** Returns an invoice as it stands now, all amounts exact; fails if there is none. */
  public FakeObject invoice(long id) {
    return locked(() -> api.shown(Entity.INVOICE, id));
  }

  /** Returns what is owed on an invoice; fails if there is none. */
  public BigDecimal owed(long invoiceId) {
    return invoice(invoiceId).amount("amountdue");
  }

  /**
   * Returns the payments of an invoice, oldest first, those included that lists do not show yet.
   */
  public List<FakeObject> payments(long invoiceId) {
    return locked(() -> office.payments(invoiceId).toList());
  }

  /** Returns what is owed on all invoices, without void ones and credit notes, by currency code. */
  public SortedMap<String, BigDecimal> receivables() {
    return locked(
        () -> {
          SortedMap<String, BigDecimal> sums = new TreeMap<>();
          office
              .table(Entity.INVOICE)
              .rows()
              .map(row -> api.shown(Entity.INVOICE, Office.id(row)))
              .filter(row -> Office.id(row) > 0 && !row.flag("voided"))
              .filter(row -> !InvoiceRules.isCredit(row))
              .forEach(row -> sums.merge(currency(row), row.amount("amountdue"), BigDecimal::add));
          return sums;
        });
  }

  /**
   * Returns what callers sent that was passed over without a word, as the vendor does: members such
   * as {@code invoice.tota}, parameters such as {@code Invoice?clientid}. A client's test asserts
   * that there are none.
   */
  public SortedSet<String> ignored() {
    return locked(() -> new TreeSet<>(office.ignored()));
  }

  /** Makes an access token of scope {@code all}. */
  public String accessToken() {
    return locked(() -> access.issue("all", now()));
  }

  /** Makes every token issued so far expire. */
  public void expireTokens() {
    act(access::expireAll);
  }

  @Override
  protected FakeAnswer handle(FakeRequest request) {
    return door.answer(request, url().toString(), now());
  }

  @Override
  protected FakeAnswer refusal(int status, FakeRequest request) {
    return switch (status) {
      case 429 -> Refused.throttled(settings.requestsPerWindow()).answer();
      case 401, 403 -> Refused.empty(status).answer();
      case 502, 503, 504 -> Refused.page(status, "Server Error").answer();
      default -> Refused.because(status, "Scripted answer " + status + ".").answer();
    };
  }

  List<Endpoint> endpoints() {
    return api.routes().endpoints();
  }

  private String currency(FakeObject invoice) {
    return office.named(invoice, "currency_code", Entity.CURRENCY, "code").orElse("USD");
  }
}
