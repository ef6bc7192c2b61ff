package io.mspbilling.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One call to a vendor, as a value: what, where, with which body, and what a repeat would do.
 * Immutable. Prints the operation, method and path template only; never ids, query, headers, body.
 *
 * <pre>{@code
 * HttpCall.get("list invoices").path("finance/invoices").query("pageSize", "1000").build();
 * HttpCall.post("record payment").path("v3/company").id(realm).path("payment")
 *     .query("requestid", key).idempotent().json(body).build();
 * }</pre>
 */
public final class HttpCall {
  private final HttpCallBuilder parts;

  HttpCall(HttpCallBuilder parts) {
    this.parts = parts;
  }

  /** A read. */
  public static HttpCallBuilder get(String operation) {
    return new HttpCallBuilder("GET", operation, Safety.READ, null);
  }

  /** A write that is sent once, unless the builder is told otherwise. */
  public static HttpCallBuilder post(String operation) {
    return new HttpCallBuilder("POST", operation, Safety.ONE_SHOT_WRITE, null);
  }

  /** A write that is sent once, unless the builder is told otherwise. */
  public static HttpCallBuilder put(String operation) {
    return new HttpCallBuilder("PUT", operation, Safety.ONE_SHOT_WRITE, null);
  }

  /** A write that is sent once, unless the builder is told otherwise. */
  public static HttpCallBuilder patch(String operation) {
    return new HttpCallBuilder("PATCH", operation, Safety.ONE_SHOT_WRITE, null);
  }

  /** A write that is sent once, unless the builder is told otherwise. */
  public static HttpCallBuilder delete(String operation) {
    return new HttpCallBuilder("DELETE", operation, Safety.ONE_SHOT_WRITE, null);
  }

  /** A read at a link that the vendor sent, as a next page. */
  public static HttpCallBuilder follow(String operation, TrustedLink link) {
    return new HttpCallBuilder("GET", operation, Safety.READ, Objects.requireNonNull(link, "link"));
  }

  /** A read at a link that the vendor sent and wants posted to, with the first query's body. */
  public static HttpCallBuilder followByPost(String operation, TrustedLink link) {
    return new HttpCallBuilder(
        "POST", operation, Safety.READ, Objects.requireNonNull(link, "link"));
  }

  /** What is done, in the words of a log line: {@code record payment}. */
  public String operation() {
    return parts.operation;
  }

  /** HTTP method. */
  public String method() {
    return parts.method;
  }

  /** What a repeat would do. */
  public Safety safety() {
    return parts.safety;
  }

  /** Path below the base URL with ids blanked out, as in {@code v3/company/{id}/payment}. */
  public String pathTemplate() {
    return parts.pathTemplate();
  }

  /** Whether a repeat that starts at this instant is still under the vendor's memory of the key. */
  boolean mayRepeatAt(Instant instant) {
    Instant until = parts.repeatUntil;
    return parts.safety == Safety.READ
        || (parts.safety == Safety.IDEMPOTENT_WRITE && (until == null || instant.isBefore(until)));
  }

  boolean isWrite() {
    return parts.safety != Safety.READ;
  }

  Optional<TrustedLink> link() {
    return Optional.ofNullable(parts.link);
  }

  HttpUrl url(HttpUrl base) {
    return parts.url(base);
  }

  List<HttpCallBuilder.Header> headers() {
    return parts.headers;
  }

  byte @Nullable [] body() {
    return parts.body;
  }

  String contentType() {
    return parts.contentType;
  }

  Optional<Duration> timeout() {
    return Optional.ofNullable(parts.timeout);
  }

  Optional<Integer> maxAnswerBytes() {
    return Optional.ofNullable(parts.maxAnswerBytes);
  }

  Optional<RateBudget> budget() {
    return Optional.ofNullable(parts.budget);
  }

  @Override
  public String toString() {
    return operation() + ": " + method() + " " + pathTemplate();
  }
}
