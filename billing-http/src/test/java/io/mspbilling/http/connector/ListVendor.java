package io.mspbilling.http.connector;

import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.RetryRules;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.receivables.SystemName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** A vendor with rows 1 to n, which it cuts into pages in each of the ways that there are. */
final class ListVendor implements Caller {
  static final String BASE = "https://api.vendor.example/v1/";

  /** A way to page. */
  enum Way {
    LINK,
    ID,
    NUMBER,
    COUNTED,
    COUNTED_WITH_MORE,
    OFFSET,
    CURSOR;

    Paging paging() {
      Function<Page, Optional<String>> next = page -> page.body().text("next");
      return switch (this) {
        case LINK -> Paging.byLink(next);
        case CURSOR -> Paging.byCursor((call, cursor) -> call.query("cursor", cursor), next);
        case ID ->
            Paging.byId(
                (call, id) -> call.query("after", Long.toString(id)), EndMark.totalRows("total"));
        case NUMBER ->
            Paging.byNumber(
                1,
                (call, number) -> call.query("page", Long.toString(number)),
                EndMark.totalRows("total"));
        case COUNTED ->
            Paging.byNumber(
                1, (call, number) -> call.query("page", Long.toString(number)), "total");
        case COUNTED_WITH_MORE ->
            Paging.byCount(
                1,
                (call, number) -> call.query("page", Long.toString(number)),
                page -> new Count(page.body().integer("total"), page.body().flag("more")));
        case OFFSET ->
            Paging.byOffset(
                1,
                (call, from) -> call.query("from", Long.toString(from)),
                EndMark.totalRows("total"));
      };
    }
  }

  private final Way way;
  private final int pageSize;
  private final VendorHttp http;
  private final Map<Integer, UnaryOperator<String>> faults = new TreeMap<>();
  private UnaryOperator<String> always = body -> body;
  private final List<String> bodies = new ArrayList<>();
  private long rows;
  private long deleted;

  ListVendor(Way way, long rows, int pageSize) {
    this.way = way;
    this.rows = rows;
    this.pageSize = pageSize;
    OkHttpClient client =
        new OkHttpClient.Builder().addInterceptor(chain -> answer(chain.request())).build();
    this.http =
        VendorHttp.builder("fake", HttpUrl.get(BASE))
            .client(client)
            .retryRules(RetryRules.NONE)
            .build();
  }

  /** Spoils the answer to the n-th request, counted from 1. */
  ListVendor spoil(int request, UnaryOperator<String> fault) {
    faults.put(request, fault);
    return this;
  }

  /** Spoils the answers to all requests. */
  ListVendor spoilAll(UnaryOperator<String> fault) {
    always = fault;
    return this;
  }

  /** Spoils an answer: the one before comes again. */
  UnaryOperator<String> repeat() {
    return body -> bodies.get(bodies.size() - 1);
  }

  /** From now on there are that many rows. */
  void resize(long newRows) {
    rows = newRows;
  }

  /** Deletes the row of the lowest id: where rows are counted, all others move up. */
  void deleteFirst() {
    deleted++;
  }

  int requests() {
    return bodies.size();
  }

  Listing<Long> list() {
    return list(100_000);
  }

  Listing<Long> list(int maxPages) {
    return new RecordCollection<>(
            this,
            new Reports(SystemName.of("fake"), "Fake"),
            RecordKind.of("row", "rows", row -> row.requiredInteger("id")),
            way.paging(),
            body -> body.at("rows").elements(),
            maxPages)
        .list(List.of(this::call));
  }

  private HttpCallBuilder call() {
    return HttpCall.get("list rows").path("rows");
  }

  @Override
  public String system() {
    return "fake";
  }

  @Override
  public VendorHttp http() {
    return http;
  }

  private Response answer(Request request) {
    String body = always.apply(page(request.url()));
    UnaryOperator<String> fault = faults.remove(bodies.size() + 1);
    body = fault == null ? body : fault.apply(body);
    if (bodies.size() > 10_000) {
      throw new AssertionError("it never ends");
    }
    bodies.add(pageSize > 100 ? "" : body);
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(body, MediaType.get("application/json")))
        .build();
  }

  private String page(HttpUrl url) {
    long first =
        switch (way) {
          case LINK, CURSOR -> Math.max(deleted + 1, parameter(url, "cursor", 1));
          case ID -> Math.max(deleted, parameter(url, "after", 0)) + 1;
          case NUMBER, COUNTED, COUNTED_WITH_MORE ->
              (parameter(url, "page", 1) - 1) * pageSize + 1 + deleted;
          case OFFSET -> parameter(url, "from", 1) + deleted;
        };
    long last = Math.min(rows, first + pageSize - 1);
    String found =
        LongStream.rangeClosed(first, last)
            .mapToObj(id -> "{\"id\":" + id + ",\"name\":\"row " + id + "\"}")
            .collect(Collectors.joining(","));
    String next = way == Way.LINK ? BASE + "rows?cursor=" + (last + 1) : "" + (last + 1);
    return "{\"rows\":["
        + found
        + "],\"total\":"
        + (rows - deleted)
        + (way == Way.COUNTED_WITH_MORE && last < rows ? ",\"more\":true" : "")
        + (last < rows ? ",\"next\":\"" + next + "\"" : "")
        + "}";
  }

  private static long parameter(HttpUrl url, String name, long absent) {
    return Optional.ofNullable(url.queryParameter(name)).map(Long::parseLong).orElse(absent);
  }
}
