package io.mspbilling.testkit.contract;

import io.mspbilling.communication.Message;
import java.util.List;

/** The mail system's side of a connector under test. */
public interface NotifierWorld extends UnreliableWorld {

  /** An address that takes mail. */
  String goodAddress();

  /** An address that the system refuses when a message is handed over. */
  String refusedAddress();

  /**
   * What was delivered, oldest first; only address, copies, subject, body and HTML have to be
   * filled truly.
   */
  List<Message> delivered();
}
