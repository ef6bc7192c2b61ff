package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Payers write what they like, and as much as the bank lets them. */
final class HostileMemoTest {

  private static final int LENGTH = 64 * 1024;

  static Stream<String> memos() {
    return Stream.of(
            "1",
            "INV ",
            "INV-",
            "1.1,",
            "1-1-",
            "1001-",
            "#",
            "0",
            "\u0301",
            "\uFDFA",
            "\uD83D",
            "İ",
            "\u202E1001 ",
            "\r\nBcc: x 1001\u0000",
            "(a+)+$")
        .map(part -> part.repeat(LENGTH / part.length()));
  }

  @ParameterizedTest
  @MethodSource("memos")
  void aLongMemoIsReadOnceAndReportedInShort(String memo) {
    MatchResult result = Samples.match(items(), Samples.payment("p1", memo, memo, "7.00"));

    assertThat(result.matches()).isEmpty();
    String explanation = result.leftovers().get(0).explanation();
    assertThat(explanation).isNotBlank().hasSizeLessThanOrEqualTo(Leftover.MAX_EXPLANATION_LENGTH);
    assertThat(explanation.chars()).noneMatch(Character::isISOControl);
  }

  @ParameterizedTest
  @MethodSource("memos")
  void aLongMemoDoesNotHideAnInvoiceNamedFirst(String memo) {
    MatchResult result =
        Samples.match(
            List.of(Samples.pastDue("8765", Samples.BOLT, "7.00")),
            Samples.payment("p1", "J SMITH", "INV 8765 | thanks | " + memo, "7.00"));

    assertThat(result.matches()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("manyNumbers")
  void namingEveryInvoiceThereIsIsAnswered(String memo) {
    Leftover left =
        Samples.match(items(), Samples.payment("p1", "Acme Dental", memo, "7.00"))
            .leftovers()
            .get(0);

    assertThat(left.reason()).isEqualTo(Leftover.Reason.AMOUNT_DIFFERS);
    assertThat(left.explanation()).contains("…");
  }

  static Stream<String> manyNumbers() {
    return Stream.of(
        IntStream.range(1000, 12000).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
  }

  private static List<OpenItem> items() {
    List<OpenItem> items = new ArrayList<>();
    for (int number = 1000; number < 3000; number++) {
      items.add(Samples.pastDue(Integer.toString(number), Samples.ACME, "10.00"));
    }
    return items;
  }
}
