package io.mspbilling.communication;

import io.mspbilling.receivables.Customer;

/**
 * Puts messages into words. Pure: the same notice is the same text. Implementations are safe for
 * use by several threads.
 */
@FunctionalInterface
public interface MessageTexts {

  /**
   * @param customer whom it is for
   */
  MessageText of(Customer customer, Notice notice);

  /**
   * The same words, with links to where an invoice can be paid, or another card given, wherever a
   * message asks for that.
   *
   * @param pages those of the gateway that is connected, say
   */
  default MessageTexts linkedTo(CustomerPages pages) {
    return new LinkedTexts(this, pages);
  }

  /**
   * Plain text in English, without anything that has to be set up.
   *
   * @param sender the MSP's name under its messages
   */
  static MessageTexts plain(String sender) {
    return new PlainTexts(sender);
  }
}
