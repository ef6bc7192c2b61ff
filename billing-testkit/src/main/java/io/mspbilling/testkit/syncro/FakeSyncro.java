package io.mspbilling.testkit.syncro;

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
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A Syncro account with the REST API's billing surface: customers, invoices with their lines and
 * payments, contracts, schedules and ways to pay. It has the vendor's traps, and where nobody knows
 * what the vendor does its {@link #settings()} say what it does.
 *
 * <p>A test fills it in the vendor's own JSON, points its client at {@link #apiUrl()} with the
 * {@link #TOKEN}, and asks at the end what is owed. Safe for use from many threads.
 */
public final class FakeSyncro extends FakeVendor {
  /** The one API token. */
  public static final String TOKEN = FrontDoor.TOKEN;

  /** The account's subdomain, as {@code /me} tells it. */
  public static final String SUBDOMAIN = SyncroApi.SUBDOMAIN;

  private final FakeSyncroSettings settings = new FakeSyncroSettings();
  private final Office office = new Office(this::now, settings);
  private final Books books = new Books(office);
  private final Shows shows = new Shows(office, books, settings);
  private final SyncroApi api = new SyncroApi(office, settings, shows);
  private final Screens screens =
      new Screens(office, new PaymentWrites(office, settings), new InvoiceWrites(office, shows));
  private final FrontDoor door = new FrontDoor(settings, api.routes());

  /**
   * @param clock what the server takes for now, in {@code updated_at} for example
   */
  public FakeSyncro(InstantSource clock) {
    super(clock);
    FakeObject unused = loaded(Resources.text(FakeSyncro.class, "payment-methods.json"));
  }

  /** Returns the address of the API, as in {@code http://127.0.0.1:49152/api/v1}. */
  public URI apiUrl() {
    return URI.create(url() + "/api/v1");
  }

  /** What can be switched. */
  public FakeSyncroSettings settings() {
    return settings;
  }

  /**
   * Adds records in the vendor's own JSON: an object with arrays under {@code customers}, {@code
   * invoices} with their {@code line_items}, {@code payments}, {@code contracts}, {@code schedules}
   * and {@code payment_methods}. A record without an id gets the next. An invoice is worth its
   * lines and its {@code tax}. How a payment is split stands in {@code applied}, by invoice, which
   * the vendor never shows.
   *
   * @throws IllegalArgumentException if a member or a value is not the vendor's
   */
  public FakeSyncro load(String json) {
    FakeObject unused = loaded(json);
    return this;
  }

  private FakeObject loaded(String json) {
    FakeObject data = FakeObject.parse(json);
    act(() -> screens.load(data));
    return data;
  }

  /** Adds a small office: three customers, three invoices, payments, contracts, schedules. */
  public FakeSyncro loadSmallOffice() {
    return load(Resources.text(FakeSyncro.class, "small-office.json"));
  }

  /**
   * Adds one record as if a person had entered it, and returns its id; see {@link #load(String)}.
   *
   * @param path as in {@code customers}
   */
  public long add(String path, String json) {
    FakeObject row = FakeObject.parse(json);
    return locked(() -> screens.add(Kind.named(path), row));
  }

  /** Sets members of a record as a person would. */
  public void edit(String path, long id, String membersJson) {
    FakeObject members = FakeObject.parse(membersJson);
    act(() -> screens.edit(Kind.named(path), id, members));
  }

  /** Deletes a record as a person would: no list tells of it. */
  public void delete(String path, long id) {
    act(() -> screens.delete(Kind.named(path), id));
  }

  /**
   * Records a payment on one invoice as a person would, and returns its id.
   *
   * @param amount exact, as in {@code 12.50}
   */
  public long applyPaymentByHand(long invoiceId, String amount, LocalDate date) {
    return applyPaymentByHand(invoiceId, amount, date, "Other");
  }

  /** As above, by one of the account's ways to pay, as in {@code Store Credit}. */
  public long applyPaymentByHand(long invoiceId, String amount, LocalDate date, String method) {
    return locked(() -> screens.pay(invoiceId, amount, date, method));
  }

  /** Returns an invoice as it is shown now on its own; fails if there is none. */
  public FakeObject invoice(long id) {
    return locked(() -> shows.detailed(office.table(Kind.INVOICE).get(id)));
  }

  /** Returns what is owed on an invoice; below zero on a refund. */
  public BigDecimal owed(long invoiceId) {
    return locked(() -> books.due(office.table(Kind.INVOICE).get(invoiceId)));
  }

  /** Returns the payments on an invoice, by their ids. */
  public List<FakeObject> payments(long invoiceId) {
    return locked(() -> books.on(invoiceId).toList());
  }

  /** Returns how much of all payments is on no invoice. */
  public BigDecimal unapplied() {
    return locked(
        () ->
            office
                .table(Kind.PAYMENT)
                .rows()
                .map(
                    payment ->
                        Books.split(payment)
                            .mapToObj(invoice -> Books.applied(payment, invoice))
                            .reduce(payment.amount("payment_amount"), BigDecimal::subtract))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** Returns what is owed on all invoices, refunds left out. */
  public BigDecimal receivables() {
    return locked(
        () ->
            office
                .table(Kind.INVOICE)
                .rows()
                .filter(row -> books.total(row).signum() > 0)
                .map(books::due)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /**
   * Returns the body of the webhook that the account would send for an invoice; nothing in it is
   * signed.
   *
   * @param sentence what happened, as in {@code Invoice 3310 was paid}
   */
  public String webhook(long invoiceId, String sentence) {
    return locked(
        () ->
            Webhook.of(
                "https://" + SUBDOMAIN + ".syncromsp.com/invoices/" + invoiceId,
                sentence,
                shows.listed(office.table(Kind.INVOICE).get(invoiceId))));
  }

  /**
   * Returns what callers sent that was passed over without a word, as the vendor does: members such
   * as {@code invoice.tota}, parameters such as {@code invoices?customer_id}. A client's test
   * asserts that there are none.
   */
  public SortedSet<String> ignored() {
    return locked(() -> new TreeSet<>(office.ignored()));
  }

  @Override
  protected FakeAnswer handle(FakeRequest request) {
    return door.answer(request, now());
  }

  @Override
  protected FakeAnswer refusal(int status, FakeRequest request) {
    return switch (status) {
      case 429 -> Refused.throttled().answer();
      case 401, 403 -> Refused.unauthorized("").answer().withStatus(status);
      case 404 -> Refused.notFound().answer();
      case 500, 502, 503, 504 ->
          Refused.page(status, "We're sorry, but something went wrong").answer();
      default -> Refused.because(status, "Scripted answer " + status + ".").answer();
    };
  }

  List<Endpoint> endpoints() {
    return api.routes().endpoints();
  }
}
