package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.connector.Caller;
import io.mspbilling.http.connector.RecordIds;
import io.mspbilling.http.connector.Reports;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The REST API of one tenant: where it is, and what to do if it moved. Safe for any thread. */
public final class Api implements Caller {
  /** What failures and ids call the system. */
  public static final String SYSTEM = "connectwise";

  /** Its record ids. */
  public static final RecordIds IDS = new RecordIds(SystemName.of(SYSTEM), "ConnectWise");

  /** Words what cannot be read. */
  public static final Reports REPORTS = new Reports(IDS.system(), IDS.product());

  private static final String API = "apis/3.0";
  private static final int HTTP_NOT_FOUND = 404;

  private final VendorHttp http;
  private final Codebase codebase;
  private final PageLimits pages;
  private final InstantSource clock;

  public Api(VendorHttp http, Codebase codebase, PageLimits pages, InstantSource clock) {
    this.http = Objects.requireNonNull(http, "http");
    this.codebase = Objects.requireNonNull(codebase, "codebase");
    this.pages = Objects.requireNonNull(pages, "pages");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** The same, for work that may wait no longer than that. */
  public Api waitingAtMost(Duration time) {
    return new Api(http.waitingAtMost(time), codebase, pages, clock);
  }

  /** Starts a read below the API's root. */
  public HttpCallBuilder get(String operation) {
    return rooted(HttpCall.get(operation));
  }

  /** Starts a write that is sent once. */
  public HttpCallBuilder post(String operation, Draft body) {
    return rooted(HttpCall.post(operation)).json(body.json());
  }

  /** Starts a write that is sent once and replaces a record whole. */
  public HttpCallBuilder put(String operation, Draft body) {
    return rooted(HttpCall.put(operation)).json(body.json());
  }

  /** Starts a write that is sent once: the vendor's dialect of a patch, a list of changes. */
  public HttpCallBuilder patch(String operation, Draft change) {
    return rooted(HttpCall.patch(operation)).json(Draft.json(List.of(change)));
  }

  /** Starts a write that is sent once. */
  public HttpCallBuilder delete(String operation) {
    return rooted(HttpCall.delete(operation));
  }

  /**
   * Makes a call. If there is nothing at its place because the tenant was moved to another
   * codebase, makes it there: nothing happened at the old place.
   *
   * @param call makes the call, with the root that is valid then
   */
  @Override
  public <T> T send(Supplier<HttpCallBuilder> call, AnswerReader<T> reader) {
    String before = codebase.current();
    try {
      return http.send(call.get().build(), reader);
    } catch (AuthenticationException e) {
      if (e.status() != HTTP_NOT_FOUND || !codebase.hasMovedFrom(before)) {
        throw e;
      }
      return http.send(call.get().build(), reader);
    }
  }

  /** Makes a call whose answer's body does not matter. */
  public void send(Supplier<HttpCallBuilder> call) {
    HttpAnswer unused = send(call, answer -> answer);
  }

  /** Puts a call that starts at the API's root where the API is. */
  public HttpCallBuilder rooted(HttpCallBuilder call) {
    return call.under(codebase.current() + API);
  }

  /** Reads an answer that is one record. */
  public AnswerReader<Node> tree() {
    return http.tree();
  }

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public VendorHttp http() {
    return http;
  }

  /**
   * Reads what was changed just now. It was changed, so that whatever the reading meets is no
   * answer to whether.
   *
   * @throws UnknownOutcomeException if it cannot be read
   */
  public <T> T readBack(String operation, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BillingException e) {
      throw new UnknownOutcomeException(
          SYSTEM, operation, "ConnectWise said yes, but the record cannot be read again", e);
    }
  }

  /** A write whose effect cannot be told. */
  public UnknownOutcomeException unknownOutcome(String operation, String detail) {
    return new UnknownOutcomeException(SYSTEM, operation, detail, null);
  }

  /** The injected clock. */
  public InstantSource clock() {
    return clock;
  }

  PageLimits pages() {
    return pages;
  }
}
