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

/** A printed name is like a customer's, and may be another's. */
final class AlikeNamesTest {

  private static final String ODD = "301.18";
  private static final String FLAT = "500.00";

  private static MatchResult result(String name, String payer, String amount) {
    List<Customer> customers =
        List.of(
            customer(ACME, name, List.of(), Optional.empty()),
            customer(CORA, "Zed Holdings", List.of(), Optional.empty()));
    return Samples.match(
        customers,
        List.of(pastDue("1001", ACME, amount), pastDue("3001", CORA, FLAT)),
        List.of(payment("p1", payer, "", amount)));
  }

  @ParameterizedTest
  @CsvSource({
    "Jane Smith DDS, JOHN SMITH DDS",
    "Moss Law, ROSS LAW",
    "Mill Realty, HILL REALTY",
    "City Rental, CITY DENTAL",
    "Tri City Electric, TRI COUNTY ELECTRIC",
    "Bay Area Meters, BAY AREA MOVERS",
    "Lake Horse, LAKE HOUSE",
    "ABD Plumbing, ABC PLUMBING",
    "AA Roofing, AAA ROOFING",
    "DKM Holdings, DMK HOLDINGS",
    "Staple Homes, MAPLE HOMES",
    "Klein Baustoffe GmbH, KLEIN BAU GMBH",
    "Meier GmbH, MEYER GMBH",
    "Harbor Point Marina, HARBOR POINT MARINA HOA",
    "'Acme Dental, LLC', ACME DENTAL UK LTD",
    "'Acme Dental, LLC', ACME DENTAL GMBH",
    "Ace Dental, ACNE DENTAL",
    "Acme Dental, ACE DENTAL LLC",
    "Tech Services Group, TECH SERVICES",
    "National Bank Supply, NATIONAL BANK",
    "Harris, HARRIS & HARRIS",
    "Smith Cleaners, SMITH CARS",
    "Harbor Travel, HARBOR TV",
    "Johnson Dental, JOHNSTON DENTAL",
    "Clarke, CLARK",
    "Clarke Law, CLARK LAW",
    "Barker Law, BAKER LAW",
    "Barker Construction, BAKER CONSTRUCTION",
    "Woods Construction, WOOD CONSTRUCTION",
    "Harrison Dental, HARRIS DENTAL",
    "Carter Plumbing, CARR PLUMBING",
    "Harbor Partners, HARBOR PARTS",
    "Harbor Title, HARBOR TILE",
    "Harbor Physicians, HARBOR PHYSICS"
  })
  void isSuggestedWhateverTheAmount(String name, String payer) {
    MatchResult result = result(name, payer, ODD);

    assertThat(result.matches()).isEmpty();
    assertThat(result(name, payer, FLAT).matches()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Coastal Farm Supply, COASTAL FRAM SUPPLY",
    "Coastal Farm Supply, COASTAL FARM SUPLY",
    "Coastal Farm Supply, COASTTAL FARM SUPPLY",
    "Premiere Dental, PREMIER DENTAL",
    "Johnston Dental, JOHNSON DENTAL",
    "Springfield, SPRINGFEILD",
    "Riverside Accounting Services, RIVERSIDE ACCOUNT SVCS"
  })
  void aTypingSlipInALongWordIsDecidedByAnUnusualAmount(String name, String payer) {
    assertThat(result(name, payer, ODD).matches())
        .extracting(Match::evidence)
        .containsExactly(Evidence.NAME_AND_AMOUNT);
    assertThat(result(name, payer, FLAT).matches()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Alpha Techniques, ALPHA TECH",
    "Riverside Laboratories, RIVERSIDE LAB",
    "Harbor Dental, HARBOR DENT"
  })
  void aShortWordThatCompaniesAreCalledByIsDecidedByAnUnusualAmount(String name, String payer) {
    assertThat(result(name, payer, ODD).matches()).hasSize(1);
    assertThat(
            Samples.match(
                    List.of(customer(ACME, name, List.of(), Optional.empty())),
                    List.of(pastDue("1001", ACME, FLAT)),
                    List.of(payment("p1", payer, "", FLAT)))
                .matches())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Harbor Dental Group, HARBOR DNTL GRP",
    "Oakmont Plumbing & Heating LLC, OAKMONT PLBG & HTG",
    "Riverside Accounting Services, RIVERSIDE ACCTG SVCS",
    "Saint Mary's Dental, ST MARYS DENTAL",
    "First National Title, FIRST NATL TITLE",
    "John Smith Dental, SMITH JOHN DENTAL"
  })
  void anAbbreviationIsTheNameWhateverTheAmount(String name, String payer) {
    assertThat(result(name, payer, FLAT).matches()).hasSize(1);
  }

  private static List<String> paidByOneOfTwo(String payer, String memo, String amount) {
    List<Customer> customers =
        List.of(
            customer(ACME, "Acme Dental, LLC", List.of(), Optional.empty()),
            customer(BOLT, "Acme Dental Gmbh", List.of(), Optional.empty()));
    return Samples.match(
            customers,
            List.of(pastDue("1001", ACME, "301.18"), pastDue("2001", BOLT, "777.77")),
            List.of(payment("p1", payer, memo, amount)))
        .matches()
        .stream()
        .flatMap(match -> match.lines().stream())
        .map(MatchLine::number)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ACME DENTAL GMBH, 777.77, 2001",
    "ACME DENTAL GMBH, 301.18, ''",
    "ACME DENTAL LLC, 301.18, 1001",
    "ACME DENTAL LLC, 777.77, ''",
    "ACME DENTAL INC, 301.18, ''",
    "ACME DENTAL INC, 777.77, ''",
    "ACME DENTAL, 301.18, 1001"
  })
  void twoOfOneNameAreToldApartByTheirLegalForm(String payer, String amount, String paid) {
    assertThat(paidByOneOfTwo(payer, "", amount))
        .isEqualTo(paid.isEmpty() ? List.of() : List.of(paid));
  }

  @ParameterizedTest
  @CsvSource({
    "wire from ACME DENTAL GMBH thank you, 777.77, 2001",
    "from ACME DENTAL GMBH, 301.18, ''",
    "from ACME DENTAL LLC, 301.18, 1001",
    "from ACME DENTAL INC, 301.18, ''"
  })
  void theyAreInAMemoToo(String memo, String amount, String paid) {
    assertThat(paidByOneOfTwo("", memo, amount))
        .isEqualTo(paid.isEmpty() ? List.of() : List.of(paid));
  }

  @Test
  void aNameInAMemoWithAForeignLegalFormIsAnothers() {
    assertThat(
            Samples.match(
                    List.of(customer(ACME, "Acme Dental, LLC", List.of(), Optional.empty())),
                    List.of(pastDue("1001", ACME, ODD)),
                    List.of(payment("p1", "", "from ACME DENTAL GMBH", ODD)))
                .matches())
        .isEmpty();
  }
}
