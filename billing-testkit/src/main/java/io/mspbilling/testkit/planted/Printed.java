package io.mspbilling.testkit.planted;

import io.mspbilling.testkit.engine.Dice;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How banks print a customer's name. */
final class Printed {

  /** Longest name in the batch header of a bank transfer. */
  private static final int CUT = 16;

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("DENTAL", "DNTL"),
          Map.entry("GROUP", "GRP"),
          Map.entry("VETERINARY", "VET"),
          Map.entry("CLINIC", "CLNC"),
          Map.entry("OFFICES", "OFC"),
          Map.entry("PLUMBING", "PLBG"),
          Map.entry("HEATING", "HTG"),
          Map.entry("ACCOUNTING", "ACCTG"),
          Map.entry("SERVICES", "SVCS"),
          Map.entry("PHYSICAL", "PHYS"),
          Map.entry("THERAPY", "THER"),
          Map.entry("FAMILY", "FAM"),
          Map.entry("MEDICINE", "MED"),
          Map.entry("CONSTRUCTION", "CONST"),
          Map.entry("LOGISTICS", "LOGIS"),
          Map.entry("MACHINE", "MACH"),
          Map.entry("WORKS", "WKS"),
          Map.entry("PROPERTY", "PROP"),
          Map.entry("MANAGEMENT", "MGMT"),
          Map.entry("INSURANCE", "INS"),
          Map.entry("AGENCY", "AGCY"),
          Map.entry("PARTNERS", "PTNRS"),
          Map.entry("LEARNING", "LRNG"),
          Map.entry("CENTER", "CTR"),
          Map.entry("ELECTRIC", "ELEC"),
          Map.entry("SUPPLY", "SPLY"),
          Map.entry("ASSOCIATES", "ASSOC"),
          Map.entry("MARKETING", "MKTG"),
          Map.entry("ENGINEERING", "ENGR"),
          Map.entry("COMMUNITY", "COMM"));

  private final Dice dice;

  Printed(Dice dice) {
    this.dice = dice;
  }

  /** As it is called, in the bank's letters, with or without its legal form. */
  String plain(Client client) {
    String name = dice.perMille(500) ? client.customer().name() : client.called();
    return dice.perMille(300) ? name : upper(name);
  }

  String cut(Client client) {
    String name = upper(client.called()).replace("'", "").replace(" & ", " ");
    return name.length() <= CUT ? name : name.substring(0, CUT).strip();
  }

  String abbreviated(Client client) {
    StringBuilder words = new StringBuilder(upper(client.first()));
    for (String word : upper(client.kind()).split(" ")) {
      words.append(' ').append(SHORT.getOrDefault(word, word));
    }
    return words.toString();
  }

  String inNoise(Client client) {
    String name = upper(client.called());
    return switch (dice.below(5)) {
      case 0 -> "ACH CREDIT " + name + " PAYMENT";
      case 1 -> name + " DES:BILLPMT ID:" + dice.between(10_000, 99_999);
      case 2 -> "ORIG CO NAME:" + name;
      case 3 -> name + " EDI PYMNTS PPD";
      default -> "DEPOSIT " + name + " WEB PMT";
    };
  }

  String inSentence(Client client) {
    String name = dice.perMille(500) ? client.called() : upper(client.called());
    return dice.of(List.of("from ", "wire from ", "pmt by ", "B/O ")) + name + ", thank you";
  }

  /** Letters as banks have them: no marks, no curls, all large. */
  static String upper(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}+", "")
            .replace('’', '\'')
            .replace('ø', 'o')
            .replace('Ø', 'O');
    return plain.toUpperCase(Locale.ROOT);
  }
}
