package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.accounting.quickbooks.online.query.TextProperty;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * A product or service.
 *
 * @param name what people see
 * @param type as QuickBooks spells it, as in {@code Service}
 * @param active whether it can be used
 * @param incomeAccount id of the account that its sales go to
 */
public record Item(String name, String type, boolean active, Optional<String> incomeAccount)
    implements Writable {

  public static final TextProperty<Item> NAME = Property.text("Name");
  public static final TextProperty<Item> TYPE = Property.text("Type");
  public static final Property<Item, Boolean> ACTIVE = Property.flag("Active");

  public Item {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(incomeAccount, "incomeAccount");
  }

  /** Reads an item; a {@code JsonProblem} names the field that cannot be right. */
  public static Item read(Node item) {
    return new Item(
        item.requiredText("Name"),
        item.requiredText("Type"),
        Parts.active(item),
        Parts.id(item, "IncomeAccountRef"));
  }

  /** A service that can be sold. */
  public static Item service(String name, String incomeAccount) {
    return new Item(name, "Service", true, Optional.of(incomeAccount));
  }

  @Override
  public Draft draft() {
    Draft draft = new Draft().put("Name", name).put("Type", type).put("Active", active);
    Parts.putReference(draft, "IncomeAccountRef", incomeAccount);
    return draft;
  }

  @Override
  public Optional<Currency> currency() {
    return Optional.empty();
  }
}
