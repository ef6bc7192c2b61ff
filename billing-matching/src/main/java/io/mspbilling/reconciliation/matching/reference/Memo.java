package io.mspbilling.reconciliation.matching.reference;

import io.mspbilling.reconciliation.matching.reference.Word.Place;
import io.mspbilling.reconciliation.matching.reference.Word.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a payer wrote down, and what it called them. A number is not an invoice merely
 * because an invoice has it: years, dates, amounts, quantities and check numbers stand in memos
 * too. Reading takes time linear in the text.
 */
public final class Memo {

  /** Longest text read; the rest of a longer one is not looked at. */
  public static final int MAX_LENGTH = 4 * 1024;

  private static final int MOST_PARTS = 4;
  private static final int MOST_DIGITS = 15;
  private static final int LEAST_OF_LIST = 4;
  private static final int LEAST_WITH_LETTERS = 3;
  private static final String CURRENCY_SIGNS = "$€£¥";

  private final List<Word> words = new ArrayList<>(4);
  private final String text;
  private final Surroundings around;

  /** What the next number is called. */
  private Said said = Said.NOTHING;

  /** Whether a number was called so already: then another word begins something new. */
  private boolean spent;

  private String lastWord = "";

  /** Where the last number ends, and the first of the list that it is in. */
  private int lastEnd = -1;

  private int listStart;

  /** Where the words with points or commas between end, their last point, and the last no digit. */
  private int runEnd;

  private int lastPoint;
  private int lastOther;

  /** Whether nothing but signs of a list stands between here and the last number. */
  private boolean afterNumber;

  private boolean afterSign;

  /** Whether nothing but a word that means all between stands between here and the last number. */
  private boolean afterThrough;

  private boolean afterStars;

  /** Whether what stands here may still say that the last number is not paid. */
  private boolean remarked;

  /** What is said to be paid of the numbers so far, in hundredths, by their place. */
  private final Map<Integer, Long> stated = new HashMap<>(0);

  private final Purpose purpose = new Purpose();

  private Memo(String text, Surroundings around) {
    this.text = text;
    this.around = around;
  }

  /** Reads a memo. */
  public static Memo of(String text, Surroundings around) {
    Memo memo = new Memo(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text, around);
    memo.read();
    return memo;
  }

  /** The words that have a digit, in the order in which they stand. */
  public List<Word> words() {
    return Collections.unmodifiableList(words);
  }

  /**
   * What is said to be paid of a number, in hundredths, negative for a credit; 0 if nothing is.
   *
   * @param at the place of the number among the words
   */
  public long stated(int at) {
    return stated.getOrDefault(at, 0L);
  }

  /** Whether it says of the payment itself that it is not for invoices. */
  public boolean isForSomethingElse() {
    return purpose.isElsewhere();
  }

  /** Whether it may say for whom is paid. */
  public boolean isForSomebody() {
    return purpose.isForSomebody();
  }

  /** Whether it says that the payment is for what is billed later, unless it names an invoice. */
  public boolean isInAdvance() {
    return purpose.isInAdvance();
  }

  private void read() {
    int start = 0;
    int length = text.length();
    while (start < length) {
      if (!isInWord(text.charAt(start))) {
        between(text.charAt(start));
        start++;
        continue;
      }
      int whole = endOfNumber(start);
      if (whole > start) {
        word(start, whole, true);
        start = whole;
        continue;
      }
      int digits = text.charAt(start) == '-' ? start + 1 : start;
      run(digits);
      int end = runEnd;
      if (isAmount(digits)) {
        amount(digits);
        afterNumber = false;
        said = said == Said.DEDUCTED ? Said.NOTHING : said;
      } else {
        // What is no amount is a list: the next of it may be a number of several words.
        end = endOfWord(start);
        word(start, end, false);
      }
      start = end;
    }
  }

  /** The first amount behind a number may be what is paid of it. */
  private void amount(int start) {
    if (!words.isEmpty() && Canonical.digits(text.substring(start, runEnd)) <= MOST_DIGITS) {
      long hundredths = 0;
      for (int i = start; i < runEnd; i++) {
        char c = text.charAt(i);
        hundredths = Character.isDigit(c) ? hundredths * 10 + Character.digit(c, 10) : hundredths;
      }
      stated.putIfAbsent(words.size() - 1, isNegative(start) ? -hundredths : hundredths);
    }
  }

  /** A minus right before an amount, or before its currency sign, and behind a space or colon. */
  private boolean isNegative(int start) {
    int at = start - 1;
    at = at >= 0 && CURRENCY_SIGNS.indexOf(text.charAt(at)) >= 0 ? at - 1 : at;
    return at > 0
        && text.charAt(at) == '-'
        && (text.charAt(at - 1) == ':' || text.charAt(at - 1) == ' ');
  }

