package io.mspbilling.migration;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A gateway to which an MSP moved, together with the old one. New charges go to the new gateway, on
 * the cards and accounts that an {@link IdentityMap} says were taken along; what the old one
 * charged ends there: its answers, returns, disputes, refunds and payouts. Give it to {@code
 * BillingAutomation} in place of the new gateway, and the same journal as before. Safe for use by
 * several threads if both gateways are.
 *
 * <ul>
 *   <li>A charge on a card or account that the map does not know is refused, and can be released
 *       once it does.
 *   <li>A charge or refund in doubt is looked up at both gateways. If neither shows it a person
 *       rules, as for a gateway without keys: a key means nothing to the gateway that never saw it.
 *       This holds for all charges as long as both are used.
 *   <li>The old gateway must be readable as long as money of its charges can go back: 60 days and
 *       more for debits, and longer for disputes. The journal then knows positions in both; so keep
 *       this class on it, and do not go on with the new gateway alone.
 * </ul>
 */
public final class MovedGateway implements PaymentGateway {

  private final PaymentGateway old;
  private final PaymentGateway now;
  private final IdentityMap identities;

  /**
   * @param old the gateway of before; nothing is charged there any more
   * @param now the gateway of today
   * @throws IllegalArgumentException if both have the same name
   */
  public MovedGateway(PaymentGateway old, PaymentGateway now, IdentityMap identities) {
    if (old.system().equals(now.system())) {
      throw new IllegalArgumentException("both gateways are called " + now.system());
    }
    this.old = old;
    this.now = now;
    this.identities = Objects.requireNonNull(identities, "identities");
  }

  @Override
  public SystemName system() {
    return now.system();
  }

  @Override
  public Set<GatewayFeature> features() {
    Set<GatewayFeature> both = EnumSet.noneOf(GatewayFeature.class);
    both.addAll(now.features());
    both.retainAll(old.features());
    return both;
  }

  @Override
  public Guarantees guarantees() {
    return InBoth.guarantees(old.guarantees(), now.guarantees());
  }

  @Override
  public ChargeOutcome charge(ChargeRequest request) {
    return now.charge(
        today(request)
            .orElseThrow(
                () ->
                    new RefusedException(
                        now.system().toString(),
                        "charge",
                        Refusal.NONE,
                        request.method().label()
                            + " is saved at the old gateway: say in the identity map which method"
                            + " of the new one it is, or ask the customer for a new one")));
  }

  @Override
  public Probe<ChargeOutcome> findCharge(ChargeRequest request) {
    return InBoth.find(
        today(request).map(now::findCharge),
        () -> old.findCharge(request),
        request.method().id().system().equals(old.system()));
  }

  @Override
  public PaymentId refund(RefundRequest request) {
    return of(request.payment()).refund(request);
  }

  @Override
  public Probe<PaymentId> findRefund(RefundRequest request) {
    return of(request.payment()).findRefund(request);
  }

  /** The events of both. Those of the new one carry its name before their id. */
  @Override
  public Pull<GatewayEvent> eventsAfter(Optional<String> position) {
    TwoPositions after = position.map(TwoPositions::of).orElse(TwoPositions.NONE);
    Pull<GatewayEvent> before = old.eventsAfter(after.old());
    Pull<GatewayEvent> today = now.eventsAfter(after.now());
    List<GatewayEvent> events = new ArrayList<>(before.records());
    today.records().forEach(event -> events.add(named(event)));
    List<UnreadableRecord> unreadable = new ArrayList<>(before.unreadable());
    unreadable.addAll(today.unreadable());
    TwoPositions next =
        new TwoPositions(before.position().or(after::old), today.position().or(after::now));
    return new Pull<>(events, unreadable, next.text());
  }

  /**
   * An event of the new gateway under the id that it has here, as two gateways may give the same
   * id. What comes by webhook from the new gateway passes through this first.
   */
  public GatewayEvent named(GatewayEvent event) {
    return event.withId(now.system() + ":" + event.id());
  }

  private PaymentGateway of(PaymentId payment) {
    return payment.system().equals(old.system()) ? old : now;
  }

  private Optional<ChargeRequest> today(ChargeRequest request) {
    SavedMethod method = request.method();
    PaymentMethodId id = method.id();
    Optional<PaymentMethodId> today =
        id.system().equals(old.system()) ? identities.now(id) : Optional.of(id);
    return today.map(
        saved ->
            ChargeRequest.builder()
                .from(request)
                .method(new SavedMethod(saved, method.rail(), method.label()))
                .authorisation(
                    saved.equals(method.id())
                        ? request.authorisation()
                        : request.authorisation().atAnotherGateway())
                .build());
  }
}
