package io.mspbilling.notify.modulepath;

import io.mspbilling.communication.Message;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.notify.email.Encryption;
import io.mspbilling.notify.email.Sender;
import io.mspbilling.notify.email.SmtpNotifier;
import io.mspbilling.notify.email.SmtpServer;
import io.mspbilling.receivables.CustomerId;
import java.time.Instant;
import java.util.List;

/** Sends one message to the port of this machine that is its argument. */
public final class SendOne {

  private SendOne() {}

  public static void main(String[] args) {
    SmtpServer server =
        SmtpServer.of("127.0.0.1", Encryption.NONE_ON_LOOPBACK).withPort(Integer.parseInt(args[0]));
    SmtpNotifier.builder(
            server,
            Sender.of("Northwind IT", "billing@northwind.example"),
            () -> Instant.parse("2026-06-02T14:00:00Z"))
        .build()
        .send(
            new Message(
                EffectKey.derive(TenantId.of("t1"), "reminder", List.of("a")),
                CustomerId.parse("psa:7"),
                "billing@acme.example",
                "friendly",
                "Invoice 1001",
                SmtpNotifier.class.getModule().toString()));
  }
}
