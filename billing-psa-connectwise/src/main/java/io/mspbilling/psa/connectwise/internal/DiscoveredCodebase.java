package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.json.Node;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A codebase that the vendor is asked for, and asked for again when calls begin to miss: upgrades
 * move tenants.
 */
public final class DiscoveredCodebase implements Codebase {
  private static final String OPERATION = "discover codebase";

  /** Absent records answer 404 too; they must not cost a look-up each. */
  private static final Duration BETWEEN_CHECKS = Duration.ofMinutes(10);

  private final VendorHttp http;
  private final String companyId;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable String known;
  private Instant checkedAt = Instant.EPOCH;

  /**
   * @param http the site's root, without credentials: the look-up needs none
   */
  public DiscoveredCodebase(VendorHttp http, String companyId, InstantSource clock) {
    this.http = Objects.requireNonNull(http, "http");
    this.companyId = Objects.requireNonNull(companyId, "companyId");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  @Override
  public String current() {
    String codebase = known;
    if (codebase != null) {
      return codebase;
    }
    lock.lock();
    try {
      codebase = known;
      return codebase != null ? codebase : discover();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean hasMovedFrom(String codebase) {
    lock.lock();
    try {
      if (codebase.equals(known)) {
        if (clock.instant().isBefore(checkedAt.plus(BETWEEN_CHECKS))) {
          return false;
        }
        return !codebase.equals(discover());
      }
      return true;
    } catch (BillingException e) {
      // The call's own failure says more than that of a check on the side.
      return false;
    } finally {
      lock.unlock();
    }
  }

  private String discover() {
    HttpCall call = HttpCall.get(OPERATION).path("login/companyinfo").id(companyId).build();
    String codebase = http.send(call, this::read);
    checkedAt = clock.instant();
    known = codebase;
    return codebase;
  }

  private String read(HttpAnswer answer) {
    if (new String(answer.body(), StandardCharsets.UTF_8).strip().equals("null")) {
      throw new AuthenticationException(
          Api.SYSTEM,
          OPERATION,
          new Refusal(answer.status(), "", answer.requestId()),
          "no such login company; check the company id and the site");
    }
    Node info = http.tree().read(answer).named("companyinfo");
    String codebase = info.requiredText("Codebase");
    try {
      return Codebase.checked(codebase);
    } catch (IllegalArgumentException e) {
      throw info.invalid("Codebase", "must be one segment and a slash");
    }
  }
}
