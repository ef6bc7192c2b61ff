package io.mspbilling.testkit.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** How the bytes of an answer travel: promptly, or in one of the ways that break callers. */
record Delivery(
    Break breakage, Duration headersDelay, long dripBytes, Duration dripPeriod, long lengthError) {

  /** Where the connection stops being one. */
  enum Break {
    NONE,
    CUT_BEFORE_ANSWER,
    CUT_IN_BODY,
    STALL_BEFORE_ANSWER,
    STALL_IN_BODY
  }

  static final Delivery PROMPT = new Delivery(Break.NONE, Duration.ZERO, 0, Duration.ZERO, 0);

  Delivery broken(Break where) {
    return new Delivery(where, headersDelay, dripBytes, dripPeriod, lengthError);
  }

  Delivery withHeadersDelay(Duration delay) {
    return new Delivery(breakage, delay, dripBytes, dripPeriod, lengthError);
  }

  Delivery dripping(long bytes, Duration period) {
    return new Delivery(breakage, headersDelay, bytes, period, lengthError);
  }

  Delivery withLengthError(long bytes) {
    return new Delivery(breakage, headersDelay, dripBytes, dripPeriod, bytes);
  }

  MockResponse carry(FakeAnswer answer) {
    MockResponse.Builder response =
        new MockResponse.Builder().code(answer.status()).body(new Buffer().write(answer.body()));
    if (answer.status() == 204) {
      response.removeHeader("Content-Length");
    }
    for (Map.Entry<String, String> header : answer.headers()) {
      response.addHeaderLenient(header.getKey(), header.getValue());
    }
    slow(response);
    interrupt(response);
    if (lengthError != 0) {
      long declared = Math.max(0, answer.body().size() + lengthError);
      response.setHeader("Content-Length", String.format(Locale.ROOT, "%d", declared));
      // Said as well as done, so that a caller does not keep the connection for its next call.
      response.setHeader("Connection", "close").onResponseEnd(close());
    }
    return response.build();
  }

  private void slow(MockResponse.Builder response) {
    if (!headersDelay.isZero()) {
      response.headersDelay(headersDelay.toNanos(), TimeUnit.NANOSECONDS);
    }
    if (dripBytes > 0) {
      response.throttleBody(dripBytes, dripPeriod.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void interrupt(MockResponse.Builder response) {
    switch (breakage) {
      case NONE -> {}
      case CUT_BEFORE_ANSWER -> response.onResponseStart(close());
      case CUT_IN_BODY -> response.onResponseBody(close());
      case STALL_BEFORE_ANSWER -> response.onResponseStart(SocketEffect.Stall.INSTANCE);
      case STALL_IN_BODY -> response.onResponseBody(SocketEffect.Stall.INSTANCE);
    }
  }

  static SocketEffect close() {
    return new SocketEffect.CloseSocket(true, false, false);
  }
}
