package io.mspbilling.testkit.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.GzipSource;
import okio.Okio;

/**
 * A request as a fake sees it: read to its end, decoded, immutable.
 *
 * @param method the verb in capitals, as in {@code POST}
 * @param url the whole address as the caller wrote it
 * @param segments the decoded segments of the path, without empty ones
 * @param query the decoded query parameters, each with its values in the order they came
 * @param headers the headers; the map ignores the case of names
 * @param body the bytes of the body, empty if there was none
 */
public record FakeRequest(
    String method,
    URI url,
    List<String> segments,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    ByteString body) {

  public FakeRequest {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(body, "body");
    segments = List.copyOf(segments);
    // Not copied: the copy of a sorted map would lose its order and its comparison of names.
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(headers, "headers");
  }

  /** Returns the pattern of a GET whose path ends in the given one. See {@link RequestPattern}. */
  public static RequestPattern get(String pathEnd) {
    return RequestPattern.of("GET", pathEnd);
  }

  /** Returns the pattern of a POST whose path ends in the given one. See {@link RequestPattern}. */
  public static RequestPattern post(String pathEnd) {
    return RequestPattern.of("POST", pathEnd);
  }

  /** Returns the pattern of a PUT whose path ends in the given one. See {@link RequestPattern}. */
  public static RequestPattern put(String pathEnd) {
    return RequestPattern.of("PUT", pathEnd);
  }

  /**
   * Returns the pattern of a PATCH whose path ends in the given one. See {@link RequestPattern}.
   */
  public static RequestPattern patch(String pathEnd) {
    return RequestPattern.of("PATCH", pathEnd);
  }

  /**
   * Returns the pattern of a DELETE whose path ends in the given one. See {@link RequestPattern}.
   */
  public static RequestPattern delete(String pathEnd) {
    return RequestPattern.of("DELETE", pathEnd);
  }

  /** Returns the pattern that every request fits. */
  public static RequestPattern any() {
    return RequestPattern.any();
  }

  /** Returns the decoded path, as in {@code /v3/company/1/query}. */
  public String path() {
    return "/" + String.join("/", segments);
  }

  /** Returns the first value of a query parameter; names are case-sensitive. */
  public Optional<String> queryValue(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Returns the first value of a header; names are not case-sensitive. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Returns the body as UTF-8 text. */
  public String bodyText() {
    return body.string(StandardCharsets.UTF_8);
  }

  /**
   * Returns this request with its body unpacked, if it says that it is packed with gzip; for
   * vendors that take such bodies.
   *
   * @throws FakeJsonException if the body is not what it says
   */
  public FakeRequest unpacked() {
    if (header("Content-Encoding").filter("gzip"::equalsIgnoreCase).isEmpty()) {
      return this;
    }
    try (BufferedSource source = Okio.buffer(new GzipSource(new Buffer().write(body)))) {
      return new FakeRequest(method, url, segments, query, headers, source.readByteString());
    } catch (IOException malformed) {
      throw new FakeJsonException("not a gzip body", malformed);
    }
  }

  /**
   * Returns the body as JSON.
   *
   * @throws FakeJsonException if the body is not exactly one JSON document; a fake answers it with
   *     the vendor's 400
   */
  public FakeJson json() {
    return FakeJson.parse(bodyText());
  }

  /** Returns the body as form data; of a name that comes twice, the last value. */
  public Map<String, String> form() {
    Map<String, String> form = new HashMap<>();
    for (String pair : bodyText().split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  /** Returns method and path only: headers, query and body may hold secrets. */
  @Override
  public String toString() {
    return method + " " + path();
  }
}
