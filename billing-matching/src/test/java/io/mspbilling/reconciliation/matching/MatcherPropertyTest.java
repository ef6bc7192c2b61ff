package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Worlds.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that every result of the engine keeps, whatever came in. */
final class MatcherPropertyTest {

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.any();
  }

  @Provide
  Arbitrary<World> silentWorlds() {
    return Worlds.silent();
  }

  @Property
  void everyPaymentIsInExactlyOneListInTheOrderOfIds(@ForAll("worlds") World world) {
    MatchResult result = world.match();

    List<Payment> matched = result.matches().stream().map(Match::payment).toList();
    List<Payment> left = result.leftovers().stream().map(Leftover::payment).toList();
    assertThat(Stream.concat(matched.stream(), left.stream()))
        .containsExactlyInAnyOrderElementsOf(world.payments());
    assertThat(matched).isSortedAccordingTo((a, b) -> a.id().text().compareTo(b.id().text()));
    assertThat(left).isSortedAccordingTo((a, b) -> a.id().text().compareTo(b.id().text()));
  }

  @Property
  void noPaymentGivesMoreThanItHasAndNoInvoiceTakesMoreThanIsOpen(@ForAll("worlds") World world) {
    Map<InvoiceId, Money> taken = new HashMap<>();
    for (Match match : world.match().matches()) {
      Money given = Money.zero(match.payment().amount().currency());
      for (Allocation allocation : match.allocations()) {
        given = given.plus(allocation.amount());
        taken.merge(allocation.invoice(), allocation.amount(), Money::plus);
      }
      assertThat(given.plus(match.unapplied())).isEqualTo(match.payment().amount());
    }
    taken.forEach((id, amount) -> assertThat(amount).isLessThanOrEqualTo(item(world, id).open()));
  }

  @Property
  void aMatchStaysWithinOneCustomerAndOneCurrency(@ForAll("worlds") World world) {
    for (Match match : world.match().matches()) {
      assertThat(match.allocations())
          .allSatisfy(
              allocation -> {
                OpenItem item = item(world, allocation.invoice());
                assertThat(item.customer()).isEqualTo(match.customer());
                assertThat(item.open().currency()).isEqualTo(match.payment().amount().currency());
              })
          .extracting(Allocation::invoice)
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

    assertThat(new Matcher(customers, Samples.TODAY).match(items, payments))
        .isEqualTo(world.match());
  }

  @Property
  void theIdsOfPaymentsDecideNothing(@ForAll("worlds") World world) {
    Function<Payment, Payment> renamed =
        payment ->
            Samples.payment(
                "z" + (9 - Integer.parseInt(payment.id().value().substring(1))),
                payment.payer(),
                payment.memo(),
                payment.amount());
    MatchResult mirrored =
        new World(world.items(), world.payments().stream().map(renamed).toList()).match();

    assertThat(mirrored.matches())
        .extracting(match -> match.payment(), Match::allocations, Match::evidence)
        .containsExactlyInAnyOrderElementsOf(
            world.match().matches().stream()
                .map(
                    match ->
                        org.assertj.core.groups.Tuple.tuple(
                            renamed.apply(match.payment()), match.allocations(), match.evidence()))
                .toList());
  }

  @Property
  void whatIsExactlyNamedIsWhatIsPaid(@ForAll("worlds") World world) {
    for (Match match : world.match().matches()) {
      assertThat(match.evidence()).isNotIn(Evidence.OLDEST_FIRST, Evidence.CONFIRMED_BY_PERSON);
      List<String> numbers =
          match.allocations().stream()
              .map(allocation -> item(world, allocation.invoice()).number().substring(4))
              .toList();
      if (match.evidence() == Evidence.INVOICES_NAMED) {
        assertThat(numbers).allMatch(match.payment().memo()::contains);
        assertThat(match.unapplied().isZero()).isTrue();
      } else if (match.evidence() != Evidence.INVOICE_NAMED_SHORT_PAID) {
        assertThat(match.payment().memo()).doesNotContain("INV-");
      }
    }
  }

  @Property
  void anInvoiceIsNotGivenToOneOfTwoPaymentsThatWantIt(@ForAll("worlds") World world) {
    MatchResult result = world.match();
    for (Match match : result.matches()) {
      assertThat(result.leftovers())
          .filteredOn(left -> left.payment().amount().equals(match.payment().amount()))
          .filteredOn(left -> left.payment().payer().equals(match.payment().payer()))
          .noneMatch(left -> left.payment().memo().equals(match.payment().memo()));
    }
  }

  @Property
  void onePaymentMoreTakesAwayMatchesAndNeverChangesThem(@ForAll("silentWorlds") World world) {
    if (world.payments().isEmpty()) {
      return;
    }
    List<Payment> fewer = world.payments().subList(0, world.payments().size() - 1);
    Payment added = world.payments().get(world.payments().size() - 1);
    if (fewer.stream().anyMatch(one -> one.amount().equals(added.amount()))) {
      return; // A twin withdraws the claim of the other twin, and with it a contest: known gap.
    }
    List<Match> before = new World(world.items(), fewer).match().matches();

    assertThat(world.match().matches())
        .filteredOn(match -> fewer.contains(match.payment()))
        .isSubsetOf(before);
  }

  @Property
  void anInvoiceOfNobodyElsesConcernChangesNothing(@ForAll("worlds") World world) {
    List<OpenItem> more = new ArrayList<>(world.items());
    more.add(Samples.pastDue("99999", Samples.customerId("stranger"), "100.00"));

    assertThat(new World(more, world.payments()).match()).isEqualTo(world.match());
  }

  @Property(tries = 200)
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
  void everyReasonIsOneReadableLine(@ForAll("worlds") World world) {
    assertThat(world.match().leftovers())
        .extracting(Leftover::explanation)
        .allSatisfy(
            text -> {
              assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(500);
              assertThat(text.chars()).noneMatch(Character::isISOControl);
            });
  }

  @Property
  void aSuggestionIsNoMoreThanThePaymentAndThreeAreEnough(@ForAll("worlds") World world) {
    assertThat(world.match().leftovers())
        .allSatisfy(
            left ->
                assertThat(left.suggestions())
                    .hasSizeLessThanOrEqualTo(3)
                    .allMatch(match -> match.payment().equals(left.payment()))
                    .noneMatch(match -> match.unapplied().isNegative()));
  }

  private static OpenItem item(World world, InvoiceId id) {
    return world.items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
  }
}
