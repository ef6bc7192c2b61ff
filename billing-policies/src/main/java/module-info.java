/**
 * All the rules of one MSP as one value, and the same as JSON: read, written, compared in words.
 */
@org.jspecify.annotations.NullMarked
module io.mspbilling.policies {
  requires transitive io.mspbilling.core;
  requires transitive io.mspbilling.matching;
  requires io.mspbilling.json;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.mspbilling.policies;
}
