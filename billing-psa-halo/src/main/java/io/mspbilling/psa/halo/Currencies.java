package io.mspbilling.psa.halo;

import io.mspbilling.json.Node;
import io.mspbilling.psa.halo.billing.HaloCurrency;
import io.mspbilling.psa.halo.billing.HaloInvoice;
import io.mspbilling.psa.halo.billing.HaloQuery;
import io.mspbilling.receivables.Pull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * Decides in which currency a record is: invoices name one by the instance's own id. Reaches the
 * network for the list of them. Safe for any number of threads.
 */
final class Currencies {
  /** An id that is not in the list must not cost a look-up with each record. */
  private static final Duration BETWEEN_READS = Duration.ofMinutes(10);

  private static final long NO_ID = -1;

  private final HaloClient client;
  private final HaloPsaSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private Map<Long, HaloCurrency> known = Map.of();
  private boolean allKnown = true;
  private Instant readAt = Instant.EPOCH;

  Currencies(HaloClient client, HaloPsaSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  /**
   * The currency of an invoice.
   *
   * @throws io.mspbilling.json.JsonProblem if it names something that is no currency, or none and
   *     there is no default, or if its amounts may be in another
   */
  Currency of(HaloInvoice invoice) {
    boolean converted =
        invoice
            .conversionRate()
            .filter(rate -> rate.signum() != 0 && rate.compareTo(BigDecimal.ONE) != 0)
            .isPresent();
    if (converted && !settings.amountsAreInInvoiceCurrency()) {
      throw invoice
          .raw()
          .invalid(
              "currency_conversion_rate",
              "the amounts may be in another currency; see amountsAreInInvoiceCurrency");
    }
    return invoice
        .currencyId()
        .map(id -> listed(invoice.raw(), id))
        .orElseGet(() -> fallback(invoice.raw()));
  }

  /**
   * The currency of a record that names none: the default, or the only one that the instance has.
   *
   * @throws io.mspbilling.json.JsonProblem if there are several and no default
   */
  Currency fallback(Node record) {
    return settings
        .defaultCurrency()
        .orElseGet(
            () ->
                only()
                    .orElseThrow(
                        () -> record.invalid("currency_code", "missing; set defaultCurrency"))
                    .raw()
                    .requiredCurrency("code"));
  }

  /** One that cannot be read is another. */
  private Optional<HaloCurrency> only() {
    lock.lock();
    try {
      Collection<HaloCurrency> all = all(NO_ID).values();
      return allKnown && all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private Currency listed(Node invoice, long id) {
    HaloCurrency currency = all(id).get(id);
    if (currency == null) {
      throw invoice.invalid(
          "currency_code", "is no currency of the instance, or is one that cannot be read");
    }
    return currency.raw().requiredCurrency("code");
  }

  private Map<Long, HaloCurrency> all(long wanted) {
    lock.lock();
    try {
      Instant now = client.clock().instant();
      if (!known.containsKey(wanted) && now.isAfter(readAt.plus(BETWEEN_READS))) {
        Pull<HaloCurrency> all = client.currencies().list(HaloQuery.all()).pull();
        known =
            all.records().stream()
                .collect(Collectors.toMap(HaloCurrency::id, currency -> currency));
        allKnown = all.unreadable().isEmpty();
        readAt = now;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }
}
