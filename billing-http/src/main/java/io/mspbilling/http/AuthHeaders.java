package io.mspbilling.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * The headers that prove who we are, for one request. Immutable; prints names only.
 *
 * @see Credentials
 */
public final class AuthHeaders {
  private static final AuthHeaders NONE = new AuthHeaders(List.of());

  private record Header(String name, Secret value) {}

  private final List<Header> headers;

  private AuthHeaders(List<Header> headers) {
    this.headers = headers;
  }

  /** No header at all. */
  public static AuthHeaders none() {
    return NONE;
  }

  /** One header. */
  public static AuthHeaders of(String name, Secret value) {
    return NONE.with(name, value);
  }

  /**
   * These headers and one more.
   *
   * @throws IllegalArgumentException if the name or the value cannot stand in a header; the message
   *     does not hold the value
   */
  public AuthHeaders with(String name, Secret value) {
    HeaderText.requireValue(HeaderText.requireName(name), value.reveal());
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, Objects.requireNonNull(value, "value")));
    return new AuthHeaders(List.copyOf(more));
  }

  /** These headers and all of those. */
  public AuthHeaders and(AuthHeaders others) {
    List<Header> more = new ArrayList<>(headers);
    more.addAll(others.headers);
    return new AuthHeaders(List.copyOf(more));
  }

  /** Whether each of those headers is among these, with the same secret. */
  public boolean includes(AuthHeaders others) {
    return headers.containsAll(others.headers);
  }

  void forEach(BiConsumer<String, String> action) {
    headers.forEach(header -> action.accept(header.name(), header.value().reveal()));
  }

  /** Names only. */
  @Override
  public String toString() {
    return "AuthHeaders" + headers.stream().map(Header::name).toList();
  }
}
