package io.mspbilling.psa.connectwise;

import io.mspbilling.http.connector.EmailAddresses;
import io.mspbilling.psa.connectwise.company.ConnectWiseCompany;
import io.mspbilling.psa.connectwise.company.ConnectWiseContact;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.query.ContactFields;
import io.mspbilling.psa.connectwise.query.Records;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contacts that bills may go to, of all companies at once. */
final class BillingContacts {
  private final Map<Long, ConnectWiseContact> byId = new TreeMap<>();
  private final Map<Long, List<ConnectWiseContact>> byCompany = new HashMap<>();
  private final List<UnreadableRecord> unreadable = new ArrayList<>();

  private BillingContacts() {}

  /** Reads the contacts that are marked for bills or come first, then those named by companies. */
  static BillingContacts read(
      Records<ConnectWiseContact> contacts, Collection<ConnectWiseCompany> companies) {
    BillingContacts read = new BillingContacts();
    Condition marked =
        ContactFields.DEFAULT_FOR_BILLING.isTrue().or(ContactFields.DEFAULT.isTrue());
    read.add(contacts.list(marked).pull());
    Set<Long> others =
        companies.stream()
            .flatMap(company -> company.billingContact().stream())
            .map(Reference::id)
            .filter(id -> !read.byId.containsKey(id))
            .collect(Collectors.toSet());
    if (!others.isEmpty()) {
      read.add(contacts.list(ContactFields.ID.in(others)).pull());
    }
    read.byId.values().forEach(read::file);
    return read;
  }

  /** Where bills of a company go, most wanted first. */
  List<String> emails(ConnectWiseCompany company) {
    List<ConnectWiseContact> own = byCompany.getOrDefault(company.id(), List.of());
    Stream<String> invoiceAddress = company.invoiceToEmail().stream();
    Optional<ConnectWiseContact> named =
        company.billingContact().flatMap(contact -> Optional.ofNullable(byId.get(contact.id())));
    Stream<ConnectWiseContact> contacts =
        Stream.of(
                named.stream(),
                own.stream().filter(ConnectWiseContact::defaultForBilling),
                own.stream().filter(ConnectWiseContact::isDefault))
            .flatMap(group -> group);
    return EmailAddresses.in(
        Stream.concat(
            invoiceAddress,
            contacts
                .filter(contact -> !contact.inactive())
                .flatMap(contact -> contact.emails().stream())));
  }

  List<UnreadableRecord> unreadable() {
    return unreadable;
  }

  private void add(Pull<ConnectWiseContact> pull) {
    pull.records().forEach(contact -> byId.put(contact.id(), contact));
    unreadable.addAll(pull.unreadable());
  }

  private void file(ConnectWiseContact contact) {
    contact
        .company()
        .ifPresent(
            company ->
                byCompany.computeIfAbsent(company.id(), id -> new ArrayList<>()).add(contact));
  }
}
