package io.mspbilling.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * A server that counts what arrives, answers as scripted, and with 200 and an empty JSON object
 * when the script ran out.
 */
public final class FakeVendor implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient client = new OkHttpClient();
  private final List<RecordedRequest> arrivals = new CopyOnWriteArrayList<>();
  private final Queue<Step> script = new ConcurrentLinkedQueue<>();

  /** The server looks at an answer before it reads the request: to cut the line early, say. */
  private record Step(MockResponse peeked, Function<RecordedRequest, MockResponse> answer) {}

  public FakeVendor() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (request.getFailure() == null) {
              arrivals.add(request);
            }
            Step next = script.poll();
            return next == null ? ok("{}") : next.answer().apply(request);
          }

          @Override
          public MockResponse peek() {
            Step next = script.peek();
            return next == null ? ok("{}") : next.peeked();
          }
        });
  }

  public FakeVendor start() {
    try {
      server.start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public MockWebServer server() {
    return server;
  }

  public HttpUrl url() {
    return server.url("/api/");
  }

  /** A client of our own, so that pools are not shared between tests. */
  public OkHttpClient client() {
    return client;
  }

  public FakeVendor then(MockResponse response) {
    script.add(new Step(response, request -> response));
    return this;
  }

  public FakeVendor then(Function<RecordedRequest, MockResponse> response) {
    script.add(new Step(ok("{}"), response));
    return this;
  }

  /** Requests that arrived whole. */
  public List<RecordedRequest> arrivals() {
    return List.copyOf(arrivals);
  }

  public VendorHttpBuilder http(Ticker ticker) {
    return VendorHttp.builder("fake", url()).client(client).ticker(ticker);
  }

  public static MockResponse ok(String body) {
    return new MockResponse.Builder()
        .code(200)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  public static MockResponse status(int code) {
    return new MockResponse.Builder().code(code).build();
  }

  public static MockResponse status(int code, String header, String value) {
    return new MockResponse.Builder().code(code).addHeader(header, value).build();
  }

  @Override
  public void close() {
    server.close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
