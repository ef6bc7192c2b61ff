package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A started fake with the sample company, and a plain HTTP client that calls it. */
final class QuickBooksCaller implements AutoCloseable {
  private static final OkHttpClient HTTP = new OkHttpClient();
  static final String CONTOSO = SampleCompany.CONTOSO;
  static final String FABRIKAM = SampleCompany.FABRIKAM;

  final VirtualClock clock = VirtualClock.at("2026-05-04T16:00:00Z");
  final FakeQuickBooks fake = new FakeQuickBooks(clock);
  final QuickBooksBooks books = fake.books();
  final QuickBooksBookkeeper bookkeeper = fake.bookkeeper();

  QuickBooksCaller() {
    fake.start();
    fake.settings().requestsPerMinute(Integer.MAX_VALUE);
    bookkeeper.loadSampleCompany();
  }

  @Override
  public void close() {
    fake.close();
  }

  /** Enters an invoice by hand and answers its id. */
  String invoice(String customer, String amount) {
    return bookkeeper.addInvoice(sale(customer, amount, ""));
  }

  static String sale(String customer, String amount, String more) {
    return """
        {"CustomerRef":{"value":"%s"},%s "Line":[{"Amount":%s,"DetailType":"SalesItemLineDetail",
         "SalesItemLineDetail":{"ItemRef":{"value":"30"}}}]}
        """
        .formatted(customer, more, amount);
  }

  /** The body of a payment of one customer; {@code lines} holds amount, type and id, repeated. */
  static String payment(String customer, String total, String... lines) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < lines.length; i += 3) {
      body.append(i == 0 ? "" : ",")
          .append(
              """
              {"Amount":%s,"LinkedTxn":[{"TxnType":"%s","TxnId":"%s"}]}
              """
                  .formatted(lines[i], lines[i + 1], lines[i + 2]));
    }
    return """
        {"CustomerRef":{"value":"%s"},"TotalAmt":%s,"Line":[%s]}
        """
        .formatted(customer, total, body);
  }

  /** Posts and expects success; answers the entity, unwrapped. */
  FakeObject made(String entity, String json) {
    return made(entity, "", json);
  }

  FakeObject made(String entity, String parameters, String json) {
    Reply reply = post(entity.toLowerCase(Locale.ROOT) + parameters, json);
    if (reply.status() != 200) {
      throw new AssertionError(reply.toString());
    }
    return reply.body().object(entity).orElseThrow();
  }

  Reply post(String resource, String json) {
    return send(company(resource).post(body(json, "application/json")));
  }

  Reply get(String resource) {
    return send(company(resource));
  }

  Reply query(String statement) {
    return get("query?query=" + encoded(statement));
  }

  /** Answers the ids that a query finds. */
  List<String> ids(String entity, String statement) {
    return query(statement).body().object("QueryResponse").orElseThrow().array(entity).stream()
        .flatMap(rows -> rows.objects())
        .flatMap(row -> row.text("Id").stream())
        .toList();
  }

  Reply send(Request.Builder request) {
    try (Response response = HTTP.newCall(request.build()).execute()) {
      return new Reply(response.code(), response.body().string(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Request.Builder company(String resource) {
    return new Request.Builder()
        .url(url("/v3/company/" + FakeQuickBooks.REALM + "/" + resource))
        .header("Authorization", "Bearer " + fake.accessToken())
        .header("Accept", "application/json");
  }

  String url(String path) {
    return fake.url() + path;
  }

  static RequestBody body(String text, String mediaType) {
    return RequestBody.create(text, MediaType.get(mediaType));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  record Reply(int status, String text, Headers headers) {
    FakeObject body() {
      return FakeJson.parse(text).asObject().orElseThrow();
    }

    /** The code of the first error of the accounting service, or empty text. */
    String code() {
      return body().object("Fault").flatMap(f -> f.array("Error")).stream()
          .flatMap(errors -> errors.objects())
          .flatMap(error -> error.text("code").stream())
          .findFirst()
          .orElse("");
    }

    @Override
    public String toString() {
      return status + " " + text;
    }
  }
}
