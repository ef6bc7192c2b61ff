package io.mspbilling.testkit.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Turns what the server read into the plain values that fakes work on. */
final class Requests {
  private Requests() {}

  static FakeRequest read(RecordedRequest recorded) {
    HttpUrl url = recorded.getUrl();
    @Nullable ByteString body = recorded.getBody();
    return new FakeRequest(
        recorded.getMethod(),
        URI.create(url.toString()),
        url.pathSegments().stream().filter(segment -> !segment.isEmpty()).toList(),
        query(url),
        headers(recorded),
        body == null ? ByteString.EMPTY : body);
  }

  private static Map<String, List<String>> query(HttpUrl url) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (int i = 0; i < url.querySize(); i++) {
      @Nullable String value = url.queryParameterValue(i);
      query
          .computeIfAbsent(url.queryParameterName(i), name -> new ArrayList<>())
          .add(value == null ? "" : value);
    }
    return Collections.unmodifiableMap(query);
  }

  private static Map<String, List<String>> headers(RecordedRequest recorded) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    recorded
        .getHeaders()
        .forEach(
            header ->
                headers
                    .computeIfAbsent(header.getFirst(), name -> new ArrayList<>())
                    .add(header.getSecond()));
    return Collections.unmodifiableMap(headers);
  }
}
