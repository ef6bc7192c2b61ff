package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.matching.Worlds.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that every result of the engine keeps, whatever came in and whatever the policy. */
final class MatcherPropertyTest {

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.any();
  }

  @Provide
  Arbitrary<World> silentWorlds() {
    return Worlds.silent();
  }

  @Provide
  Arbitrary<MatchingPolicy> policies() {
    return Arbitraries.of(MatchingPolicy.standard(), Worlds.BOLD);
  }

  @Property
  void everyCentOfAPaymentIsAppliedOrLeft(
      @ForAll("worlds") World world, @ForAll("policies") MatchingPolicy policy) {
    MatchResult result = world.match(policy);
    Map<PaymentId, Money> accounted = new HashMap<>();
    for (Match match : result.matches()) {
      for (MatchLine line : match.lines()) {
        accounted.merge(match.payment().id(), line.amount(), Money::plus);
      }
    }
    result.leftovers().forEach(l -> accounted.merge(l.payment().id(), l.amount(), Money::plus));

    Map<PaymentId, Money> paid = new HashMap<>();
    world.payments().forEach(payment -> paid.put(payment.id(), payment.amount()));
    assertThat(accounted).isEqualTo(paid);
    assertThat(result.leftovers()).allMatch(left -> left.amount().isPositive());
  }

  @Property
  void noItemIsSettledBeyondWhatIsOpenOnIt(
      @ForAll("worlds") World world, @ForAll("policies") MatchingPolicy policy) {
    Map<InvoiceId, Money> settled = new HashMap<>();
    for (Match match : world.match(policy).matches()) {
      for (MatchLine line : match.lines()) {
        settled.merge(line.item(), line.settled(), Money::plus);
        assertThat(line.amount().isNegative()).isEqualTo(world.item(line.item()).isCredit());
      }
    }
    settled.forEach(
        (id, amount) -> assertThat(amount.abs()).isLessThanOrEqualTo(world.item(id).open().abs()));
  }

  @Property
  void currenciesNeverMeetAndNoItemStandsInAMatchTwice(
      @ForAll("worlds") World world, @ForAll("policies") MatchingPolicy policy) {
    MatchResult result = world.match(policy);
    List<Match> all = new ArrayList<>(result.matches());
    result.leftovers().forEach(left -> all.addAll(left.suggestions()));
    for (Match match : all) {
      assertThat(match.lines())
          .isNotEmpty()
          .allSatisfy(
              line ->
                  assertThat(world.item(line.item()).open().currency())
                      .isEqualTo(match.payment().amount().currency()))
          .extracting(MatchLine::item)
          .doesNotHaveDuplicates();
    }
  }

  @Property
  void theOrderOfTheInputDecidesNothing(@ForAll("worlds") World world, @ForAll Random random) {
    List<OpenItem> items = new ArrayList<>(world.items());
    List<Payment> payments = new ArrayList<>(world.payments());
    List<Customer> customers = new ArrayList<>(Samples.CUSTOMERS);
    Collections.shuffle(items, random);
    Collections.shuffle(payments, random);
    Collections.shuffle(customers, random);

    assertThat(Samples.match(customers, items, payments)).isEqualTo(world.match());
  }

  @Property
  void theSameInputGivesTheSameResult(
      @ForAll("worlds") World world, @ForAll("policies") MatchingPolicy policy) {
    assertThat(world.match(policy)).isEqualTo(world.match(policy));
  }

  @Property
  void theIdsOfPaymentsDecideNothing(@ForAll("worlds") World world) {
    Map<String, Set<MatchLine>> before = applied(world);
    List<Payment> mirrored = new ArrayList<>();
    for (Payment payment : world.payments()) {
      mirrored.add(Worlds.named(mirror(payment.id().value()), payment));
    }

    Map<String, Set<MatchLine>> after = new HashMap<>();
    applied(new World(world.items(), mirrored))
        .forEach((id, lines) -> after.put(mirror(id), lines));
    assertThat(after).isEqualTo(before);
  }

  private static String mirror(String id) {
    return "p" + (9 - Integer.parseInt(id.substring(1)));
  }

  @Property
  void anItemOfNobodyElsesConcernChangesNothing(@ForAll("worlds") World world) {
    List<OpenItem> more = new ArrayList<>(world.items());
    more.add(Samples.pastDue("99999", Samples.customerId("stranger"), "98.76"));

    assertThat(new World(more, world.payments()).match()).isEqualTo(world.match());
  }

  @Property
  void aTwinSettlesNothingForOthers(@ForAll("worlds") World world, @ForAll Random random) {
    assertTwinIsNoHelp(world, random);
  }

  @Property
  void aTwinThatNamesNothingSettlesNothingForOthers(
      @ForAll("silentWorlds") World world, @ForAll Random random) {
    assertTwinIsNoHelp(world, random);
  }

  /** Unless it pays for something itself: then less is open, and that may make others clear. */
  private static void assertTwinIsNoHelp(World world, Random random) {
    if (world.payments().isEmpty()) {
      return;
    }
    Payment one = world.payments().get(random.nextInt(world.payments().size()));
    Map<String, Set<MatchLine>> before = applied(world);
    Map<String, Set<MatchLine>> after = applied(world.with(Worlds.named("twin", one)));
    if (after.containsKey("twin")) {
      return;
    }
    after.forEach((id, lines) -> assertThat(lines).as(id).isEqualTo(before.get(id)));
  }

  @Property
  void aRivalThatGetsNothingHelpsNobody(@ForAll("silentWorlds") World world) {
    if (world.payments().isEmpty()) {
      return;
    }
    int last = world.payments().size() - 1;
    String rival = world.payments().get(last).id().value();
    Map<String, Set<MatchLine>> before =
        applied(new World(world.items(), world.payments().subList(0, last)));
    Map<String, Set<MatchLine>> after = applied(world);
    if (!after.containsKey(rival)) {
      after.forEach((id, lines) -> assertThat(lines).as(id).isEqualTo(before.get(id)));
    }
  }

  @Property
  void equalPaymentsOfOneDayFareAlike(@ForAll("worlds") World world) {
    Map<String, Set<MatchLine>> applied = applied(world);
    for (Payment one : world.payments()) {
      for (Payment other : world.payments()) {
        if (Worlds.named("x", one).equals(Worlds.named("x", other))) {
          assertThat(applied.containsKey(one.id().value()))
              .isEqualTo(applied.containsKey(other.id().value()));
        }
      }
    }
  }

  @Property(tries = 100)
  void theMachinesLanguageChangesNothing(@ForAll("worlds") World world) {
    Locale before = Locale.getDefault();
    String here = world.match().toString();
    try {
      for (String tag : List.of("tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "lt")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(world.match()).hasToString(here);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property
  void everyLeftoverIsReadableAndItsSuggestionsAreFew(@ForAll("worlds") World world) {
    for (Leftover left : world.match().leftovers()) {
      assertThat(left.explanation())
          .contains(left.payment().amount().toString())
          .hasSizeLessThanOrEqualTo(500);
      assertThat(left.explanation().chars()).noneMatch(Character::isISOControl);
      assertThat(left.suggestions())
          .hasSizeLessThanOrEqualTo(3)
          .allMatch(match -> match.payment().equals(left.payment()))
          .noneMatch(match -> match.unapplied().isNegative());
    }
  }

  /** What each payment is applied to. */
  private static Map<String, Set<MatchLine>> applied(World world) {
    Map<String, Set<MatchLine>> applied = new HashMap<>();
    for (Match match : world.match().matches()) {
      applied.put(match.payment().id().value(), new HashSet<>(match.lines()));
    }
    return applied;
  }
}
