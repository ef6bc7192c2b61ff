/** Bounded, exact JSON both ways: what http, files and databases read and write as text. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.json {
  requires transitive io.mspbilling.core;
  requires static transitive org.jspecify;

  exports io.mspbilling.json;
}
