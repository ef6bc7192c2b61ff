package io.mspbilling.testkit.autotask;

import io.mspbilling.testkit.http.FakeObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A plain HTTP client with the right headers, any of which a test can change. */
final class AutotaskCaller {
  private static final OkHttpClient CLIENT =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).followRedirects(false).build();

  private final FakeAutotask autotask;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  AutotaskCaller(FakeAutotask autotask) {
    this.autotask = autotask;
    with("UserName", FakeAutotask.USER_NAME);
    with("Secret", FakeAutotask.SECRET);
    with("ApiIntegrationCode", FakeAutotask.INTEGRATION_CODE);
    with("Content-Type", "application/json");
  }

  AutotaskCaller with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  AutotaskCaller without(String name) {
    headers.remove(name);
    return this;
  }

  /** At a path below the version. */
  Answer send(String method, String path, @Nullable String body) {
    return at(autotask.zoneUrl() + "/V1.0/" + path, method, body);
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer query(String entity, String body) {
    return send("POST", entity + "/query", body);
  }

  /** All of an entity under one filter. */
  List<Long> ids(String entity, String filter) {
    return query(entity, "{\"filter\":[" + filter + "]}").ids();
  }

  Answer at(String url, String method, @Nullable String body) {
    byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .method(method, bytes == null ? null : RequestBody.create(bytes, null));
    headers.forEach(request::header);
    try (Response response = CLIENT.newCall(request.build()).execute()) {
      return new Answer(response.code(), response.body().string());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What came back. */
  record Answer(int status, String body) {
    FakeObject json() {
      return FakeObject.parse(body);
    }

    List<Long> ids() {
      return json().objects("items").stream().map(row -> row.integer("id").orElseThrow()).toList();
    }

    String next() {
      return json().textAt("pageDetails/nextPageUrl").orElse("");
    }
  }
}
