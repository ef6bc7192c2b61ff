package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The invoice numbers that a payer wrote down. A number is not one merely because an invoice has
 * it: years, dates, amounts, quantities and check numbers stand in memos too.
 *
 * @param references what may be an invoice number, in canonical form
 * @param declared those of them that the payer itself called an invoice, as in {@code INV-1041}
 */
record Memo(Set<String> references, Set<String> declared) {

  private static final Set<String> INVOICE_WORDS = Set.of("INV", "INVS", "INVOICE", "INVOICES");
  private static final Set<String> OTHER_WORDS =
      Set.of("CHECK", "CHEQUE", "CHK", "CK", "PO", "TRACE", "ACCT", "ACCOUNT");
  private static final Set<String> FILLERS = Set.of("", "NO", "NOS", "NR", "NUMBER", "AND");
  private static final Pattern INVOICE =
      Pattern.compile("INV(OICE)?[-#]*\\d", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE =
      Pattern.compile("(19|20)\\d\\d-\\d{1,2}-\\d{1,2}|\\d{1,2}-\\d{1,2}-((19|20)\\d\\d|\\d\\d)");
  private static final int LEAST_DIGITS = 4;

  /** What the number after a word is said to be. */
  private enum Said {
    INVOICE,
    SOMETHING_ELSE,
    NOTHING
  }

  Memo {
    references = Set.copyOf(references);
    declared = Set.copyOf(declared);
  }

  static Memo of(String text, Money paid) {
    String amount = paid.amount().stripTrailingZeros().toPlainString();
    Set<String> references = new LinkedHashSet<>();
    Set<String> declared = new LinkedHashSet<>();
    Said said = Said.NOTHING;
    for (String word : MemoWords.of(text)) {
      if (word.chars().noneMatch(Character::isDigit)) {
        said = after(word, said);
        continue;
      }
      boolean invoice = said == Said.INVOICE || INVOICE.matcher(word).lookingAt();
      String canonical = References.canonical(word);
      if (invoice || (said == Said.NOTHING && isTelling(word) && !canonical.equals(amount))) {
        references.add(canonical);
      }
      if (invoice) {
        declared.add(canonical);
      }
      said = said == Said.SOMETHING_ELSE ? Said.NOTHING : said;
    }
    return new Memo(references, declared);
  }

  private static Said after(String word, Said before) {
    String plain = References.plain(word);
    if (INVOICE_WORDS.contains(plain)) {
      return Said.INVOICE;
    }
    if (OTHER_WORDS.contains(plain)) {
      return Said.SOMETHING_ELSE;
    }
    return FILLERS.contains(plain) ? before : Said.NOTHING;
  }

  /** Whether a word that nobody called an invoice is unlikely to be anything else. */
  private static boolean isTelling(String word) {
    String plain = References.plain(word);
    if (DATE.matcher(word).matches()) {
      return false;
    }
    if (plain.chars().anyMatch(c -> !Character.isDigit(c))) {
      return true;
    }
    boolean year = plain.length() == 4 && (plain.startsWith("199") || plain.startsWith("20"));
    return plain.length() >= LEAST_DIGITS && !year;
  }
}
