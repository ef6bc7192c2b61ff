package io.mspbilling.http.connector;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the link to the next page. */
public final class NextLink {
  private static final Pattern NEXT =
      Pattern.compile("<([^<>]{1,4096})>(?:\\s*;[^,<]{0,200}?)?;\\s*rel=\"?next\"?(?=[\\s;,]|$)");

  private NextLink() {}

  /** In the header {@code Link}, as RFC 8288 writes it: {@code <…>; rel="next"}. */
  public static Optional<String> inHeader(Page page) {
    Matcher next = NEXT.matcher(String.join(", ", page.answer().headers("Link")));
    return next.find() ? Optional.of(next.group(1)) : Optional.empty();
  }
}
