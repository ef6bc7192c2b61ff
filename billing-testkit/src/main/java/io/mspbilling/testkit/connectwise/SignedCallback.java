package io.mspbilling.testkit.connectwise;

import java.util.Map;
import okio.ByteString;

/**
 * A callback as it goes over the wire. A value: deliver it twice to test duplicates, or in another
 * order than it was made.
 *
 * @param urlEnd what the vendor appends to the registered URL: record id and action
 * @param headers the headers, the signature among them unless it is a forgery without one
 * @param body the exact bytes
 */
public record SignedCallback(String urlEnd, Map<String, String> headers, ByteString body) {
  static final String SIGNATURE = "x-content-signature";

  public SignedCallback {
    headers = Map.copyOf(headers);
  }

  /** Returns a forgery: the body says something else than what was signed. */
  public SignedCallback tampered(String from, String to) {
    return new SignedCallback(
        urlEnd, headers, ByteString.encodeUtf8(body.utf8().replace(from, to)));
  }

  /** Returns a forgery: nobody signed it. */
  public SignedCallback unsigned() {
    return new SignedCallback(
        urlEnd, Map.of("Content-Type", headers.getOrDefault("Content-Type", "")), body);
  }
}
