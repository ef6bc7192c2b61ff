package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.connector.Caller;
import io.mspbilling.http.connector.Reports;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The calls of one company: where they go and what each of them carries. Immutable. */
final class QuickBooksCalls implements Caller {
  static final String SYSTEM = "quickbooks-online";

  /** Words what cannot be read. */
  static final Reports REPORTS = new Reports(SystemName.of(SYSTEM), "QuickBooks");

  /** Lower versions are ignored since August 2025. */
  private static final String MINOR_VERSION = "75";

  private final VendorHttp http;
  private final String realm;
  private final InstantSource clock;

  QuickBooksCalls(VendorHttp http, String realm, InstantSource clock) {
    this.http = http;
    this.realm = realm;
    this.clock = clock;
  }

  /** The same, for work that may wait no longer than that. */
  QuickBooksCalls waitingAtMost(Duration time) {
    return new QuickBooksCalls(http.waitingAtMost(time), realm, clock);
  }

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public VendorHttp http() {
    return http;
  }

  Instant now() {
    return clock.instant();
  }

  String realm() {
    return realm;
  }

  /** Reads a record, or what belongs to the company as a whole. */
  HttpCallBuilder read(EntityKind<?> kind) {
    return company(HttpCall.get("read " + kind.words())).path(kind.path());
  }

  HttpCallBuilder query(String operation) {
    return company(HttpCall.get(operation)).path("query");
  }

  /** A write that QuickBooks carries out once, however often it arrives. */
  HttpCallBuilder write(String verb, EntityKind<?> kind, RequestId requestId, Draft body) {
    return company(HttpCall.post(verb + " " + kind.words()))
        .path(kind.path())
        .query("requestid", requestId.value())
        .json(body.json())
        .idempotent();
  }

  /** A call whose path starts at the company. */
  static HttpCallBuilder company(HttpCallBuilder call) {
    return call.query("minorversion", MINOR_VERSION);
  }

  /** An answer as a tree. */
  AnswerReader<Node> tree() {
    return answer -> whole(http.tree().read(answer));
  }

  /** The frame around what a query answers, which comes even if that is nothing. */
  static Node frame(Node answer) {
    return whole(answer).requiredNode("QueryResponse");
  }

  /** The rows of a query; none only if QuickBooks framed an answer without any. */
  static List<Node> rows(Node answer, String entity) {
    Node frame = frame(answer);
    Node rows = frame.at(entity);
    if (!rows.isPresent() && frame.integer("maxResults").orElse(0L) > 0) {
      throw frame.invalid("maxResults", "announces rows that are not there");
    }
    return rows.isPresent() ? rows.elements() : List.of();
  }

  /** QuickBooks may answer a fault with a 200; it must never pass for "there is nothing". */
  private static Node whole(Node answer) {
    if (answer.has("Fault") || answer.has("fault")) {
      throw answer.invalid("Fault", "a success that holds a fault");
    }
    return answer;
  }
}
