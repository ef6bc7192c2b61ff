package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One page of a list and the header that leads on from it.
 *
 * @param link the {@code Link} header
 */
record Page(List<FakeObject> rows, Optional<String> link) {
  private static final int DEFAULT_SIZE = 25;

  /** Larger sizes are cut to this without a word, as the vendor does. */
  private static final int MAX_SIZE = 1000;

  /** The page of that number; rows shift when data changes in mid-walk. */
  static Page numbered(FakeRequest request, List<FakeObject> all) {
    long size = size(request);
    long number = number(request, "page", 1, 1);
    long last = Math.max(1, (all.size() + size - 1) / size);
    Map<String, Long> links = new LinkedHashMap<>();
    if (number > 1) {
      links.put("first", 1L);
      links.put("prev", Math.min(number - 1, last));
    }
    if (number < last) {
      links.put("next", number + 1);
      links.put("last", last);
    }
    List<String> header = new ArrayList<>();
    links.forEach((rel, page) -> header.add(link(request, "page", page, rel)));
    return new Page(
        all.stream().skip((number - 1) * size).limit(size).toList(),
        header.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", header)));
  }

  /** The rows whose ids follow the given one; steady while data changes. */
  static Page forward(FakeRequest request, List<FakeObject> all) {
    long size = size(request);
    long after = number(request, "pageId", 0, 0);
    List<FakeObject> rows = all.stream().filter(row -> idOf(row) > after).limit(size).toList();
    String header =
        rows.size() < size ? "" : link(request, "pageId", idOf(rows.get(rows.size() - 1)), "next");
    return new Page(rows, Optional.of(header));
  }

  private static long idOf(FakeObject row) {
    return row.integer("id").orElseThrow();
  }

  private static long size(FakeRequest request) {
    return Math.min(MAX_SIZE, number(request, "pageSize", DEFAULT_SIZE, 1));
  }

  private static long number(FakeRequest request, String name, long absent, long least) {
    String text = request.queryValue(name).orElse(Long.toString(absent));
    if (!text.matches("[0-9]{1,9}") || Long.parseLong(text) < least) {
      throw Refused.because(400, "InvalidObject", "'" + text + "' is not valid for " + name + ".");
    }
    return Long.parseLong(text);
  }

  private static String link(FakeRequest request, String parameter, long value, String rel) {
    HttpUrl url =
        HttpUrl.get(request.url().toString())
            .newBuilder()
            .setQueryParameter(parameter, Long.toString(value))
            .build();
    return "<" + url + ">; rel=\"" + rel + "\"";
  }
}
