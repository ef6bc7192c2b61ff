package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A plain HTTP client with the right headers, any of which a test can change or take away. */
final class Caller {
  static final String API = "/v4_6_release/apis/3.0";

  private static final OkHttpClient CLIENT =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).followRedirects(false).build();

  private final FakeConnectWise psa;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Caller(FakeConnectWise psa) {
    this.psa = psa;
    with("Authorization", basic(psa.companyId(), psa.publicKey(), psa.privateKey()));
    with("clientId", psa.clientId());
    with("Accept", "application/vnd.connectwise.com+json; version=2025.1");
    with("Content-Type", "application/json");
  }

  static String basic(String company, String publicKey, String privateKey) {
    String pair = company + "+" + publicKey + ":" + privateKey;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Caller with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Caller without(String name) {
    headers.remove(name);
    return this;
  }

  Answer get(String pathAndQuery) {
    return send("GET", API + pathAndQuery, null);
  }

  Answer post(String path, String body) {
    return send("POST", API + path, body);
  }

  Answer patch(String path, String body) {
    return send("PATCH", API + path, body);
  }

  Answer delete(String path) {
    return send("DELETE", API + path, null);
  }

  Answer where(String path, String conditions) {
    return get(path + "?conditions=" + encoded(conditions));
  }

  Answer send(String method, String target, @Nullable String body) {
    byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    Request.Builder request =
        new Request.Builder()
            .url(psa.url() + target)
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

    FakeJson json() {
      return FakeJson.parse(body);
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(response.header(name));
    }

    String code() {
      return json().at("code").flatMap(FakeJson::asText).orElse("none");
    }

    /** The ids of a list, as in {@code 1 2 3}. */
    String ids() {
      StringBuilder ids = new StringBuilder();
      json()
          .asArray()
          .orElseThrow()
          .objects()
          .forEach(row -> ids.append(row.integer("id").orElseThrow()).append(' '));
      return ids.toString().strip();
    }
  }
}
