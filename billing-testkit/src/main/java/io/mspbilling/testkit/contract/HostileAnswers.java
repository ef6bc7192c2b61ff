package io.mspbilling.testkit.contract;

import io.mspbilling.testkit.http.Fault;
import java.util.List;
import java.util.stream.Stream;

/** Answers that no vendor means to give: each comes with the status of a success, or leads away. */
public final class HostileAnswers {
  private static final int DEEP = 300;
  private static final int UNPACKED = 64 << 20;

  private HostileAnswers() {}

  /**
   * All of them. Those that commit let the fake do its work first.
   *
   * @param frames the members under which the vendor's documents hold what was asked for, as in
   *     {@code invoices}; or {@code QueryResponse.Invoice} if one is inside another
   */
  public static List<Fault> around(List<String> frames) {
    String deep = "[".repeat(DEEP) + "]".repeat(DEEP);
    String deepRecord = "{\"a\":".repeat(DEEP) + "7" + "}".repeat(DEEP);
    Stream<String> bodies =
        Stream.of(
            "7",
            "true",
            "\"text\"",
            "{}",
            "[]",
            "[7]",
            "[[]]",
            deep,
            deepRecord,
            "{\"id\":[]}",
            "{\"id\":{}}",
            "{\"id\":1e400}",
            "{\"id\":0.5}",
            "{\"id\":" + "9".repeat(4000) + "}",
            "{\"id\":\"\"}",
            "{\"error\":\"no\"}",
            "{\"Message\":\"no\"}",
            "{} trailing",
            "{\"id\":",
            "{'id':1}",
            "{\"id\":NaN}",
            "\u0000\u0001\u0002",
            "\uFEFF");
    Stream<String> framed =
        Stream.of("{}", "\"text\"", "7", "[7]", "[{}]", "{\"id\":[]}", deep)
            .flatMap(value -> frames.stream().map(frame -> framed(frame, value)));
    return Stream.concat(
            Stream.concat(bodies, framed).map(body -> Fault.body("application/json", body)),
            Stream.of(
                Fault.body("text/html", "<html>captive portal</html>"),
                Fault.emptyBody(),
                Fault.nullBody(),
                Fault.halfBody(),
                Fault.truncatedBody(),
                Fault.wrongLength(5),
                Fault.gzipBomb(UNPACKED),
                Fault.redirect(302, "http://127.0.0.1:1/elsewhere"),
                Fault.redirect(307, "http://127.0.0.1:1/elsewhere")))
        .toList();
  }

  private static String framed(String frame, String value) {
    String framed = value;
    List<String> names = List.of(frame.split("\\."));
    for (int i = names.size() - 1; i >= 0; i--) {
      framed = "{\"" + names.get(i) + "\":" + framed + "}";
    }
    return framed;
  }
}
