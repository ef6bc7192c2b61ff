package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.BOLT;
import static io.mspbilling.reconciliation.matching.Samples.CORA;
import static io.mspbilling.reconciliation.matching.Samples.customer;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a printed name is, where a bank put its own words around it. */
final class PayerNamesTest {

  /** So that an amount of 500.00 tells nothing. */
  private static final OpenItem OTHERS = pastDue("3001", CORA, "500.00");

  private static Customer named(io.mspbilling.receivables.CustomerId id, String name) {
    return customer(id, name, List.of(), Optional.empty());
  }

  private static List<String> paid(
      List<Customer> customers, List<OpenItem> items, String payer, String memo, String amount) {
    return Samples.match(customers, items, List.of(payment("p1", payer, memo, amount)))
        .matches()
        .stream()
        .flatMap(match -> match.lines().stream())
        .map(MatchLine::number)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# BGC",
        "# FP",
        "# SEPA",
        "# VIR",
        "# BACS",
        "# FPI",
        "# FPO",
        "# GIRO",
        "# CHAPS",
        "# DD",
        "# TFR",
        "# NEFT",
        "# IMPS",
        "# RTGS",
        "# FPI 22/04/26",
        "# 00123456 BGC",
        "VIR SEPA #",
        "VIREMENT DE #",
        "GUTSCHRIFT #",
        "SEPA-ÜBERWEISUNG VON #",
        "FASTER PAYMENT #",
        "BACS #",
        "CHAPS #",
        "BANK GIRO CREDIT #",
        "WIRE FROM #",
        "ZELLE FROM #",
        "MOBILE DEPOSIT #",
        "BILLPAY #",
        "B/O #",
        "BY ORDER OF #",
        "DEPOSIT FROM #",
        "FEDWIRE CREDIT VIA #",
        "BILL.COM #",
        "MELIO #",
        "INTUIT #",
        "BONIFICO DA #",
        "TRANSFERENCIA DE #",
        "OVERSCHRIJVING #",
        "DIRECT CREDIT #",
        "OSKO #",
        "INTERAC E-TRANSFER #",
        "LOCKBOX 0042 #",
        "ONLINE TRANSFER FROM #",
        "# - OPERATING ACCT",
        "# OPERATING ACCOUNT",
        "# PAYROLL ACCT",
        "BACS # BGC",
        "FEDWIRE CREDIT VIA: ANY BANK/121000248 B/O: #",
        "INCOMING WIRE B/O #"
      })
  void aBanksWordsAreNotPartOfAName(String line) {
    List<Customer> customers =
        List.of(named(ACME, "Norwich Interiors PLC"), named(CORA, "Acme Dental, LLC"));

    assertThat(
            paid(
                customers,
                List.of(pastDue("1001", ACME, "500.00"), OTHERS),
                line.replace("#", "NORWICH INTERIORS PLC"),
                "",
                "500.00"))
        .containsExactly("1001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# BGC", "VIR SEPA #", "# - OPERATING ACCT"})
  void aPayerKnownBehindThemPaysNoStrangersInvoice(String line) {
    List<Customer> customers =
        List.of(named(ACME, "Norwich Interiors PLC"), named(BOLT, "Bolt & Sons"));
    List<OpenItem> items =
        List.of(pastDue("10001", ACME, "301.18"), pastDue("20022", BOLT, "301.18"));

    assertThat(
            paid(
                customers,
                items,
                line.replace("#", "NORWICH INTERIORS PLC"),
                "INV 20022",
                "301.18"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Giro Foods, Foods, GIRO FOODS",
    "Giro Foods, Foods, GIRO FOODS BGC",
    "Intuit Consulting, Consulting, INTUIT CONSULTING",
    "Intuit Consulting, Consulting, ACH CREDIT INTUIT CONSULTING",
    "Harbor Operating Account Services, Harbor, HARBOR OPERATING ACCOUNT SERVICES",
    "Lockbox Storage, Storage, LOCKBOX STORAGE"
  })
  void aCustomerMayBeCalledLikeThem(String name, String other, String payer) {
    List<Customer> customers = List.of(named(ACME, name), named(BOLT, other));
    List<OpenItem> items = List.of(pastDue("1001", ACME, "301.18"), pastDue("2001", BOLT, "77.00"));

    assertThat(paid(customers, items, payer, "", "301.18")).containsExactly("1001");
    assertThat(paid(customers, items, payer, "", "77.00")).isEmpty();
  }

  @Test
  void wordsStayThatBeginACustomersName() {
    List<Customer> customers = List.of(named(ACME, "Giro Ox Inn Group"), named(BOLT, "Ox Inn"));

    assertThat(paid(customers, List.of(pastDue("2001", BOLT, "77.00")), "GIRO OX INN", "", "77.00"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MELIO FOODS",
        "INTUIT FOODS",
        "GIRO FOODS",
        "DIRECT FOODS",
        "WIRE FOODS",
        "FOODS GIRO",
        "BGC",
        "VIA FOODS",
        "GIFTS FROM FOODS"
      })
  void aShortNameBehindAWordThatCompaniesHaveTooIsAnothers(String payer) {
    assertThat(
            paid(
                List.of(named(ACME, "Foods")),
                List.of(pastDue("1001", ACME, "301.18")),
                payer,
                "",
                "301.18"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 400})
  void aLineOfNothingButBankWordsIsNobodys(int times) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      words.add("BACS FP -");
    }

    assertThat(
            paid(
                List.of(named(ACME, "Norwich Interiors PLC")),
                List.of(pastDue("1001", ACME, "301.18")),
                String.join(" ", words),
                "",
                "301.18"))
        .isEmpty();
  }
}
