package io.mspbilling.messages;

import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeCases;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All words of one language.
 *
 * @param locale which, and of which country, by whose customs amounts and days are written
 * @param words by the names of their files
 */
record Language(Locale locale, Labels labels, Map<String, Words> words) {

  Language {
    words = Map.copyOf(words);
  }

  Formats formats() {
    return new Formats(locale, labels.of("and"));
  }

  /**
   * The words for a notice; empty for a step of dunning that has none of its own. One that is
   * called as a kind of notice is has none: that kind's speak of what the step has not.
   */
  Optional<Words> of(Notice notice) {
    String name = notice.by(NAME);
    boolean isOfAnotherKind =
        notice instanceof Notice.PaymentDue && Topic.of(name) != Topic.PAYMENT_DUE;
    return isOfAnotherKind ? Optional.empty() : Optional.ofNullable(words.get(name));
  }

  /** The file in which the words of a notice stand. */
  static final NoticeCases<String> NAME =
      new NoticeCases<>() {
        @Override
        public String paymentDue(Notice.PaymentDue notice) {
          return notice.template();
        }

        @Override
        public String chargeAhead(Notice.ChargeAhead notice) {
          return Topic.CHARGE_AHEAD.file();
        }

        @Override
        public String paymentFailed(Notice.PaymentFailed notice) {
          return Topic.PAYMENT_FAILED.file();
        }

        @Override
        public String paymentReceived(Notice.PaymentReceived notice) {
          return Topic.PAYMENT_RECEIVED.file();
        }

        @Override
        public String cardExpiring(Notice.CardExpiring notice) {
          return Topic.CARD_EXPIRING.file();
        }

        @Override
        public String refunded(Notice.Refunded notice) {
          return Topic.REFUNDED.file();
        }
      };
}
