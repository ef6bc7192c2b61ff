package io.mspbilling.testkit.http;

import static io.mspbilling.testkit.http.Delivery.Break.CUT_BEFORE_ANSWER;
import static io.mspbilling.testkit.http.Delivery.Break.CUT_IN_BODY;
import static io.mspbilling.testkit.http.Delivery.Break.STALL_BEFORE_ANSWER;
import static io.mspbilling.testkit.http.Delivery.Break.STALL_IN_BODY;

import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import okio.ByteString;

/**
 * One way in which a call to a vendor goes wrong. A fault that <em>commits</em> lets the fake do
 * its work and then spoils the answer: that is the case that makes careless callers pay twice. One
 * that does not commit leaves the fake's state untouched. Immutable.
 */
public final class Fault {
  private final String name;
  private final boolean commits;
  private final boolean beforeReading;
  private final Spoiler spoiler;

  private Fault(String name, boolean commits, boolean beforeReading, Spoiler spoiler) {
    this.name = name;
    this.commits = commits;
    this.beforeReading = beforeReading;
    this.spoiler = spoiler;
  }

  /**
   * Returns a fault of the test's own making; the fake does its work first.
   *
   * @param name what reports call it
   * @param spoiler makes the spoiled answer out of the good one
   */
  public static Fault spoil(String name, UnaryOperator<FakeAnswer> spoiler) {
    Objects.requireNonNull(spoiler, "spoiler");
    return committing(name, (answer, scene) -> spoiler.apply(answer));
  }

  /** Too many requests, before commit, without {@code Retry-After}. */
  public static Fault throttle() {
    return statusBeforeCommit(429);
  }

  /**
   * Too many requests, before commit.
   *
   * @param retryAfter any text for the header: seconds, an HTTP date, or nonsense
   */
  public static Fault throttle(String retryAfter) {
    return refusing(
        "429, Retry-After " + retryAfter,
        (answer, scene) -> scene.refusal(429).with("Retry-After", retryAfter));
  }

  /** A status in the vendor's own error form; nothing is committed. */
  public static Fault statusBeforeCommit(int status) {
    return refusing(status + " before commit", (answer, scene) -> scene.refusal(status));
  }

  /** The work is done, and the caller is told that it failed. */
  public static Fault statusAfterCommit(int status) {
    return committing(status + " after commit", (answer, scene) -> scene.refusal(status));
  }

  /**
   * A new connection is cut on arrival, when the server knows neither verb nor path; so script it
   * for {@link FakeRequest#any()}. On a kept connection the request is read and ignored, then the
   * connection is cut, as with {@link #cutBeforeCommit()}.
   */
  public static Fault cutBeforeReading() {
    return new Fault("cut before reading", false, true, breaking(CUT_BEFORE_ANSWER));
  }

  /** The request is read, nothing is done, the connection is cut. */
  public static Fault cutBeforeCommit() {
    return refusing("cut before commit", breaking(CUT_BEFORE_ANSWER));
  }

  /** The work is done and the connection is cut without a byte of answer. */
  public static Fault cutAfterCommit() {
    return committing("cut after commit", breaking(CUT_BEFORE_ANSWER));
  }

  /** The work is done and no answer ever comes; the connection stays open. */
  public static Fault silenceAfterCommit() {
    return committing("silence after commit", breaking(STALL_BEFORE_ANSWER));
  }

  /** Nothing is done and no answer ever comes; the connection stays open. */
  public static Fault silenceBeforeCommit() {
    return refusing("silence before commit", breaking(STALL_BEFORE_ANSWER));
  }

  /** The answer's length is declared, half of its body comes, and the connection is cut. */
  public static Fault truncatedBody() {
    return committing("truncated body", breaking(CUT_IN_BODY));
  }

  /** Half of the body comes with a length that fits the half: only the text shows the loss. */
  public static Fault halfBody() {
    return spoil(
        "half body",
        answer -> answer.withBody(answer.body().substring(0, answer.body().size() / 2)));
  }

  /** The answer keeps its status and has another body, such as garbage or a proxy's HTML page. */
  public static Fault body(String mediaType, String text) {
    return spoil(
        "body of " + mediaType, answer -> answer.with("Content-Type", mediaType).withBody(text));
  }

  /** The answer keeps its status and has no body. */
  public static Fault emptyBody() {
    return spoil("empty body", answer -> answer.withBody(ByteString.EMPTY));
  }

  /** The answer keeps its status; its body is the JSON {@code null}. */
  public static Fault nullBody() {
    return spoil("null body", answer -> answer.withBody("null"));
  }

