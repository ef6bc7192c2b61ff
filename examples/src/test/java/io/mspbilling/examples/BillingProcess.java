package io.mspbilling.examples;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.TenantId;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.store.file.FileJournal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** One run of the billing day in a process of its own, which may be killed at any time. */
public final class BillingProcess {

  private BillingProcess() {}

  /**
   * Runs it.
   *
   * @param args one line of facts, as {@link #line} writes it
   */
  public static void main(String[] args) {
    Facts given = Wire.facts(args[0]);
    InstantSource clock = InstantSource.fixed(given.instant("now"));
    Logins logins = logins(given);
    RemoteGateway gateway = new RemoteGateway(given.number("gateway"));
    try (FileJournal journal =
        FileJournal.open(Path.of(given.text("journal")), TenantId.of(given.text("tenant")))) {
      BillingAutomation.builder()
          .psa(PsaVendor.valueOf(given.text("vendor")).worker(logins.psa(), clock))
          .accounting(Connections.quickBooks(logins, clock))
          .gateway(gateway)
          .bank(gateway)
          .journal(journal)
          .policies(
              BillingPolicies.from(LocalDate.EPOCH, ZoneId.of(given.text("zone")))
                  .withApprovesFirstCharges(false)
                  .withRefundReopensInvoices(false))
          .clock(clock)
          .build()
          .run();
    }
    System.exit(0);
  }

  static String line(Office office, int gatewayPort) {
    Logins logins = office.logins();
    return Wire.line(
        Facts.builder()
            .put("now", office.now())
            .put("gateway", gatewayPort)
            .put("journal", office.journalFile())
            .put("tenant", office.journal().tenant())
            .put("vendor", office.vendor().name())
            .put("zone", office.scenario().zone())
            .putAll(Facts.of(logins.psa()))
            .put("quickBooks", logins.quickBooks())
            .put("accessToken", logins.accessToken())
            .put("refreshToken", logins.refreshToken())
            .build());
  }

  private static Logins logins(Facts given) {
    return new Logins(
        given.values(),
        given.text("quickBooks"),
        given.text("accessToken"),
        given.text("refreshToken"));
  }
}
