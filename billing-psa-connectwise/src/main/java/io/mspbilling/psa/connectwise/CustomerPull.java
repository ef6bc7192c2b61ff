package io.mspbilling.psa.connectwise;

import io.mspbilling.http.connector.Mapping;
import io.mspbilling.psa.connectwise.company.ConnectWiseCompany;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Place;
import io.mspbilling.receivables.Pull;
import java.util.Optional;

/** Reads customers with where their bills go. */
final class CustomerPull {
  private final ConnectWiseClient client;

  CustomerPull(ConnectWiseClient client) {
    this.client = client;
  }

  Pull<Customer> pull() {
    Pull<ConnectWiseCompany> companies = client.companies().list(Condition.everything()).pull();
    BillingContacts contacts = BillingContacts.read(client.contacts(), companies.records());
    Mapping<Customer> mapping = new Mapping<>(Api.REPORTS);
    mapping.report(companies.unreadable());
    mapping.report(contacts.unreadable());
    for (ConnectWiseCompany company : companies.records()) {
      mapping.add("company " + company.id(), company, from -> customer(from, contacts));
    }
    return mapping.pull(Optional.empty());
  }

  private static Customer customer(ConnectWiseCompany company, BillingContacts contacts) {
    return Customer.builder()
        .id(Api.IDS.customer(company.id()))
        .name(company.raw().requiredText("name"))
        .billingEmails(contacts.emails(company))
        .accountNumber(company.accountNumber())
        .place(Place.read(company.country().map(Reference::name), company.state(), company.zip()))
        .parent(
            company
                .billToCompany()
                .filter(payer -> payer.id() != company.id())
                .map(payer -> Api.IDS.customer(payer.id())))
        .active(!company.deleted())
        .build();
  }
}
