package io.mspbilling.testkit.http;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A plain client of the till that repeats nothing by itself. */
final class TillCaller {
  private final TillVendor till;
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .retryOnConnectionFailure(false)
          .followRedirects(false)
          .callTimeout(Duration.ofSeconds(20))
          .build();
  private final OkHttpClient impatient =
      client.newBuilder().callTimeout(Duration.ofMillis(300)).build();

  TillCaller(TillVendor till) {
    this.till = till;
  }

  Seen post() throws IOException {
    return send(client, posting());
  }

  /** Posts and gives up after 300 milliseconds. */
  Seen postImpatiently() throws IOException {
    return send(impatient, posting());
  }

  Seen get(String target) throws IOException {
    return send(client, new Request.Builder().url(till.url() + target).build());
  }

  private Request posting() {
    return new Request.Builder()
        .url(till.url() + "/payments")
        .post(RequestBody.create("{}", null))
        .build();
  }

  private static Seen send(OkHttpClient caller, Request request) throws IOException {
    try (Response response = caller.newCall(request).execute()) {
      return new Seen(response.code(), response, response.body().string());
    }
  }

  /** What came back. */
  record Seen(int status, Response response, String body) {
    String header(String name) {
      return String.valueOf(response.header(name));
    }
  }
}
