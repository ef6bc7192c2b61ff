package io.mspbilling.collection.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.autopay.AutopayFinding.Kind;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentMethodId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutopayReviewTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final CustomerId ACME = CustomerId.parse("psa:7");
  private static final AgreementId OLD = AgreementId.parse("psa:old");
  private static final Consent CONSENT =
      Consent.of(ACME, card(YearMonth.of(2026, 4)), TODAY.minusYears(1), "form 17");

  @Test
  void aRuleInTheShadowOfAnotherIsFound() {
    InvoiceCriteria small = upTo("USD 500.00");
    assertThat(kinds(leave("all", InvoiceCriteria.all()), leave("small", small)))
        .containsExactly(Kind.RULE_IN_THE_SHADOW);
    assertThat(kinds(leave("small", small), leave("all", InvoiceCriteria.all()))).isEmpty();
    assertThat(kinds(leave("small", small), leave("smaller", upTo("USD 499.99"))))
        .containsExactly(Kind.RULE_IN_THE_SHADOW);
    assertThat(kinds(leave("smaller", upTo("USD 499.99")), leave("small", small))).isEmpty();
    assertThat(kinds(leave("small", small), leave("euro", upTo("EUR 10.00")))).isEmpty();
    assertThat(
            kinds(
                leave("acme", InvoiceCriteria.builder().addCustomers(ACME).build()),
                leave(
                    "acme's projects",
                    InvoiceCriteria.builder().addCustomers(ACME).fromAgreement(false).build()),
                leave("projects", InvoiceCriteria.builder().fromAgreement(false).build())))
        .containsExactly(Kind.RULE_IN_THE_SHADOW);
  }

  @Test
  void aRuleThatNothingFitsIsFound() {
    InvoiceCriteria none = upTo("USD 500.00").withLeast(Money.parse("USD 500.01"));
    assertThat(kinds(leave("none", none))).containsExactly(Kind.RULE_FITS_NOTHING);
    assertThat(kinds(leave("one", none.withLeast(Money.parse("USD 500.00"))))).isEmpty();
    assertThat(kinds(leave("two currencies", none.withLeast(Money.parse("EUR 1.00")))))
        .containsExactly(Kind.RULE_FITS_NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02, 2026-03-10, CARD_EXPIRED",
    "2026-03, 2026-03-31, ",
    "2026-03, 2026-04-01, CARD_EXPIRES",
    "2026-04, 2026-04-30, "
  })
  void aCardThatWillBePastItsMonthIsFoundBeforeItIsCharged(
      YearMonth last, LocalDate next, Kind kind) {
    Consent consent = CONSENT.withMethods(ConsentedMethod.of(card(last)));
    assertThat(
            AutopayReview.of(
                List.of(consent), any -> true, List.of(), any -> Optional.of(next), TODAY))
        .extracting(AutopayFinding::kind)
        .isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  @Test
  void aConsentThatNobodyIsChargedByIsFoundOnce() {
    assertThat(consents(CONSENT, false)).containsExactly(Kind.CUSTOMER_UNKNOWN);
    assertThat(consents(CONSENT.withEndsOn(TODAY.minusDays(1)), true))
        .containsExactly(Kind.CONSENT_ENDED);
    assertThat(consents(CONSENT.withEndsOn(TODAY), true)).isEmpty();
  }

  @Test
  void aContractThatWasRenewedUnderAnotherIdLeavesItsConsentBehind() {
    Consent consent = CONSENT.withAgreements(OLD);
    assertThat(consents(consent, true, agreement(OLD))).isEmpty();
    assertThat(consents(consent, true, agreement(AgreementId.parse("psa:new"))))
        .containsExactly(Kind.AGREEMENT_GONE);
  }

  private static List<Kind> consents(Consent consent, boolean known, Agreement... agreements) {
    return AutopayReview.of(
            List.of(consent), any -> known, List.of(agreements), any -> Optional.empty(), TODAY)
        .stream()
        .map(AutopayFinding::kind)
        .toList();
  }

  private static List<Kind> kinds(AutopayRule... rules) {
    return AutopayReview.of(AutopayPolicy.builder().addRules(rules).build()).stream()
        .map(AutopayFinding::kind)
        .toList();
  }

  private static AutopayRule leave(String name, InvoiceCriteria invoices) {
    return AutopayRule.leave(name, invoices);
  }

  private static InvoiceCriteria upTo(String most) {
    return InvoiceCriteria.builder().most(Money.parse(most)).build();
  }

  private static Agreement agreement(AgreementId id) {
    return Agreement.builder().id(id).customer(ACME).name("managed services").build();
  }

  private static SavedMethod card(YearMonth last) {
    return SavedMethod.card(
        PaymentMethodId.parse("gateway:pm_1"), "Visa 4242", Card.builder().expires(last).build());
  }
}
