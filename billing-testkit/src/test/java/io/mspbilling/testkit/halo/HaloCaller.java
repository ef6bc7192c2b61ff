package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.http.FakeJson;
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
final class HaloCaller {
  private static final OkHttpClient CLIENT =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).followRedirects(false).build();

  private final FakeHalo halo;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  HaloCaller(FakeHalo halo) {
    this.halo = halo;
    with("Authorization", "Bearer " + halo.accessToken());
    with("User-Agent", "tests/1");
    with("Content-Type", "application/json");
  }

  HaloCaller with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Answer get(String pathAndQuery) {
    return send("GET", "/api/" + pathAndQuery, null);
  }

  Answer post(String path, String body) {
    return send("POST", "/api/" + path, body);
  }

  Answer delete(String path) {
    return send("DELETE", "/api/" + path, null);
  }

  Answer token(String form) {
    with("Content-Type", "application/x-www-form-urlencoded");
    return send("POST", "/auth/token", form);
  }

  Answer send(String method, String target, @Nullable String body) {
    byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    Request.Builder request =
        new Request.Builder()
            .url(halo.url() + target)
            .method(method, bytes == null ? null : RequestBody.create(bytes, null));
    headers.forEach(request::header);
    try (Response response = CLIENT.newCall(request.build()).execute()) {
      return new Answer(response, response.body().string());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What came back. */
  record Answer(Response response, String body) {
    int status() {
      return response.code();
    }

    String type() {
      return response.header("Content-Type", "none");
    }

    FakeObject json() {
      return FakeObject.parse(body);
    }

    /** The rows of a list under that key, or of a bare array. */
    List<FakeObject> rows(String key) {
      FakeJson json = FakeJson.parse(body);
      return json.asArray()
          .map(array -> array.objects().toList())
          .orElseGet(() -> json().objects(key));
    }

    /** The ids of a list. */
    List<Long> ids(String key) {
      return rows(key).stream().map(row -> row.integer("id").orElseThrow()).toList();
    }
  }
}
