package io.mspbilling.testkit.world;

import io.mspbilling.communication.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nothing stands twice in the books, and nobody gets the same mail twice, or mail too often. */
final class TwiceAudit {
  private static final int SPACING_DAYS = 3;
  private static final int PATIENCE_DAYS = 5;

  private final Town town;
  private final Set<String> mails = new HashSet<>();
  private final Map<String, Integer> lastMail = new HashMap<>();
  private int read;

  TwiceAudit(Town town) {
    this.town = town;
  }

  void check(Documents documents, List<String> findings) {
    documents.twice().forEach(about -> findings.add(about + " stands twice in the books"));
    List<Message> sent = town.mail.sent();
    for (Message message : sent.subList(read, sent.size())) {
      check(message, findings);
    }
    sent.subList(read, sent.size()).forEach(message -> checkSentToBoth(message, findings));
    read = sent.size();
  }

  /** What was ordered before there was a second address may be sent some days later. */
  private void checkSentToBoth(Message message, List<String> findings) {
    Integer since = town.twoAddresses.get(message.address());
    String second = "copy-" + message.address();
    if (since != null && town.day() - since > PATIENCE_DAYS && !message.copies().contains(second)) {
      findings.add(second + " did not get what " + message.address() + " got");
    }
  }

  private void check(Message message, List<String> findings) {
    if (!mails.add(message.address() + message.subject() + message.body())) {
      findings.add(message.address() + " got '" + message.subject() + "' twice");
    }
    Integer before = lastMail.put(message.address(), town.day());
    if (before != null && town.day() - before < SPACING_DAYS) {
      findings.add(
          message.address() + " got mail on day " + before + " and again on day " + town.day());
    }
  }
}
