package io.mspbilling.examples;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.Plan;
import io.mspbilling.communication.Delivery;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.Notifier;
import io.mspbilling.communication.ReminderOrder;
import io.mspbilling.communication.Reminding;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.Probe;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reporting.ageing.Ageing;
import io.mspbilling.reporting.ageing.AgeingScheme;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerEvent;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads a real PSA and says what a first billing day would do. Nothing is written anywhere: the PSA
 * only gets reads, the journal is in memory, and there is nobody to send or charge.
 */
final class DryRun {
  private final PsaVendor vendor;
  private final Psa psa;
  private final InstantSource clock;
  private final ZoneId zone = ZoneId.systemDefault();
  private final PrintStream out;

  private DryRun(PsaVendor vendor, Psa psa, InstantSource clock, PrintStream out) {
    this.vendor = vendor;
    this.psa = psa;
    this.clock = clock;
    this.out = out;
  }

  /**
   * The dry run on a PSA that the environment names; days begin where this machine's do.
   *
   * @param env its address and its keys, as the README names them
   * @throws IllegalArgumentException if one of them is missing; the message names it
   */
  static DryRun of(
      PsaVendor vendor, Map<String, String> env, InstantSource clock, PrintStream out) {
    return new DryRun(vendor, vendor.reader(env, clock), clock, out);
  }

  /**
   * Reads, decides and prints.
   *
   * @throws io.mspbilling.failure.BillingException if the PSA cannot be read
   */
  void print() {
    out.println("Reading " + vendor.title() + ", as fast as it allows ...");
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Plan plan =
        BillingAutomation.builder()
            .psa(psa)
            .notifier(new Nobody())
            .journal(new InMemoryJournal(TenantId.of("dry-run")))
            .policies(BillingPolicies.from(cutOver(today), zone).withCollectsOldDebts(true))
            .clock(clock)
            .build()
            .plan();
    Pull<Invoice> open = psa.invoices(InvoiceQuery.open());
    List<Customer> customers = psa.customers().records();
    out.println(
        "DRY RUN on "
            + vendor.title()
            + ", "
            + today
            + ": only reads, nothing is sent, charged or recorded");
    out.println();
    ageing(open.records().stream().map(DryRun::inFull).toList(), today);
    Names names = new Names(vendor, customers, List.of());
    reminders(plan, customers);
    new Waiting(out, names, plan.day()).tell(plan.exceptions());
  }

  /** Where nothing tells what was paid in part, what is open now counts as open in full. */
  private LocalDate cutOver(LocalDate today) {
    return keepsBalances() ? today : LocalDate.EPOCH;
  }

  private boolean keepsBalances() {
    return psa.features().contains(PsaFeature.BALANCES);
  }

  private static Invoice inFull(Invoice invoice) {
    return invoice.balance().isPresent() ? invoice : invoice.withBalance(invoice.total());
  }

  private void ageing(List<Invoice> open, LocalDate today) {
    out.println(
        open.size()
            + " open invoices"
            + (keepsBalances() ? "" : ", each in full: what was paid in part is told nowhere"));
    Ledger.byCurrency(open.stream().filter(DryRun::isOwed).map(DryRun::issued).toList())
        .values()
        .forEach(ledger -> ageing(Ageing.of(ledger.at(today), AgeingScheme.BY_DUE_DATE)));
    out.println();
  }

  private static boolean isOwed(Invoice invoice) {
    return !invoice.isVoid() && invoice.balance().filter(Money::isPositive).isPresent();
  }

  /** For what is open of it now. */
  private static LedgerEvent.InvoiceIssued issued(Invoice invoice) {
    return new LedgerEvent.InvoiceIssued(
        invoice.id(),
        invoice.number(),
        invoice.customer(),
        invoice.issuedOn(),
        invoice.effectiveDueOn(),
        invoice.balance().orElseThrow());
  }

  private void ageing(Ageing ageing) {
    List<String> labels = ageing.scheme().buckets().labels();
    for (int i = 0; i < labels.size(); i++) {
      owed(labels.get(i), ageing.owed().get(i));
    }
    owed("in all", ageing.inBuckets());
  }

  private void owed(String label, Money amount) {
    out.println(Text.left("  " + label, 20) + Text.right(Text.of(amount), 20));
  }

  private void reminders(Plan plan, List<Customer> customers) {
    Map<CustomerId, String> byId =
        customers.stream().collect(Collectors.toMap(Customer::id, Customer::name, (a, b) -> a));
    List<ReminderOrder> reminders = plan.orders(Reminding.TYPE);
    out.println("REMINDERS THAT WOULD BE SENT (" + reminders.size() + "): step, invoices, to whom");
    for (ReminderOrder reminder : reminders) {
      Message message = reminder.message();
      String customer = byId.getOrDefault(message.customer(), message.customer().text());
      out.println(
          Text.left("  " + message.step(), 12)
              + Text.right(Integer.toString(reminder.covers().size()), 4)
              + "  "
              + customer
              + " <"
              + message.address()
              + ">");
    }
    out.println();
  }

  /** Makes the plan speak of reminders, and sends none. */
  private static final class Nobody implements Notifier {
    @Override
    public SystemName system() {
      return SystemName.of("nobody");
    }

    @Override
    public Guarantees guarantees() {
      return Guarantees.none().withLookUpAfter(Duration.ZERO);
    }

    @Override
    public Delivery send(Message message) {
      throw new UnsupportedFeatureException("nobody", "send", "a dry run sends nothing");
    }

    @Override
    public Probe<String> findMessage(Message message) {
      return Probe.absent();
    }
  }
}
