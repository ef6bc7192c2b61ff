package io.mspbilling.automation;

import io.mspbilling.collection.Charging;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.Refunding;
import io.mspbilling.communication.BounceFeed;
import io.mspbilling.communication.Noticing;
import io.mspbilling.communication.Notifier;
import io.mspbilling.communication.Reminding;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.issuance.TruingUp;
import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectType;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.PostingToBooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The systems of one MSP, as they were connected. */
record Systems(
    Psa psa,
    Optional<PaymentGateway> gateway,
    Optional<BankFeed> bank,
    Optional<Accounting> accounting,
    Optional<Notifier> notifier,
    Optional<BounceFeed> bounces) {

  static Systems of(BillingAutomationBuilder builder) {
    return new Systems(
        Objects.requireNonNull(builder.psa, "psa"),
        Optional.ofNullable(builder.gateway),
        Optional.ofNullable(builder.bank),
        Optional.ofNullable(builder.accounting),
        Optional.ofNullable(builder.notifier),
        Optional.ofNullable(builder.bounces));
  }

  /** The kinds of posting that the books take; empty if there are no books. */
  Set<PostingKind> postings() {
    return accounting.map(Accounting::postings).orElse(Set.of());
  }

  /**
   * Who carries out which effect.
   *
   * @param confirmed types of which people find out what became of interrupted effects
   * @throws IllegalArgumentException if a system promises too little to be used safely
   */
  List<EffectHandler<?, ?>> handlers(Supplier<LocalDate> today, Set<EffectType<?, ?>> confirmed) {
    List<EffectHandler<?, ?>> handlers = new ArrayList<>();
    handlers.add(new Recording(psa));
    handlers.add(new TakingBack(psa));
    if (psa.features().contains(PsaFeature.SET_QUANTITIES)) {
      handlers.add(new TruingUp(psa));
    }
    gateway.ifPresent(
        port -> {
          handlers.add(new Charging(port, psa));
          handlers.add(new Refunding(port));
        });
    accounting.ifPresent(port -> handlers.add(new PostingToBooks(port, today)));
    notifier.ifPresent(
        port -> {
          handlers.add(new Reminding(port, psa));
          handlers.add(new Noticing(port));
        });
    handlers.forEach(handler -> requireSafe(handler, confirmed));
    return handlers;
  }

  private static void requireSafe(EffectHandler<?, ?> handler, Set<EffectType<?, ?>> confirmed) {
    if (!handler.guarantees().areAny() && !confirmed.contains(handler.type())) {
      throw new IllegalArgumentException(
          "the system for '"
              + handler.type()
              + "' promises neither keys nor a look-up: whatever interrupts a call leaves it"
              + " unknown whether it happened. Connect one that does, or say peopleConfirm");
    }
  }
}
