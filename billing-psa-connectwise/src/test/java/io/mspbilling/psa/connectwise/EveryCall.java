package io.mspbilling.psa.connectwise;

import io.mspbilling.http.connector.ChangeCursor;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.psa.connectwise.finance.ConnectWiseInvoice;
import io.mspbilling.psa.connectwise.finance.ConnectWisePayment;
import io.mspbilling.psa.connectwise.finance.ConnectWisePayments;
import io.mspbilling.psa.connectwise.finance.NewPayment;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.system.CallbackRegistration;
import io.mspbilling.psa.connectwise.system.CallbackRegistrations;
import io.mspbilling.psa.connectwise.system.NewCallback;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Makes every call that the client and the adapter can make, on the small office. */
final class EveryCall {
  private static final Condition ALL = Condition.everything();

  private EveryCall() {}

  static void make(ConnectWiseClient client) {
    reads(client);
    setup(client);
    payments(client);
    callbacks(client.system().callbacks());
    ConnectWisePsa psa = ConnectWisePsa.of(client);
    use(psa.customers(), psa.agreements());
  }

  private static void reads(ConnectWiseClient client) {
    use(client.companies().get(250), client.companies().find(250));
    use(client.contacts().get(812), client.contacts().find(812));
    use(client.agreements().get(77), client.agreements().find(77));
    use(client.invoices().get(10423), client.invoices().find(10423));
    use(client.invoices().detail(10423));
    use(client.invoices().changes(ChangeCursor.startingAt(Instant.EPOCH)));
    drain(client.companies().list(ALL));
    drain(client.contacts().list(ALL));
    drain(client.agreements().list(ALL));
    drain(client.agreements().additions(77));
    drain(client.invoices().list(ALL));
  }

  private static void setup(ConnectWiseClient client) {
    drain(client.setup().billingStatuses());
    drain(client.setup().billingTerms());
    drain(client.setup().taxCodes());
    use(client.system().info());
  }

  private static void payments(ConnectWiseClient client) {
    ConnectWisePayments payments = client.invoices().payments(10423);
    NewPayment payment =
        NewPayment.builder()
            .amount(new BigDecimal("1383.55"))
            .paidOn(Office.PAID_ON)
            .type("ACH")
            .appliedBy("test")
            .build();
    ConnectWisePayment recorded = payments.record(payment);
    use(payments.get(recorded.id()), payments.find(recorded.id()));
    drain(payments.list());
    ConnectWiseInvoice closed = client.invoices().setStatus(client.invoices().get(10423), 5);
    use(client.invoices().setStatus(closed, 2));
    payments.delete(recorded.id());
  }

  private static void callbacks(CallbackRegistrations callbacks) {
    NewCallback callback =
        NewCallback.builder()
            .url(HttpUrl.get("https://hooks.example.com/cw?recordId="))
            .type("invoice")
            .build();
    CallbackRegistration created = callbacks.create(callback);
    use(callbacks.update(created.id(), callback), callbacks.activate(created.id()));
    use(callbacks.inactive());
    callbacks.delete(created.id());
  }

  private static void drain(Listing<?> listing) {
    use(listing.pull());
  }

  private static void use(Object... answers) {
    if (List.of(answers).contains(Optional.empty())) {
      throw new AssertionError("nothing came");
    }
  }
}
