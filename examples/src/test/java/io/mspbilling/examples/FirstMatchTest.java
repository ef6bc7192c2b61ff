package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FirstMatchTest {

  @Test
  void appliesTheCheckThatSaysWhatItPaysAndLeavesTheOtherToAPerson() {
    assertThat(output())
        .isEqualTo(
            """
            INVOICES_NAMED [USD 50.00 to invoice 1001, USD 31.50 to invoice 1002]
            AMOUNT_FITS_NOTHING: USD 60.00 is no sum of what Acme Dental owes
            """);
  }

  static String output() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      FirstMatch.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
