package io.mspbilling.accounting.quickbooks.online.internal.form;

import io.mspbilling.accounting.quickbooks.online.entity.Item;
import io.mspbilling.accounting.quickbooks.online.internal.wire.AnswerJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.ItemJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.ReferenceJson;
import io.mspbilling.json.Fields;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Products and services. */
public final class ItemForm implements WritableForm<Item, ItemJson> {

  @Override
  public String entity() {
    return "Item";
  }

  @Override
  public Class<ItemJson> wire() {
    return ItemJson.class;
  }

  @Override
  public @Nullable ItemJson in(AnswerJson answer) {
    return answer.item();
  }

  @Override
  public Item read(ItemJson wire, Fields fields, Currency home) {
    return new Item(
        fields.requiredText(wire.name(), "Name"),
        fields.requiredText(wire.type(), "Type"),
        WireValues.active(wire.active()),
        WireValues.id(wire.incomeAccountRef(), fields));
  }

  @Override
  public ItemJson write(Item value, @Nullable ReferenceJson currency) {
    return new ItemJson(
        null,
        null,
        null,
        null,
        value.name(),
        value.type(),
        value.active(),
        WireValues.reference(value.incomeAccount()));
  }
}
