package io.mspbilling.psa.connectwise;

import io.mspbilling.failure.BillingException;
import io.mspbilling.psa.connectwise.finance.ConnectWiseInvoice;
import io.mspbilling.psa.connectwise.query.Reference;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the status of an invoice on which nothing is owed any more, if the tenant wants that. */
final class PaidStatus {
  private static final Logger logger = LoggerFactory.getLogger(PaidStatus.class);

  private final ConnectWiseClient client;
  private final Optional<Long> statusId;

  PaidStatus(ConnectWiseClient client, ConnectWiseSettings settings) {
    this.client = client;
    this.statusId = settings.paidStatusId();
  }

  /** Never fails: the payment stands, and its caller must not take it for failed. */
  void settle(long invoiceId) {
    if (statusId.isEmpty()) {
      return;
    }
    try {
      ConnectWiseInvoice invoice = client.invoices().get(invoiceId);
      if (invoice.isSettled() && invoice.status().map(Reference::id).filter(this::isIt).isEmpty()) {
        ConnectWiseInvoice unused = client.invoices().setStatus(invoice, statusId.get());
      }
    } catch (BillingException e) {
      logger
          .atWarn()
          .addKeyValue("invoice", invoiceId)
          .setCause(e)
          .log("the payment is recorded, but the invoice's status was not set");
    }
  }

  private boolean isIt(long id) {
    return statusId.filter(wanted -> wanted == id).isPresent();
  }
}
