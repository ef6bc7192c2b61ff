package io.mspbilling.psa.halo;

import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.PaymentDesk;
import io.mspbilling.http.connector.PaymentLedger;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.psa.halo.billing.HaloPayment;
import io.mspbilling.psa.halo.billing.NewHaloPayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The payments that HaloPSA holds. */
record HaloLedger(HaloClient client, Currencies currencies, HaloPsaSettings settings)
    implements PaymentLedger<HaloPayment> {
  private static final Logger logger = LoggerFactory.getLogger(HaloLedger.class);

  @Override
  public Currency currency(long invoice) {
    return currencies.of(client.invoices().get(invoice));
  }

  @Override
  public Listing<HaloPayment> payments(long invoice) {
    return client.payments().list(invoice);
  }

  @Override
  public HaloPayment send(long invoice, PaymentRecord payment) {
    NewHaloPayment.Builder wire =
        NewHaloPayment.builder()
            .invoiceId(invoice)
            .amount(payment.amount().amount())
            .date(payment.paidOn())
            .method(settings.paymentMethods().getOrDefault(payment.rail(), 0L))
            .status(settings.paymentStatus())
            .moduleId(settings.paymentModuleId());
    String mark = PaymentDesk.mark(payment.key());
    NewHaloPayment.Builder unused =
        switch (settings.paymentMarker()) {
          case THIRD_PARTY_ID -> wire.thirdPartyId(mark);
          case REFERENCE -> wire.reference(mark);
          case INTENT_ID -> wire.intentId(mark);
        };
    HaloPayment recorded = client.payments().record(wire.build());
    if (recorded.warning().isPresent()) {
      // Its words may hold data; they are in the typed client's answer, and in HaloPSA.
      logger
          .atWarn()
          .addKeyValue("invoice", invoice)
          .addKeyValue("payment", recorded.id())
          .log("HaloPSA recorded the payment and gave a warning; look at it there");
    }
    return recorded;
  }

  @Override
  public void remove(long invoice, long payment) {
    client.payments().delete(payment);
  }

  @Override
  public Optional<BigDecimal> amount(HaloPayment payment) {
    return payment.amount();
  }

  @Override
  public Optional<LocalDate> date(HaloPayment payment) {
    return payment.date();
  }

  @Override
  public boolean isMoney(HaloPayment payment) {
    return payment.creditNoteId().isEmpty();
  }

  @Override
  public List<String> marks(HaloPayment payment) {
    return Stream.of(payment.thirdPartyId(), payment.reference(), payment.intentId())
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public String recordedBy(HaloPayment payment) {
    return marks(payment).stream().findFirst().orElse("");
  }
}
