package io.mspbilling.accounting.quickbooks.online;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When this process last sent a request id that may have been carried out. Safe for any thread. */
final class Sendings {
  private final Map<RequestId, Instant> latest = new ConcurrentHashMap<>();

  void note(RequestId id, Instant at) {
    // What is older says no more than what was never noted.
    latest.values().removeIf(sent -> sent.isBefore(at.minus(ProvenCreation.LOOK_UP_LAG)));
    latest.put(id, at);
  }

  Optional<Instant> latest(RequestId id) {
    return Optional.ofNullable(latest.get(id));
  }
}
