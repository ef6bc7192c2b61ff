/** The journal in a single file: no database needed to start. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.store.file {
  requires transitive io.mspbilling.core;
  requires io.mspbilling.json;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports io.mspbilling.store.file;
}
