package io.mspbilling.http;

import io.mspbilling.json.Node;
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
    exchange = new Exchange(builder, links);
    tree = new JsonAnswer(builder.json);
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
