package io.mspbilling.examples;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeOutcome.Declined;
import io.mspbilling.collection.ChargeOutcome.Pending;
import io.mspbilling.collection.ChargeOutcome.Succeeded;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Pull;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.reconciliation.BankLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lends the gateway and the bank of this process to another one, over a socket on loopback. */
final class GatewayServer implements AutoCloseable {

  private final ServerSocket socket;
  private final PaymentGateway gateway;
  private final BankFeed bank;

  GatewayServer(PaymentGateway gateway, BankFeed bank) throws IOException {
    this.gateway = gateway;
    this.bank = bank;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "gateway-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** One call per connection; a caller that dies in between has asked all the same. */
  private void serve() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
          PrintWriter out =
              new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
        String line = in.readLine();
        if (line != null) {
          out.println(Wire.line(answer(Wire.facts(line))));
        }
      } catch (IOException e) {
        // The caller was killed, or the test is over.
      }
    }
  }

  private Facts answer(Facts call) {
    Optional<String> position = call.find("position");
    return switch (call.text("call")) {
      case "charge" -> outcome(gateway.charge(request(call)));
      case "find" -> found(gateway.findCharge(request(call)));
      case "events" -> events(gateway.eventsAfter(position));
      default -> lines(bank.linesAfter(position));
    };
  }

  private static ChargeRequest request(Facts call) {
    return ChargeRequest.of(call.read("key", EffectKey::new), call.under("order"));
  }

  private static Facts outcome(ChargeOutcome outcome) {
    if (outcome instanceof Succeeded succeeded) {
      return Facts.builder().put("is", "succeeded").put("payment", succeeded.payment()).build();
    }
    if (outcome instanceof Pending pending) {
      return Facts.builder()
          .put("is", "pending")
          .put("payment", pending.payment())
          .put("by", pending.expectedBy())
          .build();
    }
    return Facts.builder()
        .put("is", "declined")
        .putUnder("why", ((Declined) outcome).decline().facts())
        .build();
  }

  private static Facts found(Probe<ChargeOutcome> probe) {
    return probe
        .asOptional()
        .map(GatewayServer::outcome)
        .orElseGet(() -> Facts.builder().put("is", "absent").build());
  }

  private static Facts events(Pull<GatewayEvent> pull) {
    return Facts.builder()
        .put("position", pull.position())
        .putList(
            "records",
            pull.records(),
            (facts, event) -> facts.putUnder("it", GatewayEvents.facts(event)))
        .build();
  }

  private static Facts lines(Pull<BankLine> pull) {
    return Facts.builder()
        .put("position", pull.position())
        .putList(
            "records", pull.records(), (facts, line) -> facts.putUnder("it", BankLines.facts(line)))
        .build();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
