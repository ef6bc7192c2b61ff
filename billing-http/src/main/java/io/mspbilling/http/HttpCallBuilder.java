package io.mspbilling.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Puts a call together; started at {@link HttpCall}. Not safe for use by several threads. */
public final class HttpCallBuilder {
  private static final int MAX_ID_LENGTH = 128;
  private static final int MAX_OPERATION_LENGTH = 80;

  record Header(String name, String value) {}

  private record Segment(String text, boolean isId) {}

  private record Parameter(String name, String value) {}

  final String method;
  final String operation;
  final @Nullable TrustedLink link;
  private final List<Segment> segments;
  private final List<Parameter> query;
  final List<Header> headers;
  Safety safety;
  @Nullable Instant repeatUntil;
  byte @Nullable [] body;
  String contentType = "application/json";
  @Nullable Duration timeout;
  @Nullable Integer maxAnswerBytes;
  @Nullable RateBudget budget;

  HttpCallBuilder(String method, String operation, Safety safety, @Nullable TrustedLink link) {
    if (operation.isBlank() || operation.length() > MAX_OPERATION_LENGTH) {
      throw new IllegalArgumentException("an operation is named in 1 to 80 characters");
    }
    this.method = method;
    this.operation = operation;
    this.safety = safety;
    this.link = link;
    this.segments = new ArrayList<>();
    this.query = new ArrayList<>();
    this.headers = new ArrayList<>();
  }

  private HttpCallBuilder(HttpCallBuilder other) {
    this(other, other.link, List.copyOf(other.segments), List.copyOf(other.query));
  }

  private HttpCallBuilder(
      HttpCallBuilder other,
      @Nullable TrustedLink link,
      List<Segment> segments,
      List<Parameter> query) {
    method = other.method;
    operation = other.operation;
    this.link = link;
    this.segments = segments;
    this.query = query;
    headers = List.copyOf(other.headers);
    safety = other.safety;
    repeatUntil = other.repeatUntil;
    body = other.body;
    contentType = other.contentType;
    timeout = other.timeout;
    maxAnswerBytes = other.maxAnswerBytes;
    budget = other.budget;
  }

  /**
   * Puts constant segments before the path so far, as the place of an API.
   *
   * @throws IllegalArgumentException as {@link #path}
   */
  public HttpCallBuilder under(String constants) {
    List<Segment> below = List.copyOf(segments);
    segments.clear();
    path(constants);
    segments.addAll(below);
    return this;
  }

  /** The same call at a link that the vendor sent, as to the next page of a list. */
  public HttpCallBuilder following(TrustedLink link) {
    Objects.requireNonNull(link, "link");
    return new HttpCallBuilder(this, link, List.of(), List.of());
  }

  /**
   * Adds constant segments of the path, as {@code finance/invoices}; they show in logs. Data goes
   * through {@link #id}.
   *
   * @throws IllegalArgumentException if a segment is empty, a dot segment, or has anything but
   *     letters, digits and {@code . _ : - ~ =}
   */
  public HttpCallBuilder path(String constants) {
    for (String segment : constants.split("/", -1)) {
      requireSegment(segment, "._:-~=", "a path segment");
      segments.add(new Segment(segment, false));
    }
    return this;
  }

  /**
   * Adds an id as one segment of the path; it shows as {@code {id}} in logs.
   *
   * @throws IllegalArgumentException if it is not 1 to 128 letters, digits and {@code . _ : -}, or
   *     is a dot segment: such an id could lead to another resource
   */
  public HttpCallBuilder id(String id) {
    requireSegment(id, "._:-", "an id");
    segments.add(new Segment(id, true));
    return this;
  }

  /** Adds a query parameter; the value may be any text and is encoded. Never put a secret here. */
  public HttpCallBuilder query(String name, String value) {
    query.add(new Parameter(Objects.requireNonNull(name), Objects.requireNonNull(value)));
    return this;
  }

