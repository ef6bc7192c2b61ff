package io.mspbilling.examples;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.BillingPolicies;
import io.mspbilling.automation.Plan;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.Notifier;
import io.mspbilling.communication.ReminderOrder;
import io.mspbilling.communication.Reminding;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.http.Secret;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.Probe;
import io.mspbilling.journal.TenantId;
import io.mspbilling.psa.connectwise.ConnectWiseClient;
import io.mspbilling.psa.connectwise.ConnectWiseClientBuilder;
import io.mspbilling.psa.connectwise.ConnectWisePsa;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reporting.Ageing;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * Reads a real ConnectWise and says what a first billing day would do. Nothing is written anywhere:
 * ConnectWise only gets reads, the journal is in memory, and there is nobody to send or charge.
 */
final class DryRun {
  private static final List<String> NEEDED =
      List.of(
          "CONNECTWISE_COMPANY",
          "CONNECTWISE_PUBLIC_KEY",
          "CONNECTWISE_PRIVATE_KEY",
          "CONNECTWISE_CLIENT_ID");

  private final ConnectWisePsa psa;
  private final InstantSource clock;
  private final ZoneId zone;
  private final PrintStream out;

  private DryRun(ConnectWisePsa psa, InstantSource clock, ZoneId zone, PrintStream out) {
    this.psa = psa;
    this.clock = clock;
    this.zone = zone;
    this.out = out;
  }

  /** Whether the environment names a ConnectWise. */
  static boolean isWanted(Map<String, String> env) {
    return env.containsKey("CONNECTWISE_HOST") || env.containsKey("CONNECTWISE_URL");
  }

  /**
   * The dry run that the environment asks for.
   *
   * @param env {@code CONNECTWISE_HOST} or {@code CONNECTWISE_URL}, {@code CONNECTWISE_COMPANY},
   *     {@code CONNECTWISE_PUBLIC_KEY}, {@code CONNECTWISE_PRIVATE_KEY} and {@code
   *     CONNECTWISE_CLIENT_ID}; days begin where this machine's do
   * @throws IllegalArgumentException if one of them is missing; the message names it
   */
  static DryRun of(Map<String, String> env, InstantSource clock, PrintStream out) {
    for (String name : NEEDED) {
      if (env.getOrDefault(name, "").isBlank()) {
        throw new IllegalArgumentException("set " + name + " as well: a dry run needs " + NEEDED);
      }
    }
    ConnectWiseClientBuilder client =
        ConnectWiseClient.builder()
            .companyId(value(env, "CONNECTWISE_COMPANY"))
            .keys(
                Secret.of(value(env, "CONNECTWISE_PUBLIC_KEY")),
                Secret.of(value(env, "CONNECTWISE_PRIVATE_KEY")))
            .clientId(value(env, "CONNECTWISE_CLIENT_ID"))
            .clock(clock);
    if (env.containsKey("CONNECTWISE_URL")) {
      client.baseUrl(HttpUrl.get(value(env, "CONNECTWISE_URL")));
    } else {
      client.host(value(env, "CONNECTWISE_HOST"));
    }
    return new DryRun(ConnectWisePsa.of(client.build()), clock, ZoneId.systemDefault(), out);
  }

  private static String value(Map<String, String> env, String name) {
    return env.getOrDefault(name, "").strip();
  }

  /**
   * Reads, decides and prints.
   *
   * @throws io.mspbilling.failure.BillingException if ConnectWise cannot be read
   */
  void print() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Plan plan =
        BillingAutomation.builder()
            .psa(psa)
            .notifier(new Nobody())
            .journal(new InMemoryJournal(TenantId.of("dry-run")))
            .policies(BillingPolicies.from(today, zone).withCollectsOldDebts(true))
            .clock(clock)
            .build()
            .plan();
    Pull<Invoice> open = psa.invoices(InvoiceQuery.open());
    List<Customer> customers = psa.customers().records();
    out.println("DRY RUN on " + today + ": only reads, nothing is sent, charged or recorded");
    out.println();
    ageing(open.records(), today);
    Names names = new Names(customers, List.of());
    reminders(plan, customers);
    new Waiting(out, names, plan.day()).tell(plan.exceptions());
  }

  private void ageing(List<Invoice> open, LocalDate today) {
    out.println(open.size() + " open invoices");
    for (String code :
        open.stream()
            .map(invoice -> invoice.currency().getCurrencyCode())
            .collect(Collectors.toCollection(TreeSet::new))) {
      Ageing ageing = Ageing.of(open, Currency.getInstance(code), today);
      for (Ageing.Bucket bucket : Ageing.Bucket.values()) {
        out.println(
            Text.left("  " + bucket.label(), 20) + Text.right(Text.of(ageing.owed(bucket)), 20));
      }
      out.println(Text.left("  in all", 20) + Text.right(Text.of(ageing.total()), 20));
    }
    out.println();
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
    public String send(Message message) {
      throw new UnsupportedFeatureException("nobody", "send", "a dry run sends nothing");
    }

    @Override
    public Probe<String> findMessage(Message message) {
      return Probe.absent();
    }
  }
}
