package io.mspbilling.notify.email;

import io.mspbilling.communication.Message;
import io.mspbilling.failure.Refusal;

/** Hears of copies that the server did not take, after the message itself was sent. */
@FunctionalInterface
public interface CopyListener {

  /**
   * @param address where the copy should have gone
   * @param answer the server's no
   */
  void refused(Message message, String address, Refusal answer);
}
