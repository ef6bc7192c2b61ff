package io.mspbilling.sample;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values as odd as the types allow. */
public final class Values {

  private static final long MANY = 1_000_000_000_000_000L;

  private Values() {}

  /** Text of any kind, with what a careless reader of our text forms would trip over. */
  public static Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(30),
        Arbitraries.of("", " ", "a.0.b", "reopenedBy.id", "USD 1.00", "a:b:c", "\r\n", "=1+1"));
  }

  /** Currencies with two, no and three digits after the point. */
  public static Arbitrary<Currency> currencies() {
    return Arbitraries.of("USD", "EUR", "JPY", "KWD").map(Currency::getInstance);
  }

  /** More than nothing. */
  public static Arbitrary<Money> positive(Currency currency) {
    return Arbitraries.longs().between(1, MANY).map(minor -> Money.ofMinor(minor, currency));
  }

  /** Nothing, or more. */
  public static Arbitrary<Money> notNegative(Currency currency) {
    return Arbitraries.longs().between(0, MANY).map(minor -> Money.ofMinor(minor, currency));
  }

  /** Of either sign. */
  public static Arbitrary<Money> signed(Currency currency) {
    return Arbitraries.longs().between(-MANY, MANY).map(minor -> Money.ofMinor(minor, currency));
  }

  public static Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(1970, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  public static Arbitrary<EffectKey> keys() {
    return text().map(part -> EffectKey.derive(TenantId.of("t"), "charge", List.of(part)));
  }

  public static Arbitrary<CustomerId> customers() {
    return ids(CustomerId::new);
  }

  public static Arbitrary<InvoiceId> invoices() {
    return ids(InvoiceId::new);
  }

  public static Arbitrary<PaymentId> payments() {
    return ids(PaymentId::new);
  }

  public static Arbitrary<PaymentMethodId> methods() {
    return ids(PaymentMethodId::new);
  }

  public static Arbitrary<PayoutId> payouts() {
    return ids(PayoutId::new);
  }

  /** Ids with colons, blanks and letters of any script. */
  private static <T> Arbitrary<T> ids(BiFunction<SystemName, String, T> id) {
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(20),
            Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(value -> !value.isBlank())
                .filter(value -> value.chars().noneMatch(Character::isISOControl)),
            Arbitraries.of("a:b", ":", " x ", "0", "\u202e1"));
    return Combinators.combine(Arbitraries.of("psa", "bank", "gateway-2"), values)
        .as((system, value) -> id.apply(SystemName.of(system), value));
  }
}
