package io.mspbilling.psa.syncro.internal;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.connector.Caller;
import io.mspbilling.http.connector.RecordIds;
import io.mspbilling.http.connector.Reports;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The API of one account. Safe for any thread.
 *
 * @param http the account's {@code /api/v1}
 * @param maxPages most pages of one list; one that is longer is refused, not cut
 * @param clock the injected clock
 */
public record Api(VendorHttp http, int maxPages, InstantSource clock) implements Caller {
  /** What failures and ids call the system. */
  public static final String SYSTEM = "syncro";

  /** Its record ids. */
  public static final RecordIds IDS = new RecordIds(SystemName.of(SYSTEM), "Syncro");

  /** Words what cannot be read. */
  public static final Reports REPORTS = new Reports(IDS.system(), IDS.product());

  /** The place that tells who a token is; every token may ask. */
  public static final String ME = "me";

  private static final int UNAUTHORIZED = 401;

  /** The same, for work that may wait no longer than that. */
  public Api waitingAtMost(Duration time) {
    return new Api(http.waitingAtMost(time), maxPages, clock);
  }

  @Override
  public String system() {
    return SYSTEM;
  }

  /**
   * Makes a call. A 401 may mean a token that is no good, or one without a permission: who the
   * token is tells them apart.
   */
  @Override
  public <T> T send(Supplier<HttpCallBuilder> call, AnswerReader<T> reader) {
    try {
      return Caller.super.send(call, reader);
    } catch (AuthenticationException e) {
      throw e.status() == UNAUTHORIZED ? explained(e) : e;
    }
  }

  private AuthenticationException explained(AuthenticationException refused) {
    try {
      String unused =
          http.send(
              HttpCall.get("check the token").path(ME).build(),
              answer -> http.tree().read(answer).requiredText("subdomain"));
    } catch (AuthenticationException e) {
      return e.status() == UNAUTHORIZED
          ? because(refused, "the token is wrong, deleted or expired; make another one in Syncro")
          : refused;
    } catch (BillingException e) {
      return refused;
    }
    return because(
        refused,
        "the token is good and lacks the permission for this; give it to the token in Syncro"
            + " under Admin, API Tokens");
  }

  private static AuthenticationException because(AuthenticationException refused, String remedy) {
    return new AuthenticationException(
        SYSTEM,
        refused.operation(),
        new Refusal(refused.status(), "", refused.requestId().orElse("")),
        remedy);
  }
}
