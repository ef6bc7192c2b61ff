package io.mspbilling.reconciliation.matching.reference;

import io.mspbilling.reconciliation.matching.reference.Word.Said;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words before and behind a number say about it. */
final class Labels {

  private static final Map<String, Said> CALLED = new HashMap<>();

  static {
    // IV as in RMR*IV*1041*, which is how remittances in payment orders are written.
    called(Said.INVOICE, "INV INVS INVOICE INVOICES INVC INVCE BILL BILLS IV");
    called(Said.INVOICE, "RECHNUNG RECHNUNGEN RECHNUNGSNR RECHNUNGSNUMMER RG RGNR RNR");
    called(Said.INVOICE, "FACTURE FACTURES FACT FAC FACTURA FATTURA FATTURE FACTUUR FACTUURNR");
    called(Said.INVOICE, "FAKTURA FAKTURY FAKTUR FV LASKU");
    called(Said.ORDER, "PO POS ORDER ORDERS BESTELLUNG BESTELLNR COMMANDE");
    called(Said.ACCOUNT, "ACCT ACCOUNT CUST CUSTOMER CLIENT KUNDE KUNDENNR KUNDENNUMMER KDNR");
    called(Said.OTHER, "CHECK CHECKS CHEQUE CHK CK DATE TIME EFF SEC");
    called(Said.OTHER, "TRACE TRN TRAN TXN SEQ BATCH BATCHNO CONF CONFIRMATION AUTH APPROVAL");
    called(Said.OTHER, "INDN ORIG IMAD OMAD FED SWIFT IBAN ABA ROUTING RTN EIN SERIAL SN");
    called(Said.OTHER, "PHONE PH TEL FAX CALL CELL MOBILE EXT ZIP");
    called(Said.OTHER, "QUOTE QUOTES QUOTATION ESTIMATE PROPOSAL CONTRACT AGREEMENT PROJECT JOB");
    called(Said.OTHER, "SALESORDER WORKORDER QUO TKT RMA SRV SUPPLIER VENDOR PARTNO");
    called(Said.OTHER, "LIEFERSCHEIN LIEFERSCH AUFTRAG AUFTRAGSNR ANGEBOT DEVIS");
    called(Said.OTHER, "TICKET TICKETS CASE ROOM RM SUITE STE UNIT APT FLOOR STORE SITE LOCATION");
    called(Said.OTHER, "CARD VISA MASTERCARD MC AMEX DISCOVER ENDING BOX");
    called(
        Said.SPARED, "NOT EXCEPT EXCEPTING EXCLUDING EXCL EXCLUDE WITHOUT BUT DISPUTED DISPUTING");
    called(Said.SPARED, "SAUF AUSSER OHNE SANS ZONDER SALVO INSTEAD REPLACES REPLACING");
    called(Said.DEDUCTED, "LESS MINUS");
    called(Said.SPARED, "DISPUTE HOLD HOLDING SKIP SKIPPING OTHER");
    called(
        Said.NOTHING,
        "PAYMENT PAYMENTS PMT PMTS PYMT PAY PAYS PAID PAYING FOR RE RMR PER ON DUE DATED ACH WIRE"
            + " INSTALLMENT INSTALMENT DEPOSIT TEILZAHLUNG ABSCHLAG ABSCHLAGSZAHLUNG ACOMPTE"
            + " ZAHLUNG PAIEMENT SKONTO ABZGL VOM DU PAGO ALREADY WAS"
            + " AS FROM THIS OUR YOUR MY PARTIAL PART BALANCE BAL REMAINDER REST"
            + " FINAL FULL SHORT OVER CREDIT CREDITS CM CN MEMO THANKS THANK YOU THX"
            + " SERVICE SERVICES SVC SVCS SUPPORT MONTHLY MONTH IT INC LLC LTD CORP CO"
            + " JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL"
            + " JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER");
  }

  private static final Set<String> SAY_NOTHING_NEW =
      Set.of(
          "NO NOS NR NUM NUMBER NUMBERS REF REFS REFERENCE N AND OR IN IS THE WITH TO THRU THROUGH"
              .split(" "));

  /** Orders and estimates, if they run into their number; by themselves they are other words. */
  private static final Set<String> PAPERS = Set.of("SO", "WO", "EST");

