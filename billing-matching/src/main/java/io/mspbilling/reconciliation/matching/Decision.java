package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person decided. Decisions are data: they are kept and given to the engine with every run,
 * which then never goes against them. A later decision on the same thing replaces an earlier one.
 */
public sealed interface Decision {

  /** Names the decision, so that it can be undone. */
  String id();

  /**
   * This payment pays for these items. The engine takes it as it is, as far as something is open.
   *
   * @param lines what it pays for
   */
  record Confirm(String id, PaymentId payment, List<MatchLine> lines) implements Decision {

    public Confirm {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(payment, "payment");
      lines = List.copyOf(lines);
    }
  }

  /**
   * This payment does not pay for this item.
   *
   * @param item the item that the engine must not propose again
   */
  record Reject(String id, PaymentId payment, InvoiceId item) implements Decision {

    public Reject {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(item, "item");
    }
  }

  /**
   * This payment is this customer's and, if an item is told, pays for nothing else.
   *
   * @param item the only item that it may pay for
   */
  record Pin(String id, PaymentId payment, CustomerId customer, Optional<InvoiceId> item)
      implements Decision {

    public Pin {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(customer, "customer");
      Objects.requireNonNull(item, "item");
    }
  }

  /**
   * Whoever is printed so is this customer.
   *
   * @param name the name as banks print it
   */
  record Alias(String id, String name, CustomerId customer) implements Decision {

    public Alias {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(customer, "customer");
    }
  }

  /**
   * An earlier decision no longer holds.
   *
   * @param undone the id of the earlier decision
   */
  record Undo(String id, String undone) implements Decision {

    public Undo {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(undone, "undone");
    }
  }
}
