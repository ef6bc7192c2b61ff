package io.mspbilling.psa.autotask;

import io.mspbilling.http.connector.EmailAddresses;
import io.mspbilling.http.connector.Mapping;
import io.mspbilling.psa.autotask.billing.AutotaskCompany;
import io.mspbilling.psa.autotask.billing.AutotaskContact;
import io.mspbilling.psa.autotask.billing.AutotaskQuery;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Place;
import io.mspbilling.receivables.Pull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads customers with where they are, and where their bills go. */
record CustomerPull(AutotaskClient client, AutotaskPsaSettings settings, Currencies currencies) {

  Pull<Customer> pull() {
    Mapping<Customer> mapped = new Mapping<>(Api.REPORTS);
    Map<Long, List<AutotaskContact>> contacts =
        settings.billingEmailField().isPresent() ? Map.of() : primaryContacts(mapped);
    Pull<AutotaskCompany> companies = client.companies().list(AutotaskQuery.all()).pull();
    mapped.report(companies.unreadable());
    companies.records().forEach(company -> add(mapped, company, contacts));
    // The MSP itself: lists that go on from id to id begin above it.
    client.companies().find(0).ifPresent(own -> add(mapped, own, contacts));
    return mapped.pull(Optional.empty());
  }

  private void add(
      Mapping<Customer> mapped,
      AutotaskCompany company,
      Map<Long, List<AutotaskContact>> contacts) {
    mapped.add("company " + company.id(), company, from -> customer(from, contacts));
  }

  private Map<Long, List<AutotaskContact>> primaryContacts(Mapping<Customer> mapped) {
    Pull<AutotaskContact> contacts =
        client
            .contacts()
            .list(AutotaskQuery.all().equal("primaryContact", true).equal("isActive", 1))
            .pull();
    mapped.report(contacts.unreadable());
    return contacts.records().stream()
        .filter(contact -> contact.companyId().isPresent())
        .collect(Collectors.groupingBy(contact -> contact.companyId().orElseThrow()));
  }

  private Customer customer(AutotaskCompany from, Map<Long, List<AutotaskContact>> contacts) {
    return Customer.builder()
        .id(new CustomerId(Api.IDS.system(), Long.toString(from.id())))
        .name(from.raw().present(from.name(), "companyName"))
        .billingEmails(emails(from, contacts.getOrDefault(from.id(), List.of())))
        .accountNumber(from.number())
        .currency(currencies.of(from))
        .place(Place.read(Optional.empty(), from.state(), from.postalCode()))
        .active(from.active().orElse(true))
        .build();
  }

  private List<String> emails(AutotaskCompany from, List<AutotaskContact> contacts) {
    return EmailAddresses.in(
        settings
            .billingEmailField()
            .map(field -> from.userDefined(field).stream())
            .orElseGet(() -> contacts.stream().flatMap(contact -> contact.email().stream())));
  }
}
