package io.mspbilling.psa.superops.billing;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.psa.superops.internal.Operation;
import io.mspbilling.receivables.Pull;
import java.util.Objects;
import java.util.Optional;

/**
 * Invoices. Every method reaches the network and throws a {@link
 * io.mspbilling.failure.BillingException}; reads are repeated where that helps. Safe for use by
 * several threads.
 */
public final class SuperOpsInvoices {
  private static final RecordKind<SuperOpsInvoice> KIND =
      new RecordKind<>("invoice", "invoices", SuperOpsInvoice.ID, SuperOpsInvoice::read);
  private static final String GET = "get invoice";
  private static final Operation ONE =
      Operation.query(
          "getInvoice", "InvoiceIdentifierInput!", "{ " + SuperOpsInvoice.WITH_ITEMS + " }");

  private static final Operation CHANGE =
      Operation.mutation(
          "updateInvoice", "UpdateInvoiceInput!", "{ " + SuperOpsInvoice.FIELDS + " }");

  private final Api api;

  /** For the client. */
  public SuperOpsInvoices(Api api) {
    this.api = Objects.requireNonNull(api, "api");
  }

  /**
   * Reads one with its items.
   *
   * @throws NotFoundException if it is not there
   */
  public SuperOpsInvoice get(long id) {
    return find(id)
        .orElseThrow(
            () ->
                new NotFoundException(
                    Api.SYSTEM,
                    GET,
                    new Refusal(200, "", ""),
                    "the record is gone, deleted by somebody perhaps"));
  }

  /**
   * Reads one with its items; empty if it is not there. SuperOps proves that by a code of its own.
   * Where it answers nothing instead, all invoices are read, as that alone is no proof. Where it
   * fails without a code, as was seen for ids that make no sense, that stays a failure.
   */
  public Optional<SuperOpsInvoice> find(long id) {
    try {
      Optional<SuperOpsInvoice> found =
          api.send(
              GET,
              ONE,
              new Draft().put(SuperOpsInvoice.ID, Long.toString(id)),
              result -> result.isPresent() ? Optional.of(read(result, id)) : Optional.empty());
      return found.isPresent() ? found : listed(id);
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private static SuperOpsInvoice read(Node result, long id) {
    SuperOpsInvoice read = KIND.read(result);
    if (read.id() != id) {
      throw KIND.named(result)
          .invalid(SuperOpsInvoice.ID, "is that of another record than was asked for");
    }
    return read;
  }

  private Optional<SuperOpsInvoice> listed(long id) {
    Pull<SuperOpsInvoice> all = listWithItems(SuperOpsQuery.all()).pull();
    Optional<SuperOpsInvoice> found =
        all.records().stream().filter(invoice -> invoice.id() == id).findFirst();
    if (found.isEmpty() && !all.unreadable().isEmpty()) {
      throw new UnreadableException(
          Api.SYSTEM,
          GET,
          "SuperOps answers nothing, and of the list of all invoices "
              + all.unreadable().size()
              + " cannot be read, so that this may be one of them",
          null);
    }
    return found;
  }

  /**
   * Changes one. Sent once, whatever happens: SuperOps has no key that would make a second sending
   * harmless. Read it again afterwards: linked books may change it back at once.
   *
   * @return the invoice as the vendor answers, without its items
   * @throws io.mspbilling.failure.UnknownOutcomeException if it may or may not have been changed
   * @throws NotFoundException if it is not there
   */
  public SuperOpsInvoice change(SuperOpsInvoiceChange change) {
    return api.send(
        "change invoice", CHANGE, change.draft(), result -> read(result, change.invoiceId()));
  }

  /** Lists all, without their items. */
  public Listing<SuperOpsInvoice> list() {
    return list(SuperOpsQuery.all());
  }

  /** Lists those that fit, without their items. */
  public Listing<SuperOpsInvoice> list(SuperOpsQuery query) {
    return list(query, SuperOpsInvoice.FIELDS);
  }

  /** Lists those that fit, with their items. */
  public Listing<SuperOpsInvoice> listWithItems(SuperOpsQuery query) {
    return list(query, SuperOpsInvoice.WITH_ITEMS);
  }

  private Listing<SuperOpsInvoice> list(SuperOpsQuery query, String fields) {
    return new SuperOpsRecords<>(
            api,
            KIND,
            SuperOpsRecords.Place.of("getInvoiceList", "ListInfoInput!", "invoices", fields))
        .list(query);
  }
}
