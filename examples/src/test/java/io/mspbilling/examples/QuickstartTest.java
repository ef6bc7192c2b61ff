package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
  private static final long AN_OPEN_INVOICE = 20777;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void theWholeMonthEndsWithEveryProofHolding() {
    String month = Printed.month();

    assertThat(month)
        .contains("Tue 30 Jun", "WHAT HAPPENED", "WHAT IS OWED", "Days sales outstanding")
        .contains("All 12 hold.")
        .doesNotContain("✘")
        .containsPattern("return R01 insufficient funds: owed again +1 ")
        .containsPattern("chargeback 13.1 goods or services not received: owed again +1 ")
        .containsPattern("of the collected, at a later try +2 ")
        .containsPattern("process killed in the middle of a charge +1\n")
        .containsPattern("answers lost or wrong +3\n");
    assertThat(month.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(111));
  }

  @Test
  void paymentThatOnlyThePsaKnowsOfFailsTheProof(@TempDir Path directory) {
    int exit = spoiled(directory, QuickstartTest::payByHand);

    assertThat(exit).isOne();
    assertThat(text())
        .containsPattern("✘ ConnectWise balances = QuickBooks receivables: USD [\\d,.]+ ≠ ")
        .contains("2 of 12 do not hold.");
  }

  @Test
  void moneyThatNobodyPostedFailsTheProof(@TempDir Path directory) {
    int exit =
        spoiled(
            directory,
            office ->
                office
                    .quickBooks()
                    .bookkeeper()
                    .add(
                        "JournalEntry",
                        """
                        {"Line":[
                         {"Amount":10,"DetailType":"JournalEntryLineDetail","JournalEntryLineDetail":
                          {"PostingType":"Debit","AccountRef":{"value":"35"}}},
                         {"Amount":10,"DetailType":"JournalEntryLineDetail","JournalEntryLineDetail":
                          {"PostingType":"Credit","AccountRef":{"value":"79"}}}]}
                        """));

    assertThat(exit).isOne();
    assertThat(text()).contains("✘ Bank account = posted to QuickBooks");
  }

  @Test
  void paymentThatBearsOurMarkAndIsNotOursFailsTheProof(@TempDir Path directory) {
    int exit =
        spoiled(
            directory,
            office ->
                office
                    .connectWise()
                    .load(
                        """
                        {"payments":[{"id":99001,"invoice":{"id":%d},"amount":1.0,
                          "appliedBy":"msp-billing 0123456789"}]}
                        """
                            .formatted(AN_OPEN_INVOICE)));

    assertThat(exit).isOne();
    assertThat(text()).contains("✘ Each payment is once in ConnectWise");
  }

  @Test
  void wrongArgumentsAreToldAndFail() throws IOException {
    assertThat(Quickstart.run(new String[] {"--weeks", "3"}, Map.of(), out)).isOne();
    assertThat(text()).isEqualTo("usage: Quickstart [--days 1..99]\n");
  }

  /** One day, in whose early morning somebody does something behind our back. */
  private int spoiled(Path directory, Consumer<Office> deed) {
    try (Office office = Office.open(new Scenario(), directory.resolve("journal.jsonl"))) {
      Receivables before =
          Receivables.of(office, office.today().minusDays(1), Currency.getInstance("USD"));
      Money bankBefore = Footing.bankInBooks(office);
      new Month(office, out).play(1);
      deed.accept(office);
      return Quickstart.prove(new Proofs(office, before, bankBefore).all(), out);
    }
  }

  private static void payByHand(Office office) {
    long unused =
        office
            .connectWise()
            .applyPaymentByHand(AN_OPEN_INVOICE, "25.00", LocalDate.of(2026, 6, 1), "Check");
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
