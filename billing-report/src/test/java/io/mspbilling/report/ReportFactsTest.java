package io.mspbilling.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.Span;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reporting.ageing.Disputed;
import io.mspbilling.reporting.behaviour.Promise;
import io.mspbilling.reporting.facts.BillingFacts;
import io.mspbilling.reporting.facts.LateChargeBill;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReportFactsTest {
  private static final LocalDate DAY = SampleOffice.MARCH.from();
  private static final BillingFacts KNOWN = known();
  private static final ReportFacts TAKEN = ReportFacts.builder().name("x").known(KNOWN).build();

  static Stream<Method> facts() {
    return Arrays.stream(BillingFacts.class.getDeclaredMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void whateverBillingKnowsIsTakenOver(Method fact) throws ReflectiveOperationException {
    Object known = bare(fact.invoke(KNOWN));

    assertThat(known).asString().as("the sample has some").isNotIn("[]", "{}");
    assertThat(bare(ReportFacts.class.getMethod(fact.getName()).invoke(TAKEN))).isEqualTo(known);
  }

  private static Object bare(Object fact) {
    return fact instanceof Optional<?> some ? some.orElseThrow() : fact;
  }

  private static BillingFacts known() {
    ReportFacts sample = SampleOffice.of(10, 14).facts().build();
    InvoiceId invoice = sample.ledgers().get(0).invoices().get(0).id();
    Money amount = Money.of("5.00", "USD");
    return BillingFacts.builder()
        .period(sample.period())
        .madeOn(sample.madeOn())
        .ledgers(sample.ledgers())
        .customerNames(sample.customerNames())
        .putPaymentNames(PaymentId.parse("bank:1"), "from ACME")
        .recordedSince(DAY)
        .onAutopay(sample.onAutopay().orElseThrow())
        .reminders(sample.reminders().orElseThrow())
        .promises(List.of(new Promise(Set.of(invoice), DAY, DAY, amount)))
        .lateChargeBills(List.of(new LateChargeBill(invoice, DAY, amount)))
        .payouts(sample.payouts().orElseThrow())
        .attempts(sample.attempts().orElseThrow())
        .bankDebits(sample.bankDebits().orElseThrow())
        .bankLines(sample.bankLines().orElseThrow())
        .unexplained(List.of(amount))
        .disputed(List.of(new Disputed(invoice, Optional.empty(), Span.since(DAY))))
        .planned(sample.planned())
        .agreementChanges(sample.agreementChanges())
        .exceptions(sample.exceptions())
        .addCaveats("something is not known")
        .build();
  }
}
