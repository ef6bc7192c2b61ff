package io.mspbilling.psa.autotask.internal;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.connector.Caller;
import io.mspbilling.http.connector.RecordIds;
import io.mspbilling.http.connector.Reports;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The API of one customer's database. Safe for any number of threads. */
public final class Api implements Caller {
  /** What failures and ids call the system. */
  public static final String SYSTEM = "autotask";

  /** Its record ids. */
  public static final RecordIds IDS = new RecordIds(SystemName.of(SYSTEM), "Autotask");

  /** Words what cannot be read. */
  public static final Reports REPORTS = new Reports(IDS.system(), IDS.product());

  /** Outside of this a query is refused, not cut. */
  private static final int VENDOR_MAX_PAGE_SIZE = 500;

  private static final int UNAUTHORIZED = 401;

  private final Site site;
  private final Lockout lockout;
  private final Settings settings;
  private final UnaryOperator<VendorHttp> patience;

  /**
   * How lists are read.
   *
   * @param pageSize rows of a page, 1 to 500
   * @param maxPages most pages of one list; one that is longer is refused, not cut
   * @param entityBudget the budget of the calls to one entity, by its name
   */
  public record Settings(
      int pageSize, int maxPages, Function<String, RateBudget> entityBudget, InstantSource clock) {
    public Settings {
      if (pageSize < 1 || pageSize > VENDOR_MAX_PAGE_SIZE) {
        throw new IllegalArgumentException("pageSize must be 1 to 500: " + pageSize);
      }
      Objects.requireNonNull(entityBudget, "entityBudget");
      Objects.requireNonNull(clock, "clock");
    }
  }

  public Api(Site site, Settings settings) {
    this(site, settings, new Lockout(settings.clock()), UnaryOperator.identity());
  }

  private Api(Site site, Settings settings, Lockout lockout, UnaryOperator<VendorHttp> patience) {
    this.site = Objects.requireNonNull(site, "site");
    this.settings = settings;
    this.lockout = lockout;
    this.patience = patience;
  }

  /** The same, for work that may wait no longer than that. */
  public Api waitingAtMost(Duration time) {
    return new Api(site, settings, lockout, new Bounded(time));
  }

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public VendorHttp http() {
    return patience.apply(site.http());
  }

  /** How lists are read. */
  public Settings settings() {
    return settings;
  }

  /** The injected clock. */
  public InstantSource clock() {
    return settings.clock();
  }

  /**
   * Makes a call; once more where the database is now, if the login is refused and it has moved. A
   * refused call did nothing, so that this holds for writes too.
   */
  @Override
  public <T> T send(Supplier<HttpCallBuilder> call, AnswerReader<T> reader) {
    lockout.pass(call.get().build().operation());
    VendorHttp before = site.http();
    try {
      return accepted(Caller.super.send(call, reader));
    } catch (AuthenticationException e) {
      if (e.status() != UNAUTHORIZED) {
        throw e;
      }
      if (!hasMoved(before, e)) {
        lockout.refused();
        throw e;
      }
      return accepted(Caller.super.send(call, reader));
    }
  }

  /** Where the zone cannot be asked for, the login is refused all the same. */
  private boolean hasMoved(VendorHttp refusing, AuthenticationException refused) {
    try {
      return site.hasMovedFrom(refusing);
    } catch (BillingException e) {
      refused.addSuppressed(e);
      return false;
    }
  }

  private <T> T accepted(T answer) {
    lockout.accepted();
    return answer;
  }
}
