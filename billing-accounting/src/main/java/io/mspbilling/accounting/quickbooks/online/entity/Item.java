package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.accounting.quickbooks.online.query.TextProperty;
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
public record Item(String name, String type, boolean active, Optional<String> incomeAccount) {

  public static final TextProperty<Item> NAME = Property.text("Name");
  public static final TextProperty<Item> TYPE = Property.text("Type");
  public static final Property<Item, Boolean> ACTIVE = Property.flag("Active");

  public Item {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(incomeAccount, "incomeAccount");
  }

  /** A service that can be sold. */
  public static Item service(String name, String incomeAccount) {
    return new Item(name, "Service", true, Optional.of(incomeAccount));
  }
}
