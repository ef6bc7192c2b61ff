package io.mspbilling.testkit.contract;

import io.mspbilling.communication.Notifier;
import io.mspbilling.testkit.mail.MailSink;

/** The mail sink as a plain sender. */
class PlainMailSinkTest extends NotifierContract {
  private final MailSink sink = MailSink.plain();

  @Override
  protected Notifier notifier() {
    return sink;
  }

  @Override
  protected NotifierWorld world() {
    return new MailSinkWorld(sink);
  }
}
