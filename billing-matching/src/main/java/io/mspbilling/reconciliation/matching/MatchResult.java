package io.mspbilling.reconciliation.matching;

import io.mspbilling.reconciliation.settlement.SettlementProof;
import java.util.List;

/**
 * What the engine decided. Every payment is in exactly one of matches and leftovers, or in both if
 * a part of it is applied and a part is left. One that went back as a whole is in neither, nor is a
 * payout whose charges are payments of their own. All lists are in the order of ids.
 *
 * @param matches what is applied without asking
 * @param leftovers money that is not applied, with the reason
 * @param reopened what reversals took back
 * @param settlements what became of the payouts
 * @param findings what is wrong with other records: reversals that link to nothing, decisions that
 *     no longer fit
 */
public record MatchResult(
    List<Match> matches,
    List<Leftover> leftovers,
    List<Reopened> reopened,
    List<SettlementProof> settlements,
    List<Finding> findings) {

  public MatchResult {
    matches = List.copyOf(matches);
    leftovers = List.copyOf(leftovers);
    reopened = List.copyOf(reopened);
    settlements = List.copyOf(settlements);
    findings = List.copyOf(findings);
  }
}
