package io.mspbilling.testkit.superops;

import io.mspbilling.testkit.engine.Resources;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.RequestPattern;
import java.math.BigDecimal;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SuperOps account with the billing surface of its GraphQL API: clients with their users,
 * invoices with their items, contracts and payment methods. It has the vendor's traps, and where
 * nobody knows what the vendor does its {@link #settings()} say what it does.
 *
 * <p>It takes documents of one field whose values stand in variables, and is as strict about their
 * fields and types as a GraphQL server is. What people do on the vendor's pages (payments of a part
 * of an invoice, most of all) does not show in the API, but does in {@link #owed}. Safe for use
 * from many threads.
 */
public final class FakeSuperOps extends FakeVendor {
  /** The one API token. */
  public static final String TOKEN = FrontDoor.TOKEN;

  /** The account's subdomain. */
  public static final String SUBDOMAIN = FrontDoor.SUBDOMAIN;

  private static final Pattern OPERATION = Pattern.compile("\\{\\s*([A-Za-z0-9]+)");

  private final FakeSuperOpsSettings settings = new FakeSuperOpsSettings();
  private final Office office = new Office();
  private final FrontDoor door = new FrontDoor(settings, new SuperOpsApi(office, settings));

  /**
   * @param clock what the server takes for now
   */
  public FakeSuperOps(InstantSource clock) {
    super(clock);
    FakeSuperOps unused = load(Resources.text(FakeSuperOps.class, "payment-methods.json"));
  }

  /** Returns the address of the API, as in {@code http://127.0.0.1:49152/msp}. */
  public URI apiUrl() {
    return URI.create(url() + "/msp");
  }

  /** What can be switched. */
  public FakeSuperOpsSettings settings() {
    return settings;
  }

  /** Returns the pattern of the requests of an operation, as in {@code getInvoiceList}. */
  public static RequestPattern operation(String name) {
    return FakeRequest.post("/msp").where(request -> operation(request).equals(name));
  }

  /** What a request asks for; empty if that is not legible. */
  private static String operation(FakeRequest request) {
    Matcher matcher = OPERATION.matcher(request.bodyText().replaceFirst(".*?\"query\":", ""));
    return matcher.find() ? matcher.group(1) : "";
  }

  /**
   * Adds records in the vendor's own JSON: an object with arrays under {@code clients}, {@code
   * userList}, {@code sites}, {@code invoices}, {@code clientContracts} and {@code paymentMethods}.
   * A record without an id gets the next. What an invoice and its items come to follows from the
   * items, unless it is given.
   *
   * @throws IllegalArgumentException if a member or a value is not the vendor's
   */
  public FakeSuperOps load(String json) {
    FakeObject data = FakeObject.parse(json);
    act(() -> office.load(data));
    return this;
  }

  /** Adds a small office: three clients, their users and sites, five invoices, two contracts. */
  public FakeSuperOps loadSmallOffice() {
    return load(Resources.text(FakeSuperOps.class, "small-office.json"));
  }

  /**
   * Adds one record as if a person had entered it, and returns its id; see {@link #load}.
   *
   * @param plural as in {@code clients}
   */
  public long add(String plural, String json) {
    FakeObject row = FakeObject.parse(json);
    return locked(() -> office.add(Kind.named(plural), row));
  }

  /** Sets members of a record as a person would, or as a program gone wrong does. */
  public void edit(String plural, long id, String membersJson) {
    FakeObject members = FakeObject.parse(membersJson);
    act(() -> office.edit(Kind.named(plural), id, members));
  }

  /** Deletes a record: no list tells of it. */
  public void delete(String plural, long id) {
    act(() -> office.table(Kind.named(plural)).remove(id));
  }

  /**
   * Enters a payment as a person would. An invoice of which something is left looks in the API as
   * it did before.
   *
   * @param amount exact, as in {@code 12.50}
   * @param reference what the person notes beside it
   */
  public void payByHand(long invoiceId, String amount, LocalDate date, String reference) {
    FakeObject members =
        FakeJson.object().with("paymentDate", date.toString()).with("paymentReference", reference);
    act(() -> office.pay(invoiceId, new BigDecimal(amount), members));
  }

  /** Returns an invoice as it stands now, with all its members; fails if there is none. */
  public FakeObject invoice(long id) {
    return locked(() -> office.table(Kind.INVOICE).get(id).without("id"));
  }

  /** Returns what is owed on an invoice, which the API does not tell. */
  public BigDecimal owed(long invoiceId) {
    return locked(() -> office.owed(office.table(Kind.INVOICE).get(invoiceId)));
  }

  /** Returns what is owed on all invoices, those below zero left out. */
  public BigDecimal receivables() {
    return locked(
        () ->
            office
                .table(Kind.INVOICE)
                .rows()
                .map(office::owed)
                .filter(owed -> owed.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Override
  protected FakeAnswer handle(FakeRequest request) {
    return door.answer(request, now());
  }

  @Override
  protected FakeAnswer refusal(int status, FakeRequest request) {
    return FakeAnswer.empty(status);
  }

  /** Operations are counted apart, though all have one place. */
  @Override
  protected String template(FakeRequest request) {
    return request.path() + " " + operation(request);
  }
}
