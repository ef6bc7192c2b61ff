package io.mspbilling.collection.instalment;

import static io.mspbilling.collection.instalment.Samples.ACME;
import static io.mspbilling.collection.instalment.Samples.NEW;
import static io.mspbilling.collection.instalment.Samples.PLAN;
import static io.mspbilling.collection.instalment.Samples.PSA;
import static io.mspbilling.collection.instalment.Samples.day;
import static io.mspbilling.collection.instalment.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.CustomerId;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlanProblemTest {

  static Stream<PlanProblem> problems() {
    return Stream.of(
        new PlanProblem.Nothing("dates"),
        new PlanProblem.NotPositive("the least", usd("0.00")),
        new PlanProblem.MixedCurrencies(Currency.getInstance("USD"), Currency.getInstance("EUR")),
        new PlanProblem.DatesNotAscending(day("2026-03-15"), day("2026-03-14")),
        new PlanProblem.SumIsNotTheDebts(usd("299.00"), usd("300.00")),
        new PlanProblem.InvoiceTwice(NEW),
        new PlanProblem.InvoiceInTwoPlans(NEW, PLAN),
        new PlanProblem.BelowLeast(usd("9.00"), usd("10.00")),
        new PlanProblem.DownPaymentTooLarge(usd("400.00"), usd("300.00")),
        new PlanProblem.WeightsDoNotFit(2, 3),
        new PlanProblem.TooManyInstalments(usd("0.02"), 3),
        new PlanProblem.MovedOutOfRange(usd("110.00"), usd("100.00")),
        new PlanProblem.AgreedBefore(PLAN),
        new PlanProblem.NoSuchPlan(PLAN),
        new PlanProblem.OtherCustomer(ACME, new CustomerId(PSA, "2")),
        new PlanProblem.OtherDebts(PLAN));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void aProblemNamesAllThatIsWrong(PlanProblem problem) throws ReflectiveOperationException {
    for (RecordComponent part : problem.getClass().getRecordComponents()) {
      assertThat(problem.text()).contains(part.getAccessor().invoke(problem).toString());
    }
  }

  @Test
  void everyKindOfProblemIsHere() {
    assertThat(problems().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(PlanProblem.class.getPermittedSubclasses()));
  }
}
