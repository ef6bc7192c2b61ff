package io.mspbilling.sample;

import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A PSA that shows single invoices and is asked for nothing else. */
public final class ShownInvoices implements Psa {

  private final Map<InvoiceId, Invoice> invoices = new HashMap<>();
  private Set<PsaFeature> features = Set.of(PsaFeature.BALANCES);

  public void put(Invoice invoice) {
    invoices.put(invoice.id(), invoice);
  }

  public void remove(InvoiceId invoice) {
    invoices.remove(invoice);
  }

  public void setFeatures(Set<PsaFeature> features) {
    this.features = features;
  }

  @Override
  public Optional<Invoice> findInvoice(InvoiceId id) {
    return Optional.ofNullable(invoices.get(id));
  }

  @Override
  public Set<PsaFeature> features() {
    return features;
  }

  @Override
  public SystemName system() {
    return SystemName.of("psa");
  }

  @Override
  public Guarantees guarantees() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Pull<Customer> customers() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Pull<Invoice> invoices(InvoiceQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Pull<Agreement> agreements() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<RecordedPayment> payments(InvoiceId invoice) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RecordedPayment recordPayment(PaymentRecord payment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Probe<RecordedPayment> findPayment(PaymentRecord payment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void voidPayment(PaymentVoid payment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Probe<PaymentVoid> findVoid(PaymentVoid payment) {
    throw new UnsupportedOperationException();
  }
}
