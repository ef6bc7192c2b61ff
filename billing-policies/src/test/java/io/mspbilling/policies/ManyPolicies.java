package io.mspbilling.policies;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.calendar.PayDay;
import io.mspbilling.calendar.QuietHours;
import io.mspbilling.collection.DayLimit;
import io.mspbilling.collection.autopay.AutopayPolicy;
import io.mspbilling.collection.autopay.AutopayRule;
import io.mspbilling.collection.autopay.ChargeDate;
import io.mspbilling.collection.autopay.InvoiceCriteria;
import io.mspbilling.collection.instalment.BreakRule;
import io.mspbilling.collection.latefee.ChargeCaps;
import io.mspbilling.collection.latefee.DatedRate;
import io.mspbilling.collection.latefee.DayCount;
import io.mspbilling.collection.latefee.FeeAmount;
import io.mspbilling.collection.latefee.FeeFrequency;
import io.mspbilling.collection.latefee.GraceRule;
import io.mspbilling.collection.latefee.LateChargePolicy;
import io.mspbilling.collection.latefee.LateFeePolicy;
import io.mspbilling.collection.latefee.SimpleInterest;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.retry.RetryPolicy;
import io.mspbilling.collection.retry.TimeOfDay;
import io.mspbilling.collection.surcharge.Jurisdiction;
import io.mspbilling.collection.surcharge.Jurisdictions;
import io.mspbilling.collection.surcharge.LocalRule;
import io.mspbilling.collection.surcharge.Percent;
import io.mspbilling.collection.surcharge.SurchargePolicy;
import io.mspbilling.communication.dunning.Anchor;
import io.mspbilling.communication.dunning.ContactRole;
import io.mspbilling.communication.dunning.DunningOverride;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.DunningScope;
import io.mspbilling.communication.dunning.DunningStep;
import io.mspbilling.communication.dunning.DunningTarget;
import io.mspbilling.communication.dunning.MessageStep;
import io.mspbilling.communication.dunning.Payer;
import io.mspbilling.communication.dunning.Proposal;
import io.mspbilling.communication.dunning.ProposalStep;
import io.mspbilling.communication.dunning.Repeat;
import io.mspbilling.communication.dunning.Shift;
import io.mspbilling.communication.dunning.StepCondition;
import io.mspbilling.communication.dunning.StepTime;
import io.mspbilling.communication.notice.NoticePolicy;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Place;
import io.mspbilling.reconciliation.matching.BankRule;
import io.mspbilling.reconciliation.matching.FeePlan;
import io.mspbilling.reconciliation.matching.MatchingPolicy;
import io.mspbilling.reconciliation.matching.Tolerance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Lawful policies of every kind, from a seed. */
final class ManyPolicies {

  private static final List<String> TEXTS =
      List.of(
          "plain",
          "\"quoted\" \\ back",
          "Zahlung für März",
          "line\nbreak",
          "a\u2028b",
          "</script>");

  private final Random random;

  ManyPolicies(long seed) {
    random = new Random(seed);
  }

  BillingPolicies next() {
    return BillingPolicies.builder()
        .version(text())
        .cutOver(date())
        .zone(ZoneId.of(one("UTC", "America/Chicago", "Asia/Kathmandu")))
        .sender(text())
        .bankingDays(one(BusinessCalendar.federalReserve(), BusinessCalendar.canada()))
        .autopay(autopay())
        .instalmentsBreak(one(BreakRule.NEVER, new BreakRule(number(60), number(4))))
        .retry(retry())
        .surcharge(surcharge())
        .lateCharges(lateCharges())
        .dunning(rules())
        .notices(notices())
        .leastAmounts(some(this::money))
        .termsDays(number(90))
        .matching(matching())
        .setsAside(some(() -> new BankRule(one("", text()), "FEE " + number(9), one("", text()))))
        .refundReopensInvoices(flag())
        .booksClosedThrough(maybe(this::date))
        .holdsDebtsForUnresolvedMoney(flag())
        .collectsOldDebts(flag())
        .approvesEverything(flag())
        .approvesFirstCharges(flag())
        .chargesADay(limit())
        .refundsADay(limit())
        .payoutGraceDays(number(10))
        .build();
  }

  private AutopayPolicy autopay() {
    List<AutopayRule> rules = new ArrayList<>();
    for (int i = 0; i < number(4); i++) {
      InvoiceCriteria invoices =
          InvoiceCriteria.builder()
              .customers(Set.copyOf(some(() -> CustomerId.parse("connectwise:" + number(99)))))
              .fromAgreement(maybe(this::flag))
              .least(maybe(this::money))
              .most(maybe(this::money))
              .build();
      Optional<ChargeDate> on =
          maybe(
              () ->
                  one(
                      new ChargeDate.DueDate(number(90)),
                      new ChargeDate.AfterIssue(number(90)),
                      new ChargeDate.DayOfMonth(1 + number(30))));
      rules.add(new AutopayRule("rule " + i, invoices, on));
    }
    return AutopayPolicy.builder()
        .rules(rules)
        .daysHeldAfterDispute(number(90))
        .quietHours(maybe(this::quietHours))
        .build();
  }

