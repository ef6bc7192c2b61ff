/** Programs to run and to learn from; not published. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.examples {
  requires de.siegmar.fastcsv;
  requires io.mspbilling.accounting;
  requires io.mspbilling.automation;
  requires io.mspbilling.core;
  requires io.mspbilling.http;
  requires io.mspbilling.json;
  requires io.mspbilling.matching;
  requires io.mspbilling.psa.autotask;
  requires io.mspbilling.psa.connectwise;
  requires io.mspbilling.psa.halo;
  requires io.mspbilling.psa.superops;
  requires io.mspbilling.psa.syncro;
  requires io.mspbilling.report;
  requires io.mspbilling.store.file;
  requires io.mspbilling.testkit;
  requires java.logging;
  requires okhttp3;
  requires static org.jspecify;

  exports io.mspbilling.examples;
  exports io.mspbilling.examples.service;
}
