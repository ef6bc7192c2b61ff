package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.http.FakeObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A plain HTTP client with the token, or with another. */
record SyncroCaller(FakeSyncro syncro, String token) {
  private static final OkHttpClient CLIENT =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).followRedirects(false).build();

  SyncroCaller(FakeSyncro syncro) {
    this(syncro, FakeSyncro.TOKEN);
  }

  Answer get(String pathAndQuery) {
    return send("GET", pathAndQuery, null);
  }

  Answer send(String method, String path, @Nullable String body) {
    byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    Request request =
        new Request.Builder()
            .url(syncro.apiUrl() + "/" + path)
            .method(method, bytes == null ? null : RequestBody.create(bytes, null))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .build();
    try (Response response = CLIENT.newCall(request).execute()) {
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

    /** The ids of a list. */
    List<Long> ids(String key) {
      return json().objects(key).stream().map(row -> row.integer("id").orElseThrow()).toList();
    }
  }
}
