package io.mspbilling.examples;

import io.mspbilling.journal.Facts;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Facts on one line of text, as they travel between the two processes of the test. */
final class Wire {

  private Wire() {}

  static String line(Facts facts) {
    return facts.values().entrySet().stream()
        .map(fact -> encoded(fact.getKey()) + "=" + encoded(fact.getValue()))
        .collect(Collectors.joining("&"));
  }

  static Facts facts(String line) {
    Map<String, String> values = new TreeMap<>();
    for (String fact : line.split("&")) {
      int equals = fact.indexOf('=');
      if (equals > 0) {
        values.put(decoded(fact.substring(0, equals)), decoded(fact.substring(equals + 1)));
      }
    }
    return Facts.of(values);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
