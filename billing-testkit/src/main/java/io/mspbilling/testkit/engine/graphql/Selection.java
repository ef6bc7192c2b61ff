package io.mspbilling.testkit.engine.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field that is asked for.
 *
 * @param arguments the variable of each argument
 * @param fields what is asked for inside of it; empty if it is asked for as a whole
 */
public record Selection(String name, Map<String, String> arguments, List<Selection> fields) {

  public Selection {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    fields = List.copyOf(fields);
  }

  static List<Selection> readAll(Tokens tokens) {
    List<Selection> all = new ArrayList<>();
    tokens.expect("{");
    do {
      all.add(read(tokens));
    } while (!tokens.skip("}"));
    return all;
  }

  private static Selection read(Tokens tokens) {
    String name = tokens.name();
    Map<String, String> arguments = new LinkedHashMap<>();
    if (tokens.skip("(")) {
      do {
        String argument = tokens.name();
        tokens.expect(":");
        tokens.expect("$");
        arguments.put(argument, tokens.name());
      } while (!tokens.skip(")"));
    }
    return new Selection(name, arguments, tokens.isNext("{") ? readAll(tokens) : List.of());
  }
}
