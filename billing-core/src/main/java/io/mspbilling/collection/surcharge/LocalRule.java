package io.mspbilling.collection.surcharge;

/**
 * What the law of a place says of surcharges on credit cards. A value; its text form is that of the
 * table {@code jurisdictions.txt}.
 */
public sealed interface LocalRule {

  /** There may be none. */
  record Prohibited() implements LocalRule {
    @Override
    public String toString() {
      return "prohibited";
    }
  }

  /** What the law says is in dispute: none, until a lawyer has cleared it. */
  record Counsel() implements LocalRule {
    @Override
    public String toString() {
      return "counsel";
    }
  }

  /** What the card costs the merchant may be passed on, and no more. */
  record CostOnly() implements LocalRule {
    @Override
    public String toString() {
      return "cost";
    }
  }

  /**
   * The law sets a number.
   *
   * @param cap the most that may be added, of the charge
   */
  record AtMost(Percent cap) implements LocalRule {
    private static final String PREFIX = "at most ";

    @Override
    public String toString() {
      return PREFIX + cap;
    }
  }

  /** The law sets no limit of its own. */
  record Allowed() implements LocalRule {
    @Override
    public String toString() {
      return "allowed";
    }
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  static LocalRule parse(String text) {
    return switch (text) {
      case "prohibited" -> new Prohibited();
      case "counsel" -> new Counsel();
      case "cost" -> new CostOnly();
      case "allowed" -> new Allowed();
      default -> {
        if (!text.startsWith(AtMost.PREFIX)) {
          throw new IllegalArgumentException(
              "prohibited, counsel, cost, allowed or \"at most 2 %\": " + text);
        }
        yield new AtMost(Percent.parse(text.substring(AtMost.PREFIX.length())));
      }
    };
  }
}
