package io.mspbilling.messages;

import java.util.Locale;

/** The kinds of message, each with the values that its words may use. */
enum Topic {
  /** Words for each step of dunning, under its own name. */
  PAYMENT_DUE("number", "others", "count", "several", "total", "dueOn"),
  CHARGE_AHEAD("amount", "day", "method"),
  PAYMENT_FAILED("amount", "method", "next", "pageToUpdate"),
  PAYMENT_RECEIVED("amount", "day", "method"),
  CARD_EXPIRING("method", "month", "pageToUpdate"),
  INSTALMENT_DUE("amount", "day", "which", "count", "left"),
  REFUNDED("amount", "day", "method");

  private final Names names;

  Topic(String... values) {
    names = Names.of(values).and("customer", "sender", "phone");
  }

  Names names() {
    return names;
  }

  /** The file of its words, if it has one for itself alone. */
  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of which kind a file of words is: one that is no other's is a step of dunning. */
  static Topic of(String file) {
    for (Topic topic : values()) {
      if (topic != PAYMENT_DUE && topic.file().equals(file)) {
        return topic;
      }
    }
    return PAYMENT_DUE;
  }
}
