package io.mspbilling.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Rail;
import io.mspbilling.sample.Values;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class BankLinesPropertyTest {

  @Provide
  Arbitrary<BankLine> lines() {
    Arbitrary<Money> amounts = Values.currencies().flatMap(Values::signed);
    return Combinators.combine(
            Values.payments(),
            Values.dates(),
            amounts,
            Arbitraries.of(Rail.values()),
            Values.text(),
            Values.text(),
            Values.text())
        .as(
            (id, on, amount, rail, counterparty, memo, trace) ->
                BankLine.builder()
                    .id(id)
                    .bookedOn(on)
                    .amount(amount)
                    .rail(rail)
                    .counterparty(counterparty)
                    .memo(memo)
                    .trace(trace)
                    .build());
  }

  @Property
  void aLineReadsBackAsItWas(@ForAll("lines") BankLine line) {
    assertThat(BankLines.of(BankLines.facts(line))).isEqualTo(line);
  }
}
