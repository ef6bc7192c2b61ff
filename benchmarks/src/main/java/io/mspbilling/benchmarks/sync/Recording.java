package io.mspbilling.benchmarks.sync;

import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Pull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ByteString;

/**
 * What a fake answered, to be answered again without it: so the fake's own work and the network are
 * in no figure. Filled by one thread, then only read.
 */
final class Recording {

  /** One answer. */
  private record Answer(Request asked, int status, Headers headers, ByteString body) {}

  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private int calls;

  /** A client that asks the fake and keeps what it answers. */
  OkHttpClient recorder() {
    return client(
        chain -> {
          Response response = chain.proceed(chain.request());
          ByteString body = response.body().byteString();
          calls++;
          answers.put(
              key(chain.request()),
              new Answer(chain.request(), response.code(), response.headers(), body));
          return response
              .newBuilder()
              .body(ResponseBody.create(body, response.body().contentType()))
              .build();
        });
  }

  /** A client that gives the kept answers. */
  OkHttpClient player() {
    return client(
        chain -> {
          Answer answer = Objects.requireNonNull(answers.get(key(chain.request())), "not recorded");
          return new Response.Builder()
              .request(chain.request())
              .protocol(Protocol.HTTP_1_1)
              .code(answer.status())
              .message("recorded")
              .headers(answer.headers())
              .body(ResponseBody.create(answer.body(), null))
              .build();
        });
  }

  /** Each different request once, in the order in which they came. */
  List<Request> requests() {
    return answers.values().stream().map(Answer::asked).toList();
  }

  /** A sync that leaves something out is no measure of one. */
  static void requireWhole(Pull<Invoice> pull, int invoices) {
    long whole = pull.records().stream().filter(one -> one.lines().size() == Rows.LINES).count();
    if (whole != invoices || !pull.unreadable().isEmpty()) {
      throw new IllegalStateException(whole + " of " + invoices + ", " + pull.unreadable());
    }
  }

  /** How many calls were recorded, those that came twice included. */
  int calls() {
    return calls;
  }

  private static OkHttpClient client(Interceptor interceptor) {
    return new OkHttpClient.Builder().addInterceptor(interceptor).build();
  }

  private static String key(Request request) {
    Buffer body = new Buffer();
    try {
      if (request.body() != null) {
        request.body().writeTo(body);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return request.method() + " " + request.url() + " " + body.readUtf8();
  }
}