  private RetryPolicy retry() {
    LocalTime from = LocalTime.ofSecondOfDay(number(80_000));
    return RetryPolicy.builder()
        .achWaits(some(this::days).stream().limit(2).toList())
        .cardFundsWaits(some(this::days))
        .cardTemporaryWaits(some(this::days))
        .cardGenericWaits(some(this::days))
        .payDays(
            new LinkedHashSet<>(
                some(
                    () ->
                        one(
                            new PayDay.DayOfMonth(1 + number(30)),
                            new PayDay.Weekday(DayOfWeek.of(1 + number(6))),
                            new PayDay.LastBusinessDay()))))
        .timeOfDay(new TimeOfDay(from, from.plusSeconds(number(6_000))))
        .triesNextMethod(flag())
        .build();
  }

  private int days() {
    return 1 + number(89);
  }

  private SurchargePolicy surcharge() {
    return SurchargePolicy.builder()
        .rate(percent())
        .costs(byNetwork())
        .lowerCaps(byNetwork())
        .switchedOn(places())
        .clearedByCounsel(places())
        .merchantPlace(maybe(this::place))
        .noticeGivenOn(maybe(this::date))
        .acceptsVisa(flag())
        .customersAreBusinesses(flag())
        .businessExempt(places())
        .jurisdictions(one(Jurisdictions.standard(), new Jurisdictions(some(this::jurisdiction))))
        .build();
  }

  private Jurisdiction jurisdiction() {
    return new Jurisdiction(
        List.of(place(), place()),
        text(),
        maybe(() -> LocalDate.of(2020, 1, 1)),
        maybe(this::date),
        rule(),
        maybe(this::rule),
        one("", "high"),
        one("", text()));
  }

  private LocalRule rule() {
    return one(
        new LocalRule.Prohibited(),
        new LocalRule.Counsel(),
        new LocalRule.CostOnly(),
        new LocalRule.Allowed(),
        new LocalRule.AtMost(percent()));
  }

  private Map<CardNetwork, Percent> byNetwork() {
    Map<CardNetwork, Percent> map = new EnumMap<>(CardNetwork.class);
    some(() -> one(CardNetwork.values())).forEach(network -> map.put(network, percent()));
    return map;
  }

  private LateChargePolicy lateCharges() {
    Currency currency = Currency.getInstance(one("USD", "JPY", "KWD"));
    return LateChargePolicy.builder()
        .fee(maybe(() -> fee(currency)))
        .interest(maybe(() -> interest(currency)))
        .issuedFrom(maybe(this::date))
        .exempt(Set.copyOf(some(() -> CustomerId.parse("connectwise:" + number(99)))))
        .build();
  }

  private LateFeePolicy fee(Currency currency) {
    return LateFeePolicy.builder()
        .fee(flag() ? new FeeAmount.Flat(amount(currency)) : new FeeAmount.PercentOfBalance(rate()))
        .frequency(one(FeeFrequency.values()))
        .graceDays(number(60))
        .leastBalance(maybe(() -> amount(currency)))
        .leastEach(maybe(() -> amount(currency)))
        .mostEach(maybe(() -> amount(currency)))
        .caps(caps(currency))
        .rounding(one(RoundingMode.HALF_UP, RoundingMode.DOWN))
        .build();
  }

  private SimpleInterest interest(Currency currency) {
    LocalDate first = date();
    return SimpleInterest.builder()
        .rates(
            one(
                List.of(),
                List.of(DatedRate.always(rate())),
                List.of(new DatedRate(first, rate()), new DatedRate(first.plusMonths(6), rate()))))
        .dayCount(one(DayCount.values()))
        .graceDays(number(60))
        .graceRule(one(GraceRule.values()))
        .least(maybe(() -> amount(currency)))
        .caps(caps(currency))
        .rounding(one(RoundingMode.HALF_EVEN, RoundingMode.UP))
        .build();
  }

  private ChargeCaps caps(Currency currency) {
    return ChargeCaps.builder()
        .perInvoice(maybe(() -> amount(currency)))
        .percentOfInvoice(maybe(this::rate))
        .yearlyPercent(maybe(this::rate))
        .build();
  }

  private Money amount(Currency currency) {
    return Money.ofMinor(number(9_999), currency);
  }

  private BigDecimal rate() {
    return BigDecimal.valueOf(number(20_000), 2);
  }

  private NoticePolicy notices() {
    return NoticePolicy.builder()
        .receipts(flag())
        .failures(flag())
        .refunds(flag())
        .daysBeforeCharge(maybe(() -> 1 + number(59)))
        .daysBeforeExpiry(maybe(() -> 1 + number(59)))
        .daysLate(number(14))
        .quietHours(maybe(this::quietHours))
        .build();
  }

  private DunningRules rules() {
    DunningPolicy usual = dunning("usual");
    DunningPolicy other = dunning("other");
    return DunningRules.builder()
        .usual(usual)
        .others(flag() ? List.of() : List.of(other))
        .earlier(some(() -> dunning("earlier")).stream().limit(1).toList())
        .overrides(flag() ? List.of() : List.of(excluding(), changing(usual)))
        .build();
  }