  private static final Set<String> CURRENCIES =
      Set.of("USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "JPY", "DOLLARS", "EUROS", "POUNDS");

  /** Behind a number they say that it is not paid. */
  private static final Set<String> SPARING =
      Set.of(
          "DISPUTED",
          "HOLD",
          "WITHHELD",
          "VOID",
          "VOIDED",
          "CANCELLED",
          "CANCELED",
          "UNPAID",
          "PENDING",
          "LATER");

  private static final Set<String> LEADING_TO_IT =
      Set.of("IS ARE WAS WERE HAS BEEN ALREADY IN ON UNDER AND NOT TO WILL STILL".split(" "));

  private static final Set<String> EARLIER = Set.of("ALREADY", "WAS", "WERE", "BEEN");

  /** What is denied behind a number when it is not paid. */
  private static final Set<String> DENIED =
      Set.of("PAID", "INCLUDED", "INCL", "COVERED", "RECEIVED", "DUE", "YET", "APPROVED");

  private static final Set<String> ANNOUNCED = Set.of("FOLLOW", "COME");
  private static final Set<String> ANNOUNCING = Set.of("TO", "WILL");
  private static final Set<String> THROUGH = Set.of("THRU", "THROUGH", "TO", "UNTIL", "TILL");

  private Labels() {}

  /** By one or by several of it; null if we have no word for it. */
  private static @Nullable Said called(String word) {
    Said said = CALLED.get(word);
    return said == null && word.endsWith("S")
        ? CALLED.get(word.substring(0, word.length() - 1))
        : said;
  }

  private static void called(Said said, String words) {
    for (String word : words.split(" ")) {
      CALLED.put(word, said);
    }
  }

  /**
   * What a number behind this word is called.
   *
   * @param before what it would be called without the word
   * @param spent whether that was said of a number already
   */
  static Said behind(String word, Said before, boolean spent, Surroundings around) {
    if (saysNothingNew(word)) {
      return before;
    }
    if (spent && before == Said.SPARED && word.equals("BUT")) {
      return Said.UNCLEAR;
    }
    if (word.equals("ID")) {
      return before == Said.NOTHING || before == Said.UNCLEAR ? Said.OTHER : before;
    }
    Said said = called(word);
    if (said == null && !around.isName(word)) {
      return before.leavesOut() && !spent ? before : Said.UNCLEAR;
    }
    said = said == null ? Said.NOTHING : said;
    boolean stays = before.leavesOut() && !spent && (said == Said.INVOICE || said == Said.NOTHING);
    return stays ? before : said;
  }

  /** What a word that runs into its number calls it, as {@code PO4411}; null if nothing. */
  static @Nullable Said own(String letters) {
    Said said = CALLED.get(letters);
    if (said == Said.NOTHING || (said != null && said.leavesOut())) {
      return null;
    }
    return said == null && (isMask(letters) || PAPERS.contains(letters)) ? Said.OTHER : said;
  }

  private static boolean isMask(String letters) {
    return letters.chars().allMatch(c -> c == 'X');
  }

  /** Whether we know the word, or it is of a name: then it is nothing that a number counts. */
  static boolean isKnown(String word, Surroundings around) {
    Said said = called(word);
    return saysNothingNew(word)
        || (said != null && !(said == Said.OTHER && isCount(word)))
        || LEADING_TO_IT.contains(word)
        || SPARING.contains(word)
        || around.isName(word);
  }

  /** As in {@code 12 tickets}. */
  private static boolean isCount(String word) {
    return word.endsWith("S") && !word.startsWith("CHECK");
  }

  static boolean isCurrency(String word) {
    return CURRENCIES.contains(word);
  }

  /** Whether a number behind this word is called what it would be without it. */
  static boolean saysNothingNew(String word) {
    return SAY_NOTHING_NEW.contains(word);
  }

  /** Whether this word behind a number says that it is not paid. */
  static boolean spares(String word, String before) {
    return SPARING.contains(word)
        || (word.equals("DISPUTE") && LEADING_TO_IT.contains(before))
        || (before.equals("NOT") && DENIED.contains(word))
        || (EARLIER.contains(before) && word.equals("PAID"))
        || (ANNOUNCING.contains(before) && ANNOUNCED.contains(word));
  }

  /** Whether this word between two numbers says that all between them are meant. */
  static boolean saysThrough(String word) {
    return THROUGH.contains(word);
  }

  /** Whether this word may stand between a number and one that says that it is not paid. */
  static boolean leadsToSparing(String word) {
    return LEADING_TO_IT.contains(word);
  }
}
