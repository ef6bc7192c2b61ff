package io.mspbilling.automation.explorer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What kind of vendors and clocks a small day has.
 *
 * @param gatewayKeys whether the gateway runs a request once per key
 * @param gatewayLag how long the gateway's look-up does not see what was just done
 * @param psaLag the same of the PSA
 * @param psaBalances whether the PSA shows what is still owed
 * @param mailKeys whether the mail sender sends once per key and can be searched
 * @param skews how far the clock of each worker is ahead of the vendors'; one worker each
 * @param begins when the day before begins; the workers run a day later
 */
record Terms(
    boolean gatewayKeys,
    Duration gatewayLag,
    Duration psaLag,
    boolean psaBalances,
    boolean mailKeys,
    List<Duration> skews,
    Instant begins) {

  static final Duration NO_TIME = Duration.ZERO;

  /** The kindest vendors: keys, no lag, balances; and two workers whose clocks are right. */
  static final Terms KIND =
      new Terms(
          true,
          NO_TIME,
          NO_TIME,
          true,
          true,
          List.of(NO_TIME, NO_TIME),
          Instant.parse("2026-03-02T15:00:00Z"));

  Terms withoutGatewayKeys() {
    return new Terms(false, gatewayLag, psaLag, psaBalances, mailKeys, skews, begins);
  }

  Terms gatewayLag(Duration lag) {
    return new Terms(gatewayKeys, lag, psaLag, psaBalances, mailKeys, skews, begins);
  }

  Terms psaLag(Duration lag) {
    return new Terms(gatewayKeys, gatewayLag, lag, psaBalances, mailKeys, skews, begins);
  }

  Terms withoutBalances() {
    return new Terms(gatewayKeys, gatewayLag, psaLag, false, mailKeys, skews, begins);
  }

  Terms withoutMailKeys() {
    return new Terms(gatewayKeys, gatewayLag, psaLag, psaBalances, false, skews, begins);
  }

  Terms skews(Duration... skews) {
    return new Terms(
        gatewayKeys, gatewayLag, psaLag, psaBalances, mailKeys, List.of(skews), begins);
  }

  /** The workers run half a minute before the day ends. */
  Terms lateAtNight() {
    Instant night = Instant.parse("2026-03-03T05:59:30Z");
    return new Terms(gatewayKeys, gatewayLag, psaLag, psaBalances, mailKeys, skews, night);
  }

  /** The longest time after which a look-up shows everything. */
  Duration longestLag() {
    return gatewayLag.compareTo(psaLag) > 0 ? gatewayLag : psaLag;
  }

  @Override
  public String toString() {
    return (gatewayKeys ? "gateway with keys" : "gateway without keys")
        + (gatewayLag.isZero() ? "" : ", gateway lag " + gatewayLag)
        + (psaLag.isZero() ? "" : ", PSA lag " + psaLag)
        + (psaBalances ? "" : ", no balances")
        + (mailKeys ? "" : ", plain mail")
        + (skews.size() == 2 ? "" : ", " + skews.size() + " workers")
        + (skews.stream().allMatch(Duration::isZero) ? "" : ", skews " + skews)
        + (begins.equals(KIND.begins()) ? "" : ", late at night");
  }
}
