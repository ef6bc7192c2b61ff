package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomationBuilder;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Probe;
import io.mspbilling.journal.TenantId;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Worlds with one defect each, as it may come with a careless store or connector. */
final class Mutants {

  private Mutants() {}

  /** A store that appends although somebody else has appended since: two decide on two folds. */
  static Mutation twoFolds() {
    return new Mutation() {
      @Override
      public boolean breaksJournal() {
        return true;
      }

      @Override
      public Journal journal(Journal journal) {
        return Ports.proxy(
            Journal.class,
            (method, args) ->
                method.getName().equals("appendIfLast")
                    ? journal.append((JournalRecord) args[1], (Instant) args[2])
                    : Ports.invoke(journal, method, args));
      }
    };
  }

  /** A store that looks whether somebody else has appended, and then appends. */
  static Mutation looksBeforeItAppends() {
    return new Mutation() {
      @Override
      public boolean breaksJournal() {
        return true;
      }

      @Override
      public Journal journal(Journal journal) {
        return Ports.proxy(
            Journal.class,
            (method, args) ->
                method.getName().equals("appendIfLast")
                        && journal.entriesAfter((Long) args[0]).isEmpty()
                    ? journal.append((JournalRecord) args[1], (Instant) args[2])
                    : Ports.invoke(journal, method, args));
      }
    };
  }

  /** Workers that take each other's clocks for their own, as whoever leases by the clock does. */
  static Mutation clocksAreBelieved() {
    return new Mutation() {
      @Override
      public BillingAutomationBuilder settings(BillingAutomationBuilder settings) {
        return settings.clockTolerance(Duration.ZERO);
      }
    };
  }

  /** Workers that take silence for proof while the call may still arrive. */
  static Mutation deadlineShorterThanTheCalls() {
    return new Mutation() {
      @Override
      public BillingAutomationBuilder settings(BillingAutomationBuilder settings) {
        return settings.clockTolerance(Duration.ZERO).callDeadline(Duration.ofSeconds(30));
      }
    };
  }

  /** A connector that makes up a key for each call. */
  static Mutation newKeyForEachCharge() {
    int[] calls = new int[1];
    return new Mutation() {
      @Override
      public PaymentGateway gateway(PaymentGateway gateway) {
        return Ports.proxy(
            PaymentGateway.class,
            (method, args) -> {
              if (method.getName().equals("charge")) {
                ChargeRequest request = (ChargeRequest) args[0];
                List<String> parts = List.of(request.key().value(), "call " + ++calls[0]);
                EffectKey key = EffectKey.derive(TenantId.of("msp"), "charge", parts);
                return gateway.charge(ChargeRequest.of(key, request.facts()));
              }
              return Ports.invoke(gateway, method, args);
            });
      }
    };
  }

  /** A connector that sends again when it gets no answer. */
  static Mutation sendsAgain() {
    return new Mutation() {
      @Override
      public PaymentGateway gateway(PaymentGateway gateway) {
        return Ports.proxy(
            PaymentGateway.class,
            (method, args) -> {
              try {
                return Ports.invoke(gateway, method, args);
              } catch (UnknownOutcomeException e) {
                return Ports.invoke(gateway, method, args);
              }
            });
      }
    };
  }

  /** A PSA whose look-up does not see a payment for three days, and which does not say so. */
  static Mutation understatesItsLag(InstantSource clock) {
    Map<EffectKey, Instant> recorded = new HashMap<>();
    return new Mutation() {
      @Override
      public Psa psa(Psa psa) {
        return Ports.proxy(Psa.class, (method, args) -> lagging(psa, method, args));
      }

      private Object lagging(Psa psa, Method method, Object[] args) {
        if (method.getName().equals("recordPayment")) {
          recorded.putIfAbsent(((PaymentRecord) args[0]).key(), clock.instant());
        }
        if (method.getName().equals("findPayment")) {
          Instant at = recorded.get(((PaymentRecord) args[0]).key());
          if (at != null && clock.instant().isBefore(at.plus(Duration.ofDays(3)))) {
            return Probe.absent();
          }
        }
        return Ports.invoke(psa, method, args);
      }
    };
  }
}