  /** The answer's first byte comes late. */
  public static Fault slowHeaders(Duration delay) {
    return travelling("slow headers", delivery -> delivery.withHeadersDelay(delay));
  }

  /** The body drips: that many bytes, a pause, and so on. */
  public static Fault slowBody(long bytes, Duration pause) {
    return travelling("slow body", delivery -> delivery.dripping(bytes, pause));
  }

  /** Half of the body comes, then nothing more; the connection stays open. */
  public static Fault stalledBody() {
    return committing("stalled body", breaking(STALL_IN_BODY));
  }

  /**
   * The declared length is off; the connection is closed after the body.
   *
   * @param bytes added to the true length, negative to declare less
   */
  public static Fault wrongLength(long bytes) {
    return travelling("wrong length", delivery -> delivery.withLengthError(bytes));
  }

  /** A small compressed body that unpacks to that many blanks. */
  public static Fault gzipBomb(long unpackedBytes) {
    return spoil(
        "gzip bomb",
        answer ->
            answer.with("Content-Encoding", "gzip").withBody(GzipBomb.ofBlanks(unpackedBytes)));
  }

  /** A redirect, before commit, to where credentials must not go. */
  public static Fault redirect(int status, String location) {
    return refusing(
        status + " redirect",
        (answer, scene) -> FakeAnswer.empty(status).with("Location", location));
  }

  /** The body of the page before comes again under this page's headers. */
  public static Fault repeatedPage() {
    return committing(
        "repeated page", (answer, scene) -> answer.withBody(scene.previousPage().body()));
  }

  /** The page has no elements although more pages follow. */
  public static Fault emptyPage() {
    return spoil("empty page", answer -> JsonSpoil.apply(answer, JsonSpoil.cutFirstArray(0)));
  }

  /** The page has its first element alone, and says of the whole list what it would say. */
  public static Fault shortPage() {
    return spoil("short page", answer -> JsonSpoil.apply(answer, JsonSpoil.cutFirstArray(1)));
  }

  /** The link to the next page, in the header or the body, leads to the given address instead. */
  public static Fault nextLink(String address) {
    return spoil("next link", answer -> NextLink.replace(answer, address));
  }

  /** The link to the next page leads to the page it is on: a walker that trusts it never ends. */
  public static Fault nextLinkToItself() {
    return committing(
        "next link to itself",
        (answer, scene) -> NextLink.replace(answer, scene.request().url().toString()));
  }

  /** Every member of that name, at any depth of the JSON body, has another name. */
  public static Fault renamedField(String from, String to) {
    return spoil("renamed " + from, answer -> JsonSpoil.apply(answer, JsonSpoil.rename(from, to)));
  }

  /** Every member of that name, at any depth of the JSON body, is gone. */
  public static Fault droppedField(String field) {
    return spoil("dropped " + field, answer -> JsonSpoil.apply(answer, JsonSpoil.drop(field)));
  }

  /** Every number under that name, at any depth of the JSON body, comes as a string. */
  public static Fault numberAsText(String field) {
    return spoil(
        field + " as text", answer -> JsonSpoil.apply(answer, JsonSpoil.numberAsText(field)));
  }

  /** Every member of that name has the given value, such as a code of next year's. */
  public static Fault replacedField(String field, FakeJson value) {
    return spoil(
        "replaced " + field, answer -> JsonSpoil.apply(answer, JsonSpoil.replace(field, value)));
  }

  /** Returns this fault without the commit: the fake's work is not done. */
  public Fault beforeCommit() {
    return new Fault(name, false, beforeReading, spoiler);
  }

  /** Returns whether the fake does its work before the answer is spoiled. */
  public boolean commits() {
    return commits;
  }

  boolean beforeReading() {
    return beforeReading;
  }

  FakeAnswer spoil(FakeAnswer answer, SpoilScene scene) {
    return spoiler.spoil(answer, scene);
  }

  private static Fault committing(String name, Spoiler spoiler) {
    return new Fault(name, true, false, spoiler);
  }

  private static Fault refusing(String name, Spoiler spoiler) {
    return new Fault(name, false, false, spoiler);
  }

  private static Spoiler breaking(Delivery.Break where) {
    return (answer, scene) -> answer.delivered(answer.delivery().broken(where));
  }

  private static Fault travelling(String name, UnaryOperator<Delivery> change) {
    return spoil(name, answer -> answer.delivered(change.apply(answer.delivery())));
  }

  @Override
  public String toString() {
    return name;
  }
}
