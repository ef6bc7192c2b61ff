package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.quickbooks.internal.company.BooksFault;
import io.mspbilling.testkit.quickbooks.internal.company.Company;
import io.mspbilling.testkit.quickbooks.internal.company.Kind;
import io.mspbilling.testkit.quickbooks.internal.company.Writer;
import java.util.function.Supplier;

/**
 * A person working in the company file, beside the programs that use the API. What she does is not
 * counted among the API's writes and needs no SyncToken, but the rules of the books hold for her
 * too. Bodies are JSON objects in the vendor's form. Safe for use from many threads.
 *
 * <p>Every method throws {@link IllegalArgumentException} if the books refuse the entry, with the
 * vendor's error code in its message; nothing has changed then.
 */
public final class QuickBooksBookkeeper {
  private final FakeQuickBooks vendor;
  private final Writer writer;

  QuickBooksBookkeeper(FakeQuickBooks vendor, Company company) {
    this.vendor = vendor;
    this.writer = new Writer(company, false);
  }

  /** Loads a small company of a managed service provider; see {@link SampleCompany}. */
  public void loadSampleCompany() {
    load(SampleCompany.JSON);
  }

  /**
   * Loads records that keep their ids.
   *
   * @param json an object with a list per entity, as in {@code {"Account":[…],"Customer":[…]}};
   *     entities may come in any order, records of one entity after those they refer to
   */
  public void load(String json) {
    FakeObject data = FakeObject.parse(json);
    data.members().keySet().forEach(QuickBooksBookkeeper::kind);
    for (Kind kind : Kind.values()) {
      data.array(kind.wireName())
          .ifPresent(records -> records.objects().forEach(body -> add(kind, body)));
    }
  }

  /** Enters a record and answers its id. */
  public String add(String entity, String json) {
    return add(kind(entity), FakeObject.parse(json));
  }

  /** Enters an invoice and answers its id. */
  public String addInvoice(String json) {
    return add(Kind.INVOICE, FakeObject.parse(json));
  }

  /** Enters a payment and answers its id. */
  public String payByHand(String json) {
    return add(Kind.PAYMENT, FakeObject.parse(json));
  }

  /** Changes the given fields of a record and leaves the others as they are. */
  public void editByHand(String entity, String id, String json) {
    FakeObject body = FakeObject.parse(json).with("Id", id).with("sparse", true);
    entering(() -> writer.update(kind(entity), body));
  }

  /** Voids a transaction. */
  public void voidByHand(String entity, String id) {
    entering(() -> writer.voidTransaction(kind(entity), withId(id)));
  }

  /** Deletes a transaction. */
  public void deleteByHand(String entity, String id) {
    entering(() -> writer.delete(kind(entity), withId(id)));
  }

  private String add(Kind kind, FakeObject body) {
    return entering(() -> writer.create(kind, body).key().id());
  }

  private <T> T entering(Supplier<T> entry) {
    try {
      return vendor.inTurn(entry);
    } catch (BooksFault fault) {
      throw new IllegalArgumentException(
          "error " + fault.code() + ": " + fault.getMessage(), fault);
    }
  }

  private static FakeObject withId(String id) {
    return FakeJson.object().with("Id", id);
  }

  static Kind kind(String entity) {
    return Kind.named(entity)
        .orElseThrow(() -> new IllegalArgumentException("no entity " + entity));
  }
}
