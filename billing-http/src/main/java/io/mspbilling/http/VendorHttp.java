package io.mspbilling.http;

import io.mspbilling.json.Node;
import java.time.Duration;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * One vendor's API over HTTP. Every outcome is an answer or a {@link
 * io.mspbilling.failure.BillingException} that says whose turn it is and whether money is in doubt:
 *
 * <ul>
 *   <li>{@code NotSentException}: proof that no byte of the request left this machine. For reads
 *       only if a certificate or other set-up has to be put right.
 *   <li>{@code RefusedException} and its subtypes: the vendor said no; nothing happened.
 *   <li>{@code ThrottledException}: too many calls, and the wait is longer than this call may take.
 *   <li>{@code UnknownOutcomeException}: a write was sent and no usable answer came. Look it up.
 *   <li>{@code UnreachableException}: a read got no usable answer within its tries.
 *   <li>{@code UnreadableException}: a read's answer is not what the vendor documents, is a
 *       redirect, or breaks a limit.
 * </ul>
 *
 * <p>Redirects are never followed, cookies never kept, answers never cached, and a one-shot write
 * reaches the network once at most, whatever interceptors the caller's client has. An interrupt
 * ends a call at its next wait and leaves the thread's flag set. Immutable; safe for any number of
 * threads.
 */
public final class VendorHttp {
  private final Exchange exchange;
  private final AnswerReader<Node> tree;
  private final LinkGuard links;

  VendorHttp(VendorHttpBuilder builder) {
    links = LinkGuard.of(builder.system, builder.base, builder.linkHosts);
    VendorSettings settings = new VendorSettings(builder);
    Duration deadline = builder.retryRules.deadline();
    exchange = new Exchange(settings, links, () -> Patience.of(deadline));
    tree = new JsonAnswer(builder.json);
  }

  private VendorHttp(VendorHttp other, Exchange exchange) {
    this.links = other.links;
    this.exchange = exchange;
    this.tree = other.tree;
  }

  /**
   * Starts the settings.
   *
   * @param system short name of the vendor's system, as in {@code connectwise}; shown in failures
   * @param base where all paths start; https, or http to this machine itself
   */
  public static VendorHttpBuilder builder(String system, HttpUrl base) {
    return new VendorHttpBuilder(system, base);
  }

  /**
   * The same API for one piece of work that somebody waits for. All its calls together wait no
   * longer than that, for their turn and between tries; with zero none waits at all. A call whose
   * turn comes later than that fails at once with a {@code ThrottledException} that says when, and
   * one that failed is not tried again after a longer wait. Budget, connections and credentials
   * stay shared; a login that has to be renewed takes its own time, and so does the network, which
   * {@link HttpLimits} bound.
   *
   * @param time from zero up
   */
  public VendorHttp waitingAtMost(Duration time) {
    return new VendorHttp(this, exchange.with(Patience.of(time)));
  }

  /**
   * Makes a call whose answer's body does not matter, or is read elsewhere.
   *
   * @return the vendor's success (2xx)
   * @throws io.mspbilling.failure.BillingException see the class
   */
  public HttpAnswer send(HttpCall call) {
    return send(call, answer -> answer);
  }

  /**
   * Makes a call and reads its success. If the reader fails, a write counts as one of unknown
   * outcome, and a read's answer as unreadable.
   *
   * @throws io.mspbilling.failure.BillingException see the class
   */
  public <T> T send(HttpCall call, AnswerReader<T> reader) {
    return exchange.send(call, Objects.requireNonNull(reader, "reader"));
  }

  /** Notices that this vendor's records change. */
  public DriftWatch drift() {
    return exchange.drift();
  }

  /** Reads answers that are one JSON document, under this vendor's limits. */
  public AnswerReader<Node> tree() {
    return tree;
  }

  /**
   * Trusts a link that the vendor sent, or refuses it.
   *
   * @throws io.mspbilling.failure.UnreadableException if it leads elsewhere
   */
  public TrustedLink trust(String operation, String link) {
    return links.trust(operation, link);
  }
}
