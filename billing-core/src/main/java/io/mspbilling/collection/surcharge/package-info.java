/**
 * Surcharges on credit cards: where the law, the card's network and the MSP's own cost allow one,
 * and how much. Never on debit or prepaid cards, and none wherever something is not known. What
 * networks and states allow are dated tables beside these classes.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.collection.surcharge;
