package io.mspbilling.psa.superops;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Fault;
import io.mspbilling.http.connector.EmailAddresses;
import io.mspbilling.http.connector.Mapping;
import io.mspbilling.psa.superops.billing.SuperOpsAccount;
import io.mspbilling.psa.superops.billing.SuperOpsSite;
import io.mspbilling.psa.superops.billing.SuperOpsUser;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Place;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads clients with where they are, and where their bills go. */
record CustomerPull(SuperOpsClient client, Optional<String> emailField) {

  Pull<Customer> pull() {
    Mapping<Customer> mapping = new Mapping<>(Api.REPORTS);
    Map<Long, String> emails = emailField.isPresent() ? Map.of() : emails(mapping);
    Map<Long, Place> places = places(mapping);
    Pull<SuperOpsAccount> clients = client.clients().list().pull();
    mapping.report(clients.unreadable());
    for (SuperOpsAccount one : clients.records()) {
      Optional<Customer> unused =
          mapping.add("client " + one.id(), one, from -> customer(from, emails, places));
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

  /** Without them nothing is surcharged, which is no reason to stop. */
  private Map<Long, Place> places(Mapping<Customer> mapping) {
    Map<Long, Place> places = new HashMap<>();
    try {
      Pull<SuperOpsSite> sites = client.sites().list().pull();
      mapping.report(sites.unreadable());
      for (SuperOpsSite site : sites.records()) {
        Place.read(site.countryCode(), site.stateCode(), site.postalCode())
            .ifPresent(place -> places.put(site.id(), place));
      }
    } catch (BillingException e) {
      if (e.fault() != Fault.REQUEST && e.fault() != Fault.SETUP) {
        throw e;
      }
      mapping.report(List.of(unreadable(e)));
    }
    return places;
  }

  private static UnreadableRecord unreadable(BillingException why) {
    return new UnreadableRecord(
        Api.IDS.system(),
        "sites of clients",
        "list",
        "cannot be read: " + why.getMessage(),
        "let the role of the API's user read sites; until then no client's place is known");
  }

  private Customer customer(
      SuperOpsAccount from, Map<Long, String> emails, Map<Long, Place> places) {
    Optional<String> addresses =
        emailField.isPresent()
            ? emailField.flatMap(from::custom)
            : from.primaryContactId().map(emails::get);
    return Customer.builder()
        .id(Api.IDS.customer(from.id()))
        .name(from.raw().present(from.name(), "name"))
        .billingEmails(EmailAddresses.in(addresses.stream()))
        .place(from.headOfficeId().map(places::get))
        .active(from.isActive())
        .build();
  }
}
