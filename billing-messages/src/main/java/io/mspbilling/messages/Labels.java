package io.mspbilling.messages;

import io.mspbilling.communication.WhyLess;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words beside figures, in one language: heads of columns, names of facts, buttons. */
record Labels(Map<String, String> byName) {

  static final Set<String> NAMES =
      Set.of(
          "invoice",
          "due",
          "falls",
          "also",
          "amount",
          "total",
          "instalment",
          "credit",
          "dispute",
          "day",
          "method",
          "next",
          "expires",
          "pay",
          "update",
          "and",
          "questions");

  Labels {
    byName = Map.copyOf(byName);
  }

  /**
   * @throws TemplateException if a label is missing, unknown, there twice, or has tags
   */
  static Labels read(String file, String content) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Entries.Entry entry : Entries.read(file, content)) {
      if (!NAMES.contains(entry.name())) {
        throw new TemplateException(
            file, entry.line(), "no label is called '" + entry.name() + "'; there are " + NAMES);
      }
      Tags.check(file, entry.line(), entry.text(), Names.of());
      if (labels.put(entry.name(), OneLine.of(entry.text())) != null) {
        throw new TemplateException(file, entry.line(), "'" + entry.name() + "' is there twice");
      }
    }
    for (String name : NAMES) {
      if (labels.getOrDefault(name, "").isEmpty()) {
        throw new TemplateException(file, 1, "label '" + name + "' is missing");
      }
    }
    return new Labels(labels);
  }

  /** The label that says why less is asked for. */
  static String name(WhyLess why) {
    return why.name().toLowerCase(Locale.ROOT);
  }

  String of(String name) {
    return byName.getOrDefault(name, name);
  }
}
