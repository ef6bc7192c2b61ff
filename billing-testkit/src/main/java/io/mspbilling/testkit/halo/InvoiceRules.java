package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Invoices, credit notes among them, and with negative ids the templates of recurring ones. */
final class InvoiceRules implements Rules {
  /** Parameters of lists, with the members they are about. */
  private static final String[] FILTERS = {
    "client_id",
    "client_ids=client_id",
    "site_id=sitenumber",
    "user_id=uid",
    "contract_id",
    "ticket_id",
    "salesorder_id",
    "purchaseorder_id",
    "recurringinvoice_id=recurring_invoice_id",
    "third_party_id=thirdpartyinvoicenumber",
    "paymentstatuses=paymentstatus"
  };

  /** What {@code datesearch} may name, and the members it means. */
  private static final Map<String, String> DATES =
      Map.of(
          "invoice_date", "invoice_date",
          "last_modified", "last_modified",
          "duedate", "duedate",
          "schedulestartdate", "startdate",
          "scheduleenddate", "enddate");

  /** Dates whose column cannot be empty: what is unset is day 0 of the database. */
  private static final List<String> NEVER_EMPTY =
      List.of("datepaid", "duedate", "schedule_date", "period_start_date", "period_end_date");

  /** What a template shows of the invoices that were made from it. */
  private static final List<String> MADE =
      List.of("id", "amountpaid", "amountdue", "paymentstatus", "posted");

  private static final String UNSET = "1900-01-01T00:00:00";

  private final Office office;
  private final FakeHaloSettings settings;
  private final PaymentRules payments;
  private final Pricing pricing;
  private final boolean templates;

  InvoiceRules(Office office, FakeHaloSettings settings, PaymentRules payments, boolean templates) {
    this.office = office;
    this.settings = settings;
    this.payments = payments;
    this.pricing = new Pricing(office);
    this.templates = templates;
  }

  @Override
  public boolean owns(FakeObject row) {
    return templates == Office.id(row) < 0;
  }

  @Override
  public Predicate<FakeObject> filter(Query query) {
    boolean posted = query.flag("postedonly", false);
    boolean notPosted = query.flag("notpostedonly", false);
    boolean reviewed = query.flag("reviewrequired", false);
    return kinds(query)
        .and(dates(query))
        .and(Filters.between(query, "invoicedatestart", "invoicedateend", "invoice_date"))
        .and(Filters.oneOf(query, FILTERS))
        .and(row -> !posted || row.flag("posted"))
        .and(row -> !notPosted || !row.flag("posted"))
        .and(row -> !reviewed || row.flag("reviewrequired"));
  }

  /** What is left out where a caller does not say is not known; invoices never are. */
  private Predicate<FakeObject> kinds(Query query) {
    boolean invoices = query.flag("includeinvoices", true);
    boolean credits = query.flag("includecredits", settings.has(HaloQuirk.CREDITS_LISTED_UNASKED));
    boolean orders = query.flag("includepoinvoices", false);
    return row -> isCredit(row) ? credits : isOrder(row) ? orders : invoices;
  }

  /** Without a member that it knows, both bounds count for nothing. */
  private Predicate<FakeObject> dates(Query query) {
    Optional<String> member =
        settings.has(HaloQuirk.NO_DATE_SEARCH)
            ? Optional.empty()
            : query.text("datesearch").flatMap(name -> Optional.ofNullable(DATES.get(name)));
    return member
        .map(name -> Filters.between(query, "start_date", "end_date", name))
        .orElse(row -> true);
  }

  @Override
  public String touched() {
    return "last_modified";
  }

  @Override
  public FakeObject shown(FakeObject row) {
    List<FakeObject> moving = payments.moving(Office.id(row));
    BigDecimal sum = PaymentRules.sum(moving);
    BigDecimal due = row.amount("amountdue").subtract(sum);
    boolean unknown = !row.flag("posted") && settings.has(HaloQuirk.NOTHING_DUE_BEFORE_POSTING);
    FakeObject now =
        names(row)
            .with("amountpaid", row.amount("amountpaid").add(sum))
            .with("amountdue", unknown ? BigDecimal.ZERO : due);
    if (!moving.isEmpty() && due.signum() <= 0) {
      now = now.with("paymentstatus", settings.paidStatus()).with("datepaid", lastDate(moving));
    }
    return row.merge(now);
  }

