package io.mspbilling.http.connector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** E-mail addresses as people enter them. */
public final class EmailAddresses {

  private EmailAddresses() {}

  /**
   * The addresses, each once whatever its case, in the order in which they come.
   *
   * @param texts each one or more, separated by commas or semicolons; what is no address is left
   *     out
   */
  public static List<String> in(Stream<String> texts) {
    Map<String, String> byLowerCase =
        texts
            .flatMap(text -> Stream.of(text.split("[;,]")))
            .map(String::strip)
            .filter(address -> address.indexOf('@') > 0)
            .collect(
                Collectors.toMap(
                    address -> address.toLowerCase(Locale.ROOT),
                    address -> address,
                    (first, second) -> first,
                    LinkedHashMap::new));
    return List.copyOf(byLowerCase.values());
  }
}
