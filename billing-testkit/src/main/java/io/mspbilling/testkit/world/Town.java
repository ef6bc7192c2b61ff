package io.mspbilling.testkit.world;

import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.bank.FakeBank;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.gateway.ChargeStatus;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.mail.MailSink;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.testkit.psa.InMemoryPsaBuilder;
import io.mspbilling.testkit.world.ClientDeeds.Way;
import io.mspbilling.testkit.world.VendorDeeds.Lags;
import io.mspbilling.testkit.world.VendorDeeds.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The vendors, the clients, and what the world knows of them without asking anybody. */
final class Town {
  static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final Instant MORNING = Instant.parse("2026-03-02T15:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final int CLEARING_DAYS = 2;
  private static final int USUAL_TERMS_DAYS = 30;

  final VirtualClock clock = VirtualClock.at(MORNING);
  final InMemoryPsa psa;
  final FakeGateway gateway;
  final FakeBank bank;
  final InMemoryBooks books;
  final MailSink mail = MailSink.keyed();
  final InMemoryJournal journal = new InMemoryJournal(TenantId.of("msp"));
  final Outages outages;
  final MoneyIn ledger = new MoneyIn();
  final Answered answered = new Answered();
  final Map<String, Client> clients = new TreeMap<>();
  final Map<InvoiceId, Bill> bills = new LinkedHashMap<>();
  final Map<InvoiceId, Bill> abroad = new LinkedHashMap<>();

  /** Of what vendors have said something else than before, and on which day. */
  final Map<String, Integer> oddNews = new TreeMap<>();

  /** Since which day an invoice cannot be read. */
  final Map<InvoiceId, Integer> unreadable = new TreeMap<>(Comparator.comparing(InvoiceId::text));

  /** Of which customers that were merged away a consent is left, and since which day. */
  final Map<CustomerId, Integer> orphans = new TreeMap<>(Comparator.comparing(CustomerId::text));

  /** The names of all clients that were merged away; they do nothing any more. */
  final Set<String> mergedAway = new HashSet<>();

  /** The days on which nothing was broken, and one worker ran undisturbed. */
  final Set<Integer> quietDays = new HashSet<>();

  final Map<InvoiceId, Integer> deletedOn = new HashMap<>();
  final Map<InvoiceId, Integer> paymentDeletedOn = new HashMap<>();
  final Map<InvoiceId, Integer> heldUntil = new TreeMap<>(Comparator.comparing(InvoiceId::text));
  Optional<LocalDate> booksClosedThrough = Optional.empty();
  boolean refundsReopen = true;

  /** On which days that was set otherwise, and how. */
  final NavigableMap<Integer, Boolean> refundsSetOn = new TreeMap<>();

  final Map<String, String> paidBy = new TreeMap<>();
  final Map<String, Integer> twoAddresses = new TreeMap<>();
  final Set<SavedMethod> takenAway = new HashSet<>();
  private final Map<InvoiceId, LocalDate> voidedOn = new HashMap<>();
  private final Map<String, InvoiceId> numbers = new TreeMap<>();
  final Queue<DeskWork> atDesk = new ArrayDeque<>();
  private final int firstDay;
  private int day;
  private int wishes;
  Shift shift = new Shift();

  /** Whether the gateway may leave a charge without an answer, on a day that is as usual. */
  boolean isSilent;

  /** An invoice, and whom and when it is from. */
  record Bill(InvoiceId id, String number, String client, int dueDay) {}

  Town(Script script) {
    firstDay = FirstDayDeeds.of(script);
    InMemoryPsaBuilder psaBuilder = InMemoryPsa.builder(clock).lookUpLag(lag(script, Vendor.PSA));
    LackDeeds.limit(psaBuilder, script);
    psa = psaBuilder.build();
    gateway = FakeGateway.builder(clock).zone(ZONE).lookUpLag(lag(script, Vendor.GATEWAY)).build();
    bank = FakeBank.at(clock, ZONE, "bank").receivingFrom(gateway);
    books = LackDeeds.books(script).mirroring(psa);
    outages = new Outages(this);
  }

  private static Duration lag(Script script, Vendor vendor) {
    return script.happenings().stream()
        .map(Happening::deed)
        .filter(deed -> deed instanceof Lags lags && lags.vendor() == vendor)
        .map(deed -> Duration.ofMinutes(((Lags) deed).minutes()))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** A new day begins. */
  void begin(int day) {
    this.day = day;
    clock.set(MORNING.plus(Duration.ofDays(day)));
    shift = new Shift();
    shift.rests = !isLive();
  }

  /** The day on which billing begins; what was due before is not to be collected by itself. */
  int firstDay() {
    return firstDay;
  }

  /** Whether billing has begun; before that, people do by hand what is to be done. */
  boolean isLive() {
    return day >= firstDay;
  }

  /** Money comes in, or goes out; what does before the first day is seen to at once. */
  void booked(String client, BankLine line) {
    if (isLive()) {
      ledger.broughtIn(client, line);
    } else {
      ledger.broughtBefore(line);
      FirstDayDeeds.seeTo(this, client, line);
    }
  }

  /** A vendor says something else of a thing than before; nobody listens before the first day. */
  void isToldOf(String thing) {
    if (isLive()) {
      oddNews.putIfAbsent(thing, day);
    }
  }

  /** Whether the journal has a record of such a name: then somebody was told. */
  boolean isOnRecord(Predicate<String> name) {
    return journal.entriesAfter(0).stream()
        .anyMatch(entry -> entry.record().uniqueKey().filter(name).isPresent());
  }

  int day() {
    return day;
  }

  LocalDate today() {
    return date(day);
  }

  int day(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(FIRST, date);
  }

  LocalDate date(int day) {
    return FIRST.plusDays(day);
  }

  void decide(JournalRecord decision) {
    atDesk.add((worker, rows) -> worker.decide(decision));
  }

  Optional<Client> client(String name) {
    return Optional.ofNullable(clients.get(name));
  }

  static String address(String name) {
    return "ap@" + name.replace(" ", "").toLowerCase(Locale.ROOT) + ".example";
  }

  void join(String name, Way way) {
    if (clients.containsKey(name)) {
      return;
    }
    Customer customer = psa.addCustomer(name, address(name));
    Optional<SavedMethod> method =
        switch (way) {
          case CHECK -> Optional.empty();
          case CARD -> Optional.of(gateway.saveCard("Card of " + name, PayerScript.approves()));
          case BANK_DEBIT ->
              Optional.of(
                  gateway.saveAccount("Account of " + name, PayerScript.clears(CLEARING_DAYS)));
        };
    clients.put(name, new Client(name, customer.id(), method, day));
    method.ifPresent(one -> decide(Autopay.enrolled(customer.id(), one, today(), "mandate")));
  }

  /** The next charges on a client's method meet a fate, and then all is as usual. */
  void next(String name, int times, Fate fate) {
    client(name)
        .flatMap(Client::method)
        .filter(method -> !takenAway.contains(method))
        .ifPresent(
            method -> {
              List<Fate> fates = new ArrayList<>(Collections.nCopies(times, fate));
              fates.add(
                  switch (method.rail()) {
                    case ACH -> Fate.cleared(CLEARING_DAYS);
                    default -> Fate.approved();
                  });
              gateway.changeScript(method.id(), PayerScript.inTurn(fates.toArray(Fate[]::new)));
            });
  }

  void bill(Client client, String number, long cents, int dueDay) {
    if (!numbers.containsKey(number)) {
      Invoice invoice = psa.issue(client.id(), number, Usd.cents(cents), today(), date(dueDay));
      numbers.put(number, invoice.id());
      bills.put(invoice.id(), new Bill(invoice.id(), number, client.name(), dueDay));
    }
  }

  /** Bills something that does not say when it is due. */
  void bill(Client client, String number, long cents) {
    if (!numbers.containsKey(number)) {
      bill(client, number, cents, day + USUAL_TERMS_DAYS);
      invoice(number)
          .flatMap(psa::invoiceOnFile)
          .ifPresent(
              invoice ->
                  psa.addInvoice(Invoice.builder().from(invoice).dueOn(Optional.empty()).build()));
    }
  }

  Optional<InvoiceId> invoice(String number) {
    return Optional.ofNullable(numbers.get(number));
  }

  void voids(InvoiceId invoice) {
    psa.voidInvoice(invoice);
    voidedOn.putIfAbsent(invoice, today());
  }

  /** The day on which people voided an invoice. */
  Optional<LocalDate> voidedOn(InvoiceId invoice) {
    return Optional.ofNullable(voidedOn.get(invoice));
  }

  /** An invoice for which no money came or is on its way. */
  Optional<Invoice> untouched(String number) {
    return invoice(number)
        .filter(id -> psa.paymentsOn(id).isEmpty() && gateway.capturedFor(id).isZero())
        .filter(id -> ledger.creditOn(id) == 0)
        .flatMap(id -> onFile(id));
  }

  private Optional<Invoice> onFile(InvoiceId id) {
    return psa.invoiceOnFile(id);
  }

  /** A client's last charge that was collected. */
  Optional<LedgerCharge> lastCharge(String name) {
    return client(name)
        .flatMap(
            client ->
                gateway.charges().stream()
                    .filter(charge -> charge.request().customer().equals(client.id()))
                    .filter(charge -> charge.status() == ChargeStatus.SUCCEEDED)
                    .reduce((first, second) -> second));
  }

  /** For the first invoice that the charge paid. */
  void wishRefund(LedgerCharge charge, Money amount) {
    Optional<InvoiceId> invoice =
        charge.request().allocations().stream().map(Allocation::invoice).findFirst();
    decide(
        Refunds.requested(
            new Refunds.Requested(
                "wish-" + ++wishes, charge.payment(), amount, "goodwill", invoice)));
  }
}
