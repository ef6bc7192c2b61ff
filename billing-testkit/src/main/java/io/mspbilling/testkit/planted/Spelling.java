package io.mspbilling.testkit.planted;

import io.mspbilling.testkit.engine.Dice;
import java.util.List;

/** How people write an invoice's number. */
final class Spelling {

  private final Dice dice;

  Spelling(Dice dice) {
    this.dice = dice;
  }

  /** Only the digits after the last letter, blank or sign, without zeros before them. */
  static String core(String number) {
    int start = number.length();
    while (start > 0 && Character.isDigit(number.charAt(start - 1))) {
      start--;
    }
    while (start < number.length() - 1 && number.charAt(start) == '0') {
      start++;
    }
    return number.substring(start);
  }

  /** What stands before the core. */
  static String head(String number) {
    return number.substring(0, number.length() - core(number).length());
  }

  /** The same number with other blanks, dashes, slashes, zeros or case. */
  String respelled(String number) {
    String head = head(number);
    String core = core(number);
    String word = head.replaceAll("[^A-Za-z0-9]", "");
    if (word.isEmpty()) {
      return dice.of(List.of("INV ", "inv", "Invoice #", "#", "INV-00", "no. ")) + core;
    }
    if (word.startsWith("2026")) {
      return dice.of(List.of("2026/", "2026-", "2026.", "2026_", "INV 2026/", "2026/0")) + core;
    }
    String letters = word.replaceAll("0+$", "");
    String sign = dice.of(List.of("", " ", "-", "-0", " #", "_", "0"));
    String written = letters + sign + core;
    return dice.perMille(300) ? written.toLowerCase(java.util.Locale.ROOT) : written;
  }

  String exchanged(String number) {
    String core = core(number);
    for (int tries = 0; tries < 20; tries++) {
      int at = dice.below(core.length() - 1);
      if (core.charAt(at) != core.charAt(at + 1)) {
        return head(number)
            + core.substring(0, at)
            + core.charAt(at + 1)
            + core.charAt(at)
            + core.substring(at + 2);
      }
    }
    return wrong(number);
  }

  String wrong(String number) {
    String core = core(number);
    int at = dice.below(core.length());
    int digit = (core.charAt(at) - '0' + 1 + dice.below(9)) % 10;
    return head(number) + core.substring(0, at) + digit + core.substring(at + 1);
  }

  String missing(String number) {
    String core = core(number);
    int at = 1 + dice.below(core.length() - 1);
    return head(number) + core.substring(0, at) + core.substring(at + 1);
  }

  String tail(String number) {
    String core = core(number);
    return core.substring(Math.max(1, core.length() - 4 + dice.below(2)));
  }

  String joined(List<String> numbers) {
    boolean bare = dice.perMille(400);
    List<String> written = numbers.stream().map(n -> bare ? core(n) : n).toList();
    return switch (dice.below(6)) {
      case 0 -> "#" + String.join(" #", written);
      case 1 -> String.join(", ", written);
      case 2 -> String.join(" & ", written);
      case 3 -> "inv " + String.join(",", written);
      case 4 -> "Invoices " + String.join("; ", written);
      default -> "invs " + String.join(" ", written) + " thanks";
    };
  }

  String range(String first, String last) {
    String end = dice.perMille(500) ? core(last) : last;
    return dice.of(List.of("inv ", "", "Invoices ")) + first + dice.of(SPANS) + end;
  }

  private static final List<String> SPANS = List.of(" - ", " to ", " thru ", " through ");

  /** The number, called one. */
  String plain(String number) {
    return dice.of(List.of("", "inv ", "Invoice ", "#", "payment ", "for ", "ref ")) + number;
  }

  /** A sentence with numbers of other things in it. */
  String sentence(String number) {
    String check = Integer.toString(dice.between(1_001, 9_899));
    String phone = "555-01" + dice.between(10, 99);
    String order = Integer.toString(dice.between(70_000, 79_999));
    return switch (dice.below(8)) {
      case 0 -> "Pmt of 06/" + dice.between(10, 29) + "/2026 for inv " + number + " ck " + check;
      case 1 -> "call 312 " + phone + " re invoice " + number;
      case 2 -> "inv " + number + ", Springfield IL 627" + dice.between(10, 99);
      case 3 -> "PO " + order + " invoice " + number + " acct ending " + dice.between(1000, 9999);
      case 4 -> "check #" + check + " invoice no " + number + " dated 2026-05-1" + dice.below(9);
      case 5 -> "ticket " + order + " closed, paying inv " + number + " today";
      case 6 -> "TRN*1*" + order + check + "*RMR*IV*" + number + "*PO*" + dice.between(100, 999);
      default -> "Q2 2026 services, 12 seats, invoice " + number + ", tel " + phone;
    };
  }

  /** Words that tell nothing. */
  String small() {
    return dice.of(
        List.of("", "", "thank you", "payment", "it services", "June 2026", "monthly", "12 seats"));
  }
}
