package io.mspbilling.psa.superops;

import io.mspbilling.http.connector.EmailAddresses;
import io.mspbilling.http.connector.Mapping;
import io.mspbilling.psa.superops.billing.SuperOpsAccount;
import io.mspbilling.psa.superops.billing.SuperOpsUser;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Pull;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads clients with where their bills go. */
record CustomerPull(SuperOpsClient client, Optional<String> emailField) {

  Pull<Customer> pull() {
    Mapping<Customer> mapping = new Mapping<>(Api.REPORTS);
    Map<Long, String> emails = emailField.isPresent() ? Map.of() : emails(mapping);
    Pull<SuperOpsAccount> clients = client.clients().list().pull();
    mapping.report(clients.unreadable());
    for (SuperOpsAccount one : clients.records()) {
      Optional<Customer> unused =
          mapping.add("client " + one.id(), one, from -> customer(from, emails));
    }
    return mapping.pull(Optional.empty());
  }

  /** All at once, as a call for each client would be more. */
  private Map<Long, String> emails(Mapping<Customer> mapping) {
    Pull<SuperOpsUser> users = client.users().list().pull();
    mapping.report(users.unreadable());
    Map<Long, String> emails = new HashMap<>();
    users.records().forEach(user -> user.email().ifPresent(text -> emails.put(user.id(), text)));
    return emails;
  }

  private Customer customer(SuperOpsAccount from, Map<Long, String> emails) {
    Optional<String> addresses =
        emailField.isPresent()
            ? emailField.flatMap(from::custom)
            : from.primaryContactId().map(emails::get);
    return Customer.builder()
        .id(Api.IDS.customer(from.id()))
        .name(from.raw().present(from.name(), "name"))
        .billingEmails(EmailAddresses.in(addresses.stream()))
        .active(from.isActive())
        .build();
  }
}
