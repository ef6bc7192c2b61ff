package io.mspbilling.testkit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okio.ByteString;

/** What a fake answers: status, headers and body. Immutable; every change returns a copy. */
public final class FakeAnswer {
  private static final String CONTENT_TYPE = "Content-Type";

  private final int status;
  private final List<Map.Entry<String, String>> headers;
  private final ByteString body;
  private final Delivery delivery;

  private FakeAnswer(
      int status, List<Map.Entry<String, String>> headers, ByteString body, Delivery delivery) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.delivery = delivery;
  }

  /** Returns an answer without a body. */
  public static FakeAnswer empty(int status) {
    return new FakeAnswer(status, List.of(), ByteString.EMPTY, Delivery.PROMPT);
  }

  /** Returns an answer whose body is UTF-8 text of the given media type. */
  public static FakeAnswer text(int status, String mediaType, String text) {
    return empty(status).with(CONTENT_TYPE, mediaType).withBody(ByteString.encodeUtf8(text));
  }

  /** Returns an answer whose body is JSON, of media type {@code application/json}. */
  public static FakeAnswer json(int status, FakeJson json) {
    return text(status, "application/json", json.print());
  }

  /** Returns the status code. */
  public int status() {
    return status;
  }

  /** Returns the first value of a header; names are not case-sensitive. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns the headers in their order, names as they were given. */
  public List<Map.Entry<String, String>> headers() {
    return headers;
  }

  /** Returns the bytes of the body, empty if there is none. */
  public ByteString body() {
    return body;
  }

  /** Returns the body as UTF-8 text. */
  public String bodyText() {
    return body.utf8();
  }

  /** Returns a copy with another status. */
  public FakeAnswer withStatus(int newStatus) {
    return new FakeAnswer(newStatus, headers, body, delivery);
  }

  /** Returns a copy in which this header has this one value. */
  public FakeAnswer with(String name, String value) {
    List<Map.Entry<String, String>> copy = new ArrayList<>(without(name).headers);
    copy.add(Map.entry(name, value));
    return new FakeAnswer(status, List.copyOf(copy), body, delivery);
  }

  /** Returns a copy without this header; names are not case-sensitive. */
  public FakeAnswer without(String name) {
    List<Map.Entry<String, String>> rest =
        headers.stream().filter(header -> !header.getKey().equalsIgnoreCase(name)).toList();
    return new FakeAnswer(status, rest, body, delivery);
  }

  /** Returns a copy with another body. */
  public FakeAnswer withBody(ByteString newBody) {
    Objects.requireNonNull(newBody, "newBody");
    return new FakeAnswer(status, headers, newBody, delivery);
  }

  /** Returns a copy with another body of UTF-8 text. */
  public FakeAnswer withBody(String newBody) {
    return withBody(ByteString.encodeUtf8(newBody));
  }

  Delivery delivery() {
    return delivery;
  }

  FakeAnswer delivered(Delivery newDelivery) {
    return new FakeAnswer(status, headers, body, newDelivery);
  }

  /** Returns status and size; headers and body may hold secrets. */
  @Override
  public String toString() {
    return status + ", " + body.size() + " bytes";
  }
}
