package io.mspbilling.testkit.contract;

import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import java.util.Currency;
import java.util.Optional;

/** The gateway's side of a connector under test. */
public interface GatewayWorld extends UnreliableWorld {

  /** The currency that charges are made in. */
  Currency currency();

  /** A customer leaves a card that approves every charge. */
  SavedMethod approvingCard();

  /** A customer leaves a card without money behind it. */
  SavedMethod emptyCard();

  /** A customer leaves a bank account with money on it; empty if the gateway takes none. */
  Optional<SavedMethod> clearingAccount();

  /** Lets days pass, so that pending charges are answered and payouts made. */
  void passDays(int days);

  /** What charges under a key took at the gateway, or have on its way. */
  Money captured(EffectKey key);

  /** What is left of a charge after all that went back. */
  Money left(PaymentId charge);

  /** Somebody gives money back on the gateway's own pages. */
  void refundByHand(PaymentId charge, Money amount);
}
