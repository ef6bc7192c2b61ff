package io.mspbilling.reconciliation.matching.payer;

import java.util.Set;

/** Words that are written short, as DNTL for Dental. */
final class Abbreviation {

  /** Beginnings of words that are usual for them, and of which few are words of their own. */
  private static final Set<String> USUAL =
      Set.of(
          ("ACAD ADMIN ARCH ASSOC CHIRO COMM COMMUN CONS CONST CONTR DERM DIAG DIST DIV EDUC"
                  + " ELEC ELECT ENG ENGIN ENV EQUIP FAM FIN FURN GASTRO HOSP IMAG IND INDUS INS"
                  + " INST INVEST LOGIS MACH MAINT MECH MED NEURO OPHTH ORTH ORTHO PED PHAR"
                  + " PHARM PHYS PROD PROF PROP PSYCH RAD REHAB SERV SURG SYS TEL THER"
                  + " TRANS UNIV VET")
              .split(" "));

  /** They are usual too, and companies are called by them. */
  private static final Set<String> NAMES_TOO = Set.of("DENT", "LAB", "REC", "TECH");

  private static final Set<String> IRREGULAR =
      Set.of("NATL NATIONAL", "INTERNATL INTERNATIONAL", "COMML COMMERCIAL");

  private static final int TELLING = 3;

  private Abbreviation() {}

  /**
   * Whether a word is short for another, and can be no word of its own, having no vowels but at its
   * start: Agcy, but not Parts for Partners.
   */
  static boolean isCertain(String word, String other) {
    if (IRREGULAR.contains(word + ' ' + other)) {
      return true;
    }
    if (!isPossible(word, other) || other.startsWith(word)) {
      return false;
    }
    boolean ends = word.charAt(word.length() - 1) == other.charAt(other.length() - 1); // St, Dr, Rd
    return (word.length() >= TELLING || ends)
        && word.substring(1).chars().noneMatch(c -> "AEIOU".indexOf(c) >= 0);
  }

  /** Whether a word is a beginning of another that is usual for it. */
  static boolean isUsual(String word, String other) {
    return USUAL.contains(word) && other.startsWith(word);
  }

  /** Whether it is usual as a beginning of others, and in names by itself as well. */
  static boolean isNameToo(String word) {
    return NAMES_TOO.contains(word);
  }

  /** Whether the letters of the short word stand in the long one in that order, the first first. */
  static boolean isPossible(String shorter, String longer) {
    if (shorter.length() < 2
        || shorter.charAt(0) != longer.charAt(0)
        || longer.length() < shorter.length() + 2) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
    }
    return at == shorter.length();
  }
}
