/** One way to talk to every vendor: credentials, limits, retries, proofs of what was sent. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.http {
  requires transitive io.mspbilling.core;
  requires transitive io.mspbilling.json;
  requires transitive okhttp3;
  requires okio;
  requires kotlin.stdlib;
  requires dev.failsafe.core;
  requires org.slf4j;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.mspbilling.http;
  exports io.mspbilling.http.connector;
  exports io.mspbilling.http.oauth;
  exports io.mspbilling.http.webhook;
}
