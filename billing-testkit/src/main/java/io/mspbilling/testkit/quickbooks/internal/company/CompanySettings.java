package io.mspbilling.testkit.quickbooks.internal.company;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** What the bookkeeper can switch. Safe for use by several threads. */
public final class CompanySettings {
  private volatile @Nullable LocalDate closedThrough;
  private volatile boolean multicurrency;
  private volatile boolean customNumbers;
  private volatile boolean paymentRefNumFilterable = true;
  private volatile String homeCurrency = "USD";
  private volatile ZoneId zone = ZoneId.of("America/Los_Angeles");

  private final Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new ConcurrentHashMap<>();

  /** Last day of the closed period, if the books were ever closed. */
  public Optional<LocalDate> closedThrough() {
    return Optional.ofNullable(closedThrough);
  }

  /** Closes the books up to and including a day; null opens them. */
  public void setClosedThrough(@Nullable LocalDate day) {
    closedThrough = day;
  }

  /** Whether transactions carry a currency. */
  public boolean multicurrency() {
    return multicurrency;
  }

  /** Switches currencies on transactions on or off. */
  public void setMulticurrency(boolean on) {
    multicurrency = on;
  }

  /** Whether users number their sales forms themselves. */
  public boolean customNumbers() {
    return customNumbers;
  }

  /** Switches own numbers on sales forms on or off. */
  public void setCustomNumbers(boolean on) {
    customNumbers = on;
  }

  /** Whether queries may filter payments by reference number. */
  public boolean paymentRefNumFilterable() {
    return paymentRefNumFilterable;
  }

  /** Allows or forbids filtering payments by reference number. */
  public void setPaymentRefNumFilterable(boolean on) {
    paymentRefNumFilterable = on;
  }

  /** ISO 4217 code of the home currency. */
  public String homeCurrency() {
    return homeCurrency;
  }

  /** Sets the home currency. */
  public void setHomeCurrency(String code) {
    homeCurrency = Objects.requireNonNull(code, "code");
  }

  /**
   * Answers how much of the home currency one of the given currency is on a day, if that is known.
   */
  public Optional<BigDecimal> rate(String currency, LocalDate day) {
    return currency.equals(homeCurrency)
        ? Optional.of(BigDecimal.ONE)
        : Optional.ofNullable(rates.get(currency))
            .flatMap(days -> Optional.ofNullable(days.floorEntry(day)))
            .map(Map.Entry::getValue);
  }

  /** Sets a rate from a day on. */
  public void setRate(String currency, LocalDate from, BigDecimal rate) {
    rates.computeIfAbsent(currency, any -> new ConcurrentSkipListMap<>()).put(from, rate);
  }

  /** The zone in which the company's days begin. */
  public ZoneId zone() {
    return zone;
  }

  /** Sets the company's zone. */
  public void setZone(ZoneId zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
  }
}
