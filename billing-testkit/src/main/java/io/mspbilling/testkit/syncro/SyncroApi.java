package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.Elsewhere;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.Routes;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.NotInThisFake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The resources below {@code /api/v1}. */
final class SyncroApi {
  static final String SUBDOMAIN = "acmemsp";

  private static final String LIST = "List/Search";
  private static final String VIEW = "View Details";
  private static final String EDIT = "Edit";

  private final Office office;
  private final FakeSyncroSettings settings;
  private final Shows shows;
  private final List<Endpoint> endpoints = new ArrayList<>();
  private final Routes routes;

  SyncroApi(Office office, FakeSyncroSettings settings, Shows shows) {
    this.office = office;
    this.settings = settings;
    this.shows = shows;
    InvoiceWrites invoices = new InvoiceWrites(office, shows);
    PaymentWrites payments = new PaymentWrites(office, settings);
    endpoints.add(new Endpoint("GET", "/me", call -> FakeAnswer.json(200, me())));
    list(Kind.INVOICE, shows::listed, this::invoices);
    add("GET", "/invoices/{id}", Kind.INVOICE, VIEW, this::invoice);
    add("POST", "/invoices", Kind.INVOICE, "Create", invoices::create);
    add("PUT", "/invoices/{id}", Kind.INVOICE, EDIT, invoices::update);
    add("DELETE", "/invoices/{id}", Kind.INVOICE, EDIT, invoices::delete);
    add("POST", "/invoices/{id}/line_items", Kind.INVOICE, EDIT, invoices::addLine);
    add("PUT", "/invoices/{id}/line_items/{id}", Kind.INVOICE, EDIT, invoices::updateLine);
    add("DELETE", "/invoices/{id}/line_items/{id}", Kind.INVOICE, EDIT, invoices::deleteLine);
    list(Kind.PAYMENT, shows::payment, this::payments);
    add("GET", "/payments/{id}", Kind.PAYMENT, "View List", call -> one(Kind.PAYMENT, call));
    add("POST", "/payments", Kind.PAYMENT, "Create", payments::create);
    list(Kind.CUSTOMER, shows::customer, this::customers);
    add("GET", "/customers/{id}", Kind.CUSTOMER, "View Detail", call -> one(Kind.CUSTOMER, call));
    list(Kind.CONTRACT, row -> row, query -> row -> true);
    add("GET", "/contracts/{id}", Kind.CONTRACT, LIST, this::contract);
    list(Kind.SCHEDULE, row -> row, SyncroApi::ofCustomer);
    add("GET", "/schedules/{id}", Kind.SCHEDULE, "List", call -> one(Kind.SCHEDULE, call));
    ScheduleWrites schedules = new ScheduleWrites(office);
    add("PUT", "/schedules/{id}/line_items/{id}", Kind.SCHEDULE, EDIT, schedules::updateLine);
    list(Kind.LINE, shows::line, this::lines);
    list(Kind.METHOD, row -> row, query -> row -> true);
    for (String path : List.of("customers", "contracts", "schedules")) {
      lacking("POST", "/" + path);
      lacking("PUT", "/" + path + "/{id}");
      lacking("DELETE", "/" + path + "/{id}");
    }
    endpoints.add(new Endpoint("GET", "/settings", call -> FakeAnswer.json(200, preferences())));
    routes =
        new Routes(
            endpoints,
            Elsewhere.read(SyncroApi.class, "elsewhere.txt"),
            () -> Refused.page(404, "The page you were looking for doesn't exist (404)"),
            () -> Refused.page(404, "The page you were looking for doesn't exist (404)"));
  }

  Routes routes() {
    return routes;
  }

  private void list(
      Kind kind, UnaryOperator<FakeObject> show, Function<Query, Predicate<FakeObject>> filter) {
    add(
        "GET",
        "/" + kind.path(),
        kind,
        LIST,
        call -> {
          Query query = new Query(call.request());
          Predicate<FakeObject> fits = filter.apply(query);
          List<FakeObject> rows = shows.ordered(kind).filter(fits).toList();
          FakeAnswer answer = new Listing(kind, show).answer(rows, query);
          query.unread().forEach(one -> office.ignored().add(kind.path() + "?" + one));
          return answer;
        });
  }

  /** What the vendor has and this has not. */
  private void lacking(String method, String template) {
    endpoints.add(
        new Endpoint(
            method,
            template,
            call -> {
              throw new NotInThisFake(method + " " + template);
            }));
  }

  /** An endpoint for tokens that have the permission. */
  private void add(String method, String template, Kind kind, String verb, Endpoint.Action action) {
    String permission = kind.permission(verb);
    endpoints.add(
        new Endpoint(
            method,
            template,
            call -> {
              if (settings.isWithdrawn(permission)) {
                throw Refused.unauthorized("You need the permission " + permission + ".");
              }
              return action.run(call);
            }));
  }

