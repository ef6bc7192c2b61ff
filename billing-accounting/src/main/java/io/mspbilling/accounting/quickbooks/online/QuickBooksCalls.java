package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.VendorHttp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** The calls of one company: where they go and what each of them carries. Immutable. */
final class QuickBooksCalls {
  static final String SYSTEM = "quickbooks-online";

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

  Instant now() {
    return clock.instant();
  }

  VendorHttp http() {
    return http;
  }

  WholeAnswers answers() {
    return new WholeAnswers(http.answers());
  }

  String realm() {
    return realm;
  }

  /** Reads a record, or what belongs to the company as a whole. */
  HttpCallBuilder read(String entity) {
    return company(HttpCall.get("read " + words(entity))).path(path(entity));
  }

  HttpCallBuilder query(String entity, String statement) {
    return company(HttpCall.get("query " + words(entity))).path("query").query("query", statement);
  }

  /** A write that QuickBooks carries out once, however often it arrives. */
  HttpCallBuilder write(String verb, String entity, RequestId requestId) {
    return company(HttpCall.post(verb + " " + words(entity)))
        .path(path(entity))
        .query("requestid", requestId.value())
        .idempotent();
  }

  /** As in {@code journal entry}. */
  static String words(String entity) {
    return entity.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String path(String entity) {
    return entity.toLowerCase(Locale.ROOT);
  }

  private HttpCallBuilder company(HttpCallBuilder call) {
    return call.path("v3/company").id(realm).query("minorversion", MINOR_VERSION);
  }
}
