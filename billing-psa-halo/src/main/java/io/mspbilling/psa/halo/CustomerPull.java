package io.mspbilling.psa.halo;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.connector.EmailAddresses;
import io.mspbilling.http.connector.Mapping;
import io.mspbilling.psa.halo.billing.HaloCustomer;
import io.mspbilling.psa.halo.billing.HaloQuery;
import io.mspbilling.psa.halo.internal.Api;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Pull;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads customers with where their bills go. */
record CustomerPull(HaloClient client) {

  Pull<Customer> pull() {
    Mapping<Customer> mapping = new Mapping<>(Api.REPORTS);
    Pull<HaloCustomer> rows =
        client.customers().list(HaloQuery.all().with("includeinactive", true)).pull();
    mapping.report(rows.unreadable());
    for (HaloCustomer row : rows.records()) {
      mapping.addIfAny(
          "client " + row.id(), row, from -> detailed(from).map(CustomerPull::customer));
    }
    return mapping.pull(Optional.empty());
  }

  /** Lists leave addresses out. Empty if the client was deleted since it was listed. */
  private Optional<HaloCustomer> detailed(HaloCustomer row) {
    try {
      return row.isDetailed() ? Optional.of(row) : client.customers().find(row.id());
    } catch (UnreadableException e) {
      throw row.raw().invalid("accountsemailaddress", "unreadable");
    }
  }

  private static Customer customer(HaloCustomer from) {
    return Customer.builder()
        .id(Api.IDS.customer(from.id()))
        .name(from.raw().present(from.name(), "name"))
        .billingEmails(
            EmailAddresses.in(
                Stream.of(from.accountsEmail(), from.mainContactEmail()).flatMap(Optional::stream)))
        .accountNumber(from.accountsId())
        .active(!from.inactive())
        .build();
  }
}
