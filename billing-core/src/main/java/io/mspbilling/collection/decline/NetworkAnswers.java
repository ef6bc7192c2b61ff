package io.mspbilling.collection.decline;

import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.rules.RuleTable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the answers of card networks mean and allow: Visa's response codes and Mastercard's advice
 * codes. The tables beside it say where they are from and as of when.
 *
 * <p>The networks' letters are taken as they are. American Express and Discover give no such codes.
 */
public final class NetworkAnswers {

  /**
   * One answer.
   *
   * @param type what it means
   * @param again whether, and on what condition, the network allows another try
   * @param days how many days to wait for one at least; 0 if the network does not say
   * @param meaning what it says, in words
   */
  public record Answer(DeclineClass type, TriedAgain again, int days, String meaning) {}

  private static final Map<String, Answer> VISA = read("visa-responses.txt");
  private static final Map<String, Answer> MASTERCARD = read("mastercard-advice.txt");

  private NetworkAnswers() {}

  /**
   * What a response code of Visa says, as {@code 51}; empty for one that is not known: within
   * limits.
   */
  public static Optional<Answer> ofVisa(String response) {
    return Optional.ofNullable(VISA.get(response));
  }

  /** What an advice code of Mastercard says, as {@code 03}; empty for one that is not known. */
  public static Optional<Answer> ofMastercard(String advice) {
    return Optional.ofNullable(MASTERCARD.get(advice));
  }

  /**
   * All that networks said with a decline. A card of which the network is not known may be
   * either's.
   */
  public static Stream<Answer> of(Decline decline, CardNetwork network) {
    Stream<Answer> visa =
        network == CardNetwork.MASTERCARD
            ? Stream.empty()
            : decline.networkCode().flatMap(NetworkAnswers::ofVisa).stream();
    Stream<Answer> mastercard =
        network == CardNetwork.VISA
            ? Stream.empty()
            : decline.advice().flatMap(NetworkAnswers::ofMastercard).stream();
    return Stream.concat(visa, mastercard);
  }

  private static Map<String, Answer> read(String file) {
    return RuleTable.beside(NetworkAnswers.class, file).rows().stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.text("code"), NetworkAnswers::answer));
  }

  private static Answer answer(RuleTable.Row row) {
    return new Answer(
        row.read("class", DeclineClass::valueOf),
        TriedAgain.valueOf(row.text("again").replace(' ', '_').toUpperCase(Locale.ROOT)),
        row.numberOrZero("days"),
        row.text("meaning"));
  }
}