  private void between(char c) {
    afterNumber &= isListSign(c) || c == ' ' || c == '*';
    afterSign |= isListSign(c);
    afterStars &= c == '*';
    remarked &= c == ' ' || c == '(' || c == '-' || c == ':' || c == ',';
    boolean spares = said.leavesOut() && !spent && c != '.' && c != '-';
    if ((said == Said.UNCLEAR || spares) && isEndOfPhrase(c)) {
      said = Said.NOTHING;
    }
  }

  /** Where a number ends that is written in several words, the most of them; or its start. */
  private int endOfNumber(int start) {
    int[] ends = new int[MOST_PARTS];
    int parts = 0;
    int end = endOfWord(start);
    while (parts < MOST_PARTS) {
      ends[parts++] = end;
      boolean joined = end + 1 < text.length() && isJoint(text.charAt(end));
      int next = joined ? endOfWord(end + 1) : 0;
      if (next <= end + 1) {
        break;
      }
      end = next;
    }
    while (--parts > 0) {
      if (around.isOneNumber(text.substring(start, ends[parts]))) {
        return ends[parts];
      }
    }
    return start;
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < text.length() && isInWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isJoint(char c) {
    return c == '/' || c == '.' || c == '_';
  }

  private void word(int start, int end, boolean known) {
    String word = text.substring(start, end);
    String plain = Canonical.plain(word);
    int digits = Canonical.digits(plain);
    if (digits == 0) {
      letters(start, plain);
    } else {
      number(start, word, plain, known || isTelling(word, plain, digits));
      lastEnd = end;
    }
  }

  private void letters(int start, String plain) {
    if (plain.isEmpty()) {
      between('-');
      return;
    }
    if (plain.length() == 1 && isTied(start)) {
      suffix(plain);
      return;
    }
    boolean remark = remarked && Labels.spares(plain, lastWord);
    if (remark) {
      spare();
    } else if (afterNumber && text.substring(lastEnd, start).isBlank()) {
      countsIn(plain);
    }
    purpose.add(plain, lastWord, around);
    remarked &= Labels.leadsToSparing(plain);
    boolean inPart = plain.equals("ACCOUNT") && lastWord.equals("ON");
    lastWord = plain;
    said = inPart || remark ? Said.NOTHING : Labels.behind(plain, said, spent, around);
    spent &= Labels.saysNothingNew(plain);
    afterThrough =
        (afterNumber && Labels.saysThrough(plain))
            || (afterThrough && (Labels.saysNothingNew(plain) || said == Said.INVOICE));
    afterNumber = false;
    afterStars = false;
  }

  /** The A of 1041/A, which is not 1041. */
  private void suffix(String letter) {
    int last = words.size() - 1;
    Word word = words.get(last);
    words.set(
        last,
        new Word(
            word.written() + letter,
            word.plain() + letter,
            Canonical.of(word.plain() + letter),
            word.said(),
            word.telling(),
            word.place()));
  }

  /** What stands right behind a number may be what it counts: {@code 1041 licenses}. */
  private void countsIn(String word) {
    int last = words.size() - 1;
    if (words.get(last).said() == Said.NOTHING && !Labels.isKnown(word, around)) {
      words.set(last, words.get(last).as(Labels.isCurrency(word) ? Said.OTHER : Said.UNCLEAR));
    }
  }

  /** The last number is not paid; of the others in its list that is not so clear. */
  private void spare() {
    int last = words.size() - 1;
    for (int i = listStart; i < last; i++) {
      words.set(i, words.get(i).as(Said.UNCLEAR));
    }
    words.set(last, words.get(last).as(Said.SPARED));
  }

  private void number(int start, String word, String plain, boolean telling) {
    Said calls = calls(start, word, plain);
    words.add(new Word(word, plain, Canonical.of(plain), calls, telling, place(start)));
    listStart = afterNumber ? listStart : words.size() - 1;
    spent = true;
    boolean goesOn =
        calls == Said.INVOICE || calls == Said.SPARED || (calls == Said.DEDUCTED && telling);
    said = goesOn ? calls : Said.NOTHING;
    afterNumber = true;
    afterStars = true;
    remarked = true;
    afterSign = false;
    afterThrough = false;
  }

  private Place place(int start) {
    if (isTied(start)) {
      return Place.TIED;
    }
    if (!afterNumber || afterStars) {
      return afterThrough ? Place.THROUGH : Place.APART;
    }
    return afterSign ? Place.LISTED : Place.SPACED;
  }

  private boolean isTied(int start) {
    return start > 0 && lastEnd == start - 1 && isJoint(text.charAt(start - 1));
  }

  /** What a number is called: by itself, by what stands before it, or by the list that it is in. */
  private Said calls(int start, String word, String plain) {
    Said own = ownName(plain);
    if (own != null) {
      boolean spared = said.leavesOut() && own == Said.INVOICE && (!spent || afterNumber);
      return spared ? said : own;
    }
    if (isMasked(start) || (isPhone(word) && !around.isOneNumber(word)) || isBehindSign(start)) {
      return Said.OTHER;
    }
    if (said != Said.NOTHING && !isLoose(word, plain)) {
      return said;
    }
    boolean date = Dates.mayBeOne(plain, around::isNear);
    return afterNumber && !words.isEmpty() ? inList(date) : date ? Said.UNCLEAR : Said.NOTHING;
  }

  /** A sum of money or a phone: {@code $4471}, {@code +1 312 555 4471}. */
  private boolean isBehindSign(int start) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    return CURRENCY_SIGNS.indexOf(before) >= 0 || (before == '+' && !afterNumber);
  }

