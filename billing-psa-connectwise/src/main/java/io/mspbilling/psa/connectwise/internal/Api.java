package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.json.Json;
import io.mspbilling.json.Rows;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The REST API of one tenant: where it is, and what to do if it moved. Safe for any thread. */
public final class Api {
  /** What failures and ids call the system. */
  public static final String SYSTEM = "connectwise";

  private static final String API = "apis/3.0";

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

  /** Starts a read below the API's root. */
  public HttpCallBuilder get(String operation) {
    return rooted(HttpCall.get(operation));
  }

  /** Starts a write that is sent once. */
  public HttpCallBuilder post(String operation, Record body) {
    return rooted(HttpCall.post(operation)).json(Json.standard().write(body));
  }

  /** Starts a write that is sent once and replaces a record whole. */
  public HttpCallBuilder put(String operation, Record body) {
    return rooted(HttpCall.put(operation)).json(Json.standard().write(body));
  }

  /** Starts a write that is sent once: the vendor's dialect of a patch, a list of changes. */
  public HttpCallBuilder patch(String operation, Record change) {
    byte[] changes = Json.standard().writeAll(List.of(change));
    return rooted(HttpCall.patch(operation)).json(changes);
  }

  /** Starts a write that is sent once. */
  public HttpCallBuilder delete(String operation) {
    return rooted(HttpCall.delete(operation));
  }

  /**
   * Makes a call. If the API answers 404 because the tenant was moved to another codebase, makes it
   * there: nothing happened at the old place.
   *
   * @param call makes the call, with the root that is valid then
   */
  public <T> T send(Supplier<HttpCallBuilder> call, AnswerReader<T> reader) {
    String before = codebase.current();
    try {
      return http.send(call.get().build(), reader);
    } catch (NotFoundException e) {
      if (!codebase.hasMovedFrom(before)) {
        throw e;
      }
      return http.send(call.get().build(), reader);
    }
  }

  /** Makes a call whose answer's body does not matter. */
  public void send(Supplier<HttpCallBuilder> call) {
    HttpAnswer unused = send(call, answer -> answer);
  }

  /** Reads an answer that is one record. */
  public <T> AnswerReader<T> one(Class<T> wire) {
    return http.answers().one(wire);
  }

  /** A write whose effect cannot be told. */
  public UnknownOutcomeException unknownOutcome(String operation, String detail) {
    return new UnknownOutcomeException(SYSTEM, operation, detail, null);
  }

  <T> AnswerReader<Rows<T>> rows(Class<T> wire) {
    return http.answers().rows(wire);
  }

  /** The injected clock. */
  public InstantSource clock() {
    return clock;
  }

  PageLimits pages() {
    return pages;
  }

  private HttpCallBuilder rooted(HttpCallBuilder call) {
    return call.path(codebase.current() + API);
  }
}
