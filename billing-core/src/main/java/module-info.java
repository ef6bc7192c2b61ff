/** The billing domain: five stages, their policies and their ports. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.core {
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.mspbilling.agreements;
  exports io.mspbilling.calendar;
  exports io.mspbilling.collection.autopay;
  exports io.mspbilling.collection.decline;
  exports io.mspbilling.collection.instalment;
  exports io.mspbilling.collection.latefee;
  exports io.mspbilling.collection.method;
  exports io.mspbilling.collection.retry;
  exports io.mspbilling.collection.surcharge;
  exports io.mspbilling.collection;
  exports io.mspbilling.communication.answer;
  exports io.mspbilling.communication.dunning;
  exports io.mspbilling.communication.notice;
  exports io.mspbilling.communication;
  exports io.mspbilling.failure;
  exports io.mspbilling.issuance;
  exports io.mspbilling.journal;
  exports io.mspbilling.money;
  exports io.mspbilling.receivables;
  exports io.mspbilling.reconciliation;
  exports io.mspbilling.reporting.ageing;
  exports io.mspbilling.reporting.behaviour;
  exports io.mspbilling.reporting.cash;
  exports io.mspbilling.reporting.facts;
  exports io.mspbilling.reporting.ledger;
  exports io.mspbilling.reporting.matching;
  exports io.mspbilling.reporting.outstanding;
  exports io.mspbilling.reporting;
  exports io.mspbilling.rules;
  exports io.mspbilling.style;
  exports io.mspbilling.worklist;
}
