package io.mspbilling.http;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Stands between OkHttp and the connection, right before the first byte of a request is written.
 * What never came through here was provably not sent; and nothing comes through twice, whatever
 * OkHttp or an interceptor of the caller's client would like to repeat.
 */
final class SendGate implements Interceptor {

  /** Travels with one try. */
  static final class Mark {
    private final AtomicInteger passes = new AtomicInteger();
    private final long silenceMillis;

    Mark(long silenceMillis) {
      this.silenceMillis = silenceMillis;
    }

    boolean sent() {
      return passes.get() > 0;
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Mark mark = request.tag(Mark.class);
    if (mark != null && mark.passes.getAndIncrement() > 0) {
      throw new IOException("a second sending of one try was stopped");
    }
    return chain.proceed(request);
  }

  /** Gives a try that may take long the right to be silent for long. */
  static Response withSilence(Chain chain) throws IOException {
    Mark mark = chain.request().tag(Mark.class);
    if (mark == null) {
      return chain.proceed(chain.request());
    }
    int millis = (int) Math.min(Integer.MAX_VALUE, mark.silenceMillis);
    return chain
        .withReadTimeout(millis, TimeUnit.MILLISECONDS)
        .withWriteTimeout(millis, TimeUnit.MILLISECONDS)
        .proceed(chain.request());
  }
}
