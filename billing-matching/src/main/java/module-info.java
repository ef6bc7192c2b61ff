/** Which payment pays for what: a pure engine, useful alone. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.matching {
  requires transitive io.mspbilling.core;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.mspbilling.reconciliation.matching;
  exports io.mspbilling.reconciliation.settlement;
}
