package io.mspbilling.policies;

import io.mspbilling.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a document, gathered while it is read. Not safe for use by several threads.
 */
final class Problems {

  private static final int MOST_SHOWN = 40;

  private final List<PolicyProblem> all = new ArrayList<>();

  List<PolicyProblem> all() {
    return List.copyOf(all);
  }

  <T> Optional<T> add(String path, String message) {
    all.add(new PolicyProblem(printable(path), printable(message)));
    return Optional.empty();
  }

  /** What stands there is not what is needed. */
  <T> Optional<T> needs(String need, Node json) {
    return add(json.path(), need + ", got " + shown(json));
  }

  private static String shown(Node json) {
    return switch (json.form()) {
      case LIST -> "a list";
      case RECORD -> "a record";
      case ABSENT, NOTHING, TEXT, NUMBER, FLAG -> json.value().map(Problems::quoted).orElse("null");
    };
  }

  private static String quoted(String text) {
    String cut = text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    return "\"" + cut + "\"";
  }

  /** Names and texts come from outside: a log line must survive them. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
