package io.mspbilling.collection;

import static io.mspbilling.collection.Recorded.ACME;
import static io.mspbilling.collection.Recorded.CARD;
import static io.mspbilling.collection.Recorded.TENANT;
import static io.mspbilling.collection.Recorded.TODAY;
import static io.mspbilling.collection.Recorded.charge;
import static io.mspbilling.collection.Recorded.invoice;
import static io.mspbilling.collection.Recorded.payment;
import static io.mspbilling.collection.Recorded.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.sample.ShownInvoices;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a charge and a refund mean to a gateway, and what its answers mean here. */
class ChargingTest {

  private static final ChargeRequest CHARGE = charge(CARD, "1", "100", "2", "50");
  private static final RefundRequest REFUND =
      RefundRequest.of(TENANT, new Refunds.Requested("w1", payment("1"), usd("30"), "a gift"));

  private final Gateway gateway = new Gateway();
  private final ShownInvoices psa = new ShownInvoices();
  private final Charging charging = new Charging(gateway, psa);
  private final Refunding refunding = new Refunding(gateway);

  @Test
  void anAnswerIsAnOutcome() {
    gateway.answer = new ChargeOutcome.Succeeded(payment("1"));
    assertThat(charging.perform(CHARGE)).isEqualTo(Outcome.done(ChargeResult.of(payment("1"))));

    gateway.answer = new ChargeOutcome.Pending(payment("1"), TODAY);
    assertThat(charging.perform(CHARGE))
        .isEqualTo(new Outcome.Pending<>(Optional.of(ChargeResult.of(payment("1"))), TODAY));

    Decline decline = Decline.of(DeclineClass.FUNDS, "nsf");
    gateway.answer = new ChargeOutcome.Declined(decline);
    assertThat(charging.perform(CHARGE))
        .isEqualTo(
            Outcome.refused("declined with " + decline, Optional.of(ChargeResult.of(decline))));
  }

  @Test
  void whatALookUpFindsMeansTheSame() {
    assertThat(charging.probe(CHARGE)).isEqualTo(new Probe.Absent<>());
    gateway.found = new Probe.Found<>(new ChargeOutcome.Succeeded(payment("1")));
    assertThat(charging.probe(CHARGE))
        .isEqualTo(new Probe.Found<>(Outcome.done(ChargeResult.of(payment("1")))));
    assertThat(charging.isAbsenceProof()).isFalse();
    assertThat(charging.guarantees()).isSameAs(gateway.guarantees());
    assertThat(charging.type()).isSameAs(Charging.TYPE);
  }

  @Test
  void aChargeThatAPersonTakesForDoneHasTheGatewaysId() {
    charging.requireDone(ChargeResult.of(payment("1")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> charging.requireDone(ChargeResult.of(Decline.of(DeclineClass.FUNDS, "nsf"))))
        .withMessageStartingWith("a charge that was made has the gateway's id");
  }

  @Test
  void nothingIsChargedThatIsNoLongerOwed() {
    owed("1", "100");
    owed("2", "50");
    assertThat(charging.objection(CHARGE)).isEmpty();

    owed("2", "49.99");
    assertThat(charging.objection(CHARGE))
        .contains("less is owed on invoice INV-2 than when it was decided");
    psa.remove(invoice("1"));
    assertThat(charging.objection(CHARGE))
        .contains("less is owed on invoice INV-1 than when it was decided");
  }

  @Test
  void whereNoBalancesAreKeptAnInvoiceThatIsThereIsOwed() {
    unsaid("1", false);
    unsaid("2", false);
    assertThat(charging.objection(CHARGE)).as("a PSA that tells balances").isPresent();

    psa.setFeatures(Set.of());
    assertThat(charging.objection(CHARGE)).isEmpty();
    unsaid("2", true);
    assertThat(charging.objection(CHARGE)).as("void").isPresent();
  }

  @Test
  void aRefundIsDoneOnceItHasTheGatewaysId() {
    assertThat(refunding.perform(REFUND)).isEqualTo(Outcome.done(payment("rf_1")));
    assertThat(refunding.probe(REFUND)).isEqualTo(new Probe.Found<>(Outcome.done(payment("rf_1"))));
    assertThat(refunding.isAbsenceProof()).isFalse();
    assertThat(refunding.guarantees()).isSameAs(gateway.guarantees());
    assertThat(refunding.type()).isSameAs(Refunding.TYPE);
    assertThat(Refunding.TYPE.orders()).isNotNull();
  }

  private void owed(String id, String amount) {
    psa.put(builder(id).balance(usd(amount)).build());
  }

  private void unsaid(String id, boolean isVoid) {
    psa.put(builder(id).isVoid(isVoid).build());
  }

  private static Invoice.Builder builder(String id) {
    return Invoice.builder()
        .id(invoice(id))
        .number("INV-" + id)
        .customer(ACME)
        .issuedOn(TODAY)
        .total(usd("500"));
  }

  private static final class Gateway implements PaymentGateway {

    private static final Guarantees GUARANTEES = Guarantees.none();

    private ChargeOutcome answer = new ChargeOutcome.Succeeded(payment("1"));
    private Probe<ChargeOutcome> found = new Probe.Absent<>();

    @Override
    public SystemName system() {
      return SystemName.of("gateway");
    }

    @Override
    public Set<GatewayFeature> features() {
      return Set.of();
    }

    @Override
    public Guarantees guarantees() {
      return GUARANTEES;
    }

    @Override
    public ChargeOutcome charge(ChargeRequest request) {
      return answer;
    }

    @Override
    public Probe<ChargeOutcome> findCharge(ChargeRequest request) {
      return found;
    }

    @Override
    public PaymentId refund(RefundRequest request) {
      return payment("rf_1");
    }

    @Override
    public Probe<PaymentId> findRefund(RefundRequest request) {
      return new Probe.Found<>(payment("rf_1"));
    }

    @Override
    public Pull<GatewayEvent> eventsAfter(Optional<String> position) {
      throw new UnsupportedOperationException();
    }
  }
}
