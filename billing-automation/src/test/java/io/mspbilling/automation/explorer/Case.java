package io.mspbilling.automation.explorer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A plot under the terms of certain vendors.
 *
 * @param plot what happens
 * @param terms what kind of vendors and clocks there are
 */
record Case(Supplier<Plot> plot, Terms terms) {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration TWENTY_MINUTES = Duration.ofMinutes(20);
  private static final Duration THREE_DAYS = Duration.ofDays(3);

  /** Vendors that promise little, and a worker whose clock is an hour ahead. */
  private static final Terms HARD =
      Terms.KIND
          .withoutGatewayKeys()
          .gatewayLag(TWENTY_MINUTES)
          .psaLag(TWENTY_MINUTES)
          .withoutMailKeys()
          .skews(Duration.ZERO, HOUR);

  /** What is played by default. */
  static Stream<Case> some() {
    Terms kind = Terms.KIND;
    Terms keyless = kind.withoutGatewayKeys();
    return Stream.concat(
        inFull().stream(),
        Stream.of(
            new Case(CardDay::new, kind.lateAtNight()),
            new Case(CardDay::new, kind.withoutBalances()),
            new Case(CardDay::new, kind.skews(Duration.ZERO, Duration.ZERO, Duration.ZERO)),
            new Case(CardDay::new, kind.gatewayLag(THREE_DAYS).psaLag(THREE_DAYS)),
            new Case(CardDay::new, keyless.lateAtNight().skews(Duration.ZERO, HOUR.negated())),
            new Case(CardDay::new, keyless.gatewayLag(THREE_DAYS)),
            new Case(BusyDay::new, kind),
            new Case(BusyDay::new, keyless.lateAtNight()),
            new Case(WithdrawnDay::new, keyless),
            new Case(RulingDay::new, HARD),
            new Case(MorningAfter::new, kind),
            new Case(MorningAfter::new, kind.skews(Duration.ZERO, HOUR.negated())),
            new Case(ReturnDay::new, HARD.gatewayLag(THREE_DAYS))));
  }

  /** Of what every schedule within some bounds is played by default. */
  static List<Case> inFull() {
    return List.of(
        new Case(CardDay::new, Terms.KIND),
        new Case(ReturnDay::new, Terms.KIND),
        new Case(CardDay::new, HARD),
        new Case(MorningAfter::new, HARD),
        new Case(MorningAfter::new, Terms.KIND.psaLag(THREE_DAYS)));
  }

  /** Of what every schedule is played by default in which something goes wrong besides. */
  static List<Case> withFaults() {
    return List.of(new Case(CardDay::new, HARD), new Case(MorningAfter::new, HARD));
  }

  /** Every plot under all combinations of terms. */
  static Stream<Case> all() {
    List<Case> all = new ArrayList<>();
    for (Terms keys : List.of(Terms.KIND, Terms.KIND.withoutGatewayKeys())) {
      for (Terms dayTime : List.of(keys, keys.lateAtNight())) {
        for (Terms balances : List.of(dayTime, dayTime.withoutBalances())) {
          for (Duration lag : List.of(Duration.ZERO, TWENTY_MINUTES, THREE_DAYS)) {
            for (Duration skew : List.of(Duration.ZERO, HOUR, HOUR.negated())) {
              Terms terms = balances.gatewayLag(lag).psaLag(lag).skews(Duration.ZERO, skew);
              all.add(new Case(CardDay::new, terms));
              all.add(new Case(BusyDay::new, terms));
              all.add(new Case(MorningAfter::new, terms));
              all.add(new Case(WithdrawnDay::new, terms));
              all.add(new Case(RulingDay::new, terms));
              all.add(new Case(ReturnDay::new, terms.withoutMailKeys()));
            }
          }
        }
      }
    }
    return all.stream();
  }

  Explorer explorer() {
    return SmallDay.explorer(plot, terms);
  }

  @Override
  public String toString() {
    return plot.get().getClass().getSimpleName() + " at a " + terms;
  }
}
