package io.mspbilling.testkit.contract;

import io.mspbilling.communication.Message;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.mail.MailOperation;
import io.mspbilling.testkit.mail.MailSink;
import java.util.List;

/** The far side of the mail sink. */
final class MailSinkWorld implements NotifierWorld {
  private final MailSink sink;

  MailSinkWorld(MailSink sink) {
    this.sink = sink;
  }

  @Override
  public String goodAddress() {
    return "billing@acme.example";
  }

  @Override
  public String refusedAddress() {
    sink.refuse("Nobody@acme.example");
    return "nobody@ACME.example";
  }

  @Override
  public List<Message> delivered() {
    return sink.sent();
  }

  @Override
  public void commitNextWriteThenFail() {
    sink.faults().next(MailOperation.SEND, CallFault.unknownAfterCommit());
  }

  @Override
  public void failNextWriteWithoutCommit() {
    sink.faults().next(MailOperation.SEND, CallFault.unknownBeforeCommit());
  }
}
