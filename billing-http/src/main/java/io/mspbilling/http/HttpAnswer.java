package io.mspbilling.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Headers;

/**
 * What a vendor answered: status, headers and the whole body, which is within the limit. Immutable.
 * Prints the status and the number of bytes only.
 */
public final class HttpAnswer {
  private final int status;
  private final Headers headers;
  private final byte[] body;
  private final String requestId;

  HttpAnswer(int status, Headers headers, byte[] body, String requestId) {
    this.status = status;
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = body;
    this.requestId = requestId;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Whether the status is 200 to 299. */
  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** A copy of the body's bytes, unpacked; empty if there was none. */
  public byte[] body() {
    return body.clone();
  }

  /** Whether the body holds these ASCII characters somewhere, found without a copy of it. */
  public boolean contains(String ascii) {
    byte[] sought = ascii.getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at + sought.length <= body.length; at++) {
      if (Arrays.equals(body, at, at + sought.length, sought, 0, sought.length)) {
        return true;
      }
    }
    return false;
  }

  /** The last value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Every value of a header, whatever the case of its name. */
  public List<String> headers(String name) {
    return List.copyOf(headers.values(name));
  }

  /** The vendor's id of this request, which its support asks for; empty if it sent none. */
  public String requestId() {
    return requestId;
  }

  /** The body without a copy, for readers that leave it alone. */
  byte[] bytes() {
    return body;
  }

  @Override
  public String toString() {
    return "HttpAnswer(" + status + ", " + body.length + " bytes)";
  }
}
