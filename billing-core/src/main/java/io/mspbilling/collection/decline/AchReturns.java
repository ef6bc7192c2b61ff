package io.mspbilling.collection.decline;

import io.mspbilling.rules.RuleTable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the return codes of ACH mean for the next step. The table {@code ach-returns.txt} beside it
 * says where it is from and as of when.
 */
public final class AchReturns {

  private record Return(DeclineClass type, String again, boolean late, String meaning) {
    static Return of(RuleTable.Row row) {
      return new Return(
          row.read("class", DeclineClass::valueOf),
          row.text("again"),
          row.find("late").isPresent(),
          row.text("meaning"));
    }
  }

  private static final Map<String, Return> RETURNS =
      RuleTable.beside(AchReturns.class, "ach-returns.txt").rows().stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.text("code"), Return::of));

  private AchReturns() {}

  /** The meaning of a return code; {@link DeclineClass#GENERIC} for one that is not known. */
  public static DeclineClass classify(String code) {
    return find(code).map(Return::type).orElse(DeclineClass.GENERIC);
  }

  /** What a return code says, in words; empty for one that is not known. */
  public static Optional<String> meaning(String code) {
    return find(code).map(Return::meaning);
  }

  /**
   * Whether a debit that was returned with this code may be presented again by itself: R01 and R09,
   * and no other.
   */
  public static boolean mayBePresentedAgain(String code) {
    return find(code).filter(found -> found.again().equals("yes")).isPresent();
  }

  /**
   * Whether another debit may follow one that was returned with this code, once the customer has
   * authorised debits anew: R08, a payment that was stopped, and no other. It is no presentment
   * again, and those before it do not count.
   */
  public static boolean mayFollowNewAuthorisation(String code) {
    return find(code).filter(found -> found.again().equals("authorised")).isPresent();
  }

  /**
   * Whether a return with this code may come up to 60 calendar days after settlement, and not by
   * the second banking day only.
   */
  public static boolean mayComeLate(String code) {
    return find(code).filter(Return::late).isPresent();
  }

  private static Optional<Return> find(String code) {
    return Optional.ofNullable(RETURNS.get(code));
  }
}
