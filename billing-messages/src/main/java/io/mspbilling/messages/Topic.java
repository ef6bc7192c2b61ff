package io.mspbilling.messages;

import java.util.Locale;

/** The kinds of message, each with the values that its words may use. */
enum Topic {
  /** Words for each step of dunning, under its own name. */
  PAYMENT_DUE,
  CHARGE_AHEAD,
  PAYMENT_FAILED,
  PAYMENT_RECEIVED,
  CARD_EXPIRING,
  REFUNDED;

  Names names() {
    Names own =
        switch (this) {
          case PAYMENT_DUE -> Names.of("number", "others", "count", "several", "total", "dueOn");
          case CHARGE_AHEAD -> Names.of("amount", "day", "before", "more", "method");
          case PAYMENT_FAILED ->
              Names.of(
                  "amount",
                  "method",
                  "returned",
                  "receipt",
                  "next",
                  "nextAmount",
                  "asks",
                  "pageToUpdate");
          case PAYMENT_RECEIVED, REFUNDED -> Names.of("amount", "day", "method");
          case CARD_EXPIRING -> Names.of("method", "month", "pageToUpdate");
        };
    return own.and("customer", "sender", "phone");
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
