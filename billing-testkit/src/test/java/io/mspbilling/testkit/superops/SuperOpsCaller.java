package io.mspbilling.testkit.superops;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A plain HTTP client with the token and the account, or with others. */
record SuperOpsCaller(FakeSuperOps superops, String token, String subdomain) {
  private static final OkHttpClient CLIENT =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).followRedirects(false).build();

  SuperOpsCaller(FakeSuperOps superops) {
    this(superops, FakeSuperOps.TOKEN, FakeSuperOps.SUBDOMAIN);
  }

  /** A query without input. */
  Answer ask(String document) {
    return send(FakeJson.object().with("query", document).print());
  }

  /** A list; the place of its input is {@code $input}. */
  Answer list(String document, String input) {
    return send(
        FakeJson.object()
            .with("query", document)
            .with("variables", FakeJson.object().with("input", FakeObject.parse(input)))
            .print());
  }

  Answer invoices(String input) {
    return list(
        "query($input: ListInfoInput!) { getInvoiceList(input: $input) { invoices { invoiceId }"
            + " listInfo { hasMore totalCount } } }",
        input);
  }

  Answer pay(String fields) {
    return list(
        "mutation($input: UpdateInvoiceInput!) { updateInvoice(input: $input) { statusEnum } }",
        "{\"invoiceId\":\"7930001110001110001\"," + fields + "}");
  }

  Answer send(String body) {
    Request request =
        new Request.Builder()
            .url(superops.apiUrl().toString())
            .post(RequestBody.create(body, null))
            .header("Authorization", "Bearer " + token)
            .header("CustomerSubDomain", subdomain)
            .build();
    try (Response response = CLIENT.newCall(request).execute()) {
      return new Answer(response.code(), response.body().string());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What came back. */
  record Answer(int status, String body) {
    FakeObject json() {
      return FakeObject.parse(body);
    }

    Optional<FakeJson> at(String path) {
      return json().at(path);
    }

    /** The ends of the ids of invoices. */
    List<String> ids() {
      return at("data/getInvoiceList/invoices")
          .orElseThrow()
          .asArray()
          .orElseThrow()
          .objects()
          .map(row -> row.text("invoiceId").orElseThrow())
          .map(id -> id.substring(id.length() - 1))
          .toList();
    }

    /** The vendor's code of the only error. */
    String code() {
      FakeObject error = json().objects("errors").get(0);
      return error.inner("extensions").objects("clientError").get(0).text("code").orElseThrow();
    }
  }
}
