package io.mspbilling.psa.halo.billing;

import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.connector.FloatNoise;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.psa.halo.internal.Api;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Payments on invoices: {@code /InvoicePayment}. Every method reaches the network and throws a
 * {@link io.mspbilling.failure.BillingException}. Safe for use by several threads.
 */
public final class HaloPayments {
  private static final RecordKind<HaloPayment> KIND =
      RecordKind.of("payment", "payments", HaloPayment::read);
  private static final String PATH = "InvoicePayment";

  /** The vendor documents none; these are what it would be called after its other lists. */
  private static final String[] LIST_KEYS = {"invoicepayments", "payments", "invoice_payments"};

  private final Api api;
  private final HaloRecords<HaloPayment> payments;

  /** For the client. */
  public HaloPayments(Api api) {
    this.api = Objects.requireNonNull(api, "api");
    this.payments = new HaloRecords<>(api, KIND, PATH, LIST_KEYS);
  }

  /**
   * Lists the payments on an invoice, credit notes that were applied and what people entered
   * included. One that does not say on which invoice it stands is among them.
   */
  public Listing<HaloPayment> list(long invoiceId) {
    return payments
        .list(HaloQuery.all().with("invoice_id", invoiceId))
        .only(payment -> payment.invoiceId().map(id -> id == invoiceId).orElse(true));
  }

  /**
   * Reads one.
   *
   * @throws io.mspbilling.failure.NotFoundException if it is not there
   */
  public HaloPayment get(long id) {
    return payments.get(id);
  }

  /** Reads one; empty if it is not there. */
  public Optional<HaloPayment> find(long id) {
    return payments.find(id);
  }

  /**
   * Records a payment. Sent once, whatever happens: the vendor has no key that would make a second
   * sending harmless.
   *
   * @return the payment as the vendor says it holds it; its {@link HaloPayment#warning} is worth a
   *     look
   * @throws UnknownOutcomeException if it may or may not have been recorded, or the answer, which
   *     the vendor does not describe, does not tell. {@link #list} before anything else
   */
  public HaloPayment record(NewHaloPayment payment) {
    String operation = "record payment";
    Draft wire =
        new Draft()
            .put("invoice_id", payment.invoiceId())
            .put("date", payment.date() + "T00:00:00")
            .put("amount", payment.amount())
            .put("method", payment.method())
            .put("status", payment.status())
            .put("module_id", payment.moduleId())
            .put("thirdpartyid", payment.thirdPartyId())
            .put("reference", payment.reference())
            .put("intent_id", payment.intentId());
    HaloPayment recorded =
        api.send(() -> api.post(operation, wire).path(PATH), answer -> saved(answer));
    if (!isSame(recorded, payment)) {
      throw new UnknownOutcomeException(
          Api.SYSTEM,
          operation,
          "the answer tells of another amount or invoice, payment " + recorded.id(),
          null);
    }
    return recorded;
  }

  /**
   * Removes a payment. Sent once.
   *
   * @throws io.mspbilling.failure.NotFoundException if it is not there; HaloPSA may refuse it
   *     otherwise instead
   */
  public void delete(long id) {
    HttpAnswer unused =
        api.send(
            () -> HttpCall.delete("remove payment").path(PATH).id(Long.toString(id)),
            answer -> answer);
  }

  /** One record, or a list of one. */
  private HaloPayment saved(HttpAnswer answer) {
    Node body = api.http().tree().read(answer);
    List<Node> all = body.isList() ? body.elements() : List.of(body);
    if (all.size() != 1) {
      throw body.invalid("length", "must be 1");
    }
    return KIND.read(all.get(0));
  }

  private static boolean isSame(HaloPayment recorded, NewHaloPayment sent) {
    return recorded.id() > 0
        && recorded.amount().filter(held -> FloatNoise.same(held, sent.amount())).isPresent()
        && recorded.invoiceId().filter(id -> id == sent.invoiceId()).isPresent();
  }
}
