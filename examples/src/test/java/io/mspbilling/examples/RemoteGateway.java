package io.mspbilling.examples;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.reconciliation.BankLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The gateway and the bank of another process. */
final class RemoteGateway implements PaymentGateway, BankFeed {

  private static final SystemName SYSTEM = SystemName.of("gateway");

  private final int port;

  RemoteGateway(int port) {
    this.port = port;
  }

  @Override
  public SystemName system() {
    return SYSTEM;
  }

  @Override
  public Set<GatewayFeature> features() {
    return Set.of();
  }

  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withKeysFor(Duration.ofHours(24)).withLookUpAfter(Duration.ZERO);
  }

  @Override
  public ChargeOutcome charge(ChargeRequest request) {
    return outcome(call(facts("charge", request)));
  }

  @Override
  public Probe<ChargeOutcome> findCharge(ChargeRequest request) {
    Facts answer = call(facts("find", request));
    return answer.text("is").equals("absent") ? Probe.absent() : Probe.found(outcome(answer));
  }

  @Override
  public PaymentId refund(RefundRequest request) {
    throw new UnsupportedFeatureException("gateway", "refund", "not part of this test");
  }

  @Override
  public Probe<PaymentId> findRefund(RefundRequest request) {
    return Probe.absent();
  }

  @Override
  public Pull<GatewayEvent> eventsAfter(Optional<String> position) {
    return pull("events", position, GatewayEvents::of);
  }

  @Override
  public Pull<BankLine> linesAfter(Optional<String> position) {
    return pull("lines", position, BankLines::of);
  }

  private <T> Pull<T> pull(String what, Optional<String> position, Function<Facts, T> reader) {
    Facts answer = call(Facts.builder().put("call", what).put("position", position).build());
    return new Pull<>(
        answer.list("records", record -> reader.apply(record.under("it"))),
        List.of(),
        answer.find("position"));
  }

  private static Facts facts(String call, ChargeRequest request) {
    return Facts.builder()
        .put("call", call)
        .put("key", request.key())
        .putUnder("order", request.facts())
        .build();
  }

  private static ChargeOutcome outcome(Facts answer) {
    return switch (answer.text("is")) {
      case "succeeded" -> new ChargeOutcome.Succeeded(answer.read("payment", PaymentId::parse));
      case "pending" ->
          new ChargeOutcome.Pending(answer.read("payment", PaymentId::parse), answer.date("by"));
      default -> new ChargeOutcome.Declined(Decline.of(answer.under("why")));
    };
  }

  private Facts call(Facts facts) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      out.println(Wire.line(facts));
      String line = in.readLine();
      if (line == null) {
        throw new IOException("no answer");
      }
      return Wire.facts(line);
    } catch (IOException e) {
      throw new UnknownOutcomeException("gateway", facts.text("call"), "connection lost", e);
    }
  }
}
