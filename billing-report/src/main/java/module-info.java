/** What an MSP was paid, is owed and may expect, for people and for spreadsheets. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.report {
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;
  requires transitive io.mspbilling.core;

  exports io.mspbilling.report;
  exports io.mspbilling.report.csv;
  exports io.mspbilling.report.html;
  exports io.mspbilling.report.json;
}
