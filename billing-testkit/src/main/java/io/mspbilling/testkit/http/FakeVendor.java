package io.mspbilling.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mockwebserver3.MockWebServer;

/**
 * A vendor's system as a server on loopback: it holds state, answers as the vendor does, and fails
 * as it is told. A subclass turns one request into one answer; this class does the HTTP, counts
 * what arrives, and spoils what {@link #faults()} say.
 *
 * <p>Safe for use from many threads: requests and test-side calls take turns on one lock, so a
 * subclass's state needs no care of its own as long as its public methods go through {@link
 * #locked}. Time is the injected clock's; nothing here reads the system clock.
 */
public abstract class FakeVendor implements AutoCloseable {
  private final InstantSource clock;
  private final MockWebServer server = new MockWebServer();
  private final ReentrantLock lock = new ReentrantLock();
  private final Faults faults = new Faults();
  private final Arrivals arrivals = new Arrivals();
  private volatile Consumer<FakeRequest> before = request -> {};
  private volatile Consumer<FakeRequest> after = request -> {};

  /**
   * @param clock what the vendor takes for now
   */
  protected FakeVendor(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Does the work of one request and says the answer. Called by one thread at a time. {@link
   * NotInThisFake} out of it is answered with a 501; any other exception with a 500, and shows the
   * defect of the fake.
   */
  protected abstract FakeAnswer handle(FakeRequest request);

  /**
   * Returns an answer of the given status in the vendor's own error form, for scripted faults. The
   * base form is plain text.
   */
  protected FakeAnswer refusal(int status, FakeRequest request) {
    return FakeAnswer.text(status, "text/plain", "scripted answer " + status);
  }

  /**
   * Returns the path with every id replaced by {@code {id}}, for counting. The base form takes
   * segments of digits for ids.
   */
  protected String template(FakeRequest request) {
    StringBuilder template = new StringBuilder();
    for (String segment : request.segments()) {
      boolean id = segment.chars().allMatch(c -> c >= '0' && c <= '9');
      template.append('/').append(id ? "{id}" : segment);
    }
    return template.toString();
  }

  /**
   * Starts listening on a free port of the loopback interface.
   *
   * @throws UncheckedIOException if there is none
   */
  public final void start() {
    server.setDispatcher(new VendorDispatcher(this));
    server.setServerSocketFactory(new PromptSockets());
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException("a fake found no port on loopback", noPort);
    }
  }

  /**
   * Returns the address of the server, without a slash at its end, as in {@code
   * http://127.0.0.1:49152}.
   *
   * @throws IllegalStateException if the fake was not started
   */
  public final URI url() {
    return URI.create(
        "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort());
  }

  /** Stops the server and cuts what is open. The state stays readable. May be called twice. */
  @Override
  public final void close() {
    server.close();
  }

  /** Returns the faults, to script some. */
  public final Faults faults() {
    return faults;
  }

  /** Returns what has arrived. */
  public final Arrivals arrivals() {
    return arrivals;
  }

  /**
   * Sets what runs when a request has arrived and nothing is done yet. It runs outside the lock, on
   * the server's thread. If it throws, nothing is done and the connection is cut.
   */
  public final void beforeHandling(Consumer<FakeRequest> hook) {
    before = Objects.requireNonNull(hook, "hook");
  }

  /**
   * Sets what runs when the work is done and no answer was sent yet: the moment to crash a caller.
   * It runs outside the lock, on the server's thread. If it throws, the connection is cut.
   */
  public final void afterHandling(Consumer<FakeRequest> hook) {
    after = Objects.requireNonNull(hook, "hook");
  }

  /** Returns the vendor's now. */
  protected final Instant now() {
    return clock.instant();
  }

  /** Runs a piece of work while no request is being handled. */
  protected final <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Does a piece of work while no request is being handled. */
  protected final void act(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  final void runBefore(FakeRequest request) {
    before.accept(request);
  }

  final void runAfter(FakeRequest request) {
    after.accept(request);
  }
}