  /**
   * What follows an invoice with spaces between and is no number by itself is hardly another one:
   * {@code Inv 1041 05/16}, {@code Inv 1041 Q2}.
   */
  private boolean isLoose(String word, String plain) {
    int digits = Canonical.digits(plain);
    boolean number = digits >= LEAST_OF_LIST && isTelling(word, plain, digits);
    return said == Said.INVOICE && spent && afterNumber && !afterSign && !number;
  }

  private Said inList(boolean date) {
    Word last = words.get(words.size() - 1);
    Said before = last.said();
    if (before == Said.OTHER && afterStars) {
      return Said.OTHER;
    }
    if (before == Said.OTHER && !afterSign) {
      return Said.UNCLEAR;
    }
    boolean asBefore =
        (before == Said.UNCLEAR && (last.telling() || !afterSign))
            || (afterSign
                && (before == Said.OTHER || before == Said.ORDER || before == Said.ACCOUNT));
    return asBefore || date ? Said.UNCLEAR : Said.NOTHING;
  }

  /** What a word calls itself, as {@code INV1041} or {@code PO4411} do. */
  private static @Nullable Said ownName(String plain) {
    int letters = 0;
    while (letters < plain.length() && !Canonical.isDigit(plain.charAt(letters))) {
      letters++;
    }
    return letters == 0 ? null : Labels.own(plain.substring(0, letters));
  }

  /** Only the end of a number, as that of a card: {@code ****9401}, {@code ...9401}. */
  private boolean isMasked(int start) {
    return start > 1
        && (text.startsWith("**", start - 2) || text.startsWith("..", start - 2))
        && !afterNumber;
  }

  /** As {@code 555-1234} and {@code 312-555-1234}. */
  private static boolean isPhone(String word) {
    int last = word.length() - 5;
    return (last == 3 || (last == 7 && word.charAt(3) == '-'))
        && word.charAt(last) == '-'
        && Canonical.digits(word) == word.length() - (last == 3 ? 1 : 2);
  }

  /** Whether a number that nobody called an invoice is unlikely to be anything else. */
  private static boolean isTelling(String word, String plain, int digits) {
    if (digits < plain.length()) {
      return digits >= LEAST_WITH_LETTERS;
    }
    boolean year = digits == 4 && (plain.startsWith("199") || plain.startsWith("20"));
    return digits >= 4 && !year && !Dates.looksLikeOne(word);
  }

  /** Looks at words with points or commas between, once however many they are. */
  private void run(int start) {
    if (start < runEnd) {
      return;
    }
    lastPoint = -1;
    lastOther = -1;
    int end = start;
    while (end < text.length() && (isInWord(text.charAt(end)) || isPoint(end))) {
      if (!isInWord(text.charAt(end))) {
        lastPoint = end;
      } else if (!Character.isDigit(text.charAt(end))) {
        lastOther = end;
      }
      end++;
    }
    runEnd = end;
  }

  /** Digits, points and commas with exactly two digits at the end. */
  private boolean isAmount(int start) {
    return lastPoint >= start && runEnd - lastPoint == 3 && lastOther < start;
  }

  private static boolean isInWord(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '-'
        || c == '#'
        || (c > 127 && Character.isLetterOrDigit(c));
  }

  private static boolean isEndOfPhrase(char c) {
    return c == ',' || c == ';' || c == '|' || c == '.' || c == '-' || c == '\n' || c == '\r';
  }

  private static boolean isListSign(char c) {
    return c == '/' || c == ',' || c == '&' || c == '+' || c == ';';
  }

  /** A point or comma with a digit on either side. */
  private boolean isPoint(int i) {
    char c = text.charAt(i);
    return (c == '.' || c == ',')
        && i > 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }
}
