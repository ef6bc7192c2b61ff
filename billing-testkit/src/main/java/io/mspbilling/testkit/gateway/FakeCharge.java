package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A charge at the gateway, as it changes. */
final class FakeCharge {
  private final PaymentId id;
  private final ChargeRequest request;
  private final Instant at;
  private final LocalDate on;
  private final LocalDate expectedBy;
  private ChargeStatus status;
  private Optional<Decline> decline = Optional.empty();
  private Money reversed;
  private boolean disputed;
  private boolean refused;

  FakeCharge(
      PaymentId id,
      ChargeRequest request,
      Instant at,
      LocalDate on,
      LocalDate expectedBy,
      ChargeStatus status) {
    this.id = id;
    this.request = request;
    this.at = at;
    this.on = on;
    this.expectedBy = expectedBy;
    this.status = status;
    this.reversed = Money.zero(request.amount().currency());
  }

  PaymentId id() {
    return id;
  }

  ChargeRequest request() {
    return request;
  }

  Instant at() {
    return at;
  }

  LocalDate on() {
    return on;
  }

  ChargeStatus status() {
    return status;
  }

  boolean disputed() {
    return disputed;
  }

  Money reversed() {
    return reversed;
  }

  /** What is left to be given back or to come back. */
  Money left() {
    Money amount = request.amount();
    return status == ChargeStatus.SUCCEEDED
        ? amount.minus(reversed)
        : Money.zero(amount.currency());
  }

  void succeed() {
    status = ChargeStatus.SUCCEEDED;
  }

  void decline(Decline why) {
    status = ChargeStatus.DECLINED;
    decline = Optional.of(why);
  }

  /** Whoever asked for it was told no. */
  void noteRefused() {
    refused = true;
  }

  void reverse(Money amount) {
    reversed = reversed.plus(amount);
  }

  void dispute(Money amount) {
    disputed = true;
    reverse(amount);
  }

  void winDispute(Money amount) {
    reversed = reversed.minus(amount);
  }

  /** The answer as it would be given now; empty if the gateway has none. */
  Optional<ChargeOutcome> outcome() {
    return switch (status) {
      case SUCCEEDED -> Optional.of(new ChargeOutcome.Succeeded(id));
      case PENDING -> Optional.of(new ChargeOutcome.Pending(id, expectedBy));
      case DECLINED -> decline.map(ChargeOutcome.Declined::new);
      case UNANSWERED -> Optional.empty();
    };
  }

  Probe<ChargeOutcome> probe() {
    return outcome()
        .map(Probe::found)
        .orElseGet(() -> Probe.unclear("the gateway has no answer to charge " + id));
  }

  LedgerCharge snapshot() {
    return new LedgerCharge(id, request, on, status, disputed, refused, reversed);
  }
}
