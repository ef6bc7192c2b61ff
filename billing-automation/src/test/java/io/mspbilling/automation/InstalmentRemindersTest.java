package io.mspbilling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.instalment.Instalment;
import io.mspbilling.collection.instalment.InstalmentPlan;
import io.mspbilling.collection.instalment.InstalmentPlanId;
import io.mspbilling.collection.instalment.InstalmentPlans;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.answer.Dispute;
import io.mspbilling.communication.answer.DisputeId;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.DunningScope;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** USD 100.00 in three instalments, on 2 and 22 March and on 11 April, of which none is paid. */
class InstalmentRemindersTest {

  private final World world = new World();
  private final Customer acme = world.customer("Acme");
  private final Invoice invoice = world.invoice(acme, "1001", "100.00", -10);

  private BillingAutomation billing(DunningScope scope) {
    return World.bare(world)
        .notifier(world.mail)
        .policies(
            BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                .withDunning(DunningRules.of(DunningPolicy.forMsp().withScope(scope))))
        .build();
  }

  private void agree() {
    List<Instalment> instalments = new ArrayList<>();
    for (String amount : List.of("40.00", "30.00", "30.00")) {
      instalments.add(
          Instalment.of(world.today().plusDays(20L * instalments.size()), World.usd(amount)));
    }
    world
        .billing()
        .desk()
        .decide(
            InstalmentPlans.agreed(
                new InstalmentPlan(
                    new InstalmentPlanId("p1"),
                    acme.id(),
                    List.of(new Allocation(invoice.id(), invoice.number(), invoice.total())),
                    instalments),
                world.today(),
                "letter"));
  }

  /** Each message as its day, its step and what stands in its lines, until a day. */
  private List<String> runUntil(LocalDate last, DunningScope scope) {
    List<String> said = new ArrayList<>();
    while (!world.today().isAfter(last)) {
      int before = world.mail.sent().size();
      billing(scope).run();
      world.mail.sent().stream().skip(before).forEach(mail -> said.add(words(mail)));
      world.nextDay();
    }
    return said;
  }

  private String words(Message mail) {
    return world.today().toString().substring(5)
        + " "
        + mail.step()
        + mail.body()
            .lines()
            .filter(line -> line.startsWith("  invoice") || line.equals("Also open:"))
            .map(
                line ->
                    line.equals("Also open:")
                        ? " +"
                        : " " + line.substring(25).replaceAll(",.*", ""))
            .collect(Collectors.joining());
  }

  @Test
  void eachInstalmentWalksItsOwnSteps() {
    agree();

    assertThat(runUntil(LocalDate.of(2026, 4, 3), DunningScope.CUSTOMER))
        .containsExactly(
            "03-02 due 03-02: USD 40.00",
            "03-05 friendly 03-02: USD 40.00",
            "03-12 firm 03-02: USD 40.00",
            "03-16 upcoming 03-22: USD 30.00",
            "03-23 urgent 03-02: USD 40.00 + 03-22: USD 30.00",
            "03-26 friendly 03-22: USD 30.00",
            "04-01 final 03-02: USD 40.00 + 03-22: USD 30.00");
  }

  @Test
  void whyAndWhenNextIsSaidOfEachInstalment() {
    agree();

    assertThat(billing(DunningScope.CUSTOMER).reminders(world.today()).values())
        .singleElement()
        .satisfies(
            prospect ->
                assertThat(prospect.words())
                    .containsExactly(
                        "next: due on 2026-03-02 for 1001 due 2026-03-02",
                        "1001 due 2026-03-22 not sent: the next step, upcoming, is due on"
                            + " 2026-03-13"));
  }

  @Test
  void anInvoiceThatWalksWholeTellsItsPartsStill() {
    agree();

    assertThat(runUntil(LocalDate.of(2026, 4, 3), DunningScope.INVOICE))
        .containsExactly(
            "03-02 due 03-02: USD 40.00",
            "03-05 friendly 03-02: USD 40.00",
            "03-12 firm 03-02: USD 40.00",
            "03-23 urgent 03-02: USD 40.00 03-22: USD 30.00",
            "04-01 final 03-02: USD 40.00 03-22: USD 30.00");
  }

  @Test
  void anInvoiceThatWalksWholeGoesOnFromWhereItIsWhenAnInstalmentIsPaid() {
    agree();
    runUntil(LocalDate.of(2026, 3, 13), DunningScope.INVOICE);
    world.psa.enterByHand(invoice.id(), World.usd("40.00"), world.today(), "Kim");

    assertThat(runUntil(LocalDate.of(2026, 4, 13), DunningScope.INVOICE))
        .as("what comes after the firm one, by the day of the instalment that is due now")
        .containsExactly("04-13 urgent 03-22: USD 30.00 04-11: USD 30.00");
  }

  @Test
  void anInstalmentBeginsAfreshWhenAnEarlierOneIsPaid() {
    agree();
    runUntil(LocalDate.of(2026, 3, 13), DunningScope.CUSTOMER);
    world.psa.enterByHand(invoice.id(), World.usd("40.00"), world.today(), "Kim");

    assertThat(runUntil(LocalDate.of(2026, 3, 31), DunningScope.CUSTOMER))
        .containsExactly(
            "03-16 upcoming 03-22: USD 30.00",
            "03-23 due 03-22: USD 30.00",
            "03-26 friendly 03-22: USD 30.00");
  }

  @Test
  void whatIsDisputedIsTakenOffTheFirstInstalments() {
    agree();
    world
        .billing()
        .desk()
        .decide(
            Disputes.opened(
                new Dispute(
                    new DisputeId("d"),
                    acme.id(),
                    invoice.id(),
                    Optional.of(World.usd("45.00")),
                    "wrong hours",
                    world.today())));

    assertThat(runUntil(LocalDate.of(2026, 3, 28), DunningScope.CUSTOMER))
        .containsExactly(
            "03-13 upcoming 03-22: USD 25.00",
            "03-23 due 03-22: USD 25.00",
            "03-26 friendly 03-22: USD 25.00");
  }

  @Test
  void peopleAreAskedOnceForAnInvoice() {
    agree();
    runUntil(LocalDate.of(2026, 5, 18), DunningScope.CUSTOMER);

    DayReport report = billing(DunningScope.CUSTOMER).run();

    assertThat(report.exceptions())
        .filteredOn(row -> row.kind().name().endsWith("_PROPOSED"))
        .singleElement()
        .satisfies(row -> assertThat(row.facts()).startsWith("USD 40.00 is owed since 2026-03-02"));
  }
}
