package io.mspbilling.notify.email;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of a delivery report (RFC 3464): groups of header lines, the first about the message,
 * each other about one recipient. What is no such line is passed over.
 */
final class ReportFields {

  /** As many recipients as a message of ours will ever have, and then some. */
  private static final int MAX_GROUPS = 200;

  private static final int MAX_FIELDS = 50;

  private ReportFields() {}

  /** The groups, with names in lower case; of a name that comes twice the first holds. */
  static List<Map<String, String>> groups(String text) {
    List<Map<String, String>> groups = new ArrayList<>();
    Map<String, String> group = new LinkedHashMap<>();
    for (String line : unfolded(text).split("\n", -1)) {
      if (line.isBlank()) {
        if (!group.isEmpty() && groups.size() < MAX_GROUPS) {
          groups.add(group);
          group = new LinkedHashMap<>();
        }
      } else {
        put(line, group);
      }
    }
    if (!group.isEmpty() && groups.size() < MAX_GROUPS) {
      groups.add(group);
    }
    return groups;
  }

  private static String unfolded(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n ", " ").replace("\n\t", " ");
  }

  private static void put(String line, Map<String, String> group) {
    int colon = line.indexOf(':');
    if (colon > 0 && group.size() < MAX_FIELDS) {
      group.putIfAbsent(
          line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
  }
}
