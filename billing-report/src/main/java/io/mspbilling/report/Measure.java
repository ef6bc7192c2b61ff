package io.mspbilling.report;

import io.mspbilling.money.Money;
import io.mspbilling.report.Reading.Wanted;
import io.mspbilling.reporting.Figure;
import java.util.function.Function;

/**
 * One thing that is measured at the end of a period.
 *
 * @param key names it for programs
 * @param label what people call it
 * @param meaning what it says and how it is reckoned, in a sentence
 * @param wanted which way is good
 * @param of measures it
 */
record Measure(
    String key, String label, String meaning, Wanted wanted, Function<Moment, Quantity> of) {

  static Measure money(
      String key, String label, String meaning, Wanted wanted, Function<Moment, Money> of) {
    return new Measure(key, label, meaning, wanted, moment -> Quantity.of(of.apply(moment)));
  }

  static Measure figure(
      String key, String label, String meaning, Wanted wanted, Function<Moment, Figure> of) {
    return new Measure(key, label, meaning, wanted, moment -> Quantity.of(of.apply(moment)));
  }

  Reading read(Moment now, Moment before) {
    return new Reading(key, label, meaning, of.apply(now), of.apply(before), wanted);
  }
}
