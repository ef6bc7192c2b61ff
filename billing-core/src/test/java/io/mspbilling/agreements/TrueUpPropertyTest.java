package io.mspbilling.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A true-up stays within its limits, and nothing that it does not do is passed over. */
class TrueUpPropertyTest {
  private static final TenantId TENANT = TenantId.of("acme");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** A line, and what was counted for it. */
  record Line(int billed, int counted, Optional<Integer> minimum) {

    BigDecimal wanted() {
      return BigDecimal.valueOf(Math.max(counted, minimum.orElse(0)));
    }

    BigDecimal change() {
      return wanted().subtract(BigDecimal.valueOf(billed));
    }
  }

  @Property
  void eachDifferenceIsAnOrderWithinTheLimitsOrARow(
      @ForAll("lines") List<Line> lines, @ForAll("limits") TrueUpLimits limits) {
    TrueUp plan = plan(lines, limits, true);

    assertThat(plan.orders().size() + plan.rows().size()).isEqualTo(different(lines));
    BigDecimal changed = BigDecimal.ZERO;
    for (QuantityOrder order : plan.orders()) {
      Line line = lines.get(Integer.parseInt(order.line()));
      BigDecimal change = order.after().subtract(order.before());
      assertThat(order.after()).isEqualByComparingTo(line.wanted());
      assertThat(order.before()).isEqualByComparingTo(BigDecimal.valueOf(line.billed()));
      assertThat(order.after().intValueExact()).isGreaterThanOrEqualTo(line.minimum().orElse(0));
      assertThat(limits.lowers() || change.signum() > 0).isTrue();
      assertWithin(limits.perLine(), order.before(), change);
      changed = changed.add(change.abs());
    }
    BigDecimal billed = BigDecimal.valueOf(lines.stream().mapToInt(Line::billed).sum());
    assertWithin(limits.perRun(), billed, changed);
  }

  @Property
  void whatIsWithinTheLimitsIsOrdered(
      @ForAll("lines") List<Line> lines, @ForAll("limits") TrueUpLimits limits) {
    List<Line> free =
        lines.stream()
            .filter(line -> line.change().signum() != 0)
            .filter(line -> limits.lowers() || line.change().signum() > 0)
            .filter(
                line ->
                    isWithin(limits.perLine(), BigDecimal.valueOf(line.billed()), line.change()))
            .toList();
    BigDecimal billed = BigDecimal.valueOf(lines.stream().mapToInt(Line::billed).sum());
    BigDecimal changed =
        free.stream().map(line -> line.change().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(plan(lines, limits, true).orders())
        .hasSize(isWithin(limits.perRun(), billed, changed) ? free.size() : 0);
  }

  private static int different(List<Line> lines) {
    return (int) lines.stream().filter(line -> line.change().signum() != 0).count();
  }

  private static boolean isWithin(ChangeCap cap, BigDecimal before, BigDecimal change) {
    return change.abs().compareTo(cap.most()) <= 0
        && (before.signum() == 0
            || change.abs().multiply(HUNDRED).compareTo(before.multiply(cap.percent())) <= 0);
  }

  private static void assertWithin(ChangeCap cap, BigDecimal before, BigDecimal change) {
    assertThat(isWithin(cap, before, change)).as(before + " by " + change + ", " + cap).isTrue();
  }

  @Property
  void theOrderOfCountsDoesNotMatter(
      @ForAll("lines") List<Line> lines,
      @ForAll("limits") TrueUpLimits limits,
      @ForAll Random random) {
    List<SeatCount> counts = new ArrayList<>(counts(lines));
    Collections.shuffle(counts, random);

    assertThat(TrueUp.plan(TENANT, List.of(agreement(lines)), counts, DAY, limits, true))
        .isEqualTo(plan(lines, limits, true));
  }

  @Property
  void wherePeopleMustDoItNothingIsOrdered(
      @ForAll("lines") List<Line> lines, @ForAll("limits") TrueUpLimits limits) {
    TrueUp plan = plan(lines, limits, false);

    assertThat(plan.orders()).isEmpty();
    assertThat(plan.rows()).hasSize(different(lines));
  }

  private static TrueUp plan(List<Line> lines, TrueUpLimits limits, boolean settable) {
    return TrueUp.plan(TENANT, List.of(agreement(lines)), counts(lines), DAY, limits, settable);
  }

  private static Agreement agreement(List<Line> lines) {
    return Agreement.builder()
        .id(AgreementId.parse("psa:77"))
        .customer(CustomerId.parse("psa:7"))
        .name("Managed")
        .additions(
            IntStream.range(0, lines.size())
                .mapToObj(
                    i ->
                        InvoiceLine.builder()
                            .sourceId(Integer.toString(i))
                            .kind("line")
                            .description("Seats")
                            .quantity(BigDecimal.valueOf(lines.get(i).billed()))
                            .amount(Money.of("1.00", "USD"))
                            .build())
                .toList())
        .build();
  }

  private static List<SeatCount> counts(List<Line> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(
            i ->
                new SeatCount(
                    AgreementId.parse("psa:77"),
                    Integer.toString(i),
                    BigDecimal.valueOf(lines.get(i).counted()),
                    lines.get(i).minimum().map(BigDecimal::valueOf)))
        .toList();
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 30);
    return Combinators.combine(numbers, numbers, numbers.optional(0.3))
        .as(Line::new)
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<TrueUpLimits> limits() {
    Arbitrary<ChangeCap> caps =
        Combinators.combine(Arbitraries.longs().between(0, 30), Arbitraries.longs().between(0, 200))
            .as(ChangeCap::of);
    return Combinators.combine(caps, caps, Arbitraries.of(true, false)).as(TrueUpLimits::new);
  }
}