  @Override
  public FakeObject detailed(FakeObject row) {
    FakeObject detailed = shown(row).with("payments", payments.listed(Office.id(row)).toList());
    return templates ? detailed.with("invoices", made(Office.id(row))) : detailed;
  }

  /** The invoices that were made from a template. */
  private List<FakeObject> made(long template) {
    return office
        .table(Entity.INVOICE)
        .rows()
        .filter(row -> row.integer("recurring_invoice_id").filter(id -> id == template).isPresent())
        .map(row -> shown(row).only(MADE))
        .toList();
  }

  @Override
  public FakeObject saving(FakeObject before, FakeObject after) {
    boolean known =
        after.integer("client_id").flatMap(office.table(Entity.CLIENT)::find).isPresent();
    if (!known) {
      throw Refused.invalid("Client not found");
    }
    boolean relined = !after.get("lines").equals(before.get("lines"));
    FakeObject row = withDefaults(after).with("last_modified", office.time());
    boolean posting = row.flag("posted") && !before.flag("posted") && !row.has("dateposted");
    FakeObject dated = posting ? row.with("dateposted", office.time()) : row;
    return relined || !dated.has("total") ? pricing.priced(dated) : dated;
  }

  /** Amounts are worked out only if there is no total. */
  @Override
  public FakeObject entered(FakeObject row) {
    FakeObject invoice =
        FakeJson.object().with("last_modified", office.time()).merge(withDefaults(row));
    if (!invoice.has("total")) {
      return pricing.priced(invoice);
    }
    BigDecimal due = invoice.amount("total").subtract(invoice.amount("amountpaid"));
    return pricing.numbered(invoice.has("amountdue") ? invoice : invoice.with("amountdue", due));
  }

  /** What becomes of the payments of a deleted invoice is not known; here they go with it. */
  @Override
  public void deleted(FakeObject row) {
    office
        .payments(Office.id(row))
        .forEach(payment -> office.table(Entity.PAYMENT).remove(Office.id(payment)));
  }

  private FakeObject withDefaults(FakeObject row) {
    FakeObject dated = row;
    for (String date : NEVER_EMPTY) {
      dated = dated.text(date).isPresent() ? dated : dated.with(date, UNSET);
    }
    return FakeJson.object()
        .with("id", Office.id(row))
        .with("invoicenumber", String.valueOf(Office.id(row)))
        .with("thirdpartyinvoicenumber", "")
        .with("date_created", office.time())
        .with("posted", false)
        .with("voided", false)
        .with("paymentstatus", -1)
        .with("currency_code", 1)
        .with("is_recurring_invoice", templates)
        .with("disabled", false)
        .with("amountpaid", BigDecimal.ZERO)
        .merge(dated);
  }

  private FakeObject names(FakeObject row) {
    FakeObject names =
        FakeJson.object()
            .with("client_name", client(row, office))
            .with("site_name", office.named(row, "sitenumber", Entity.SITE, "name").orElse(""));
    return office
        .named(row, "currency_code", Entity.CURRENCY, "symbol")
        .map(symbol -> names.with("currency", symbol))
        .orElse(names);
  }

  static String client(FakeObject invoice, Office office) {
    return office.named(invoice, "client_id", Entity.CLIENT, "name").orElse("");
  }

  private static String lastDate(List<FakeObject> payments) {
    return payments.stream()
        .flatMap(payment -> payment.text("date").stream())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** How a row says that it is a credit note is not known; here by its link, or by its sign. */
  static boolean isCredit(FakeObject row) {
    return row.integer("creditlinkedtoinvoiceid").filter(id -> id > 0).isPresent()
        || row.amount("total").signum() < 0;
  }

  private static boolean isOrder(FakeObject row) {
    return row.integer("purchaseorder_id").filter(id -> id > 0).isPresent();
  }
}
