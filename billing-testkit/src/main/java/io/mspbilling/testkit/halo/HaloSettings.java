package io.mspbilling.testkit.halo;

import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What differs between instances of HaloPSA, or is not documented, so that callers must cope with
 * either. Takes effect at once. Safe for use from many threads.
 */
public final class HaloSettings {
  /** What answers the entry of a payment; the vendor does not describe it. */
  public enum PaymentAnswer {
    /** The payment that was saved last. */
    OBJECT,
    /** All payments that were saved, in an array. */
    ARRAY,
    /** No body. */
    EMPTY
  }

  private final Set<String> withdrawn = new HashSet<>();
  private volatile int requestsPerWindow = 300;
  private volatile Duration tokenLife = Duration.ofHours(1);
  private volatile boolean tenantRequired;
  private volatile boolean agentMissing;
  private volatile int missingRightStatus = 401;
  private volatile boolean floatNoise;
  private volatile boolean amountDueBeforePosting = true;
  private volatile boolean paymentTouchesInvoice = true;
  private volatile Duration paymentLag = Duration.ZERO;
  private volatile Duration paymentListLag = Duration.ZERO;
  private volatile int paidStatus = 1;
  private volatile PaymentAnswer paymentAnswer = PaymentAnswer.OBJECT;
  private volatile String paymentListKey = "";
  private volatile boolean linesInInvoiceLists = true;
  private volatile boolean creditsByDefault;
  private volatile boolean dateSearch = true;
  private volatile String warning = "";

  HaloSettings() {}

  /**
   * Sets how many requests pass within five minutes of the virtual clock, at first 300; requests
   * for tokens count too. A clock that stands still never frees any, so a test that sends more
   * raises this.
   */
  public HaloSettings requestsPerWindow(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a limit must be at least 1: " + count);
    }
    requestsPerWindow = count;
    return this;
  }

  /** Sets how long new tokens are good for, at first an hour. */
  public HaloSettings tokenLife(Duration life) {
    tokenLife = Objects.requireNonNull(life, "life");
    return this;
  }

  /** Sets whether the token endpoint insists on the tenant's name; at first it does not. */
  public HaloSettings tenantRequired(boolean required) {
    tenantRequired = required;
    return this;
  }

  /**
   * Sets whether the agent that the application logs in as is gone: the token endpoint then answers
   * 500 with a web page.
   */
  public HaloSettings agentMissing(boolean missing) {
    agentMissing = missing;
    return this;
  }

  /** Takes a right such as {@code edit:invoices} from the agent, whatever scope a token has. */
  public HaloSettings withdrawRight(String right) {
    synchronized (withdrawn) {
      withdrawn.add(Objects.requireNonNull(right, "right"));
    }
    return this;
  }

  /** Sets how a missing right is answered, at first with 401; some report 403. */
  public HaloSettings missingRightStatus(int status) {
    missingRightStatus = status;
    return this;
  }

  /**
   * Sets whether amounts show the noise of binary floats: {@code 619.9999999} for 620, and what is
   * next to nothing for 0. At first they do not.
   */
  public HaloSettings floatNoise(boolean noise) {
    floatNoise = noise;
    return this;
  }

  /**
   * Sets whether invoices that are not posted show what is due on them. At first they do; otherwise
   * {@code amountdue} is 0 until they are.
   */
  public HaloSettings amountDueBeforePosting(boolean filled) {
    amountDueBeforePosting = filled;
    return this;
  }

  /** Sets whether a payment moves its invoice's {@code last_modified}; at first it does. */
  public HaloSettings paymentTouchesInvoice(boolean touches) {
    paymentTouchesInvoice = touches;
    return this;
  }

  /**
   * Sets how long a payment leaves its invoice's amounts as they were, on the virtual clock; at
   * first not at all.
   */
  public HaloSettings paymentLag(Duration lag) {
    paymentLag = Objects.requireNonNull(lag, "lag");
    return this;
  }

  /** Sets how long a new payment stays out of lists, on the virtual clock; at first not at all. */
  public HaloSettings paymentListLag(Duration lag) {
    paymentListLag = Objects.requireNonNull(lag, "lag");
    return this;
  }

  /** Sets the {@code paymentstatus} of an invoice that payments have covered, at first 1. */
  public HaloSettings paidStatus(int status) {
    paidStatus = status;
    return this;
  }

  /** Sets what answers the entry of a payment, at first the payment. */
  public HaloSettings paymentAnswer(PaymentAnswer answer) {
    paymentAnswer = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /** Sets the key of the list of payments in an envelope; at first they come as a bare array. */
  public HaloSettings paymentListKey(String key) {
    paymentListKey = Objects.requireNonNull(key, "key");
    return this;
  }

  /** Sets whether lists of invoices obey {@code includelines}; at first they do. */
  public HaloSettings linesInInvoiceLists(boolean obeyed) {
    linesInInvoiceLists = obeyed;
    return this;
  }

  /** Sets whether lists hold credit notes when nobody says so; at first they do not. */
  public HaloSettings creditsByDefault(boolean included) {
    creditsByDefault = included;
    return this;
  }

  /** Sets whether {@code datesearch} is known, as at first, or ignored as by older versions. */
  public HaloSettings dateSearch(boolean known) {
    dateSearch = known;
    return this;
  }

  /** Makes every save carry this {@code _warning}; none at first, or if empty. */
  public HaloSettings warning(String text) {
    warning = Objects.requireNonNull(text, "text");
    return this;
  }

  boolean isWithdrawn(String right) {
    synchronized (withdrawn) {
      return withdrawn.contains(right);
    }
  }

  int requestsPerWindow() {
    return requestsPerWindow;
  }

  Duration tokenLife() {
    return tokenLife;
  }

  boolean tenantRequired() {
    return tenantRequired;
  }

  boolean agentMissing() {
    return agentMissing;
  }

  int missingRightStatus() {
    return missingRightStatus;
  }

  boolean floatNoise() {
    return floatNoise;
  }

  boolean amountDueBeforePosting() {
    return amountDueBeforePosting;
  }

  boolean paymentTouchesInvoice() {
    return paymentTouchesInvoice;
  }

  Duration paymentLag() {
    return paymentLag;
  }

  Duration paymentListLag() {
    return paymentListLag;
  }

  int paidStatus() {
    return paidStatus;
  }

  PaymentAnswer paymentAnswer() {
    return paymentAnswer;
  }

  String paymentListKey() {
    return paymentListKey;
  }

  boolean linesInInvoiceLists() {
    return linesInInvoiceLists;
  }

  boolean creditsByDefault() {
    return creditsByDefault;
  }

  boolean dateSearch() {
    return dateSearch;
  }

  String warning() {
    return warning;
  }
}
