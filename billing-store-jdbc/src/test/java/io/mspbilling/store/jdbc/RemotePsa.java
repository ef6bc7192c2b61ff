package io.mspbilling.store.jdbc;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The PSA of a town in another process: what a day of charges and nothing else asks of it. */
record RemotePsa(RemoteTown town) implements Psa {

  @Override
  public SystemName system() {
    return SystemName.of("in-memory-psa");
  }

  @Override
  public Set<PsaFeature> features() {
    return EnumSet.allOf(PsaFeature.class);
  }

  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withLookUpAfter(Duration.ZERO);
  }

  @Override
  public Pull<Customer> customers() {
    return Pull.of(town.call("customers", Facts.none()).list("records", RemotePsa::customer));
  }

  @Override
  public Pull<Invoice> invoices(InvoiceQuery query) {
    if (!query.equals(InvoiceQuery.open())) {
      throw new UnsupportedOperationException(query.toString());
    }
    return Pull.of(town.call("invoices", Facts.none()).list("records", RemotePsa::invoice));
  }

  @Override
  public Optional<Invoice> findInvoice(InvoiceId id) {
    Facts answer = town.call("invoice", Facts.builder().put("id", id).build());
    return answer.values().isEmpty() ? Optional.empty() : Optional.of(invoice(answer));
  }

  @Override
  public RecordedPayment recordPayment(PaymentRecord payment) {
    return recorded(town.call("record", facts(payment)));
  }

  @Override
  public Probe<RecordedPayment> findPayment(PaymentRecord payment) {
    Facts answer = town.call("find-recorded", facts(payment));
    return answer.values().isEmpty() ? Probe.absent() : Probe.found(recorded(answer));
  }

  @Override
  public Pull<Agreement> agreements() {
    throw new UnsupportedOperationException("agreements");
  }

  @Override
  public List<RecordedPayment> payments(InvoiceId invoice) {
    throw new UnsupportedOperationException("payments");
  }

  @Override
  public void voidPayment(PaymentVoid payment) {
    throw new UnsupportedOperationException("voidPayment");
  }

  @Override
  public Probe<PaymentVoid> findVoid(PaymentVoid payment) {
    throw new UnsupportedOperationException("findVoid");
  }

  private static Facts facts(PaymentRecord payment) {
    return Facts.builder().put("key", payment.key()).putUnder("order", payment.facts()).build();
  }

  private static Customer customer(Facts facts) {
    return Customer.builder()
        .id(facts.read("id", CustomerId::parse))
        .name(facts.text("name"))
        .build();
  }

  private static Invoice invoice(Facts facts) {
    return Invoice.builder()
        .id(facts.read("id", InvoiceId::parse))
        .number(facts.text("number"))
        .customer(facts.read("customer", CustomerId::parse))
        .issuedOn(facts.date("issuedOn"))
        .dueOn(facts.findAs("dueOn", LocalDate::parse))
        .total(facts.money("total"))
        .balance(facts.find("balance").map(text -> facts.money("balance")))
        .build();
  }

  private static RecordedPayment recorded(Facts facts) {
    return new RecordedPayment(
        facts.read("id", PaymentId::parse),
        facts.read("invoice", InvoiceId::parse),
        facts.money("amount"),
        facts.date("paidOn"),
        facts.text("recordedBy"));
  }
}