  /**
   * Adds a header to this call only.
   *
   * @throws IllegalArgumentException if it cannot be a header, or is one that the transport sets
   */
  public HttpCallBuilder header(String name, String value) {
    headers.add(
        new Header(
            HeaderText.requireName(name),
            HeaderText.requireValue(name, Objects.requireNonNull(value, "value"))));
    return this;
  }

  /** The body: a JSON document in UTF-8. The array is copied. */
  public HttpCallBuilder json(byte[] document) {
    return body("application/json", document);
  }

  /** The body, of any type. The array is copied. */
  public HttpCallBuilder body(String contentType, byte[] bytes) {
    this.contentType = HeaderText.requireValue("Content-Type", contentType);
    this.body = bytes.clone();
    return this;
  }

  /** A POST that changes nothing, as a search: repeated like a read. */
  public HttpCallBuilder asRead() {
    safety = Safety.READ;
    return this;
  }

  /** A write that carries the vendor's key for doing it once, which it remembers long enough. */
  public HttpCallBuilder idempotent() {
    safety = Safety.IDEMPOTENT_WRITE;
    repeatUntil = null;
    return this;
  }

  /**
   * A write that carries the vendor's key for doing it once.
   *
   * @param repeatUntil when the vendor may forget the key, counted from its <em>first</em> use and
   *     less a margin for clocks; it is never sent again from then on
   */
  public HttpCallBuilder idempotentUntil(Instant repeatUntil) {
    safety = Safety.IDEMPOTENT_WRITE;
    this.repeatUntil = Objects.requireNonNull(repeatUntil, "repeatUntil");
    return this;
  }

  /**
   * Time for one try of this call, from connecting to the answer's last byte; reports need more.
   */
  public HttpCallBuilder timeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a timeout must be positive: " + timeout);
    }
    this.timeout = timeout;
    return this;
  }

  /** Most bytes of this call's answer, counted after unpacking. */
  public HttpCallBuilder maxAnswerBytes(int bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException("a limit must be positive: " + bytes);
    }
    this.maxAnswerBytes = bytes;
    return this;
  }

  /** A second budget that this call needs besides the vendor's: per entity, per report. */
  public HttpCallBuilder budget(RateBudget budget) {
    this.budget = Objects.requireNonNull(budget, "budget");
    return this;
  }

  /**
   * The call.
   *
   * @throws IllegalArgumentException if a GET has a body, or a link is given a path of ours
   */
  public HttpCall build() {
    if (method.equals("GET") && body != null) {
      throw new IllegalArgumentException("a GET has no body: " + operation);
    }
    if (link != null && (!segments.isEmpty() || !query.isEmpty())) {
      throw new IllegalArgumentException("a link is followed as it is: " + operation);
    }
    return new HttpCall(new HttpCallBuilder(this));
  }

  HttpUrl url(HttpUrl base) {
    if (link != null) {
      return link.url();
    }
    HttpUrl.Builder url = base.newBuilder();
    segments.forEach(segment -> url.addPathSegment(segment.text()));
    query.forEach(parameter -> url.addQueryParameter(parameter.name(), parameter.value()));
    return url.build();
  }

  String pathTemplate() {
    if (link != null) {
      return "{link}";
    }
    List<String> texts = new ArrayList<>();
    segments.forEach(segment -> texts.add(segment.isId() ? "{id}" : segment.text()));
    return String.join("/", texts);
  }

  private static void requireSegment(String text, String punctuation, String what) {
    boolean legal = !text.isEmpty() && text.length() <= MAX_ID_LENGTH && !text.matches("\\.{1,2}");
    for (int i = 0; legal && i < text.length(); i++) {
      char c = text.charAt(i);
      legal =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || punctuation.indexOf(c) >= 0;
    }
    if (!legal) {
      throw new IllegalArgumentException(
          what + " is 1 to 128 letters, digits and " + punctuation + ", not . or ..");
    }
  }
}
