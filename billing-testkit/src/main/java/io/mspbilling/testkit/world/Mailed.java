package io.mspbilling.testkit.world;

import io.mspbilling.communication.Message;
import io.mspbilling.receivables.CustomerId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which day customers were last reminded of an invoice, whatever its currency: all that is due
 * is in one mail. Each mail is read once.
 */
final class Mailed {

  private static final Pattern NAMED = Pattern.compile("invoice (\\d+)");

  private final Map<String, Integer> lastDays = new HashMap<>();
  private int read;

  /**
   * Reads on.
   *
   * @param sent all mail so far, oldest first; what was not read before counts as of that day
   */
  void readOn(List<Message> sent, int day, List<String> findings) {
    Set<CustomerId> today = new HashSet<>();
    for (Message message : sent.subList(read, sent.size())) {
      if (!today.add(message.customer())) {
        findings.add("two mails were sent to " + message.address() + " on one day");
      }
      Matcher matcher = NAMED.matcher(message.body());
      while (matcher.find()) {
        lastDays.put(matcher.group(1), day);
      }
    }
    read = sent.size();
  }

  /** The day of the last mail that names an invoice. */
  OptionalInt lastDay(String number) {
    Integer day = lastDays.get(number);
    return day == null ? OptionalInt.empty() : OptionalInt.of(day);
  }
}
