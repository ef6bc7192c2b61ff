/**
 * Stateful fakes of the vendors' systems over real HTTP, with scripted faults and a virtual clock.
 */
@org.jspecify.annotations.NullMarked
module io.mspbilling.testkit {
  requires transitive io.mspbilling.core;
  requires com.squareup.moshi;
  requires kotlin.stdlib;
  requires mockwebserver3;
  requires okhttp3;
  requires transitive okio;
  requires static transitive org.jspecify;
  // Only for users of the JUnit 5 extension and of the contracts; the fakes themselves run in any
  // test framework.
  requires static com.tngtech.archunit;
  requires static org.junit.jupiter.api;

  exports io.mspbilling.testkit;
  exports io.mspbilling.testkit.autotask;
  exports io.mspbilling.testkit.bank;
  exports io.mspbilling.testkit.books;
  exports io.mspbilling.testkit.calls;
  exports io.mspbilling.testkit.connectwise;
  exports io.mspbilling.testkit.contract;
  exports io.mspbilling.testkit.gateway;
  exports io.mspbilling.testkit.halo;
  exports io.mspbilling.testkit.http;
  exports io.mspbilling.testkit.junit;
  exports io.mspbilling.testkit.mail;
  exports io.mspbilling.testkit.paired;
  exports io.mspbilling.testkit.planted;
  exports io.mspbilling.testkit.psa;
  exports io.mspbilling.testkit.quickbooks;
  exports io.mspbilling.testkit.superops;
  exports io.mspbilling.testkit.syncro;
  exports io.mspbilling.testkit.world;

  opens io.mspbilling.testkit.contract to
      org.junit.platform.commons;
}
