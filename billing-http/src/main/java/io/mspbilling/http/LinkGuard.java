package io.mspbilling.http;

import io.mspbilling.failure.UnreadableException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Decides whether a link that a vendor sent may be followed with that vendor's credentials: a next
 * page, a zone's URL, a signing key. Immutable; safe for any number of threads.
 *
 * <p>Trusted is a link to the scheme, host and port of the base URL, or to an allowed host (or any
 * host below it) by https on port 443. A link with user info, or to an address instead of a name,
 * is never trusted, save that the base URL itself may be an address.
 */
public final class LinkGuard {
  private static final int MAX_LINK_LENGTH = 4096;

  private final String system;
  private final HttpUrl base;
  private final List<String> hosts;

  private LinkGuard(String system, HttpUrl base, List<String> hosts) {
    this.system = system;
    this.base = base;
    this.hosts = hosts;
  }

  /**
   * @param system the vendor's system, for the exception
   * @param hosts further hosts, as in {@code myconnectwise.net}: it and all below it are trusted
   * @throws IllegalArgumentException if a host has no inner dot: that would trust half the internet
   */
  public static LinkGuard of(String system, HttpUrl base, List<String> hosts) {
    for (String host : hosts) {
      if (!host.matches("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,8}") || isAddress(host)) {
        throw new IllegalArgumentException("a trusted host is a name as in example.com: " + host);
      }
    }
    return new LinkGuard(
        Objects.requireNonNull(system, "system"),
        Objects.requireNonNull(base, "base"),
        List.copyOf(hosts));
  }

  /**
   * Trusts a link, or refuses it.
   *
   * @param operation what it is wanted for
   * @param link absolute, or relative to the base URL
   * @throws UnreadableException if it is no link or leads elsewhere; the message does not repeat it
   */
  public TrustedLink trust(String operation, String link) {
    HttpUrl url =
        resolve(link).orElseThrow(() -> refused(operation, "a link that is not a valid URL"));
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw refused(operation, "a link with user info in it");
    }
    if (!isBase(url) && !isAllowed(url)) {
      throw refused(operation, "a link that leads away from the vendor's known hosts");
    }
    return new TrustedLink(this, url);
  }

  private Optional<HttpUrl> resolve(String link) {
    boolean plain = link.chars().allMatch(c -> c > ' ' && c != 0x7f && c != '\\');
    return plain && !link.isEmpty() && link.length() <= MAX_LINK_LENGTH
        ? Optional.ofNullable(base.resolve(link))
        : Optional.empty();
  }

  private boolean isBase(HttpUrl url) {
    return url.scheme().equals(base.scheme())
        && url.host().equals(base.host())
        && url.port() == base.port();
  }

  private boolean isAllowed(HttpUrl url) {
    String host = url.host().toLowerCase(Locale.ROOT);
    return url.isHttps()
        && url.port() == 443
        && !isAddress(host)
        && hosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
  }

  /** Names end in a letter; {@code 2130706433} and {@code [::1]} do not. */
  static boolean isAddress(String host) {
    return host.indexOf(':') >= 0 || host.matches("[0-9.]+") || host.matches("0[xX].*");
  }

  private UnreadableException refused(String operation, String what) {
    return new UnreadableException(system, operation, "it has " + what, null);
  }
}
