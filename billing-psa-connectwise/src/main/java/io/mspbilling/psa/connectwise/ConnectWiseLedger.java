package io.mspbilling.psa.connectwise;

import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.PaymentDesk;
import io.mspbilling.http.connector.PaymentLedger;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.psa.connectwise.finance.ConnectWisePayment;
import io.mspbilling.psa.connectwise.finance.NewPayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The payments that ConnectWise holds. */
record ConnectWiseLedger(
    ConnectWiseClient client, Currencies currencies, ConnectWiseSettings settings)
    implements PaymentLedger<ConnectWisePayment> {

  @Override
  public Currency currency(long invoice) {
    return currencies.of(client.invoices().get(invoice).raw());
  }

  @Override
  public Listing<ConnectWisePayment> payments(long invoice) {
    return client.invoices().payments(invoice).list();
  }

  @Override
  public ConnectWisePayment send(long invoice, PaymentRecord payment) {
    Optional<String> mark =
        settings.paymentMarker() == PaymentMarker.APPLIED_BY
            ? Optional.of(PaymentDesk.mark(payment.key()))
            : Optional.empty();
    return client
        .invoices()
        .payments(invoice)
        .record(
            NewPayment.builder()
                .amount(payment.amount().amount())
                .paidOn(payment.paidOn())
                .type(Optional.ofNullable(settings.paymentTypes().get(payment.rail())))
                .appliedBy(mark)
                .build());
  }

  @Override
  public void remove(long invoice, long payment) {
    client.invoices().payments(invoice).delete(payment);
  }

  @Override
  public Optional<BigDecimal> amount(ConnectWisePayment payment) {
    return payment.amount();
  }

  @Override
  public Optional<LocalDate> date(ConnectWisePayment payment) {
    return payment.paymentDate();
  }

  @Override
  public boolean isMoney(ConnectWisePayment payment) {
    return payment.credit().isEmpty();
  }

  @Override
  public List<String> marks(ConnectWisePayment payment) {
    return payment.appliedBy().stream().toList();
  }

  @Override
  public String recordedBy(ConnectWisePayment payment) {
    return payment.appliedBy().or(payment::updatedBy).orElse("");
  }
}
