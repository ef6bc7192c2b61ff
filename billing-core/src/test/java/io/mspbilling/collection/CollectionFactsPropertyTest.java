package io.mspbilling.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.Authorisation;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.method.SecCode;
import io.mspbilling.collection.method.StoredCredentialUse;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.FactsException;
import io.mspbilling.journal.JournalException;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.sample.Values;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the journal keeps of charges, refunds and events reads back as it was. */
final class CollectionFactsPropertyTest {

  @Provide
  Arbitrary<ChargeRequest> charges() {
    return Values.currencies().flatMap(CollectionFactsPropertyTest::charges);
  }

  private static Arbitrary<ChargeRequest> charges(Currency currency) {
    Arbitrary<SavedMethod> methods =
        Combinators.combine(Values.methods(), Arbitraries.of(Rail.values()), Values.text())
            .as(SavedMethod::new);
    Arbitrary<Optional<String>> reference = Values.text().optional();
    Arbitrary<List<Allocation>> allocations =
        Combinators.combine(Values.invoices(), Values.text(), Values.positive(currency))
            .as(Allocation::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(12);
    return Combinators.combine(
            Values.keys(),
            Values.customers(),
            methods,
            allocations,
            Values.notNegative(currency),
            Arbitraries.integers().between(1, 9),
            reference)
        .as(
            (key, customer, method, allocated, surcharge, attempt, named) ->
                ChargeRequest.builder()
                    .key(key)
                    .customer(customer)
                    .method(method)
                    .authorisation(
                        method.rail() == Rail.ACH
                            ? new Authorisation.OfDebit(SecCode.TEL, named)
                            : new Authorisation.OfCard(StoredCredentialUse.RECURRING, named))
                    .isAgain(named.isPresent())
                    .allocations(allocated)
                    .surcharge(surcharge)
                    .attempt(attempt)
                    .build());
  }

  @Provide
  Arbitrary<RefundRequest> refunds() {
    Arbitrary<Money> amounts = Values.currencies().flatMap(Values::positive);
    return Combinators.combine(Values.keys(), Values.payments(), amounts, Values.text())
        .as(RefundRequest::new);
  }

  @Provide
  Arbitrary<GatewayEvent> events() {
    return Values.currencies().flatMap(CollectionFactsPropertyTest::events);
  }

  private static Arbitrary<GatewayEvent> events(Currency currency) {
    Arbitrary<Decline> declines =
        Combinators.combine(Arbitraries.of(DeclineClass.values()), Values.text()).as(Decline::of);
    return Arbitraries.oneOf(
        Combinators.combine(Values.text(), Values.keys(), Values.payments(), Values.dates())
            .as(GatewayEvent.ChargeSucceeded::new),
        Combinators.combine(Values.text(), Values.keys(), declines, Values.dates())
            .as(GatewayEvent.ChargeFailed::new),
        Combinators.combine(Values.text(), reversals(currency), Values.notNegative(currency))
            .as(GatewayEvent.Reversed::new),
        Combinators.combine(Values.text(), Values.text(), Values.dates())
            .as(GatewayEvent.DisputeWon::new),
        Combinators.combine(Values.text(), payouts(currency)).as(GatewayEvent.PaidOut::new));
  }

  private static Arbitrary<Reversal> reversals(Currency currency) {
    return Combinators.combine(
            Values.text(),
            Arbitraries.of(ReversalKind.values()),
            Values.payments(),
            Values.positive(currency),
            Values.dates(),
            Values.text())
        .as(
            (source, kind, payment, amount, on, code) ->
                Reversal.builder()
                    .sourceId(source)
                    .kind(kind)
                    .payment(payment)
                    .amount(amount)
                    .on(on)
                    .code(code)
                    .build());
  }

  private static Arbitrary<Payout> payouts(Currency currency) {
    Arbitrary<List<PayoutLine>> lines =
        Combinators.combine(
                Arbitraries.of(PayoutLineKind.values()),
                Values.text(),
                Values.payments().optional(),
                Values.signed(currency),
                Values.signed(currency))
            .as(PayoutLine::new)
            .list()
            .ofMaxSize(12);
    return Combinators.combine(Values.payouts(), Values.dates(), lines, Values.text().optional())
        .as(
            (id, on, all, trace) ->
                Payout.builder()
                    .id(id)
                    .arrivesOn(on)
                    .net(Money.sum(all.stream().map(PayoutLine::net).toList(), currency))
                    .lines(all)
                    .bankTrace(trace)
                    .build());
  }

  @Property
  void aChargeReadsBackAsItWas(@ForAll("charges") ChargeRequest charge) {
    assertThat(ChargeRequest.of(charge.key(), charge.facts())).isEqualTo(charge);
  }

  @Property
  void aChargeTakesItsAllocationsAndItsSurchargeAndNoMore(@ForAll("charges") ChargeRequest charge) {
    assertThat(
            charge.allocations().stream()
                .map(Allocation::amount)
                .reduce(charge.amount(), Money::minus))
        .isEqualTo(charge.surcharge());
  }

  @Property
  void aRefundReadsBackAsItWas(@ForAll("refunds") RefundRequest refund) {
    assertThat(RefundRequest.of(refund.key(), refund.facts())).isEqualTo(refund);
  }

  @Property
  void anEventReadsBackAsItWas(@ForAll("events") GatewayEvent event) {
    assertThat(GatewayEvents.of(GatewayEvents.facts(event))).isEqualTo(event);
  }

  @Property
  void anEventThatLacksAFactIsNotGuessedAt(
      @ForAll("events") GatewayEvent event, @ForAll int drawn) {
    Facts whole = GatewayEvents.facts(event);
    List<String> names =
        whole.values().keySet().stream()
            .filter(name -> !name.startsWith("payout.lines") && !name.endsWith("bankTrace"))
            .toList();
    String dropped = names.get(Math.floorMod(drawn, names.size()));
    java.util.Map<String, String> values = new java.util.HashMap<>(whole.values());
    values.remove(dropped);

    assertThatThrownBy(() -> GatewayEvents.of(Facts.of(values)))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("is missing");
  }

  @Example
  void anEventOfANewerVersionIsNotGuessedAt() {
    Facts facts = Facts.builder().put("id", "ev_1").put("event", "loyalty-points").build();

    assertThatThrownBy(() -> GatewayEvents.of(facts))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("newer version");
  }
}
