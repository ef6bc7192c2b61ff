package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.quickbooks.internal.company.CompanySettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be switched: the company's preferences, and how the service behaves where the vendor
 * leaves it open. Takes effect at once. Safe for use from many threads.
 */
public final class QuickBooksSettings {
  private final CompanySettings company = new CompanySettings();
  private volatile @Nullable Duration requestIdRetention;
  private volatile boolean repeatedRequestIdsRefused;
  private volatile int requestsPerMinute = 500;
  private volatile int batchesPerMinute = 40;
  private volatile Duration refreshTokenGrace = Duration.ofDays(1);

  QuickBooksSettings() {}

  CompanySettings company() {
    return company;
  }

  /** Closes the books: transactions dated up to and including that day are refused with 6210. */
  public QuickBooksSettings closeBooksThrough(LocalDate day) {
    company.setClosedThrough(Objects.requireNonNull(day, "day"));
    return this;
  }

  /** Opens the books again; they are open at first. */
  public QuickBooksSettings openBooks() {
    company.setClosedThrough(null);
    return this;
  }

  /** Switches multicurrency, which is off at first. When on, transactions need a CurrencyRef. */
  public QuickBooksSettings multicurrency(boolean on) {
    company.setMulticurrency(on);
    return this;
  }

  /** Sets the home currency, which is USD at first. Set it before anything is booked. */
  public QuickBooksSettings homeCurrency(String code) {
    company.setHomeCurrency(code);
    return this;
  }

  /**
   * Sets how much of the home currency one unit of another is, from a day on until the next rate.
   * No rate is known at first but that of the home currency, which is 1.
   */
  public QuickBooksSettings exchangeRate(String currency, LocalDate from, BigDecimal rate) {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("a rate must be positive: " + rate);
    }
    company.setRate(currency, from, rate);
    return this;
  }

  /** Sets the company's time zone, which is America/Los_Angeles at first. */
  public QuickBooksSettings zone(ZoneId zone) {
    company.setZone(zone);
    return this;
  }

  /** Switches own numbers on sales forms. Off at first: a form sent without one is numbered. */
  public QuickBooksSettings customTransactionNumbers(boolean on) {
    company.setCustomNumbers(on);
    return this;
  }

  /**
   * Says whether queries may filter payments by PaymentRefNum. They may at first: it is commonly
   * done, though the vendor does not promise it, so a connector should be tested both ways.
   */
  public QuickBooksSettings paymentRefNumFilterable(boolean on) {
    company.setPaymentRefNumFilterable(on);
    return this;
  }

  /**
   * Makes the service forget a requestid after that time. At first it never does. The vendor does
   * not say how long it remembers.
   */
  public QuickBooksSettings forgetRequestIdsAfter(Duration retention) {
    requestIdRetention = Objects.requireNonNull(retention, "retention");
    return this;
  }

  /** Makes a repeated requestid an error 600 instead of a replay of the first answer. */
  public QuickBooksSettings refuseRepeatedRequestIds(boolean on) {
    repeatedRequestIdsRefused = on;
    return this;
  }

  /**
   * Sets how many requests pass within a minute of the virtual clock, at first 500. A clock that
   * stands still never frees any, so a test that sends more raises this.
   */
  public QuickBooksSettings requestsPerMinute(int count) {
    requestsPerMinute = requirePositive(count);
    return this;
  }

  /** Sets how many batches pass within a minute of the virtual clock, at first 40. */
  public QuickBooksSettings batchesPerMinute(int count) {
    batchesPerMinute = requirePositive(count);
    return this;
  }

  /**
   * Sets how long a rotated refresh token stays usable, at first a day, as Intuit's own client
   * documents. Others of its papers say that it ends at once, so try zero too.
   */
  public QuickBooksSettings refreshTokenGrace(Duration grace) {
    refreshTokenGrace = Objects.requireNonNull(grace, "grace");
    return this;
  }

  Optional<Duration> requestIdRetention() {
    return Optional.ofNullable(requestIdRetention);
  }

  boolean repeatedRequestIdsRefused() {
    return repeatedRequestIdsRefused;
  }

  int requestsPerMinute() {
    return requestsPerMinute;
  }

  int batchesPerMinute() {
    return batchesPerMinute;
  }

  Duration refreshTokenGrace() {
    return refreshTokenGrace;
  }

  private static int requirePositive(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a limit must be at least 1: " + count);
    }
    return count;
  }
}
