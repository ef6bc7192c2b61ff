package io.mspbilling.collection;

import io.mspbilling.collection.decline.AchReturns;
import io.mspbilling.collection.retry.AchDebit;
import io.mspbilling.collection.retry.FailedAttempt;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bank debits of the last months, each with its return code if it came back. What a gateway
 * declined by itself was never sent to a bank.
 */
final class RecentDebits {

  private static final int DAYS = 90;

  private final Map<EffectKey, AchDebit> debits = new LinkedHashMap<>();
  private LocalDate last = LocalDate.MIN;

  void collected(ChargeRequest request, LocalDate sentOn) {
    put(request, new AchDebit(sentOn, Optional.empty()));
  }

  void failed(ChargeRequest request, FailedAttempt attempt) {
    String code = attempt.decline().code();
    if (AchReturns.meaning(code).isPresent()) {
      put(request, new AchDebit(attempt.chargedOn(), Optional.of(code)));
    }
  }

  void forget(ChargeRequest request) {
    debits.remove(request.key());
  }

  List<AchDebit> since(LocalDate from) {
    return debits.values().stream().filter(debit -> !debit.on().isBefore(from)).toList();
  }

  private void put(ChargeRequest request, AchDebit debit) {
    if (request.method().rail() != Rail.ACH || debit.on().plusDays(DAYS).isBefore(last)) {
      return;
    }
    debits.put(request.key(), debit);
    if (debit.on().isAfter(last)) {
      last = debit.on();
      debits.values().removeIf(one -> one.on().plusDays(DAYS).isBefore(last));
    }
  }
}