  private DunningOverride excluding() {
    return DunningOverride.builder()
        .name("excluding")
        .addTargets(new DunningTarget.OfCustomer(CustomerId.parse("connectwise:" + number(99))))
        .addTargets(new DunningTarget.OfAgreement(AgreementId.parse("connectwise:" + number(99))))
        .until(maybe(this::date))
        .excluded(text())
        .build();
  }

  private DunningOverride changing(DunningPolicy usual) {
    InvoiceId invoice = InvoiceId.parse("connectwise:" + number(99));
    return DunningOverride.builder()
        .name("changing")
        .addTargets(new DunningTarget.OfInvoice(invoice))
        .addTargets(new DunningTarget.OfInstalment(invoice, date()))
        .until(maybe(this::date))
        .policy("usual")
        .stepsOff(usual.steps().stream().map(DunningStep::name).limit(1).toList())
        .addresses(
            flag()
                ? Map.of()
                : Map.of(one(ContactRole.values()), List.of("a@acme.example", "b@acme.example")))
        .build();
  }

  private DunningPolicy dunning(String version) {
    List<DunningStep> steps = new ArrayList<>();
    for (int i = 0; i < number(4); i++) {
      steps.add(flag() ? message(i) : proposal(i));
    }
    return DunningPolicy.builder()
        .version(version)
        .steps(steps)
        .scope(one(DunningScope.values()))
        .spacingDays(number(14))
        .mostAWeek(1 + number(6))
        .businessDays(one(BusinessCalendar.federalReserve(), BusinessCalendar.canada()))
        .onBusinessDaysOnly(flag())
        .shift(one(Shift.values()))
        .quietHours(maybe(this::quietHours))
        .disputedPercentHoldingAll(maybe(() -> 1 + number(99)))
        .daysAfterChargeback(number(180))
        .build();
  }

  private QuietHours quietHours() {
    QuietHours nights = QuietHours.between(LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneOffset.UTC);
    return flag() ? nights : nights.andWeekends();
  }

  private MessageStep message(int i) {
    return MessageStep.builder()
        .name("step " + i)
        .time(time(i))
        .repeat(flag() ? Repeat.NEVER : new Repeat(1 + number(9), number(3)))
        .condition(condition())
        .to(flag() ? Set.of(ContactRole.OWNER) : Set.of(ContactRole.values()))
        .formerly(flag() ? Set.of() : Set.of("once " + i, "then " + i))
        .template(text())
        .subject(text())
        .opening(text())
        .build();
  }

  private ProposalStep proposal(int i) {
    return new ProposalStep("step " + i, time(i), condition(), one(Proposal.values()), text());
  }

  private static StepTime time(int i) {
    return new StepTime(Anchor.DUE, i * 10 - 5, StepTime.DayUnit.CALENDAR);
  }

  private StepCondition condition() {
    return StepCondition.builder()
        .payers(flag() ? Set.of(Payer.AUTOPAY) : Set.of(Payer.values()))
        .leastOwed(maybe(this::money).stream().toList())
        .leastCount(1 + number(3))
        .leastDaysLate(maybe(() -> number(30)))
        .build();
  }

  private MatchingPolicy matching() {
    return MatchingPolicy.builder()
        .tolerance(new Tolerance(number(500), number(10_000)))
        .feePlans(some(() -> new FeePlan(number(300), number(30))))
        .discountGraceDays(number(9))
        .prepaidDays(number(9))
        .allNumbersGiven(flag())
        .oldestOfEqual(flag())
        .fill(maybe(() -> one(MatchingPolicy.FillOrder.values())))
        .autoMilliBits(number(20_000))
        .marginMilliBits(number(20_000))
        .chanceHitsPerMille(number(20))
        .suggestions(number(9))
        .workBudget(1_000_000L * number(1_000))
        .build();
  }

  private DayLimit limit() {
    return one(DayLimit.none(), new DayLimit(number(1_000), some(this::money)));
  }

  private Money money() {
    return one(
        Money.parse("USD " + (1 + number(9_999)) + ".0" + number(9)),
        Money.parse("JPY " + (1 + number(9_999))),
        Money.parse("KWD 1.00" + number(9)));
  }

  private Percent percent() {
    return new Percent(BigDecimal.valueOf(number(10_000), 2));
  }

  private Set<Place> places() {
    return new LinkedHashSet<>(some(this::place));
  }

  private Place place() {
    return Place.parse(one("US-TX", "US-CO", "GB", "CA-QC"));
  }

  private LocalDate date() {
    return LocalDate.of(2024, 1, 1).plusDays(number(2_000));
  }

  private String text() {
    return TEXTS.get(number(TEXTS.size() - 1));
  }

  private boolean flag() {
    return random.nextBoolean();
  }

  private int number(int most) {
    return random.nextInt(most + 1);
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[number(choices.length - 1)];
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return flag() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> some(Supplier<T> value) {
    return IntStream.range(0, number(3)).mapToObj(i -> value.get()).toList();
  }
}
