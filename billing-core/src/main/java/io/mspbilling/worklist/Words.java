package io.mspbilling.worklist;

import io.mspbilling.money.Money;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** How people read what programs name. Every text for people is put together from these. */
public final class Words {

  private Words() {}

  /** A constant in words: {@code PAYMENT_RECEIVED} is "payment received". */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What amounts come to, by currency: "USD 30.00 and EUR 12.00". */
  public static String sums(Collection<Money> amounts) {
    return Money.sums(amounts).stream().map(Money::toString).collect(Collectors.joining(" and "));
  }
}
