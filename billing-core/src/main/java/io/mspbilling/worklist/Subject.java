package io.mspbilling.worklist;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectType;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.ExternalId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PayoutId;
import java.util.Objects;

/**
 * The one thing that a row is about. Its {@link #key} stays the same from day to day; its text is
 * for people, and may not.
 */
public sealed interface Subject {

  /** Names the thing for good, also where its number or its words change. */
  default String key() {
    return toString();
  }

  /** Money that came in: a charge, or a line of the bank account. */
  record OfPayment(PaymentId id) implements Subject {
    public OfPayment {
      Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
      return "payment " + id;
    }
  }

  /**
   * An invoice.
   *
   * @param number what people know it by
   */
  record OfInvoice(InvoiceId id, String number) implements Subject {
    public OfInvoice {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(number, "number");
    }

    @Override
    public String key() {
      return "invoice " + id;
    }

    @Override
    public String toString() {
      return "invoice " + number;
    }
  }

  /** A customer. */
  record OfCustomer(CustomerId id) implements Subject {
    public OfCustomer {
      Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
      return "customer " + id;
    }
  }

  /** Something that was ordered from a vendor: a charge, a posting, a mail. */
  record OfEffect(EffectType<?, ?> type, EffectKey effect) implements Subject {
    public OfEffect {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(effect, "effect");
    }

    @Override
    public String toString() {
      return type + " " + effect;
    }
  }

  /** Money that the gateway pays out. */
  record OfPayout(PayoutId id) implements Subject {
    public OfPayout {
      Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
      return "payout " + id;
    }
  }

  /**
   * Something that the gateway told: a return, a dispute, an answer.
   *
   * @param id the gateway's id of it
   */
  record OfEvent(String id) implements Subject {
    public OfEvent {
      Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
      return "event " + id;
    }
  }

  /**
   * A record of an outside system, as it stands there.
   *
   * @param system which system, or which of its streams
   * @param id which record
   */
  record OfRecord(String system, String id) implements Subject {
    public OfRecord {
      Objects.requireNonNull(system, "system");
      Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
      return system + " " + id;
    }
  }

  /** A system that is connected. */
  record OfSystem(String name) implements Subject {
    public OfSystem {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
      return "system " + name;
    }
  }

  /** A customer's consent to autopay. */
  record OfConsent(CustomerId customer) implements Subject {
    public OfConsent {
      Objects.requireNonNull(customer, "customer");
    }

    @Override
    public String toString() {
      return "autopay of customer " + customer;
    }
  }

  /** A hold on a customer or on an invoice. */
  record OfHold(ExternalId on) implements Subject {
    public OfHold {
      Objects.requireNonNull(on, "on");
    }

    @Override
    public String toString() {
      return "hold on " + on.kind() + " " + on;
    }
  }

  /** What a person decided, by the id of the decision. */
  record OfDecision(String id) implements Subject {
    public OfDecision {
      Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
      return "decision " + id;
    }
  }

  /** A whole task of the billing day. */
  record OfTask(String name) implements Subject {
    public OfTask {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
