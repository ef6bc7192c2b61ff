/**
 * The finance module of ConnectWise in its own words: invoices and their lines, payments,
 * agreements, and the set-up tables behind them.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.psa.connectwise.finance;
