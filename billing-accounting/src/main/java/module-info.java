/** The books: a typed client and a poster per accounting system. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.accounting {
  requires transitive io.mspbilling.core;
  requires transitive io.mspbilling.http;
  requires io.mspbilling.json;
  requires transitive okhttp3;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.mspbilling.accounting.quickbooks.online;
  exports io.mspbilling.accounting.quickbooks.online.entity;
  exports io.mspbilling.accounting.quickbooks.online.query;
  exports io.mspbilling.accounting.quickbooks.online.webhook;
}
