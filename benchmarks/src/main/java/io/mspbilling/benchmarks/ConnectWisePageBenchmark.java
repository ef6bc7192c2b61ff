package io.mspbilling.benchmarks;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.Secret;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.psa.connectwise.ConnectWiseClient;
import io.mspbilling.psa.connectwise.ConnectWisePsa;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Pull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A page of 1,000 invoices of ConnectWise PSA: through the whole connector to {@code Invoice}
 * values, against plain Moshi decoding the same bytes into records of the same fields.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@SuppressWarnings("NullAway.Init")
public class ConnectWisePageBenchmark {

  private static final int INVOICES = 1_000;
  private static final byte[] NO_MORE = "[]".getBytes(StandardCharsets.UTF_8);

  /** What plain Moshi decodes: the fields that the connector reads, with Moshi's own types. */
  public record PlainInvoice(
      @Nullable Long id,
      @Nullable String invoiceNumber,
      @Nullable String type,
      @Nullable PlainReference status,
      @Nullable PlainReference company,
      @Nullable PlainReference agreement,
      @Nullable PlainReference billingTerms,
      @Nullable PlainCurrency currency,
      @Nullable String customerPO,
      @Nullable String date,
      @Nullable String dueDate,
      @Nullable String total,
      @Nullable String balance,
      @Nullable Map<String, String> _info) {}

  public record PlainReference(
      @Nullable Long id, @Nullable String identifier, @Nullable String name) {}

  public record PlainCurrency(@Nullable Long id, @Nullable String currencyCode) {}

  private byte[] page;
  private ConnectWisePsa psa;
  private JsonAdapter<List<PlainInvoice>> plain;

  @Setup(Level.Trial)
  public void setUp() {
    page = InvoicePage.of(INVOICES);
    OkHttpClient http =
        new OkHttpClient.Builder().addInterceptor(chain -> answer(chain.request())).build();
    psa =
        ConnectWisePsa.of(
            ConnectWiseClient.builder()
                .host("api-na.myconnectwise.net")
                .companyId("msp")
                .keys(Secret.of("public"), Secret.of("private"))
                .clientId("11111111-2222-3333-4444-555555555555")
                .httpClient(http)
                .pageSize(INVOICES)
                .rateBudget(
                    // What ConnectWise allows a minute would be used up within seconds.
                    RateBudget.builder("benchmark").calls(100_000, Duration.ofMinutes(1)).build())
                .build());
    plain =
        new Moshi.Builder()
            .build()
            .adapter(Types.newParameterizedType(List.class, PlainInvoice.class));
  }

  /** The page, and after it an empty one. */
  private Response answer(Request request) {
    String after = request.url().queryParameter("pageId");
    boolean first = after == null || after.equals("0");
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(first ? page : NO_MORE, MediaType.get("application/json")))
        .build();
  }

  @Benchmark
  public @Nullable List<PlainInvoice> plainMoshi() throws IOException {
    return plain.fromJson(new Buffer().write(page));
  }

  @Benchmark
  public Pull<Invoice> connector() {
    return psa.invoices(InvoiceQuery.all());
  }
}
