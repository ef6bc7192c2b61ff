package io.mspbilling.http;

import okhttp3.HttpUrl;

/**
 * A link that a vendor sent and that {@link LinkGuard} found to lead to that vendor. Only the guard
 * makes one. Prints the host only.
 */
public final class TrustedLink {
  private final LinkGuard guard;
  private final HttpUrl url;

  TrustedLink(LinkGuard guard, HttpUrl url) {
    this.guard = guard;
    this.url = url;
  }

  /** Where it leads; for connectors that take a paging token out of it. */
  public HttpUrl url() {
    return url;
  }

  boolean isTrustedBy(LinkGuard other) {
    return guard.equals(other);
  }

  @Override
  public String toString() {
    return "TrustedLink(" + url.host() + ")";
  }
}
