package io.mspbilling.testkit.autotask;

import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.Resources;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
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
 * An Autotask PSA with the billing surface of its REST API: companies, contacts, invoices with
 * their billing items, contracts with their services and units, currencies, payment terms, taxes
 * and webhooks of companies, and the look-up of zones. It has the vendor's traps, and where the
 * vendor's documents are silent or customers differ its {@link #settings()} say what it does.
 *
 * <p>A test fills it in the vendor's own JSON, points its client at {@link #lookUpUrl()} with the
 * credentials given here, and asks at the end what is owed. Safe for use from many threads.
 */
public final class FakeAutotask extends FakeVendor {
  /** Name of the one API user. */
  public static final String USER_NAME = "api+billing@acme.example";

  /** Secret of the one API user; as they do, it holds signs of all kinds. */
  public static final String SECRET = "secret#Of$Tests,42";

  /** Tracking identifier of the one integration. */
  public static final String INTEGRATION_CODE = "CODEOFTESTS0000000000000000";

  private final FakeAutotaskSettings settings = new FakeAutotaskSettings();
  private final Office office = new Office(this::now);
  private final FrontDoor door = new FrontDoor(office, settings, () -> url().toString());

  /**
   * @param clock what the server takes for now, in {@code createDateTime} for example
   */
  public FakeAutotask(InstantSource clock) {
    super(clock);
  }

  /** Returns the address at which zones are looked up, without its version. */
  public URI lookUpUrl() {
    return URI.create(url() + "/atservicesrest");
  }

  /** Returns the address of the zone, without a slash at its end and without its version. */
  public URI zoneUrl() {
    return URI.create(door.zoneUrl());
  }

  /** The database moves to another zone: the old one answers 401 from now on. */
  public void moveZone() {
    act(door::move);
  }

  /** What can be switched. */
  public FakeAutotaskSettings settings() {
    return settings;
  }

  /**
   * Adds records in the vendor's own JSON: an object with arrays under the names of entities, as in
   * {@code Companies} and {@code BillingItems}. A record without an id gets the next.
   *
   * @throws IllegalArgumentException if an entity, a member or a value is not the vendor's
   */
  public FakeAutotask load(String json) {
    FakeObject data = FakeObject.parse(json);
    act(() -> office.load(data));
    return this;
  }

  /** Adds a small office: three companies beside the MSP, a contract, three invoices. */
  public FakeAutotask loadSmallOffice() {
    return load(Resources.text(FakeAutotask.class, "small-office.json"));
  }

  /**
   * Adds one record as if a person had entered it, and returns its id.
   *
   * @param entity as in {@code Companies}
   */
  public long add(String entity, String json) {
    FakeObject row = FakeObject.parse(json);
    return locked(() -> office.add(Entity.named(entity), row));
  }

  /** Sets members of a record as a person would. */
  public void edit(String entity, long id, String membersJson) {
    FakeObject members = FakeObject.parse(membersJson);
    act(() -> office.edit(Entity.named(entity), id, members));
  }

  /** Deletes a record: billing items vanish so when people take their posting back. */
  public void delete(String entity, long id) {
    act(() -> office.table(Entity.named(entity)).remove(id));
  }

  /**
   * Makes an invoice as people do, of billing items whose totals follow from their {@code
   * extendedPrice} and {@code taxDollars}; returns its id. What its totals include is a matter of
   * {@link #settings()}.
   *
   * @param invoiceJson with {@code companyID} and what else it has
   * @param linesJson an array of billing items
   */
  public long issueInvoice(String invoiceJson, String linesJson) {
    FakeObject invoice = FakeObject.parse(invoiceJson);
    List<FakeObject> lines = FakeJson.parse(linesJson).asArray().orElseThrow().objects().toList();
    return locked(() -> office.issue(invoice, lines, settings));
  }

  /** Marks an invoice as paid as a person would. */
  public void markPaidByHand(long invoiceId, LocalDate date) {
    edit("Invoices", invoiceId, "{\"paidDate\":\"" + date + "T00:00:00Z\"}");
  }

  /** Voids an invoice as a person would: its lines go back to what is to be invoiced. */
  public void voidInvoice(long id) {
    act(() -> office.voidInvoice(id));
  }

  /** Returns a record as it stands now; fails if there is none. */
  public FakeObject record(String entity, long id) {
    return locked(() -> office.table(Entity.named(entity)).get(id));
  }

  /** Returns an invoice as it stands now; fails if there is none. */
  public FakeObject invoice(long id) {
    return record("Invoices", id);
  }

  /** Returns what is owed on an invoice with its tax: all of it or, once it is paid, nothing. */
  public BigDecimal owed(long invoiceId) {
    return owed(invoice(invoiceId));
  }

  /** Returns what is owed on all invoices that are neither void nor paid, by company id. */
  public SortedMap<Long, BigDecimal> receivables() {
    return locked(
        () -> {
          SortedMap<Long, BigDecimal> sums = new TreeMap<>();
          office
              .table(Entity.INVOICES)
              .rows()
              .forEach(
                  row ->
                      sums.merge(row.integer("companyID").orElse(0L), owed(row), BigDecimal::add));
          return sums;
        });
  }

  private BigDecimal owed(FakeObject invoice) {
    if (invoice.flag("isVoided") || invoice.text("paidDate").isPresent()) {
      return BigDecimal.ZERO;
    }
    BigDecimal total = invoice.amount("invoiceTotal");
    return settings.has(AutotaskQuirk.TOTALS_WITH_TAX)
        ? total
        : total.add(invoice.amount("totalTaxValue"));
  }

  /**
   * Returns what callers sent that was passed over without a word, as the vendor does: operators of
   * filters, and members of queries. A client's test asserts that there are none.
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
      case 429 -> Refused.threads().answer();
      case 500, 502, 503, 504 -> Refused.page(status, "Server Error").answer();
      default -> Refused.message(status, "Scripted answer " + status + ".").answer();
    };
  }

  List<Endpoint> endpoints() {
    return door.endpoints();
  }
}
