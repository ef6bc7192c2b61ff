package io.mspbilling.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.calendar.Holidays;
import io.mspbilling.collection.DayLimit;
import io.mspbilling.collection.autopay.AutopayPolicy;
import io.mspbilling.collection.autopay.AutopayRule;
import io.mspbilling.collection.autopay.ChargeDate;
import io.mspbilling.collection.autopay.InvoiceCriteria;
import io.mspbilling.collection.instalment.BreakRule;
import io.mspbilling.collection.latefee.DatedRate;
import io.mspbilling.collection.retry.RetryPolicy;
import io.mspbilling.communication.MessageTexts;
import io.mspbilling.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PolicyJsonTest {

  private static final PolicyJson JSON = PolicyJson.standard();
  private static final BillingPolicies DEFAULTS =
      BillingPolicies.from(LocalDate.of(2027, 1, 1), ZoneId.of("America/Chicago"));

  @Test
  void aDocumentNeedsTheCutOverAndTheZoneOnly() {
    assertThat(JSON.read("{\"cutOver\": \"2027-01-01\", \"zone\": \"America/Chicago\"}"))
        .isEqualTo(DEFAULTS);
  }

  @Test
  void whatIsWrittenNamesEveryRule() {
    List<String> rules =
        Arrays.stream(BillingPolicies.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .filter(method -> method.getParameterCount() == 0)
            .filter(method -> method.getReturnType() != MessageTexts.class)
            .map(Method::getName)
            .toList();
    BillingPolicies whole = DEFAULTS.withBooksClosedThrough(LocalDate.of(2026, 12, 31));

    assertThat(rules).hasSizeGreaterThan(20);
    assertThat(rules)
        .allSatisfy(rule -> assertThat(JSON.write(whole)).contains("\"" + rule + "\""));
  }

  @Test
  void everyMistakeIsToldWithItsPlace() {
    assertThat(
            problems(
                """
                {"cutOver": "soon", "zone": "Mars/Olympus", "retries": {},
                 "retry": {"achWaits": [3, 0], "payDays": ["Fryday"], "triesNextMethod": "yes"},
                 "autopay": {"rules": [{"name": "x", "invoices": {"least": 5},
                                        "chargeOn": {"daysBeforeDue": 1, "dayOfMonth": 2}}]},
                 "surcharge": {"costs": {"visa": "2.5", "wisa": "2 %"}},
                 "chargesADay": "some"}
                """))
        .containsExactlyInAnyOrder(
            "$.retries: there is no such field",
            "$.cutOver: must be a date, as 2027-01-31, got \"soon\"",
            "$.zone: must be a time zone, as America/New_York, got \"Mars/Olympus\"",
            "$.autopay.rules[0].invoices.least: must be an amount, as USD 25.00, got \"5\"",
            "$.autopay.rules[0].chargeOn: must be a record with just one of daysBeforeDue,"
                + " daysAfterIssue, dayOfMonth",
            "$.retry.achWaits[1]: must be a whole number from 1 to 90, got \"0\"",
            "$.retry.payDays[0]: must be a pay day, as 15, Friday or last business day, got"
                + " \"Fryday\"",
            "$.retry.triesNextMethod: must be true or false, got \"yes\"",
            "$.surcharge.costs.visa: must be a percentage, as 2.5 %, got \"2.5\"",
            "$.surcharge.costs.wisa: must be one of visa, mastercard, american-express, discover,"
                + " other",
            "$.chargesADay: the only word here is \"none\", got \"some\"");
  }

  @Test
  void rulesThatNoPolicyMayHaveAreToldAtTheirRecord() {
    assertThat(problems("{\"retry\": {\"achWaits\": [3, 5, 7]}}"))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("$.retry: achWaits: a debit may be presented again 2 times"));
  }

  @Test
  void whatIsMissingIsToldWithItsMeaning() {
    assertThat(problems("{}"))
        .containsExactly(
            "$.cutOver: is missing: the first day that counts; what the journal holds already"
                + " stands",
            "$.zone: is missing: the zone in which days begin and end");
  }

  @Test
  void aNameThatStandsTwiceIsRefused() {
    assertThat(problems("{\"zone\": \"UTC\", \"zone\": \"America/Chicago\"}")).hasSize(1);
  }

  @Test
  void whatIsNoJsonIsRefusedWithItsPlace() {
    assertThat(problems("{\"zone\": ")).hasSize(1);
    assertThat(problems("[]")).containsExactly("$: must be a record, got a list");
    assertThat(problems("null")).hasSize(1);
    assertThat(problems("")).hasSize(1);
  }

  @Test
  void aCalendarOfOnesOwnIsGivenAlong() {
    BusinessCalendar ours =
        BusinessCalendar.weekdaysExcept(
            Holidays.parse(
                """
                calendar: Our bank
                zone: America/Chicago
                as of: 2026-11-01
                source: the bank's letter of October
                weekends: Sunday to Monday

                Independence Day: July 4
                """));
    BillingPolicies policies = DEFAULTS.withBankingDays(ours);
    String document = JSON.write(policies);

    assertThat(PolicyJson.with(ours).read(document)).isEqualTo(policies);
    assertThat(problems(document))
        .containsExactly(
            "$.bankingDays: must be the name of a calendar that the reader was given: Federal"
                + " Reserve, TARGET, England and Wales, Canada, got \"Our bank\"");
  }

  @Test
  void changesAreToldInWords() {
    BillingPolicies after =
        DEFAULTS
            .withVersion("2027-03")
            .withRetry(RetryPolicy.standard().withAchWaits(4, 5))
            .withBooksClosedThrough(LocalDate.of(2026, 12, 31))
            .withInstalmentsBreak(new BreakRule(30, 2))
            .withChargesADay(DayLimit.of(10, Money.of("100.00", "USD")))
            .withAutopay(
                AutopayPolicy.builder()
                    .addRules(
                        AutopayRule.charge(
                            "cycle", InvoiceCriteria.all(), new ChargeDate.DayOfMonth(1)))
                    .build());

    assertThat(JSON.changes(DEFAULTS, after))
        .extracting(PolicyChange::toString)
        .containsExactly(
            "version was unnamed and is 2027-03",
            "autopay.rules was none and is (name cycle, invoices (customers none), chargeOn"
                + " (dayOfMonth 1))",
            "instalmentsBreak was never and is (daysOverdue 30, instalments 2)",
            "retry.achWaits was 3, 5 and is 4, 5",
            "chargesADay.count was 500 and is 10",
            "chargesADay.totals was USD 250000.00, CAD 250000.00, EUR 250000.00, GBP 250000.00,"
                + " AUD 250000.00 and is USD 100.00",
            "booksClosedThrough is new: 2026-12-31");
    assertThat(JSON.changes(after, after)).isEmpty();
  }

  @Test
  void lateChargesAreReadAndTheirChangesTold() {
    BillingPolicies after =
        JSON.read(
            """
            {"cutOver": "2027-01-01", "zone": "America/Chicago", "lateCharges": {
              "fee": {"amount": {"ofBalance": "1.50 %"}, "frequency": "per-month-begun"},
              "interest": {"rates": [{"yearly": "12 %"}, {"from": "2027-07-01", "yearly": "120 %"}]}
            }}
            """);

    assertThat(after.lateCharges().interest().orElseThrow().rates())
        .containsExactly(
            DatedRate.always(new BigDecimal("12")),
            new DatedRate(LocalDate.of(2027, 7, 1), new BigDecimal("120")));
    assertThat(JSON.changes(DEFAULTS, after))
        .extracting(PolicyChange::toString)
        .containsExactly(
            "lateCharges.fee is new: (amount (ofBalance 1.50 %), frequency per-month-begun,"
                + " graceDays 0, caps (), rounding half-up)",
            "lateCharges.interest is new: (rates (yearly 12 %), (from 2027-07-01, yearly 120 %),"
                + " dayCount actual-365, graceDays 0, graceRule free-of-interest, caps (), rounding"
                + " half-up)");
  }

  @Test
  void mistakesInLateChargesAreToldWithTheirPlace() {
    assertThat(
            problems(
                """
                {"cutOver": "2027-01-01", "zone": "UTC", "lateCharges": {
                  "fee": {"amount": {"flat": "USD 5.00"}, "rounding": "unnecessary"},
                  "interest": {"rates": [{"yearly": "-1 %"}, {"yearly": "5"}]},
                  "exempt": ["Acme"]}}
                """))
        .containsExactlyInAnyOrder(
            "$.lateCharges.fee.rounding: must be one of up, down, ceiling, floor, half-up,"
                + " half-down, half-even, got \"unnecessary\"",
            "$.lateCharges.interest.rates[0].yearly: must be a percentage, as 2.5 %, got \"-1 %\"",
            "$.lateCharges.interest.rates[1].yearly: must be a percentage, as 2.5 %, got \"5\"",
            "$.lateCharges.exempt[0]: must be the id of a customer, as connectwise:250, got"
                + " \"Acme\"");
    assertThat(
            problems(
                """
                {"cutOver": "2027-01-01", "zone": "UTC", "lateCharges": {
                  "fee": {"amount": {"flat": "USD 5.00"}, "mostEach": "EUR 5.00"}}}
                """))
        .containsExactly("$.lateCharges: amounts must be in one currency, got [USD, EUR]");
    assertThat(
            problems(
                """
                {"cutOver": "2027-01-01", "zone": "UTC", "lateCharges": {"fee": {}, "interest": {}}}
                """))
        .containsExactly(
            "$.lateCharges.fee.amount: is missing: how much a fee is: the same always, or a part of"
                + " what is open when it arises",
            "$.lateCharges.interest.rates: is missing: the rates, by their first days; before the"
                + " first there is no interest");
  }

  @Test
  void rulesWithNamesAreComparedByName() {
    AutopayRule cycle =
        AutopayRule.charge("cycle", InvoiceCriteria.all(), new ChargeDate.DayOfMonth(1));
    AutopayRule never = AutopayRule.leave("never", InvoiceCriteria.all().withFromAgreement(false));
    AutopayRule other = AutopayRule.leave("other", InvoiceCriteria.all());

    assertThat(changes(List.of(never, cycle), List.of(cycle, never, other)))
        .containsExactly(
            "autopay.rules[other] is new: (name other, invoices (customers none))",
            "autopay.rules in order was never, cycle and is cycle, never, other");
    assertThat(
            changes(
                List.of(never),
                List.of(AutopayRule.leave("never", InvoiceCriteria.all().withFromAgreement(true)))))
        .containsExactly("autopay.rules[never].invoices.fromAgreement was no and is yes");
    assertThat(changes(List.of(never, cycle), List.of(never)))
        .containsExactly(
            "autopay.rules[cycle] was (name cycle, invoices (customers none), chargeOn (dayOfMonth"
                + " 1)), is no more");
  }

  @Test
  void theSchemaInTheJarIsTheOneThatIsRead() throws IOException {
    try (InputStream published = PolicyJson.class.getResourceAsStream("policies.schema.json")) {
      assertThat(
              new String(Objects.requireNonNull(published).readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(JSON.schema());
    }
  }

  private static Stream<String> changes(List<AutopayRule> before, List<AutopayRule> after) {
    return JSON
        .changes(
            DEFAULTS.withAutopay(AutopayPolicy.builder().rules(before).build()),
            DEFAULTS.withAutopay(AutopayPolicy.builder().rules(after).build()))
        .stream()
        .map(PolicyChange::toString);
  }

  private static List<String> problems(String document) {
    return catchThrowableOfType(InvalidPoliciesException.class, () -> JSON.read(document))
        .problems()
        .stream()
        .map(PolicyProblem::toString)
        .toList();
  }
}
