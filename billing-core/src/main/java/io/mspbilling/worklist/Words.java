package io.mspbilling.worklist;

import io.mspbilling.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How people read what programs name. Every text for people is put together from these. */
public final class Words {

  private Words() {}

  /** A constant in words: {@code PAYMENT_RECEIVED} is "payment received". */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What amounts come to, by currency: "USD 30.00 and EUR 12.00". */
  public static String sums(Collection<Money> amounts) {
    return all(Money.sums(amounts));
  }

  /** Things in a row: "a", "a and b", "a, b and c". */
  public static String all(Collection<?> things) {
    List<String> words = things.stream().map(Object::toString).toList();
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
