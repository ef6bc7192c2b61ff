package io.mspbilling.collection.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.method.AccountHolder;
import io.mspbilling.collection.method.Authorisation;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.method.Funding;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.method.SecCode;
import io.mspbilling.collection.method.StoredCredentialUse;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The journal gives back what was written, and rules that include each other fit alike. */
class ConsentPropertyTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  @Provide
  Arbitrary<ConsentedMethod> methods() {
    Arbitrary<Card> cards =
        Combinators.combine(
                Arbitraries.of(CardNetwork.class),
                Arbitraries.of(Funding.class),
                Arbitraries.integers()
                    .between(0, 90)
                    .map(YearMonth.of(2026, 1)::plusMonths)
                    .optional(),
                Arbitraries.strings().alpha().ofLength(8).optional())
            .as(
                (network, funding, expires, fingerprint) ->
                    Card.builder()
                        .network(network)
                        .funding(funding)
                        .expires(expires)
                        .fingerprint(fingerprint)
                        .build());
    Arbitrary<String> text = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5);
    Arbitrary<ConsentedMethod> card =
        Combinators.combine(text, cards, Arbitraries.of(StoredCredentialUse.class), text.optional())
            .as(
                (id, details, use, first) ->
                    new ConsentedMethod(
                        SavedMethod.card(new PaymentMethodId(system(), id), "Card", details),
                        new Authorisation.OfCard(use, first)));
    Arbitrary<ConsentedMethod> account =
        Combinators.combine(
                text,
                Arbitraries.of(AccountHolder.class),
                Arbitraries.of(SecCode.class),
                text.optional())
            .as(
                (id, holder, code, mandate) ->
                    new ConsentedMethod(
                        SavedMethod.bankAccount(new PaymentMethodId(system(), id), "Bank", holder),
                        new Authorisation.OfDebit(code, mandate)));
    return Arbitraries.oneOf(card, account);
  }

  private static SystemName system() {
    return new SystemName("gateway");
  }

  @Property
  void theJournalGivesBackAConsent(
      @ForAll("methods") ConsentedMethod method,
      @ForAll @IntRange(max = 400) int ends,
      @ForAll @IntRange(max = 30) int notice,
      @ForAll @IntRange(min = 1, max = 1_000_000) int most) {
    Consent consent =
        Consent.builder()
            .customer(CustomerId.parse("psa:7"))
            .addMethods(method)
            .givenOn(START)
            .evidence("form 17")
            .endsOn(ends == 0 ? Optional.empty() : Optional.of(START.plusDays(ends)))
            .noticeDays(notice)
            .most(Money.ofMinor(most, Currency.getInstance("USD")))
            .addAgreements(AgreementId.parse("psa:b"), AgreementId.parse("psa:a"))
            .build();

    assertThat(Consent.of(consent.facts())).isEqualTo(consent);
  }

  @Provide
  Arbitrary<InvoiceCriteria> criteria() {
    Arbitrary<Money> amounts =
        Combinators.combine(
                Arbitraries.integers().between(1, 4), Arbitraries.of("USD", "USD", "EUR"))
            .as((units, currency) -> Money.ofMinor(units, Currency.getInstance(currency)));
    Arbitrary<CustomerId> customers = Arbitraries.of("psa:1", "psa:2").map(CustomerId::parse);
    return Combinators.combine(
            customers.set().ofMaxSize(2),
            Arbitraries.of(true, false).optional(),
            amounts.optional(),
            amounts.optional())
        .as(
            (who, from, least, most) ->
                InvoiceCriteria.builder()
                    .customers(who)
                    .fromAgreement(from)
                    .least(least)
                    .most(most)
                    .build());
  }

  @Provide
  Arbitrary<Invoice> invoices() {
    return Combinators.combine(
            Arbitraries.of("psa:1", "psa:2", "psa:3").map(CustomerId::parse),
            Arbitraries.integers().between(1, 5),
            Arbitraries.of("USD", "EUR"),
            Arbitraries.of(AgreementId.parse("psa:a")).optional())
        .as(
            (customer, units, currency, agreement) ->
                Invoice.builder()
                    .id(InvoiceId.parse("psa:1041"))
                    .number("1041")
                    .customer(customer)
                    .issuedOn(START)
                    .total(Money.ofMinor(units, Currency.getInstance(currency)))
                    .agreement(agreement)
                    .build());
  }

  @Property
  void whatIncludesAnotherFitsWhateverThatFits(
      @ForAll("criteria") InvoiceCriteria one,
      @ForAll("criteria") InvoiceCriteria other,
      @ForAll("invoices") Invoice invoice) {
    if (one.includes(other) && other.fits(invoice)) {
      assertThat(one.fits(invoice)).isTrue();
    }
    assertThat(one.includes(one)).isTrue();
    assertThat(InvoiceCriteria.all().includes(one)).isTrue();
    if (one.isImpossible()) {
      assertThat(one.fits(invoice)).isFalse();
    }
  }
}
