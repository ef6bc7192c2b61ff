package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuickstartTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @ParameterizedTest
  @EnumSource
  void theWholeMonthEndsWithEveryProofHolding(PsaVendor vendor) {
    String month = Printed.of(vendor).month();

    assertThat(month)
        .contains("Tue 30 Jun", "WHAT HAPPENED", "WHAT IS OWED", "Days sales outstanding")
        .contains("All 12 hold.")
        .doesNotContain("✘")
        .containsPattern("return R01 insufficient funds: owed again +1 ")
        .containsPattern("chargeback 13.1 goods or services not received: owed again +1 ")
        .containsPattern("of the collected, at a later try +2 ")
        .containsPattern("process killed in the middle of a charge +1\n")
        .containsPattern("answers lost or wrong +3\n")
        .contains(
            "Recorded in " + vendor.title(),
            "Calls to " + vendor.title(),
            "- " + vendor.title() + " invoice 20838, since 1 Jun");
    assertThat(Arrays.stream(PsaVendor.values()).map(PsaVendor::title).filter(month::contains))
        .containsExactly(vendor.title());
    assertThat(month.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(111));
  }

  @ParameterizedTest
  @EnumSource
  void paymentThatOnlyThePsaKnowsOfFailsTheProof(PsaVendor vendor, @TempDir Path directory) {
    int exit =
        spoiled(
            vendor,
            directory,
            office -> office.officePsa().enterCheck(openInvoice(office), "25.00", office.today()));

    assertThat(exit).isOne();
    assertThat(text())
        .containsPattern("✘ [^✔✘]*" + vendor.title() + "[^✔✘]*: USD [\\d,.]+ ≠ [\\d,.]+")
        .contains("2 of 12 do not hold.");
  }

  @Test
  void moneyThatNobodyPostedFailsTheProof(@TempDir Path directory) {
    int exit =
        spoiled(
            PsaVendor.CONNECTWISE,
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

  @ParameterizedTest
  @EnumSource
  void paymentThatBearsOurMarkAndIsNotOursFailsTheProof(PsaVendor vendor, @TempDir Path directory) {
    int exit =
        spoiled(
            vendor,
            directory,
            office -> {
              PaymentRecord ours =
                  new PaymentRecord(
                      EffectKey.derive(TenantId.of("somebody"), "psa-payment", List.of("1")),
                      openInvoice(office),
                      smallest(office),
                      office.today(),
                      Rail.CHECK,
                      PaymentId.parse("bank:none"));
              RecordedPayment unused = office.psa().recordPayment(ours);
            });

    assertThat(exit).isOne();
    assertThat(text()).contains("✘ Each payment is once in " + vendor.title());
  }

  @Test
  void wrongArgumentsAreToldAndFail() throws IOException {
    assertThat(run("", "--weeks", "3")).isOne();
    assertThat(text()).isEqualTo("usage: Quickstart [--days 1..99]\n");
  }

  @Test
  void aPsaThatIsNotKnownIsToldWithThoseThatAre() throws IOException {
    assertThat(run("tickets")).isOne();
    assertThat(text())
        .isEqualTo(
            "no PSA is called 'tickets' here; there are -Dpsa=connectwise for ConnectWise and"
                + " -Dpsa=halo for HaloPSA and -Dpsa=autotask for Autotask and -Dpsa=syncro for"
                + " Syncro and -Dpsa=superops for SuperOps\n");
  }

  private int run(String psa, String... args) throws IOException {
    return Quickstart.run(args, psa, Map.of(), new ReportFolder(Path.of("none")), out);
  }

  /** One day, in whose early morning somebody does something behind our back. */
  private int spoiled(PsaVendor vendor, Path directory, Consumer<Office> deed) {
    try (Office office = Office.open(vendor, new Scenario(), directory.resolve("journal.jsonl"))) {
      Receivables before =
          Receivables.of(office, office.today().minusDays(1), Currency.getInstance("USD"));
      Money bankBefore = Footing.bankInBooks(office);
      new Month(office, out).play(1);
      deed.accept(office);
      return Quickstart.prove(new Proofs(office, before, bankBefore).all(), out);
    }
  }

  /** What can be paid on the open invoice at least. */
  private static Money smallest(Office office) {
    return office.psa().features().contains(PsaFeature.PARTIAL_PAYMENTS)
        ? Money.of("1.00", "USD")
        : office.psa().findInvoice(openInvoice(office)).orElseThrow().total();
  }

  private static InvoiceId openInvoice(Office office) {
    return new InvoiceId(office.psa().system(), "20777");
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
