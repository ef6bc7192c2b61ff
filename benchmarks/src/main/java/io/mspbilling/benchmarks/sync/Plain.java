package io.mspbilling.benchmarks.sync;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What nobody can do without: OkHttp fetches each page once, and Moshi decodes it into records of
 * the fields that the connector reads. Nothing is checked, and nothing mapped.
 */
public final class Plain {
  private final Moshi moshi = new Moshi.Builder().build();
  private final JsonAdapter<?> document;
  private final JsonAdapter<?> list;

  /**
   * @param document what a page is
   * @param row what a page that is a bare list holds
   */
  Plain(Type document, Type row) {
    this.document = moshi.adapter(document);
    this.list = moshi.adapter(Types.newParameterizedType(List.class, row));
  }

  List<Object> fetch(OkHttpClient client, List<Request> requests) throws IOException {
    List<Object> pages = new ArrayList<>(requests.size());
    for (Request request : requests) {
      try (Response response = client.newCall(request).execute()) {
        boolean bare = response.body().source().peek().readByte() == '[';
        @Nullable Object page = (bare ? list : document).fromJson(response.body().source());
        if (page == null) {
          throw new IOException("an empty page");
        }
        pages.add(page);
      }
    }
    return pages;
  }

  /** ConnectWise's invoice with its lines. */
  public record ConnectWiseInfo(
      @Nullable Long id,
      @Nullable ConnectWiseInvoice invoice,
      @Nullable List<ConnectWiseLine> products,
      @Nullable List<ConnectWiseLine> expenses,
      @Nullable List<ConnectWiseLine> timeEntries,
      @Nullable List<ConnectWiseLine> agreementBillingInfo) {}

  public record ConnectWiseInvoice(
      @Nullable Long id,
      @Nullable String invoiceNumber,
      @Nullable String type,
      @Nullable Reference status,
      @Nullable Reference company,
      @Nullable Reference agreement,
      @Nullable Reference currency,
      @Nullable String date,
      @Nullable String dueDate,
      @Nullable String total,
      @Nullable String balance) {}

  public record Reference(@Nullable Long id, @Nullable String name) {}

  public record ConnectWiseLine(
      @Nullable Long id,
      @Nullable String description,
      @Nullable String quantity,
      @Nullable String price,
      @Nullable String extPrice,
      @Nullable String billableOption) {}

  /** HaloPSA's page. */
  public record HaloPage(@Nullable Long record_count, @Nullable List<HaloInvoice> invoices) {}

  public record HaloInvoice(
      @Nullable Long id,
      @Nullable Long client_id,
      @Nullable String invoicenumber,
      @Nullable String invoice_date,
      @Nullable String duedate,
      @Nullable Boolean posted,
      @Nullable String total,
      @Nullable String amountdue,
      @Nullable String amountpaid,
      @Nullable String currency_code,
      @Nullable String last_modified,
      @Nullable List<HaloLine> lines) {}

  public record HaloLine(
      @Nullable Long id,
      @Nullable String item_shortdescription,
      @Nullable String qty_order,
      @Nullable String unit_price,
      @Nullable String net_amount) {}

  /** Autotask's page: of invoices, and of billing items. */
  public record AutotaskPage(
      @Nullable List<AutotaskRow> items, @Nullable AutotaskDetails pageDetails) {}

  public record AutotaskDetails(@Nullable Long count, @Nullable String nextPageUrl) {}

  public record AutotaskRow(
      @Nullable Long id,
      @Nullable Long companyID,
      @Nullable String invoiceNumber,
      @Nullable String invoiceDateTime,
      @Nullable String dueDate,
      @Nullable String invoiceTotal,
      @Nullable String totalTaxValue,
      @Nullable Boolean isVoided,
      @Nullable String paidDate,
      @Nullable Long invoiceID,
      @Nullable String itemName,
      @Nullable String quantity,
      @Nullable String rate,
      @Nullable String extendedPrice,
      @Nullable String taxDollars,
      @Nullable String totalAmount) {}

  /** Syncro's page, and its invoice alone. */
  public record SyncroPage(
      @Nullable List<SyncroInvoice> invoices, @Nullable SyncroInvoice invoice) {}

  public record SyncroInvoice(
      @Nullable Long id,
      @Nullable Long customer_id,
      @Nullable String number,
      @Nullable String date,
      @Nullable String due_date,
      @Nullable String total,
      @Nullable String tax,
      @Nullable Boolean is_paid,
      @Nullable String balance_due,
      @Nullable String updated_at,
      @Nullable List<SyncroLine> line_items) {}

  public record SyncroLine(
      @Nullable Long id,
      @Nullable String item,
      @Nullable String name,
      @Nullable String quantity,
      @Nullable String price) {}

  /** SuperOps's answer. */
  public record SuperOpsAnswer(@Nullable SuperOpsData data) {}

  public record SuperOpsData(@Nullable SuperOpsPage getInvoiceList) {}

  public record SuperOpsPage(
      @Nullable List<SuperOpsInvoice> invoices, @Nullable SuperOpsListInfo listInfo) {}

  public record SuperOpsListInfo(@Nullable Boolean hasMore, @Nullable Long totalCount) {}

  public record SuperOpsInvoice(
      @Nullable String invoiceId,
      @Nullable String displayId,
      @Nullable SuperOpsClientLink client,
      @Nullable String invoiceDate,
      @Nullable String dueDate,
      @Nullable String statusEnum,
      @Nullable String totalAmount,
      @Nullable String paymentDate,
      @Nullable List<SuperOpsItem> items) {}

  public record SuperOpsClientLink(@Nullable String accountId) {}

  public record SuperOpsItem(
      @Nullable String itemId,
      @Nullable String details,
      @Nullable String quantity,
      @Nullable String unitPrice,
      @Nullable String amount,
      @Nullable String taxAmount) {}
}
