package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.CustomerPages;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.calls.CallFaults;
import io.mspbilling.testkit.calls.Calls;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A payment gateway in memory. Its saved cards and accounts do as their scripts say; it runs a
 * request once per key for as long as it remembers the key; every banking day it pays out what has
 * become available, less fees and what went back. A test reads its ledger to the cent.
 *
 * <p>Time is the given clock's alone: when a call or a reading of the ledger comes, the gateway
 * first lives through the days since the last one, so the result does not depend on how often it is
 * asked. Safe for use by several threads.
 */
public final class FakeGateway implements PaymentGateway, CustomerPages {
  private final GatewayTerms terms;
  private final Calls<GatewayOperation> calls;
  private final GatewayDesk desk;

  FakeGateway(GatewayTerms terms) {
    this.terms = terms;
    this.calls = new Calls<>(terms.system());
    this.desk = new GatewayDesk(terms);
  }

  /** A gateway that takes USD, at usual prices, and can do all that a gateway can. */
  public static FakeGateway at(InstantSource clock) {
    return builder(clock).build();
  }

  /** A gateway of the test's own kind. */
  public static FakeGatewayBuilder builder(InstantSource clock) {
    return new FakeGatewayBuilder(clock);
  }

  @Override
  public SystemName system() {
    return terms.system();
  }

  @Override
  public Set<GatewayFeature> features() {
    return terms.features();
  }

  @Override
  public Guarantees guarantees() {
    return terms.guarantees();
  }

  @Override
  public ChargeOutcome charge(ChargeRequest request) {
    return calls.run(GatewayOperation.CHARGE, fault -> desk.charge(request, fault));
  }

  @Override
  public Probe<ChargeOutcome> findCharge(ChargeRequest request) {
    return calls.run(GatewayOperation.FIND_CHARGE, () -> desk.findCharge(request));
  }

  @Override
  public PaymentId refund(RefundRequest request) {
    return calls.run(GatewayOperation.REFUND, fault -> desk.refund(request, fault));
  }

  @Override
  public Probe<PaymentId> findRefund(RefundRequest request) {
    return calls.run(GatewayOperation.FIND_REFUND, () -> desk.findRefund(request));
  }

  /** As the port says. A position that this gateway never gave out is refused. */
  @Override
  public Pull<GatewayEvent> eventsAfter(Optional<String> position) {
    return calls.run(GatewayOperation.EVENTS, () -> desk.eventsAfter(position));
  }

  /** A page for each customer, with its invoices by their numbers. Nobody is there. */
  @Override
  public Optional<URI> toPay(Customer customer, List<String> numbers) {
    return Optional.of(page("/pay/", customer, "invoices=" + String.join(",", numbers)));
  }

  /** A page for each customer. Nobody is there. */
  @Override
  public Optional<URI> toUpdate(Customer customer) {
    return Optional.of(page("/update/", customer, null));
  }

  private static URI page(String path, Customer customer, @Nullable String query) {
    try {
      return new URI("https", "pay.example", path + customer.id().value(), query, null);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no page can be made for " + customer.id(), e);
    }
  }

  /** A customer leaves a card. The token is made from the label, which must be new. */
  public SavedMethod saveCard(String label, PayerScript script) {
    return calls.locked(() -> desk.save(Rail.CARD, label, script));
  }

  /** A customer leaves a bank account. The token is made from the label, which must be new. */
  public SavedMethod saveAccount(String label, PayerScript script) {
    return calls.locked(() -> desk.save(Rail.ACH, label, script));
  }

  /** The payer changes habits: the next charge meets the new script's first fate. */
  public void changeScript(PaymentMethodId method, PayerScript script) {
    change(() -> desk.changeScript(method, script));
  }

  /** The customer takes a method away; charges on it are refused from now on. */
  public void removeMethod(PaymentMethodId method) {
    change(() -> desk.removeMethod(method));
  }

  /**
   * Somebody gives money back on the gateway's own pages, under no key of ours.
   *
   * @return the refund's id
   */
  public PaymentId refundByHand(PaymentId payment, Money amount) {
    return calls.locked(() -> desk.refundByHand(payment, amount));
  }

  /**
   * A customer disputes a charge; all that is left of it goes back at once.
   *
   * @return the dispute's id
   * @throws IllegalArgumentException if there is no such charge, or nothing left of it
   */
  public String dispute(PaymentId payment, String code) {
    return calls.locked(() -> desk.dispute(payment, code));
  }

  /**
   * The MSP wins a dispute; the money comes again, the fee does not.
   *
   * @throws IllegalArgumentException if there is no such dispute, or it was won before
   */
  public void winDispute(String disputeId) {
    change(() -> desk.course().win(disputeId));
  }

  /**
   * The gateway keeps a fee that belongs to no charge.
   *
   * @return the fee's id, which the payout's line will carry
   */
  public String chargeStandingFee(Money amount) {
    return calls.locked(() -> desk.course().standingFee(amount));
  }

  /**
   * The gateway does not tell what its next payout is made of. The ledger shows it all the same.
   */
  public void keepNextPayoutLines() {
    change(() -> desk.course().keepNextLines());
  }

  /** From now on, payouts have no reference by which the bank's line of them could be known. */
  public void giveNoPayoutTraces() {
    change(() -> desk.course().payouts().giveNoTraces());
  }

  /** The faults, to be scripted. */
  public CallFaults<GatewayOperation> faults() {
    return calls.faults();
  }

  /** The gate of all calls: counts and hooks. */
  public Calls<GatewayOperation> calls() {
    return calls;
  }

  /** How events reach their reader. */
  public EventFeed feed() {
    return desk.course().feed();
  }

  /** Every charge that was answered, declined ones too, oldest first. */
  public List<LedgerCharge> charges() {
    return read(() -> desk.charges().snapshot());
  }

  /**
   * What charges under one key took, or have on its way, before anything went back. More than that
   * key's one amount means that somebody paid twice.
   */
  public Money captured(EffectKey key) {
    return read(() -> desk.charges().captured(key));
  }

  /**
   * What was taken for an invoice, or is on its way, and has not gone back. A part of a charge that
   * went back is shared out in proportion to what the charge paid.
   */
  public Money capturedFor(InvoiceId invoice) {
    return read(() -> desk.charges().capturedFor(invoice));
  }

  /** What was given back under one key. */
  public Money refunded(EffectKey key) {
    return read(() -> desk.refunds().refunded(key));
  }

  /** Every payout sent so far, oldest first, also those still travelling. */
  public List<Payout> payouts() {
    return read(() -> desk.course().payouts().payouts());
  }

  /** Where all the money went; see {@link GatewayBalance#foots()}. */
  public GatewayBalance balance() {
    return read(desk::balance);
  }

  private <T> T read(Supplier<T> reading) {
    return calls.locked(
        () -> {
          desk.course().catchUp();
          return reading.get();
        });
  }

  private void change(Runnable change) {
    calls.locked(
        () -> {
          desk.course().catchUp();
          change.run();
          return true;
        });
  }
}
