package io.mspbilling.testkit.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

final class PlantedLedgerTest {

  private static final PlantedLedger LEDGER = PlantedLedger.of(7, 2_000);

  /** A change of the generator changes it: then the tables in the documents are old as well. */
  @Test
  void theSameSeedGivesTheSameLedgerEverywhere() throws NoSuchAlgorithmException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      byte[] text = PlantedLedger.of(7, 2_000).toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);

      assertThat(HexFormat.of().formatHex(digest))
          .isEqualTo("6f6076077d98600374857f9d597541c71fb14dfe333436147f39b074d5c75e9d");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anotherSeedGivesAnother() {
    assertThat(PlantedLedger.of(8, 100)).isNotEqualTo(PlantedLedger.of(9, 100));
  }

  @Test
  void theTruthOfEachPaymentIsKnownAndIsAtMostWhatWasPaid() {
    Map<InvoiceId, String> numbers = new HashMap<>();
    LEDGER.invoices().forEach(invoice -> numbers.put(invoice.id(), invoice.number()));
    for (Payment payment : LEDGER.payments()) {
      Truth truth = Objects.requireNonNull(LEDGER.truths().get(payment.id()));
      Money cash =
          Money.sum(truth.lines().stream().map(Line::cash).toList(), payment.amount().currency());
      boolean payout = truth.noise() == Noise.PAYOUT;
      assertThat(payout || cash.compareTo(payment.amount()) <= 0).as(payment.toString()).isTrue();
      assertThat(truth.lines()).allMatch(line -> numbers.containsKey(line.invoice()));
    }
  }

  @Test
  void whatIsClearSettlesNothingTwice() {
    Map<InvoiceId, Money> settled = new HashMap<>();
    for (Truth truth : LEDGER.truths().values()) {
      if (truth.decidable()) {
        truth
            .lines()
            .forEach(
                line ->
                    settled.merge(line.invoice(), line.cash().plus(line.beside()), Money::plus));
      }
    }
    for (PlantedInvoice invoice : LEDGER.invoices()) {
      Money zero = Money.zero(invoice.open().currency());
      assertThat(settled.getOrDefault(invoice.id(), zero).abs())
          .isLessThanOrEqualTo(invoice.open().abs());
    }
  }

  @Test
  void noTwoCustomersHaveOneNameAndOneForm() {
    assertThat(LEDGER.customers()).extracting(customer -> customer.name()).doesNotHaveDuplicates();
  }

  @Test
  void theTruthIsNotInTheIds() {
    assertThat(LEDGER.payments())
        .allMatch(payment -> payment.id().value().matches("p\\d{6}"))
        .allMatch(payment -> payment.customer().isEmpty() && payment.remittance().isEmpty());
    assertThat(LEDGER.customers())
        .extracting(one -> one.id())
        .hasOnlyElementsOfType(CustomerId.class);
  }

  @Test
  void theSizeIsBounded() {
    for (int size : List.of(0, -1, 100_001)) {
      assertThatThrownBy(() -> PlantedLedger.of(1, size))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
