package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.autopay.AutopayPolicy;
import io.mspbilling.collection.autopay.AutopayRule;
import io.mspbilling.collection.autopay.InvoiceCriteria;
import io.mspbilling.collection.instalment.Instalment;
import io.mspbilling.collection.instalment.InstalmentPlan;
import io.mspbilling.collection.instalment.InstalmentPlanId;
import io.mspbilling.collection.instalment.InstalmentPlans;
import io.mspbilling.collection.latefee.LateChargePolicy;
import io.mspbilling.communication.dunning.ContactRole;
import io.mspbilling.communication.dunning.DunningOverride;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.DunningTarget;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is named in the policies and is nobody is shown. */
class StrayRulesTest {

  private static final AgreementId OLD = AgreementId.parse("psa:old");
  private static final AgreementId NEW = AgreementId.parse("psa:new");

  private final World world = new World();
  private BillingPolicies policies = BillingPolicies.from(LocalDate.EPOCH, World.ZONE);

  private List<String> strays() {
    DayReport report = World.bare(world).policies(policies).build().run();
    return World.rows(report, ExceptionKind.DECISION_UNUSABLE).stream()
        .map(StrayRulesTest::words)
        .toList();
  }

  private static String words(ExceptionRow row) {
    return row.subject() + ": " + row.facts();
  }

  private void excluding(DunningTarget... targets) {
    policies =
        policies.withDunning(
            DunningRules.builder()
                .addOverrides(
                    DunningOverride.builder()
                        .name("board")
                        .addTargets(targets)
                        .excluded("sits on our board")
                        .build())
                .build());
  }

  private static String board(String names) {
    return "dunning override board: it names "
        + names
        + ", and the PSA shows nothing of the kind that has this id";
  }

  @Test
  void aCustomerThatWasMergedAwayIs() {
    Customer acme = world.customer("Acme");
    Customer bolt = world.customer("Bolt");
    excluding(new DunningTarget.OfCustomer(acme.id()));
    assertThat(strays()).isEmpty();

    world.psa.mergeCustomers(acme.id(), bolt.id());
    assertThat(strays()).containsExactly(board("customer " + acme.id().text()));
  }

  @Test
  void addressesOfNobodyAreAndWhatHasEndedIsNot() {
    DunningOverride addresses =
        DunningOverride.builder()
            .name("board")
            .addTargets(new DunningTarget.OfCustomer(CustomerId.parse("psa:gone")))
            .putAddresses(ContactRole.BILLING, List.of("owner@acme.example"))
            .build();
    policies = policies.withDunning(DunningRules.builder().addOverrides(addresses).build());
    assertThat(strays()).containsExactly(board("customer psa:gone"));

    policies =
        policies.withDunning(
            DunningRules.builder()
                .addOverrides(addresses.withUntil(world.today().minusDays(1)))
                .build());
    assertThat(strays()).isEmpty();
  }

  @Test
  void anInvoiceIsUnlessItIsOpenOrWasPaid() {
    Invoice open = world.invoice(world.customer("Acme"), "1001", "100.00", 9);
    Invoice paid = world.paid("1002");
    excluding(
        new DunningTarget.OfInvoice(open.id()),
        new DunningTarget.OfInvoice(paid.id()),
        new DunningTarget.OfInvoice(InvoiceId.parse("psa:9009")));

    assertThat(strays()).containsExactly(board("invoice psa:9009"));
  }

  @Test
  void anInstalmentIsThatNoPlanHas() {
    Invoice invoice = world.invoice(world.customer("Acme"), "1001", "100.00", 0);
    LocalDate first = world.today().plusDays(5);
    InstalmentPlan plan =
        new InstalmentPlan(
            new InstalmentPlanId("p-1"),
            invoice.customer(),
            List.of(new Allocation(invoice.id(), invoice.number(), invoice.total())),
            List.of(
                Instalment.of(first, usd("50.00")),
                Instalment.of(first.plusDays(30), usd("50.00"))));
    world.billing().desk().decide(InstalmentPlans.agreed(plan, world.today(), "by mail"));
    excluding(
        new DunningTarget.OfInstalment(invoice.id(), first),
        new DunningTarget.OfInstalment(invoice.id(), first.plusDays(1)));

    assertThat(strays())
        .containsExactly(
            board("instalment of invoice " + invoice.id().text() + " due " + first.plusDays(1)));
  }

  @Test
  void anAgreementIsThatHasEndedAndOfWhichNothingIsOpen() {
    Customer acme = world.customer("Acme");
    world.psa.addAgreement(agreement(acme, OLD));
    world.psa.addAgreement(agreement(acme, NEW));
    excluding(new DunningTarget.OfAgreement(OLD), new DunningTarget.OfAgreement(NEW));
    assertThat(strays()).isEmpty();

    world.psa.addAgreement(
        Agreement.builder()
            .id(OLD)
            .customer(acme.id())
            .name("Managed")
            .endsOn(world.today().minusDays(1))
            .build());
    assertThat(strays()).containsExactly(board("agreement psa:old"));
  }

  @Test
  void agreementsThatCannotBeListedStopNothing() {
    excluding(new DunningTarget.OfAgreement(OLD));
    world.psa.faults().next(PsaOperation.AGREEMENTS, CallFault.refused()).always();
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", -4);

    DayReport report = World.bare(world).notifier(world.mail).policies(policies).build().run();

    assertThat(world.mail.sent()).hasSize(1);
    assertThat(World.rows(report, ExceptionKind.UNREADABLE_RECORD))
        .anySatisfy(row -> assertThat(row.toString()).contains("agreements", "cannot be listed"));
  }

  @Test
  void soAreThoseOfOtherRules() {
    CustomerId gone = CustomerId.parse("psa:gone");
    Customer acme = world.customer("Acme");
    policies =
        policies
            .withAutopay(
                AutopayPolicy.builder()
                    .addRules(
                        AutopayRule.leave(
                            "pays by hand",
                            InvoiceCriteria.builder().addCustomers(gone, acme.id()).build()))
                    .build())
            .withLateCharges(LateChargePolicy.builder().addExempt(gone, acme.id()).build());

    assertThat(strays())
        .satisfiesExactlyInAnyOrder(
            one ->
                assertThat(one)
                    .startsWith("autopay rule pays by hand: it names customer psa:gone,"),
            one ->
                assertThat(one)
                    .startsWith("exemption from late charges: it names customer psa:gone,"));
  }

  private static Agreement agreement(Customer customer, AgreementId id) {
    return Agreement.builder().id(id).customer(customer.id()).name("Managed").build();
  }
}
