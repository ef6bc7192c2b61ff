package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.method.Funding;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.surcharge.Percent;
import io.mspbilling.collection.surcharge.SurchargePolicy;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Place;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.RefundGiven;
import io.mspbilling.reconciliation.SurchargeTaken;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A surcharge from the charge to the books, and back with a refund. */
class SurchargeTest {

  private final World world = new World();
  private boolean refundReopens = true;

  @Test
  void aCreditCardIsChargedMoreADebitCardIsNotAndTheBooksPostIt() {
    Invoice credit = owedBy("Acme", Funding.CREDIT);
    Invoice debit = owedBy("Bolt", Funding.DEBIT);

    run(2);

    assertThat(world.gateway.charges())
        .extracting(charge -> charge.captured())
        .containsExactlyInAnyOrder(usd("103.00"), usd("100.00"));
    assertThat(postings(SurchargeTaken.class))
        .singleElement()
        .satisfies(posting -> assertThat(posting.amount()).isEqualTo(usd("3.00")))
        .satisfies(posting -> assertThat(posting.customer().name()).isEqualTo("Acme"));
    assertThat(world.psa.owed(credit.id())).isEqualTo(usd("0.00"));
    assertThat(world.psa.owed(debit.id())).isEqualTo(usd("0.00"));
  }

  @Test
  void whatIsToComeIsToldWithItsSurcharge() {
    Invoice credit = owedBy("Acme", Funding.CREDIT);
    Invoice debit = owedBy("Bolt", Funding.DEBIT);

    assertThat(billing().prospects(world.today()))
        .hasEntrySatisfying(
            credit.id(),
            one ->
                assertThat(one.toString())
                    .contains("due, on autopay, with a surcharge of USD 3.00, 3 % for"))
        .hasEntrySatisfying(
            debit.id(),
            one -> assertThat(one.toString()).contains("due, on autopay, without a surcharge ("));
  }

  @Test
  void theDeskGivesAPartBackWithItsShareOfTheSurcharge() {
    Invoice invoice = owedBy("Acme", Funding.CREDIT);
    run(2);
    PaymentId payment = world.gateway.charges().get(0).payment();
    Desk desk = world.billing().desk();

    assertThat(desk.refund("w-1", payment, usd("40.00"), Optional.empty(), "credit", "Jo"))
        .isEqualTo(usd("41.20"));
    assertThatThrownBy(
            () -> desk.refund("w-2", payment, usd("60.01"), Optional.empty(), "credit", "Jo"))
        .hasMessage("USD 60.00 is left to give back, and not USD 60.01");
    run(2);

    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("40.00"));
    assertThatThrownBy(
            () -> desk.refund("w-2", payment, usd("60.01"), Optional.empty(), "credit", "Jo"))
        .hasMessage("USD 60.00 is left to give back, and not USD 60.01");
    assertThatThrownBy(
            () -> desk.refund("w-1", payment, usd("10.00"), Optional.empty(), "credit", "Jo"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                desk.refund(
                    "w-3",
                    PaymentId.parse("bank:1"),
                    usd("1.00"),
                    Optional.empty(),
                    "credit",
                    "Jo"))
        .hasMessage("no charge brought bank:1");
  }

  @Test
  void refundsThatOpenTheInvoiceGiveItBackProRataToTheLastCent() {
    Invoice invoice = owedBy("Acme", Funding.CREDIT);
    run(2);

    for (String part : List.of("40.00", "40.00", "23.00")) {
      refund(part);
    }

    assertThat(postings(PaymentReversed.class))
        .extracting(PaymentReversed::surcharge)
        .containsExactly(usd("1.17"), usd("1.16"), usd("0.67"));
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("100.00"));
  }

  @Test
  void refundsForGoodDoSoToo() {
    refundReopens = false;
    Invoice invoice = owedBy("Acme", Funding.CREDIT);
    run(2);

    for (String part : List.of("40.00", "40.00", "23.00")) {
      refund(part);
    }

    assertThat(postings(RefundGiven.class))
        .extracting(RefundGiven::amount, RefundGiven::surcharge)
        .containsExactly(
            tuple(usd("40.00"), usd("1.17")),
            tuple(usd("40.00"), usd("1.16")),
            tuple(usd("23.00"), usd("0.67")));
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
  }

  private void refund(String amount) {
    PaymentId charge = world.gateway.charges().get(0).payment();
    world
        .billing()
        .desk()
        .decide(
            Refunds.requested(
                new Refunds.Requested(
                    "of " + amount + world.today(), charge, usd(amount), "credit")));
    run(2);
  }

  private Invoice owedBy(String name, Funding funding) {
    Customer customer =
        world.psa.addCustomer(
            Customer.builder()
                .id(new CustomerId(world.psa.system(), name))
                .name(name)
                .place(Place.parse("US-FL"))
                .build());
    SavedMethod saved = world.gateway.saveCard("Visa of " + name, PayerScript.approves());
    world.enrol(
        customer,
        SavedMethod.card(
            saved.id(),
            saved.label(),
            Card.builder().network(CardNetwork.VISA).funding(funding).build()));
    return world.invoice(customer, "INV-" + name, "100.00", 0);
  }

  private void run(int days) {
    for (int i = 0; i < days; i++) {
      billing().run();
      world.nextDay();
    }
  }

  private BillingAutomation billing() {
    return World.everything(world)
        .policies(
            BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                .withApprovesFirstCharges(false)
                .withRefundReopensInvoices(refundReopens)
                .withSurcharge(threePercent()))
        .build();
  }

  private SurchargePolicy threePercent() {
    return SurchargePolicy.builder()
        .rate(Percent.parse("3 %"))
        .putCosts(CardNetwork.VISA, Percent.parse("3.2 %"))
        .merchantPlace(Place.parse("US-FL"))
        .addSwitchedOn(Place.parse("US-FL"))
        .noticeGivenOn(LocalDate.of(2026, 1, 1))
        .build();
  }

  private <P extends Posting> List<P> postings(Class<P> type) {
    return world.books.documents().stream()
        .map(document -> document.posting())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
