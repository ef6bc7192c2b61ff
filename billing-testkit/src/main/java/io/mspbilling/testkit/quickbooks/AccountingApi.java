package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeJsonException;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.quickbooks.internal.company.BooksFault;
import io.mspbilling.testkit.quickbooks.internal.company.ChangedSince;
import io.mspbilling.testkit.quickbooks.internal.company.Company;
import io.mspbilling.testkit.quickbooks.internal.company.Key;
import io.mspbilling.testkit.quickbooks.internal.company.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The resources below {@code /v3/company/{realm}}, for callers that have been let in. */
final class AccountingApi {
  private final Company company;
  private final EntityOperations operations;
  private final Batch batch;
  private final RequestIds requestIds;
  private final ExchangeRates exchangeRates;
  private final Reports reports;

  AccountingApi(Company company, QuickBooksSettings settings) {
    this.company = company;
    this.operations = new EntityOperations(company);
    this.batch = new Batch(operations);
    this.requestIds = new RequestIds(settings);
    this.reports = new Reports(company);
    this.exchangeRates = new ExchangeRates(settings.company());
  }

  /** Answers a request; a refusal is an answer too. */
  FakeAnswer answer(FakeRequest request, Instant now) {
    try {
      return request.method().equals("POST") && !isQuery(request)
          ? once(request.unpacked(), now)
          : read(request.unpacked(), now);
    } catch (BooksFault fault) {
      return Answers.fault(fault, now, zone());
    } catch (FakeJsonException malformed) {
      BooksFault fault =
          BooksFault.of(
              "2010", "Request has invalid or unsupported property", "The body is not JSON");
      return Answers.fault(fault, now, zone());
    }
  }

  /** Does a write at most once per requestid. */
  private FakeAnswer once(FakeRequest request, Instant now) {
    Optional<String> id = request.queryValue("requestid").filter(text -> !text.isEmpty());
    id.ifPresent(text -> RequestIds.requireShort(text, isBatch(request)));
    Optional<FakeAnswer> before = id.flatMap(text -> requestIds.find(text, now));
    if (before.isPresent()) {
      return before.get();
    }
    FakeAnswer answer = write(request, now, id.isPresent());
    id.ifPresent(text -> requestIds.remember(text, answer, now));
    return answer;
  }

  private FakeAnswer write(FakeRequest request, Instant now, boolean withRequestId) {
    if (isOfDocument(request, "send")) {
      Key key = new Key(kind(request), request.segments().get(4));
      return ok(key.kind().wireName(), operations.send(key, request.queryValue("sendTo")), now);
    }
    FakeObject body = body(request);
    if (isBatch(request)) {
      return ok("BatchItemResponse", batch.run(body, withRequestId), now);
    }
    Kind kind = kind(request);
    if (request.segments().size() > 4) {
      throw EntityOperations.unsupported("POST " + request.path());
    }
    return ok(kind.wireName(), write(kind, body, request), now);
  }

  private FakeObject write(Kind kind, FakeObject body, FakeRequest request) {
    String operation = request.queryValue("operation").orElse("");
    String include = request.queryValue("include").orElse("");
    if (include.equals("void")) {
      requireVoidable(kind, Kind.PAYMENT, Kind.SALES_RECEIPT);
      return operations.voidTransaction(kind, body);
    }
    return switch (operation) {
      case "" -> operations.save(kind, body);
      case "create" -> operations.create(kind, body);
      case "update" -> operations.update(kind, body);
      case "delete" -> operations.delete(kind, body);
      case "void" -> {
        requireVoidable(kind, Kind.INVOICE, Kind.INVOICE);
        yield operations.voidTransaction(kind, body);
      }
      default -> throw EntityOperations.unsupported("The operation " + operation);
    };
  }

  private static void requireVoidable(Kind kind, Kind one, Kind other) {
    if (kind != one && kind != other) {
      throw EntityOperations.unsupported("This way to void " + kind.wireName());
    }
  }

  private FakeAnswer read(FakeRequest request, Instant now) {
    if (isQuery(request)) {
      String statement =
          request.method().equals("POST")
              ? request.bodyText()
              : request.queryValue("query").orElseThrow(() -> BooksFault.missing("query"));
      return ok("QueryResponse", operations.query(statement), now);
    }
    if (resource(request).equals("cdc")) {
      return changes(request, now);
    }
    if (resource(request).equals("reports")) {
      return FakeAnswer.json(200, reports.read(request, now));
    }
    if (resource(request).equals("exchangerate")) {
      return ok("ExchangeRate", exchangeRates.read(request, now), now);
    }
    Kind kind = kind(request);
    if (!request.method().equals("GET")) {
      throw EntityOperations.unsupported("The method " + request.method());
    }
    if (isPdf(request)) {
      return operations.pdf(new Key(kind, request.segments().get(4)));
    }
    boolean single = request.segments().size() == 4 && kind == Kind.PREFERENCES;
    if (!single && request.segments().size() != 5) {
      throw EntityOperations.unsupported("GET " + request.path());
    }
    String id = single ? "1" : request.segments().get(4);
    return ok(kind.wireName(), operations.read(new Key(kind, id)), now);
  }

  private FakeAnswer changes(FakeRequest request, Instant now) {
    String names = request.queryValue("entities").orElseThrow(() -> BooksFault.missing("entities"));
    List<Kind> kinds = new ArrayList<>();
    for (String name : names.split(",")) {
      kinds.add(
          Kind.named(name.strip())
              .filter(Kind::isCaptured)
              .orElseThrow(() -> EntityOperations.unsupported("Change data of " + name)));
    }
    String since =
        request.queryValue("changedSince").orElseThrow(() -> BooksFault.missing("changedSince"));
    return ok("CDCResponse", new ChangedSince(company).since(kinds, moment(since)), now);
  }

  /** A moment with offset, or a bare day, which begins at midnight in the company's zone. */
  private Instant moment(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(zone()).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw BooksFault.of("4001", "Invalid query", "changedSince is no date and time: " + text);
    }
  }

  private FakeAnswer ok(String name, FakeJson value, Instant now) {
    return Answers.ok(name, value, now, zone());
  }

  private static FakeObject body(FakeRequest request) {
    return request.json().asObject().orElseThrow(() -> BooksFault.missing("a JSON object"));
  }

  private static Kind kind(FakeRequest request) {
    return Kind.ofResource(resource(request))
        .orElseThrow(() -> EntityOperations.unsupported("The resource " + resource(request)));
  }

  private static String resource(FakeRequest request) {
    return request.segments().size() > 3 ? request.segments().get(3) : "";
  }

  private static boolean isQuery(FakeRequest request) {
    return resource(request).equals("query");
  }

  static boolean isBatch(FakeRequest request) {
    return resource(request).equals("batch");
  }

  /** Whether the answer, unless it is a refusal, is no JSON. */
  static boolean isPdf(FakeRequest request) {
    return request.method().equals("GET") && isOfDocument(request, "pdf");
  }

  private static boolean isOfDocument(FakeRequest request, String what) {
    return request.segments().size() == 6
        && request.segments().get(5).equals(what)
        && Kind.ofResource(resource(request)).filter(Kind::isDocument).isPresent();
  }

  private ZoneId zone() {
    return company.settings().zone();
  }
}
