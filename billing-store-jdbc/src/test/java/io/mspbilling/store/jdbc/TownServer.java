package io.mspbilling.store.jdbc;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeOutcome.Succeeded;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.reconciliation.PostingOutcome.Posted;
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
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lends the PSA, the gateway and the books of a town to workers in other processes, one line for
 * each call and one for its answer, on a connection for each worker. It also keeps their rounds in
 * step: the workers and the test {@link #meet} before each round and after it.
 */
final class TownServer implements AutoCloseable {

  private final ServerSocket socket;
  private final CyclicBarrier barrier;
  private final Supplier<Town> town;

  /**
   * @param town the one whose round it is
   */
  TownServer(int workers, Supplier<Town> town) throws IOException {
    this.town = town;
    barrier = new CyclicBarrier(workers + 1);
    socket = new ServerSocket(0, workers, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /**
   * Waits until all are here.
   *
   * @throws BrokenBarrierException if a worker died
   */
  void meet() throws BrokenBarrierException, InterruptedException {
    barrier.await();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        start(() -> serve(caller));
      } catch (IOException e) {
        // The test is over.
      }
    }
  }

  private void serve(Socket caller) {
    try (caller;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(FactsText.written(answer(FactsText.read(line))));
      }
    } catch (IOException | BrokenBarrierException e) {
      // The worker was killed, or another was.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      barrier.reset(); // Nobody waits for one who will not come again.
    }
  }

  private Facts answer(Facts call) throws BrokenBarrierException, InterruptedException {
    String name = call.text("call");
    if (name.equals("meet")) {
      meet();
      return Facts.none();
    }
    try {
      return answer(name, call, town.get());
    } catch (RuntimeException e) {
      return Facts.builder().put("failed", e).build();
    }
  }

  private static Facts answer(String name, Facts call, Town town) {
    return switch (name) {
      case "customers" -> customers(town.psa.customers());
      case "invoices" -> invoices(town.psa.invoices(InvoiceQuery.open()));
      case "invoice" ->
          town.psa
              .findInvoice(call.read("id", InvoiceId::parse))
              .map(TownServer::invoice)
              .orElse(Facts.none());
      case "record" -> recorded(town.psa.recordPayment(payment(call)));
      case "find-recorded" -> probe(town.psa.findPayment(payment(call)), TownServer::recorded);
      case "charge" -> charged(town.gateway.charge(charge(call)));
      case "find-charge" -> probe(town.gateway.findCharge(charge(call)), TownServer::charged);
      case "events" -> events(town.gateway.eventsAfter(call.find("position")));
      case "post" -> posted(town.books.post(key(call), posting(call)));
      case "find-posting" ->
          probe(town.books.findPosting(key(call), posting(call)), TownServer::posted);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static EffectKey key(Facts call) {
    return call.read("key", EffectKey::new);
  }

  private static PaymentRecord payment(Facts call) {
    return PaymentRecord.of(key(call), call.under("order"));
  }

  private static ChargeRequest charge(Facts call) {
    return ChargeRequest.of(key(call), call.under("order"));
  }

  private static Posting posting(Facts call) {
    return Posting.of(call.under("order"));
  }

  private static Facts customers(Pull<Customer> pull) {
    return Facts.builder()
        .putList(
            "records",
            pull.records(),
            (facts, customer) -> facts.put("id", customer.id()).put("name", customer.name()))
        .build();
  }

  private static Facts invoices(Pull<Invoice> pull) {
    return Facts.builder()
        .putList("records", pull.records(), (facts, invoice) -> facts.putAll(invoice(invoice)))
        .build();
  }

  private static Facts invoice(Invoice invoice) {
    return Facts.builder()
        .put("id", invoice.id())
        .put("number", invoice.number())
        .put("customer", invoice.customer())
        .put("issuedOn", invoice.issuedOn())
        .put("dueOn", invoice.dueOn())
        .put("total", invoice.total())
        .put("balance", invoice.balance())
        .build();
  }

  private static Facts recorded(RecordedPayment payment) {
    return Facts.builder()
        .put("id", payment.id())
        .put("invoice", payment.invoice())
        .put("amount", payment.amount())
        .put("paidOn", payment.paidOn())
        .put("recordedBy", payment.recordedBy())
        .build();
  }

  private static Facts charged(ChargeOutcome outcome) {
    if (outcome instanceof Succeeded succeeded) {
      return Facts.builder().put("payment", succeeded.payment()).build();
    }
    throw new IllegalStateException("every card in town is good: " + outcome);
  }

  private static Facts posted(PostingOutcome outcome) {
    if (outcome instanceof Posted posted) {
      return posted.document().facts();
    }
    throw new IllegalStateException("these books have no queue: " + outcome);
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

  private static <T> Facts probe(Probe<T> probe, Function<T, Facts> writer) {
    Optional<Facts> found = probe.asOptional().map(writer);
    return found.orElse(Facts.none());
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "town-server");
    thread.setDaemon(true);
    thread.start();
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
