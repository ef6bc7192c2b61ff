package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.BOLT;
import static io.mspbilling.reconciliation.matching.Samples.CORA;
import static io.mspbilling.reconciliation.matching.Samples.customer;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.Customer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bank prints the beginning of a name only. */
final class CutNamesTest {

  private static final String ODD = "301.18";
  private static final String FLAT = "500.00";

  /** Others pay a flat fee too. */
  private static final OpenItem OTHERS = pastDue("3001", CORA, FLAT);

  private static List<Match> matches(
      String name, String other, String payer, String memo, String open, String paid) {
    List<Customer> customers =
        List.of(
            customer(ACME, name, List.of(), Optional.empty()),
            customer(BOLT, other, List.of(), Optional.empty()),
            customer(CORA, "Zed Holdings", List.of(), Optional.empty()));
    return Samples.match(
            customers,
            List.of(pastDue("1001", ACME, open), OTHERS),
            List.of(payment("p1", payer, memo, paid)))
        .matches();
  }

  @ParameterizedTest
  @CsvSource({
    "'Valley Title Company, LLC', VALLEY TITLE COMPANY L",
    "Franklin Orthopedics Corp., FRANKLIN ORTHOPEDICS C",
    "Norwich Joinery Limited, NORWICH JOINERY LIMITE",
    "Norwich Joinery, NORWICH JOINERY LIMITE",
    "Klein Sanitär GmbH & Co. KG, KLEIN SANITÄR GMBH & C",
    "Klein Sanitär, KLEIN SANITAR GMBH & C",
    "Northgate Auto Body PLLC, NORTHGATE AUTO BODY PL",
    "Golden Engineering PLLC, GOLDEN ENGINEERING PLL",
    "Golden Engineering, GOLDEN ENGINEERING PLL",
    "Northgate Auto Body, NORTHGATE AUTO BODY PL",
    "Golden Engineering PLLC, GOLDEN ENGINEERING PLL BGC"
  })
  void aNameThatIsCutInItsLegalFormIsWhole(String name, String printed) {
    assertThat(matches(name, "Bolt", printed, "", FLAT, FLAT)).hasSize(1);
    assertThat(matches(name, "Bolt", printed, "inv 1001", ODD, "200.00"))
        .extracting(Match::evidence)
        .containsExactly(Evidence.INVOICE_NAMED_SHORT_PAID);
  }

  @ParameterizedTest
  @CsvSource({
    "Northgate Auto Body PLLC, Northgate Auto Body Plating, NORTHGATE AUTO BODY PL",
    "'Valley Title Company, LLC', Valley Title Company Lending, VALLEY TITLE COMPANY L",
    "Harbor Foods, Bolt, HARBOR FOODS C",
    "Vale, Bolt, VALE L"
  })
  void whatMayGoOnAsAnotherNameIsNot(String name, String other, String printed) {
    assertThat(matches(name, other, printed, "", FLAT, FLAT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Coastal Farm Supply, COASTAL FARM SUPP",
    "Oakmontville Packaging, OAKMONTVILLE PAC",
    "Riverside Accounting Services, RIVERSIDE ACCOUN",
    "Coastal Farm Supply, COASTAL FARM SUPP BGC"
  })
  void aNameThatEndsInsideAWordWasCut(String name, String printed) {
    assertThat(matches(name, "Bolt", printed, "", FLAT, FLAT)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "First Citizens Dental, FIRST CITIZENS",
    "Northern Lights Electric, NORTHERN LIGHTS",
    "Community Health Partners, COMMUNITY HEALTH",
    "Jennings Credit Union, JENNINGS CREDIT",
    "Oakmontville Packaging, OAKMONTVILLE PA",
    "Northside Electrical, NORTHSIDE ELECTRIC",
    "Bay Area Healthcare, BAY AREA HEALTH",
    "Lakeside Family Pharmacy, LAKESIDE FAMILY PHARMA",
    "Pacific Accountants LLP, PACIFIC ACCOUNTANT"
  })
  void wholeWordsMayBeAnothersWholeName(String name, String printed) {
    assertThat(matches(name, "Bolt", printed, "", FLAT, FLAT)).isEmpty();
    assertThat(matches(name, "Bolt", printed, "inv 1001", ODD, "200.00")).isEmpty();
    assertThat(matches(name, "Bolt", printed, "", ODD, ODD))
        .extracting(Match::evidence)
        .containsExactly(Evidence.NAME_AND_AMOUNT);
  }

  @ParameterizedTest
  @CsvSource({
    "National Bank Supply, NATIONAL BANK",
    "Tech Services Group, TECH SERVICES",
    "Alpha Techniques, ALPHA TECH",
    "Klein Baustoffe GmbH, KLEIN BAU GMBH",
    "Harbor Construction LLC, HARBOR CONSTRUCT LLC"
  })
  void aShortNameOrOneWithItsLegalFormWasNotCut(String name, String printed) {
    assertThat(matches(name, "Bolt", printed, "", FLAT, FLAT)).isEmpty();
    assertThat(matches(name, "Bolt", printed, "inv 1001", ODD, "200.00")).isEmpty();
  }

  @Test
  void anUnusualAmountThatAnotherOwesTooIsAPriceAndNoProof() {
    List<Customer> customers =
        List.of(
            customer(ACME, "Northern Lights Electric", List.of(), Optional.empty()),
            customer(BOLT, "Bolt", List.of(), Optional.empty()));

    assertThat(
            Samples.match(
                    customers,
                    List.of(pastDue("1001", ACME, "475.00"), pastDue("2001", BOLT, "475.00")),
                    List.of(payment("p1", "NORTHERN LIGHTS", "", "475.00")))
                .matches())
        .isEmpty();
  }
}
