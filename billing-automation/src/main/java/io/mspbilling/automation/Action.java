package io.mspbilling.automation;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.communication.Message;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectKind;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reconciliation.Posting;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One thing that the billing day decided to do to the outside world, and why. */
public sealed interface Action {

  /** Names the effect: the same decision has the same key, today and tomorrow. */
  EffectKey key();

  /** Why, in words. */
  String reason();

  /** What will be carried out, in full. */
  EffectOrder order();

  /** What it does, in words. */
  String description();

  /**
   * Takes money from a saved payment method.
   *
   * @param request the charge
   */
  record Charge(ChargeRequest request, String reason) implements Action {
    public Charge {
      Objects.requireNonNull(request, "request");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public EffectKey key() {
      return request.key();
    }

    @Override
    public EffectOrder order() {
      return new EffectOrder(key(), EffectKind.CHARGE, request.facts());
    }

    @Override
    public String description() {
      return "charge "
          + request.amount()
          + " on "
          + request.method().label()
          + " for "
          + request.allocations().stream()
              .map(allocation -> allocation.invoiceNumber())
              .collect(Collectors.joining(", "));
    }
  }

  /**
   * Gives money back through the gateway.
   *
   * @param request the refund
   */
  record Refund(RefundRequest request, String reason) implements Action {
    public Refund {
      Objects.requireNonNull(request, "request");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public EffectKey key() {
      return request.key();
    }

    @Override
    public EffectOrder order() {
      return new EffectOrder(key(), EffectKind.REFUND, request.facts());
    }

    @Override
    public String description() {
      return "refund " + request.amount() + " of " + request.payment();
    }
  }

  /**
   * Records a payment on an invoice in the PSA.
   *
   * @param payment the payment
   */
  record RecordPayment(PaymentRecord payment, String reason) implements Action {
    public RecordPayment {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public EffectKey key() {
      return payment.key();
    }

    @Override
    public EffectOrder order() {
      return new EffectOrder(key(), EffectKind.PSA_PAYMENT, payment.facts());
    }

    @Override
    public String description() {
      return "record " + payment.amount() + " on " + payment.invoice();
    }
  }

  /**
   * Takes a recorded payment back from the PSA.
   *
   * @param payment the payment
   */
  record VoidPayment(PaymentVoid payment, String reason) implements Action {
    public VoidPayment {
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public EffectKey key() {
      return payment.key();
    }

    @Override
    public EffectOrder order() {
      return new EffectOrder(key(), EffectKind.PSA_VOID, payment.facts());
    }

    @Override
    public String description() {
      return "take back " + payment.payment() + " from " + payment.invoice();
    }
  }

  /**
   * Posts into the books.
   *
   * @param key names the effect
   * @param posting what is posted
   */
  record Post(EffectKey key, Posting posting, String reason) implements Action {
    public Post {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(posting, "posting");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public EffectOrder order() {
      return new EffectOrder(key, EffectKind.POSTING, posting.facts());
    }

    @Override
    public String description() {
      return "post " + posting.kind() + " " + posting.sourceId() + ": " + posting.entries();
    }
  }

  /**
   * Sends a reminder.
   *
   * @param message what is sent
   * @param covers the invoices that it reminds of; each has moved one step on
   */
  record Remind(Message message, List<InvoiceId> covers, String reason) implements Action {
    public Remind {
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(reason, "reason");
      covers = List.copyOf(covers);
    }

    @Override
    public EffectKey key() {
      return message.key();
    }

    @Override
    public EffectOrder order() {
      return new EffectOrder(
          key(),
          EffectKind.REMINDER,
          Facts.builder()
              .putUnder("message", message.facts())
              .putList("covers", covers, (facts, invoice) -> facts.put("invoice", invoice))
              .build());
    }

    @Override
    public String description() {
      return "send '" + message.step() + "' to " + message.customer() + " for " + covers;
    }
  }
}
