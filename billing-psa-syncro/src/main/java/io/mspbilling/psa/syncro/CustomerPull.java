package io.mspbilling.psa.syncro;

import io.mspbilling.http.connector.EmailAddresses;
import io.mspbilling.http.connector.Mapping;
import io.mspbilling.psa.syncro.billing.SyncroCustomer;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Place;
import io.mspbilling.receivables.Pull;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads customers with where their bills go. */
record CustomerPull(SyncroClient client) {

  Pull<Customer> pull() {
    Mapping<Customer> mapping = new Mapping<>(Api.REPORTS);
    client
        .customers()
        .list(Map.of("include_disabled", "true"))
        .read(
            row -> {
              Optional<Customer> unused =
                  mapping.add("customer " + row.id(), row, CustomerPull::customer);
            },
            mapping::report);
    return mapping.pull(Optional.empty());
  }

  private static Customer customer(SyncroCustomer from) {
    Stream<String> addresses =
        Stream.of(from.email(), from.invoiceCopies())
            .filter(text -> !from.wantsNoMail())
            .flatMap(Optional::stream);
    return Customer.builder()
        .id(Api.IDS.customer(from.id()))
        .name(from.raw().present(from.name(), "business_then_name"))
        .billingEmails(EmailAddresses.in(addresses))
        .place(Place.read(Optional.empty(), from.state(), from.zip()))
        .active(!from.disabled())
        .build();
  }
}
