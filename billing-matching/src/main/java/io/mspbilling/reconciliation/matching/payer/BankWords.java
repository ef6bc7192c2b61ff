package io.mspbilling.reconciliation.matching.payer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that banks and payment services print before and behind the name of who paid. Some are
 * part of companies' names too, so that they are taken off at the edges only, and one by one.
 */
final class BankWords {

  /** Nobody is called so. */
  private static final Set<String> CODES =
      phrases("BGC,FPI,FPO,BACS,CHAPS,TFR,NEFT,IMPS,RTGS,SEPA,CCD,PPD,CTX,ACH,EFT");

  /** On either side of a name. */
  private static final Set<String> AROUND =
      union(
          CODES,
          phrases(
              "FP,DD,VIR,GIRO,WEB,WIRE,WIRE TRANSFER,FASTER PAYMENT,FASTER PAYMENTS,BANK GIRO,"
                  + "BANK GIRO CREDIT,DIRECT CREDIT,DIRECT DEPOSIT,BILLPAY,BILL PAY,BILLCOM,MELIO,"
                  + "INTUIT,OSKO,OSKO PAYMENT,ZELLE,ZELLE PAYMENT,E TRANSFER,ETRANSFER,"
                  + "INTERAC E TRANSFER,INTERAC ETRANSFER,ONLINE TRANSFER,ONLINE PAYMENT,DEPOSIT"));

  private static final Set<String> BEFORE =
      union(
          AROUND,
          phrases(
              "VIREMENT,UBERWEISUNG,SEPA UBERWEISUNG,UEBERWEISUNG,SEPA UEBERWEISUNG,GUTSCHRIFT,"
                  + "SEPA GUTSCHRIFT,BONIFICO,BONIFICO SEPA,TRANSFERENCIA,OVERSCHRIJVING,"
                  + "OVERBOEKING,INCOMING WIRE,INCOMING WIRE TRANSFER,INCOMING TRANSFER,FEDWIRE,"
                  + "FEDWIRE CREDIT,CHIPS CREDIT,RTP,RTP CREDIT,REAL TIME PAYMENT,INSTANT PAYMENT,"
                  + "BOOK TRANSFER,BOOK TRANSFER CREDIT,TRANSFER,PAYMENT,PAYMENT RECEIVED,"
                  + "MOBILE DEPOSIT,MOBILE CHECK DEPOSIT,REMOTE DEPOSIT,CHECK DEPOSIT,LOCKBOX,"
                  + "LOCKBOX DEPOSIT,B O,BY ORDER OF,ACH CREDIT,CREDIT,DEP,CR,PMT"));

  private static final Set<String> BEHIND = union(AROUND, accounts());

  /** Between words of a bank and the name. */
  private static final Set<String> LINKS =
      phrases("FROM,VIA,OF,BY,DE,DA,VAN,VON,B O,BY ORDER OF,RECEIVED FROM");

  private static final int MOST_WORDS = 3;
  private static final int MOST_PEELED = 4;

  private final String[] raw;
  private final String[] plain;

  private BankWords(String text) {
    String read =
        text.length() > PayerName.MAX_LENGTH ? text.substring(0, PayerName.MAX_LENGTH) : text;
    raw = read.strip().split(" +");
    plain =
        Arrays.stream(raw)
            .map(word -> String.join(" ", PayerName.literal(word).words()))
            .toArray(String[]::new);
  }

  /**
   * A place to which words are taken off.
   *
   * @param at that place
   * @param sure whether what is taken off can be nobody's name
   */
  private record Edge(int at, boolean sure) {}

  /** What is left of a text without such words at its edges, the longest first. */
  static List<String> peeled(String text) {
    return new BankWords(text).peeled();
  }

  /** The words of a name up to the codes behind it. */
  static List<String> withoutCodes(List<String> words) {
    int end = words.size();
    while (end > 0 && CODES.contains(words.get(end - 1))) {
      end--;
    }
    return words.subList(0, end);
  }

  private List<String> peeled() {
    record Rest(int start, int end) {}
    List<Rest> found = new ArrayList<>();
    for (Edge start : starts()) {
      for (Edge end : ends()) {
        boolean whole = start.at() == 0 && end.at() == raw.length;
        // Melio Foods may be another than Foods, and Foods Giro too.
        boolean telling = end.at() - start.at() > 1 || (start.sure() && end.sure());
        if (!whole && telling && start.at() < end.at()) {
          found.add(new Rest(start.at(), end.at()));
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(rest -> rest.start() - rest.end()))
        .map(rest -> String.join(" ", Arrays.copyOfRange(raw, rest.start(), rest.end())))
        .toList();
  }

  private List<Edge> starts() {
    List<Edge> starts = new ArrayList<>(List.of(new Edge(0, true)));
    Edge last = starts.get(0);
    for (int length = before(last.at()); length > 0 && starts.size() <= MOST_PEELED; ) {
      boolean code = CODES.contains(joined(last.at(), last.at() + length));
      int at = last.at() + length;
      int next = behindLinks(at);
      last = new Edge(next, (last.sure() && code) || next > at);
      starts.add(last);
      length = before(last.at());
    }
    return starts;
  }

  private int before(int at) {
    for (int length = Math.min(MOST_WORDS, raw.length - at); length > 0; length--) {
      if (BEFORE.contains(joined(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  /** Words such as “from”, numbers and signs, which belong to the bank's words before them. */
  private int behindLinks(int from) {
    int at = from;
    int length = 1;
    while (length > 0) {
      length = 0;
      for (int most = Math.min(MOST_WORDS, raw.length - at); most > 0 && length == 0; most--) {
        String words = joined(at, at + most);
        boolean link = LINKS.contains(words) || (most == 1 && isNoName(words));
        length = link ? most : 0;
      }
      at += length;
    }
    return at;
  }

  private List<Edge> ends() {
    List<Edge> ends = new ArrayList<>(List.of(new Edge(raw.length, true)));
    Edge last = ends.get(0);
    for (int length = behind(last.at()); length > 0 && ends.size() <= MOST_PEELED; ) {
      String words = joined(last.at() - length, last.at());
      last = new Edge(last.at() - length, last.sure() && CODES.contains(words));
      ends.add(last);
      length = behind(last.at());
    }
    return ends;
  }

  private int behind(int end) {
    for (int length = Math.min(MOST_WORDS, end); length > 0; length--) {
      if (BEHIND.contains(joined(end - length, end))) {
        return length;
      }
    }
    return end > 0 && PayerName.isTail(raw[end - 1]) ? 1 : 0;
  }

  private String joined(int from, int to) {
    return Arrays.stream(plain, from, to)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static boolean isNoName(String word) {
    return word.chars().noneMatch(Character::isLetter);
  }

  /** What an account is for, which is part of how it is called at the bank. */
  private static Set<String> accounts() {
    Set<String> all = new HashSet<>();
    for (String kind :
        phrases("OPERATING,PAYROLL,GENERAL,BUSINESS,CHECKING,DISBURSEMENT,MAIN,TRUST")) {
      for (String account : phrases("ACCT,ACCOUNT,A C")) {
        all.add(kind + ' ' + account);
      }
    }
    return all;
  }

  private static Set<String> phrases(String separated) {
    return Set.of(separated.split(","));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }
}
