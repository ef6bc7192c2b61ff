package io.mspbilling.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Sends one try over OkHttp with everything switched off that would send more than that. */
final class Transport {
  private static final int MAX_ERROR_BYTES = 64 << 10;

  private final OkHttpClient client;
  private final HttpUrl base;
  private final List<HttpCallBuilder.Header> headers;
  private final HttpLimits limits;
  private final RequestIds requestIds;

  Transport(VendorHttpBuilder builder) {
    base = builder.base;
    headers = List.copyOf(builder.headers);
    limits = builder.limits;
    requestIds = new RequestIds(builder.requestIdHeaders);
    client =
        builder
            .clientOrDefault()
            .newBuilder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .authenticator(Authenticator.NONE)
            .cookieJar(CookieJar.NO_COOKIES)
            .cache(null)
            .connectTimeout(limits.connectTimeout())
            .addInterceptor(SendGate::withSilence)
            .addNetworkInterceptor(new SendGate())
            .build();
  }

  /** Time that one try of this call may take. */
  Duration timeout(HttpCall call) {
    return call.timeout().orElse(limits.callTimeout());
  }

  Sent send(HttpCall call, AuthHeaders credentials, Duration timeout) {
    SendGate.Mark mark = new SendGate.Mark(silence(call).toMillis());
    Call okCall = client.newCall(request(call, credentials, mark));
    okCall.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
    try (Response response = okCall.execute()) {
      return read(response, call.maxAnswerBytes().orElse(limits.maxAnswerBytes()));
    } catch (IOException e) {
      return lost(mark, e);
    } catch (RuntimeException e) {
      if (!mark.sent()) {
        throw e;
      }
      // An interceptor of the caller's client failed after the request had left.
      return lost(mark, e);
    }
  }

  private Duration silence(HttpCall call) {
    Duration usual = limits.silenceTimeout();
    return call.timeout().filter(longer -> longer.compareTo(usual) > 0).orElse(usual);
  }

  private Request request(HttpCall call, AuthHeaders credentials, SendGate.Mark mark) {
    Headers.Builder all = new Headers.Builder();
    headers.forEach(header -> all.set(header.name(), header.value()));
    call.headers().forEach(header -> all.set(header.name(), header.value()));
    credentials.forEach(all::set);
    return new Request.Builder()
        .url(call.url(base))
        .headers(all.build())
        .method(call.method(), body(call))
        .tag(SendGate.Mark.class, mark)
        .build();
  }

  private static @Nullable OneShotBody body(HttpCall call) {
    byte[] body = call.body();
    if (body == null && (call.method().equals("GET") || call.method().equals("DELETE"))) {
      return null;
    }
    return new OneShotBody(call.contentType(), body == null ? new byte[0] : body);
  }

  private Sent read(Response response, int maxBytes) throws IOException {
    BufferedSource source = response.body().source();
    byte[] body;
    if (response.isSuccessful()) {
      if (source.request(maxBytes + 1L)) {
        return new Sent.TooLarge(response.code(), requestIds.in(response.headers()), maxBytes);
      }
      body = source.readByteArray();
    } else {
      body = errorBody(source);
    }
    return new Sent.Answered(
        new HttpAnswer(
            response.code(), response.headers(), body, requestIds.in(response.headers())));
  }

  /** The status is the answer; a body that cannot be read in full only says less. */
  private static byte[] errorBody(BufferedSource source) {
    try {
      source.request(MAX_ERROR_BYTES);
      return source.getBuffer().readByteArray(Math.min(source.getBuffer().size(), MAX_ERROR_BYTES));
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static Sent lost(SendGate.Mark mark, Exception e) {
    return new Sent.Lost(mark.sent(), SafeCause.isSetup(e), SafeCause.describe(e), SafeCause.of(e));
  }
}
