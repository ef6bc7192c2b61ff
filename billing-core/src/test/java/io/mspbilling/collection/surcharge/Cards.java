package io.mspbilling.collection.surcharge;

import io.mspbilling.collection.method.AccountHolder;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.method.Funding;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;

/** Saved methods of every kind. */
final class Cards {

  private static final PaymentMethodId ID = PaymentMethodId.parse("gateway:pm_1");
  static final SavedMethod ACCOUNT =
      SavedMethod.bankAccount(ID, "Checking 6789", AccountHolder.COMPANY);
  static final SavedMethod UNTOLD = new SavedMethod(ID, Rail.CARD, "Card 4242");

  private Cards() {}

  static SavedMethod of(CardNetwork network, Funding funding) {
    return SavedMethod.card(
        ID, network + " 4242", Card.builder().network(network).funding(funding).build());
  }

  static SavedMethod credit(CardNetwork network) {
    return of(network, Funding.CREDIT);
  }
}
