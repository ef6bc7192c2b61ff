package io.mspbilling.testkit.http;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bends the link to the next page, be it in the {@code Link} header or a member of the body. */
final class NextLink {
  private static final Pattern NEXT = Pattern.compile("<[^>]*>(\\s*;\\s*rel=\"?next\"?)");

  private NextLink() {}

  static FakeAnswer replace(FakeAnswer answer, String address) {
    return inBody(inHeader(answer, address), address);
  }

  private static FakeAnswer inHeader(FakeAnswer answer, String address) {
    Optional<String> link = answer.header("Link");
    if (link.isEmpty()) {
      return answer;
    }
    String replacement = Matcher.quoteReplacement("<" + address + ">") + "$1";
    return answer.with("Link", NEXT.matcher(link.get()).replaceAll(replacement));
  }

  private static FakeAnswer inBody(FakeAnswer answer, String address) {
    return JsonSpoil.apply(
        answer,
        JsonSpoil.everyMember(
            (name, value) ->
                Optional.of(
                    isNextLink(name, value)
                        ? Map.entry(name, FakeJson.text(address))
                        : Map.entry(name, value))));
  }

  private static boolean isNextLink(String name, FakeJson value) {
    return name.startsWith("next")
        && value.asText().filter(text -> text.startsWith("/") || text.contains("://")).isPresent();
  }
}
