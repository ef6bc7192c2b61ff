package io.mspbilling.testkit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences that a story may be made of. */
final class Phrases {

  /** A sentence and what it means. */
  record Phrase(Pattern sentence, Function<Matcher, Deed> meaning) {

    /**
     * A sentence with gaps: {@code <name>} for a client, {@code <money>}, {@code <n>} for a number,
     * {@code <word>}, {@code <text>} for a text in quotes.
     */
    static Phrase of(String sentence, Function<Matcher, Deed> meaning) {
      String pattern =
          sentence
              .replace("<name>", "([A-Z][a-z]+(?: [A-Z][a-z]+| \\d+)*)")
              .replace("<money>", "(\\d{1,9}\\.\\d\\d)")
              .replace("<n>", "(\\d{1,7})")
              .replace("<word>", "([A-Za-z0-9_.]+)")
              .replace("<text>", "\"([^\"]*)\"");
      return new Phrase(Pattern.compile(pattern), meaning);
    }
  }

  private static final List<Phrase> ALL = all();

  private Phrases() {}

  private static List<Phrase> all() {
    List<Phrase> all = new ArrayList<>();
    all.addAll(AbroadDeeds.PHRASES);
    all.addAll(ClientDeeds.PHRASES);
    all.addAll(AfterAllDeeds.PHRASES);
    all.addAll(BankDeeds.PHRASES);
    all.addAll(BooksDeeds.PHRASES);
    all.addAll(BrokenDeeds.PHRASES);
    all.addAll(ChargeDeeds.PHRASES);
    all.addAll(CreditDeeds.PHRASES);
    all.addAll(DeskDeeds.PHRASES);
    all.addAll(FamilyDeeds.PHRASES);
    all.addAll(FirstDayDeeds.PHRASES);
    all.addAll(GatewayDeeds.PHRASES);
    all.addAll(LackDeeds.PHRASES);
    all.addAll(MergeDeeds.PHRASES);
    all.addAll(NewsDeeds.PHRASES);
    all.addAll(NonsenseDeeds.PHRASES);
    all.addAll(OfficeDeeds.PHRASES);
    all.addAll(PaidDeeds.PHRASES);
    all.addAll(PayoutDeeds.PHRASES);
    all.addAll(SettingDeeds.PHRASES);
    all.addAll(SlipDeeds.PHRASES);
    all.addAll(VendorDeeds.PHRASES);
    all.addAll(WorkerDeeds.PHRASES);
    return List.copyOf(all);
  }

  /**
   * @throws IllegalArgumentException if this is no sentence of a story
   */
  static Deed deed(String text) {
    for (Phrase phrase : ALL) {
      Matcher matcher = phrase.sentence().matcher(text);
      if (matcher.matches()) {
        return phrase.meaning().apply(matcher);
      }
    }
    throw new IllegalArgumentException("no sentence of a story: " + text);
  }
}
