package io.mspbilling.psa.autotask.billing;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.FieldForm;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.internal.Api;
import java.util.Objects;
import java.util.Optional;

/**
 * Invoices: {@code /Invoices}. They are made, voided and deleted on Autotask's own pages only.
 * Every method reaches the network and throws a {@link BillingException}. Safe for use by several
 * threads.
 */
public final class AutotaskInvoices {
  private static final String ENTITY = "Invoices";
  private static final String CHANGE = "change invoice";
  private static final String ITEM_ID = "itemId";

  private final Api api;
  private final AutotaskRecords<AutotaskInvoice> invoices;

  /** For the client. */
  public AutotaskInvoices(Api api) {
    this.api = Objects.requireNonNull(api, "api");
    this.invoices =
        new AutotaskRecords<>(
            api, RecordKind.of("invoice", "invoices", AutotaskInvoice::read), ENTITY);
  }

  /** As {@link AutotaskRecords#get}. */
  public AutotaskInvoice get(long id) {
    return invoices.get(id);
  }

  /** As {@link AutotaskRecords#find}. */
  public Optional<AutotaskInvoice> find(long id) {
    return invoices.find(id);
  }

  /** As {@link AutotaskRecords#list}. */
  public Listing<AutotaskInvoice> list(AutotaskQuery query) {
    return invoices.list(query);
  }

  /**
   * Changes what may be changed of an invoice, and nothing else: fields that are not named stand,
   * as this is a PATCH. Sent once. Autotask has been seen to say yes and change nothing, so that
   * the invoice is read again.
   *
   * @return the invoice as it is now
   * @throws RefusedException if it was refused, or answered with yes and not done
   * @throws UnknownOutcomeException if it may or may not have been done, or only in part; read the
   *     invoice before anything else
   */
  public AutotaskInvoice change(AutotaskInvoiceChange change) {
    boolean unused =
        api.send(
            () ->
                HttpCall.patch(CHANGE)
                    .path(ENTITY)
                    .json(change.draft().json())
                    .budget(api.settings().entityBudget().apply(ENTITY)),
            answer -> isTaken(change, answer));
    AutotaskInvoice after = readAgain(change.invoiceId());
    if (change.isMadeIn(after)) {
      return after;
    }
    if (change.isMadeInPart(after)) {
      throw new UnknownOutcomeException(
          Api.SYSTEM, CHANGE, "invoice " + after.id() + " holds other values than were sent", null);
    }
    throw new RefusedException(
        Api.SYSTEM,
        CHANGE,
        new Refusal(200, "", ""),
        "Autotask said yes and changed nothing; see whether the API user may edit invoices");
  }

  /** The id may be left out of an answer, but never its place. */
  private boolean isTaken(AutotaskInvoiceChange change, HttpAnswer answer) {
    Node body = api.http().tree().read(answer);
    if (body.form(ITEM_ID) == FieldForm.ABSENT) {
      throw body.missing(ITEM_ID);
    }
    if (body.integer(ITEM_ID).filter(id -> id != change.invoiceId()).isPresent()) {
      throw body.invalid(ITEM_ID, "is that of another record than was changed");
    }
    return true;
  }

  private AutotaskInvoice readAgain(long id) {
    try {
      return invoices.get(id);
    } catch (BillingException e) {
      throw new UnknownOutcomeException(
          Api.SYSTEM, CHANGE, "Autotask said yes, but the invoice cannot be read again", e);
    }
  }
}