  private Predicate<FakeObject> invoices(Query query) {
    boolean unpaid = query.flag("unpaid") && !settings.has(SyncroQuirk.UNPAID_IGNORED);
    boolean paid = query.flag("paid");
    Optional<String> since =
        query.text("since_updated_at").filter(text -> !settings.has(SyncroQuirk.SINCE_IGNORED));
    if (query.text("ticket_id").isPresent()) {
      throw new NotInThisFake("ticket_id of GET /invoices");
    }
    return row ->
        (!unpaid || !shows.books().isPaid(row))
            && (!paid || shows.books().isPaid(row))
            && since.map(from -> !Shows.isBefore(row, from)).orElse(true);
  }

  /** How the vendor matches is not documented; here only what is the reference. */
  private Predicate<FakeObject> payments(Query query) {
    Optional<String> wanted = query.text("query");
    return row ->
        wanted.map(text -> row.text("ref_num").filter(text::equals).isPresent()).orElse(true);
  }

  private Predicate<FakeObject> customers(Query query) {
    boolean disabled = query.flag("include_disabled");
    for (String lacking :
        List.of("sort", "query", "firstname", "lastname", "business_name", "email")) {
      if (query.text(lacking).isPresent()) {
        throw new NotInThisFake(lacking + " of GET /customers");
      }
    }
    return row -> disabled || !row.flag("disabled");
  }

  private static Predicate<FakeObject> ofCustomer(Query query) {
    Optional<String> customer = query.text("customer_id");
    return row ->
        customer
            .map(
                id ->
                    row.integer("customer_id").filter(own -> id.equals(own.toString())).isPresent())
            .orElse(true);
  }

  private Predicate<FakeObject> lines(Query query) {
    Optional<String> invoice = query.text("invoice_id");
    boolean ofInvoices = query.flag("invoice_id_not_null");
    if (query.text("estimate_id").or(() -> query.text("estimate_id_not_null")).isPresent()) {
      throw new NotInThisFake("estimates of GET /line_items");
    }
    return row ->
        (invoice.isEmpty() && ofInvoices)
            || invoice.map(id -> id.equals(Long.toString(Shows.invoiceId(row)))).orElse(true);
  }

  /** By its id, or else by its number. */
  private FakeAnswer invoice(Call call) {
    String asked = call.ids().get(0);
    FakeObject row =
        office
            .table(Kind.INVOICE)
            .find(call.id())
            .or(
                () ->
                    office
                        .table(Kind.INVOICE)
                        .rows()
                        .filter(one -> one.text("number").filter(asked::equals).isPresent())
                        .findFirst())
            .orElseThrow(Refused::notFound);
    return FakeAnswer.json(200, FakeJson.object().with("invoice", shows.detailed(row)));
  }

  /** One that was deleted is {@code null}. */
  private FakeAnswer contract(Call call) {
    return FakeAnswer.json(
        200,
        office
            .table(Kind.CONTRACT)
            .find(call.id())
            .<FakeJson>map(row -> row)
            .orElse(FakeJson.none()));
  }

  private FakeAnswer one(Kind kind, Call call) {
    FakeObject row = office.table(kind).get(call.id());
    FakeObject shown =
        switch (kind) {
          case PAYMENT -> shows.payment(row);
          case CUSTOMER -> shows.customer(row);
          default -> row;
        };
    return FakeAnswer.json(200, FakeJson.object().with(kind.wrapper(), shown));
  }

  private FakeObject me() {
    FakeObject permissions = FakeJson.object();
    for (Kind kind : List.of(Kind.CUSTOMER, Kind.INVOICE, Kind.PAYMENT)) {
      permissions =
          permissions.with(
              kind.wrapper(),
              FakeJson.object()
                  .with("read", !settings.isWithdrawn(kind.permission(LIST)))
                  .with("write", !settings.isWithdrawn(kind.permission("Create")))
                  .with("delete", false));
    }
    return FakeJson.object()
        .with("user_token", FrontDoor.TOKEN)
        .with("user_email", "api@acmemsp.example")
        .with("user_name", "Billing")
        .with("user_id", 12)
        .with("admin", false)
        .with("subdomain", SUBDOMAIN)
        .with("default_location", FakeJson.none())
        .with("enable_multi_locations", false)
        .with("locations_allowed", FakeJson.array())
        .with("permissions", permissions);
  }

  private static FakeObject preferences() {
    return FakeJson.object()
        .with(
            "locale",
            FakeJson.object()
                .with("iso_code", "en-US")
                .with("currency_symbol", "$")
                .with("time_zone", "America/Los_Angeles"));
  }
}
