package io.mspbilling.reporting.ageing;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Amounts in buckets while they are counted. */
final class AgedAmounts {
  private final List<Money> owed = new ArrayList<>();
  private final List<Money> disputed = new ArrayList<>();
  private Money credit;

  AgedAmounts(int buckets, Currency currency) {
    credit = Money.zero(currency);
    for (int i = 0; i < buckets; i++) {
      owed.add(credit);
      disputed.add(credit);
    }
  }

  void owe(int bucket, Money amount) {
    owed.set(bucket, owed.get(bucket).plus(amount));
  }

  void dispute(int bucket, Money amount) {
    disputed.set(bucket, disputed.get(bucket).plus(amount));
  }

  void credit(Money amount) {
    credit = credit.plus(amount);
  }

  /** Takes the credit off the oldest. What is disputed is never more than what is left of it. */
  void net() {
    for (int bucket = owed.size() - 1; bucket >= 0; bucket--) {
      Money used = credit.min(owed.get(bucket));
      credit = credit.minus(used);
      owe(bucket, used.negated());
      disputed.set(bucket, disputed.get(bucket).min(owed.get(bucket)));
    }
  }

  void add(AgedAmounts other) {
    for (int bucket = 0; bucket < owed.size(); bucket++) {
      owe(bucket, other.owed.get(bucket));
      dispute(bucket, other.disputed.get(bucket));
    }
    credit(other.credit);
  }

  /**
   * @param isDisputedKnown whether anybody said what was disputed
   */
  Ageing ageing(LocalDate asOf, AgeingScheme scheme, boolean isDisputedKnown) {
    return new Ageing(
        asOf, scheme, owed, credit, isDisputedKnown ? Optional.of(disputed) : Optional.empty());
  }
}
